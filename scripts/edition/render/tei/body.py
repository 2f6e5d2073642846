"""The text itself, once in each script: title, dateline, sections; behind it notes and doubts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from edition.model import Edition, Note, Section, Segment, Term, Text
from edition.render.notes import by_segment
from edition.render.tei.changes import Changes
from edition.render.tei.markup import element, lines, text
from edition.render.tei.prose import mentioning
from edition.render.tei.weaving import Cut, Piece, blocks, chosen, cuts, woven
from edition.render.view import Site, View

PREFIXES = ("", "hant-")
"""What ids begin with in the Simplified and in the Traditional text."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One of the two texts in the making."""

    site: Site
    """What renderers read."""
    edition: Edition
    """The text."""
    view: View
    """Its script."""
    changes: Changes
    """How a change is written."""
    pieces: Sequence[list[Piece]]
    """Of each line, its line end included."""
    notes: Mapping[str, list[Note]]
    """By segment."""

    def id(self, name: str) -> str:
        """An id of this text."""
        return PREFIXES[self.view.script == "hant"] + name

    def twin(self, name: str) -> str:
        """A pointer to the same place in the other text."""
        return "#" + PREFIXES[self.view.script == "hans"] + name

    def running(self, line: int, marks: list[Cut]) -> str:
        """A line as XML."""
        write = self.changes.emendation if self.view.script == "hans" else partial(self.changes.choice, line)
        return woven(self.pieces[line], marks, write)


def layer(site: Site, edition: Edition, view: View, changes: Changes) -> Layer:
    """Cut a text into its pieces. Each Traditional line ends as the Simplified one does."""
    pieces = blocks(edition.text) if view.script == "hans" else _traditional(edition.text)
    return Layer(site, edition, view, changes, pieces, by_segment(edition.notes))


def _traditional(found: Text) -> list[list[Piece]]:
    last = len(found.lines) - (not found.edition.endswith("\n"))
    return [
        [*chosen(line.hant, line.choices), *([Piece("\n", "\n")] if number < last else [])]
        for number, line in enumerate(found.lines)
    ]


def body(own: Layer) -> str:
    """The text in one script."""
    edition = own.edition
    top = [_block(own, "head", 0, "title", "title", [])]
    if edition.dateline:
        top.append(_block(own, "dateline", 1, "dateline", "dateline", []))
    return element("body", lines(*top, *(_section(own, section) for section in edition.sections)), xml_space="preserve")


def _section(own: Layer, section: Section) -> str:
    heading = _segment(own, "head", section.heading) if section.heading else ""
    paragraphs = (_segment(own, "p", segment) for segment in section.paragraphs)
    content = lines(heading, _argument(own, section), *paragraphs)
    name = f"s{section.number}"
    return element("div", content, xml_id=own.id(name), n=section.number, corresp=own.twin(name))


def _argument(own: Layer, section: Section) -> str:
    """What the editor says about a section: summary and key terms."""
    summary = element("p", mentioning(own.view.say(section.summary))) if section.summary else ""
    words = (_keyword(own, word, own.site.headwords.get(word)) for word in section.terms)
    listed = element("list", lines(*words), type="keywords") if section.terms else ""
    return element("argument", lines(summary, listed), resp="#editors") if summary or listed else ""


def _keyword(own: Layer, word: str, term: Term | None) -> str:
    ref = f"#term-{term.id}" if term else ""
    return element("item", element("term", text(own.view.say(word)), ref=ref))


def _segment(own: Layer, name: str, segment: Segment) -> str:
    marks = cuts(segment, own.notes.get(segment.number, ()), own.id(""))
    return _block(own, name, segment.line, segment.number, segment.anchor, marks)


def _block(own: Layer, name: str, line: int, number: str, anchor: str, marks: list[Cut]) -> str:
    return element(name, own.running(line, marks), xml_id=own.id(anchor), n=number, corresp=own.twin(anchor))
