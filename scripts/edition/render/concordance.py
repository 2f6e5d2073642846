"""Every occurrence of a term in every text, in its context."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from edition.model import Edition, Mark, Section, Segment
from edition.render.labels import in_marks
from edition.render.markdown import attributes, escape, link, relative
from edition.render.numerals import numeral
from edition.render.paths import text_path
from edition.render.view import View

CONTEXT = 14
"""Characters shown on either side of an occurrence."""
FULL = 12
"""Texts shown with all they have of a term; of others a page says where and how often, or it would have no end."""


class Hit(NamedTuple):
    """One occurrence."""

    edition: Edition
    """The text."""
    section: Section
    """The section."""
    segment: Segment
    """The heading or paragraph."""
    mark: Mark
    """Where in it."""
    turn: int
    """Which occurrence of the term in the segment, from 1."""


def index(editions: Iterable[Edition]) -> Mapping[str, list[Hit]]:
    """Term id → its occurrences, by text and place."""
    hits: dict[str, list[Hit]] = {}
    for edition in editions:
        for section in edition.sections:
            for segment in section.segments:
                turns: dict[str, int] = {}
                for mark in segment.marks:
                    turns[mark.term] = turns.get(mark.term, 0) + 1
                    hits.setdefault(mark.term, []).append(Hit(edition, section, segment, mark, turns[mark.term]))
    return hits


def by_section(hits: Iterable[Hit]) -> Iterator[tuple[Edition, list[tuple[Section, list[Hit]]]]]:
    """Each text with its sections and the occurrences in them; sections without any are left out."""
    for _, own in groupby(hits, key=lambda hit: hit.edition.meta.id):
        listed = list(own)
        parts = [list(part) for _, part in groupby(listed, key=lambda hit: hit.section.number)]
        yield listed[0].edition, [(part[0].section, part) for part in parts]


def section_name(section: Section) -> str:
    """导言, 第二节, Simplified; a number with a suffix stays as it is."""
    if section.heading is None:
        return "导言"
    number = numeral(int(section.number)) if section.number.isascii() and section.number.isdigit() else section.number
    return f"第{number}节"


def section_link(view: View, edition: Edition, section: Section, path: str, label: str) -> str:
    """A link to a section of a text; `label` is Markdown."""
    return link(label, relative(path, text_path(view, edition.meta.id), f"s{section.number}"))


def many(hits: Iterable[Hit]) -> int:
    """In how many texts a term occurs, if in more than a page shows in full; else 0."""
    texts = len({hit.edition.meta.id for hit in hits})
    return texts if texts > FULL else 0


def places(view: View, hits: Iterable[Hit], path: str) -> list[str]:
    """For each text, the sections in which a term occurs and how often, as Markdown."""
    found = []
    for edition, sections in by_section(hits):
        title = link(escape(in_marks(view.title(edition))), relative(path, text_path(view, edition.meta.id)))
        parts = [
            section_link(view, edition, section, path, view.say(section_name(section))) + view.say(f" {len(own)} 处")
            for section, own in sections
        ]
        found.append(f"{title}：{'，'.join(parts)}")
    return found


def lines(view: View, hits: list[Hit], path: str) -> Iterator[str]:
    """Blocks of Markdown: for each text its title, for each section a line, then one list item per occurrence.

    After `FULL` texts one list item per text.
    """
    shown = set(list(dict.fromkeys(hit.edition.meta.id for hit in hits))[:FULL])
    rest = [hit for hit in hits if hit.edition.meta.id not in shown]
    for edition, sections in by_section(hit for hit in hits if hit.edition.meta.id in shown):
        title = link(escape(in_marks(view.title(edition))), relative(path, text_path(view, edition.meta.id)))
        count = sum(len(own) for _, own in sections)
        yield f"{title} {view.say(f'{count} 处')}\n{attributes('kwic-text')}"
        for section, own in sections:
            heading = f" {escape(view.pick(section.heading))}" if section.heading else ""
            label = f"{view.say(section_name(section))}{heading}"
            yield f"{section_link(view, edition, section, path, label)}\n{attributes('kwic-section')}"
            yield '<div class="kwic" markdown="1">'
            yield "\n".join(f"- {_context(view, hit, path)}" for hit in own)
            yield "</div>"
    if rest:
        yield f"{view.say('其余各篇')}\n{attributes('kwic-text')}"
        yield '<div class="kwic-rest" markdown="1">'
        yield "\n".join(f"- {place}" for place in places(view, rest, path))
        yield "</div>"


def _context(view: View, hit: Hit, path: str) -> str:
    """One line; its link names the occurrence (`?mark=liangshan:2`), which a script on the text page highlights."""
    text = view.pick(hit.segment)
    start, end = hit.mark.start, hit.mark.end
    left = ("…" if start > CONTEXT else "") + text[max(0, start - CONTEXT) : start]
    right = text[end : end + CONTEXT] + ("…" if end + CONTEXT < len(text) else "")
    page = relative(path, text_path(view, hit.edition.meta.id))
    target = f"{page}?mark={hit.mark.term}:{hit.turn}#{hit.segment.anchor}"
    return (
        f'<span class="kwic-left">{escape(left)}</span>'
        f"{link(escape(text[start:end]), target, attributes('kwic-hit'))}"
        f'<span class="kwic-right">{escape(right)}</span> '
        f'<span class="kwic-place">{escape(hit.segment.number)}</span>'
    )
