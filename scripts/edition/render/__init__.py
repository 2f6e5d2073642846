"""The site as files: pure functions from what people wrote to Markdown below docs/.

Each renderer makes one kind of page in both scripts. They read `Content` and nothing else, write
nothing, and give the same bytes for the same input.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from edition import pipeline, traditional, typeface, words
from edition.errors import EditionError
from edition.parallel import spread
from edition.render import (
    alone,
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


Files = dict[str, bytes]
"""Path below docs/ → bytes."""
Renderer = Callable[[view.Site], Files]
"""From what there is to files."""


class Job(NamedTuple):
    """Files to be had."""

    name: str
    """Of the renderer."""
    depends: str
    """Fingerprint of everything they are made from besides the tables and the program; empty for those that are made
    from everything there is."""
    make: Callable[[], Files]
    """Makes them."""


Memory = Callable[[Sequence[Job]], Iterable[Files]]
"""Gives the files of each job, in order: earlier ones, and those it has made."""


def _schemas(_: view.Site) -> dict[str, bytes]:
    return schemas.render()


Renderers = tuple[tuple[str, Renderer], ...]
"""Name and function."""

OF_TEXTS: Renderers = (
    ("parallel", parallel.render),
    ("reading", reading.render),
    ("apparatus", apparatus.render),
    ("cite", cite.render),
)
"""Of files that are made from one text alone (alone.py)."""

OF_TEXTS_AND_TERMS: Renderers = (
    ("text", text.render),
    ("handout", handout.render),
    ("portable", portable.render),
)
"""Of files that are made from one text, its entries and the titles of its neighbours."""

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


_ONE_TEXT = 3
"""Different fingerprints there are with a single text: with its entries, without them, none."""


def site(content: Content, tables: Tables) -> view.Site:
    """What renderers read."""

    def derive(prose: str, standard: Standard) -> str:
        return traditional.prose(prose, tables, standard)

    return view.site(content, derive, pipeline.rules())


def make_anew(jobs: Sequence[Job]) -> Iterator[Files]:
    """The memory that remembers nothing; one text is not worth the other cores."""
    return spread([job.make for job in jobs], worth=len({job.depends for job in jobs}) > _ONE_TEXT)


def render_all(own: view.Site, tables: Tables, memory: Memory = make_anew) -> Files:
    """Every page: path below docs/ (POSIX) → bytes of its Markdown.

    Raises `EditionError` for a link in prose that leads nowhere and for two pages at one path.
    """

    def index(own: view.Site) -> Files:
        return search.render(own, search_lexicon.lexicon(tables))

    def bound(own: view.Site) -> Files:
        return books.render(own, typeface.load())

    if own.turn:  # what texts need anyway is loaded before processes are forked, so that they share it
        words.book({})
        tables.readings()
    of_terms, of_all = (*OF_TEXTS_AND_TERMS, ("books", bound)), (("search", index), *OF_ALL)
    return collect(own, OF_TEXTS, of_terms, of_all, memory)


def printed(own: view.Site) -> dict[str, bytes]:
    """Path of every printed book below docs/ → what edition/press.py sets it from."""
    return books.printed(own, typeface.load())


def collect(
    own: view.Site,
    of_texts: Renderers = OF_TEXTS,
    of_terms: Renderers = OF_TEXTS_AND_TERMS,
    of_all: Renderers = OF_ALL,
    memory: Memory = make_anew,
) -> Files:
    """Run the renderers, on all cores; `EditionError` when two claim one path.

    What looks at everything comes first: its parts take longest, and the other cores are not to wait for the last.
    """
    jobs = list(_jobs(own, of_texts, of_terms, of_all))
    claimed: dict[str, str] = {}
    files: Files = {}
    for job, found in zip(jobs, memory(jobs), strict=True):
        for path, data in found.items():
            if path in claimed:
                raise EditionError(
                    f"two pages want the path {path} ({claimed[path]} and {job.name})",
                    where=f"docs/{path}",
                    hint="rename the text, term or page under content/ that lands there",
                    code="E-PATH",
                )
            claimed[path] = job.name
            files[path] = data
    return files


def one(own: view.Site, path: str) -> bytes | None:
    """One file of those that people read in a browser; None where there is none such.

    Only what may make it is run, and only for the text and the entry that its path names.
    """
    named = set(re.split(r"[/.]", path))
    turn = tuple(edition for edition in own.turn if edition.meta.id in named)
    some = replace(own, turn=turn, entries=tuple(term for term in own.entries if term.id in named))
    jobs = _jobs(some, OF_TEXTS, OF_TEXTS_AND_TERMS, OF_ALL)
    for job in sorted(jobs, key=lambda job: not job.depends):  # those of texts first, they are quick
        if job.name not in SLOW and (found := job.make().get(path)) is not None:
            return found
    return None


def _jobs(own: view.Site, of_texts: Renderers, of_terms: Renderers, of_all: Renderers) -> Iterator[Job]:
    """What is to be made: of everything, then of each text whose turn it is."""
    yield from (Job(name, "", partial(render, own)) for name, render in of_all)
    for edition in own.turn:
        for renderers, with_terms in ((of_texts, False), (of_terms, True)):
            seen = alone.alone(own, edition, with_terms=with_terms)
            depends = alone.fingerprint(seen)
            yield from (Job(name, depends, partial(render, seen)) for name, render in renderers)
