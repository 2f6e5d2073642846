"""The line of links under which terms can be taken along: hand-out, flashcards, table, data."""

from __future__ import annotations

from edition.model import Section
from edition.render.markdown import attributes, link, relative
from edition.render.paths import WHOLE, export_path, exports_stem, handout_path
from edition.render.view import Site, View

FORMATS: tuple[tuple[str, str], ...] = (
    ("apkg", "Anki"),
    ("csv", "CSV"),
    ("json", "JSON"),
    ("tbx", "TBX"),
    ("ttl", "SKOS"),
)
"""Ending of the file, name of the format."""

ENDINGS = frozenset({*(ending for ending, _ in FORMATS), "schema.json"})
"""Of files to take along."""


def sets(site: Site) -> dict[str, tuple[str, str]]:
    """Name of a file without ending → text and section; both empty for the whole glossary."""
    found = {exports_stem(text, number): (text, number) for text, number in site.sections}
    return {WHOLE: ("", ""), **found} if site.known else {}


def section_terms(site: Site, section: Section) -> tuple[str, ...]:
    """Ids of the terms of a section by first occurrence, then those key terms that do not occur as such."""
    marked = [mark.term for segment in section.segments for mark in segment.marks]
    return tuple(dict.fromkeys([*marked, *(term.id for term in site.key_terms(section))]))


def whole(view: View, path: str) -> str:
    """For the whole glossary, as seen from the page at `path`."""
    return _line(view, "带走全部词条：", _files(path, WHOLE))


def section(view: View, path: str, text: str, number: str) -> str:
    """For the terms of one section; they have a hand-out besides."""
    handout = link(view.say("讲义"), relative(path, handout_path(view, text, number)))
    return _line(view, "带走本节词汇：", [handout, *_files(path, exports_stem(text, number))])


def _files(path: str, stem: str) -> list[str]:
    return [link(name, relative(path, export_path(stem, ending))) for ending, name in FORMATS]


def _line(view: View, label: str, ways: list[str]) -> str:
    return f"{view.say(label)}{' '.join(ways)}\n{attributes('take')}"
