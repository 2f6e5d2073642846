"""The site as files: pure functions from what people wrote to Markdown below docs/.

Each renderer makes one kind of page in both scripts. They read `Content` and nothing else, write
nothing, and give the same bytes for the same input.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from edition import pipeline, traditional, typeface
from edition.errors import EditionError
from edition.render import (
    api,
    apparatus,
    cite,
    embed,
    exports,
    feed,
    glossary,
    handout,
    hubs,
    pages,
    parallel,
    portable,
    reading,
    schemas,
    search,
    search_lexicon,
    text,
    view,
)
from edition.render.exports import books

if TYPE_CHECKING:
    from edition.convert import Tables
    from edition.model import Content, Standard


def _schemas(_: view.Site) -> dict[str, bytes]:
    return schemas.render()


RENDERERS: tuple[tuple[str, Callable[[view.Site], dict[str, bytes]]], ...] = (
    ("pages", pages.render),
    ("hubs", hubs.render),
    ("text", text.render),
    ("parallel", parallel.render),
    ("reading", reading.render),
    ("apparatus", apparatus.render),
    ("glossary", glossary.render),
    ("schemas", _schemas),
    ("embed", embed.render),
    ("exports", exports.render),
    ("handout", handout.render),
    ("portable", portable.render),
    ("cite", cite.render),
    ("feed", feed.render),
    ("api", api.render),
)
"""Name and function, in the order they run; a later one must not claim a path of an earlier one."""


def site(content: Content, tables: Tables) -> view.Site:
    """What renderers read."""

    def derive(prose: str, standard: Standard) -> str:
        return traditional.prose(prose, tables, standard)

    return view.site(content, derive, pipeline.rules())


def render_all(own: view.Site, tables: Tables) -> dict[str, bytes]:
    """Every page: path below docs/ (POSIX) → bytes of its Markdown.

    Raises `EditionError` for a link in prose that leads nowhere and for two pages at one path.
    """

    def index(own: view.Site) -> dict[str, bytes]:
        return search.render(own, search_lexicon.lexicon(tables))

    def bound(own: view.Site) -> dict[str, bytes]:
        return books.render(own, typeface.load())

    return collect(own, (*RENDERERS, ("books", bound), ("search", index)))


def printed(own: view.Site) -> dict[str, bytes]:
    """Path of every printed book below docs/ → what edition/press.py sets it from."""
    return books.printed(own, typeface.load())


def collect(
    own: view.Site,
    renderers: tuple[tuple[str, Callable[[view.Site], dict[str, bytes]]], ...] = RENDERERS,
) -> dict[str, bytes]:
    """Run the renderers; `EditionError` when two of them claim one path."""
    claimed: dict[str, str] = {}
    files: dict[str, bytes] = {}
    for name, render in renderers:
        for path, data in render(own).items():
            if path in claimed:
                raise EditionError(
                    f"two pages want the path {path} ({claimed[path]} and {name})",
                    where=f"docs/{path}",
                    hint="rename the text, term or page under content/ that lands there",
                    code="E-PATH",
                )
            claimed[path] = name
            files[path] = data
    return files
