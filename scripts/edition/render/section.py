"""One section of a text: heading, what the editor says about it, paragraphs, notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from edition.model import Edition, Note, Section, Segment
from edition.render import notes, takeaway, versions
from edition.render.labels import note_number
from edition.render.markdown import attributes, escape, link, relative
from edition.render.paths import entry_path
from edition.render.prose import with_forms
from edition.render.stretches import stretches
from edition.render.view import Site, View


@dataclass(frozen=True)
class Leaf:
    """A text page in the making."""

    site: Site
    """What renderers read."""
    view: View
    """The script of the page."""
    edition: Edition
    """The text."""
    path: str
    """Source path of the page."""
    numbers: Mapping[str, int] = field(init=False)
    """Note id → its number on the page."""
    by_segment: Mapping[str, list[Note]] = field(init=False)
    """Segment number → its notes, in text order."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "numbers", {note.id: at for at, note in enumerate(self.edition.notes, 1)})
        object.__setattr__(self, "by_segment", notes.by_segment(self.edition.notes))


def body(leaf: Leaf, section: Section) -> Iterator[str]:
    """The blocks of a section, outer element included."""
    yield f'<section class="sec" id="s{section.number}" markdown="1">'
    if section.heading:
        yield _heading(leaf, section.heading)
        yield from versions.changed(leaf.site, leaf.view, leaf.path, leaf.edition.meta.id, section.heading)
    yield from _about(leaf, section)
    for segment in section.paragraphs:
        text = f"{_number(leaf, segment)}{running(leaf, segment)}"
        yield f"{text}\n{attributes('seg', anchor=segment.anchor, data_n=segment.number)}"
        yield from versions.changed(leaf.site, leaf.view, leaf.path, leaf.edition.meta.id, segment)
    own = [(note, segment) for segment in section.segments for note in leaf.by_segment.get(segment.number, ())]
    if own:
        yield notes.block(leaf.view, own, leaf.numbers, leaf.edition.sources)
    yield "</section>"


def _number(leaf: Leaf, segment: Segment) -> str:
    """The number of a paragraph, a link to it."""
    spoken = f"{leaf.view.say('本段地址')} {segment.number}"
    return link(escape(segment.number), f"#{segment.anchor}", attributes("seg-n", aria_label=spoken))


def _heading(leaf: Leaf, segment: Segment) -> str:
    label = {}
    if segment.number in leaf.by_segment:  # keeps note numbers out of the table of contents
        label = {"data_toc_label": _full_width(leaf.view.pick(segment))}
    return f"## {running(leaf, segment)} {attributes('seg', anchor=segment.anchor, data_n=segment.number, **label)}"


def _full_width(text: str) -> str:
    """ASCII marks as full-width ones: inside an attribute list some would end it.

    >>> _full_width("（PPP)")
    '（PPP）'
    """
    return "".join(chr(ord(mark) + 0xFEE0) if "!" <= mark <= "~" and not mark.isalnum() else mark for mark in text)


def running(leaf: Leaf, segment: Segment) -> str:
    """The text of a segment as Markdown, its terms as links, with its note references."""
    text = leaf.view.pick(segment)
    out: list[str] = []
    for stretch in stretches(segment, leaf.by_segment.get(segment.number, ())):
        piece = escape(text[stretch.start : stretch.end])
        mark = stretch.mark
        if mark:
            attrs = attributes("term", "term-first" if mark.first else "", data_term=mark.term)
            piece = link(piece, relative(leaf.path, entry_path(leaf.view, mark.term)), attrs)
        out += (piece, *(_reference(leaf, note) for note in stretch.notes))
    return "".join(out)


def _reference(leaf: Leaf, note: Note) -> str:
    number = leaf.numbers[note.id]
    spoken = f"{leaf.view.say('注')} {number}"
    attrs = attributes("noteref", anchor=f"ref-{note.id}", role="doc-noteref", aria_label=spoken)
    return link(note_number(number), f"#note-{note.id}", attrs)


def _about(leaf: Leaf, section: Section) -> Iterator[str]:
    """Summary, key terms and the ways to take the terms along, as a block that can be folded."""
    if not section.summary and not section.terms:
        return
    say = leaf.view.say
    label = say("本节提要" if section.heading else "导言提要")
    yield f'<details class="sec-note" open markdown="1"><summary>{label}</summary>'
    if section.summary:
        yield f"{with_forms(say(section.summary))}\n{attributes('summary')}"
    if section.terms:
        chips = " ".join(_chip(leaf, word) for word in section.terms)
        yield f"{say('关键词：')}{chips}\n{attributes('chips')}"
    if takeaway.section_terms(leaf.site, section):
        yield takeaway.section(leaf.view, leaf.path, leaf.edition.meta.id, section.number)
    yield "</details>"


def _chip(leaf: Leaf, word: str) -> str:
    term = leaf.site.headwords.get(word)
    if term is None:
        return f'<span class="chip">{escape(leaf.view.say(word))}</span>'
    label = leaf.view.pick(term) if word == term.hans else leaf.view.say(word)
    target = relative(leaf.path, entry_path(leaf.view, term.id))
    return link(escape(label), target, attributes("chip", data_term=term.id))
