"""The site as files: pure functions from what people wrote to Markdown below docs/.

Each renderer makes one kind of page in both scripts. They read `Content` and nothing else, write
nothing, and give the same bytes for the same input.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from edition import pipeline, traditional, typeface, words
from edition.errors import EditionError
from edition.parallel import cores, spread
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


Renderer = Callable[[view.Site], dict[str, bytes]]
"""From what there is to files: path below docs/ → bytes."""
Run = Callable[[], dict[str, bytes]]
"""A renderer with what it is to read."""


def _schemas(_: view.Site) -> dict[str, bytes]:
    return schemas.render()


Renderers = tuple[tuple[str, Renderer], ...]
"""Name and function."""

OF_TEXTS: Renderers = (
    ("text", text.render),
    ("parallel", parallel.render),
    ("reading", reading.render),
    ("apparatus", apparatus.render),
    ("handout", handout.render),
    ("portable", portable.render),
    ("cite", cite.render),
)
"""Of the files each text has to itself: those of `Site.turn` alone."""

OF_ALL: Renderers = (
    ("pages", pages.render),
    ("hubs", hubs.render),
    ("glossary", glossary.render),
    ("entries", glossary.entries),
    ("schemas", _schemas),
    ("schemas of texts", portable.schemas),
    ("embed", embed.render),
    ("exports", exports.render),
    ("feed", feed.render),
    ("api", api.render),
)
"""Of what looks at all texts together."""

SLOW = frozenset({"portable", "cite", "schemas", "schemas of texts", "exports", "api"})
"""Make what is taken along or read by programs."""

SHARES = 4
"""Parts for each processor core into which the texts are divided: some take longer than others."""


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

    if own.turn:  # what texts need anyway is loaded before processes are forked, so that they share it
        words.book({})
        tables.readings()
    return collect(own, (*OF_TEXTS, ("books", bound)), (*OF_ALL, ("search", index)))


def printed(own: view.Site) -> dict[str, bytes]:
    """Path of every printed book below docs/ → what edition/press.py sets it from."""
    return books.printed(own, typeface.load())


def collect(own: view.Site, of_texts: Renderers = OF_TEXTS, of_all: Renderers = OF_ALL) -> dict[str, bytes]:
    """Run the renderers, on all cores where there are several texts; `EditionError` when two claim one path."""
    runs: list[tuple[str, Run]] = [*_shared(own, of_texts), *((name, partial(render, own)) for name, render in of_all)]
    claimed: dict[str, str] = {}
    files: dict[str, bytes] = {}
    made = spread([run for _, run in runs], worth=len(own.turn) > 1)
    for (name, _), found in zip(runs, made, strict=True):
        for path, data in found.items():
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


def one(own: view.Site, path: str) -> bytes | None:
    """One file of those that people read in a browser; None where there is none such.

    Only what may make it is run, and only for the text and the entry that its path names.
    """
    named = set(re.split(r"[/.]", path))
    turn = tuple(edition for edition in own.turn if edition.meta.id in named)
    some = replace(own, turn=turn, entries=tuple(term for term in own.entries if term.id in named))
    for name, render in (*OF_TEXTS, *OF_ALL):
        if name not in SLOW and (found := render(some).get(path)) is not None:
            return found
    return None


def _shared(own: view.Site, renderers: Renderers) -> Iterator[tuple[str, Run]]:
    """The renderers of texts, each for some of them at a time."""
    size = max(1, math.ceil(len(own.turn) / (SHARES * cores())))
    for first in range(0, len(own.turn), size):
        some = replace(own, turn=own.turn[first : first + size])
        yield from ((name, partial(render, some)) for name, render in renderers)
