"""Cut a text into title, dateline, sections and paragraphs with permanent ids.

Pure: a normalised text, what `text.yml` says and the id ledger go in; sections, anchored
notes and the ledger as it must be from now on come out.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from edition.errors import EditionError
from edition.files import nearest
from edition.model import Line, Note, Section, Segment
from edition.numbering import allocate
from edition.recognition import Item, Row, strays

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition.decisions import Decisions
    from edition.model import Text


@dataclass(frozen=True, slots=True)
class Segmentation:
    """A text, cut."""

    title: Line
    """The first line."""
    dateline: Line | None
    """The second line, if it is one."""
    sections: tuple[Section, ...]
    """Lead first."""
    notes: tuple[Note, ...]
    """In text order."""
    ledger: tuple[Row, ...]
    """The id ledger as it must be from now on."""


def segment(
    text: Text, decisions: Decisions, ledger: Sequence[Row], *, ledger_name: str, has_dateline: bool
) -> Segmentation:
    """Cut `text`, whose second line is a dateline or not. Raises `EditionError`.

    `ledger_name` is the file of the ledger, for messages.
    """
    if not text.lines:
        hint = "the witness needs at least a title line"
        raise EditionError("has no text", where=text.witness.name, hint=hint, code="E-EMPTY")
    first = 2 if has_dateline else 1
    headings = _headings(text, first, decisions)
    items = [
        Item("heading" if index in headings else "paragraph", text.lines[index].hans)
        for index in range(first, len(text.lines))
    ]
    _demand_order(items, ledger, ledger_name)
    numbers, new = allocate(items, ledger)
    segments = [
        Segment(*_split(number), line=first + index, hans=line.hans, hant=line.hant)
        for index, (number, line) in enumerate(zip(numbers, text.lines[first:], strict=True))
    ]
    return Segmentation(
        title=text.lines[0],
        dateline=text.lines[1] if has_dateline else None,
        sections=_sections(segments, headings, decisions),
        notes=_notes(segments, decisions),
        ledger=tuple(new),
    )


def _split(number: str) -> tuple[str, str]:
    section, _, paragraph = number.partition(".")
    return section, paragraph


def _headings(text: Text, first: int, decisions: Decisions) -> list[int]:
    """Find the line of every heading, in order and to the letter."""
    lines = [line.hans for line in text.lines]
    found: list[int] = []
    start = first
    for number, plan in enumerate(decisions.sections[1:], 1):
        if plan.heading in lines[start:]:
            found.append(lines.index(plan.heading, start))
            start = found[-1] + 1
            continue
        where = decisions.places.at(f"sections.{number - decisions.shift}.heading")
        if plan.heading in lines[first:start]:
            what, hint = f"heading “{plan.heading}” stands before the one above it", "list headings in text order"
        else:
            what = f"heading “{plan.heading}” is not a line of the text"
            hint = f"nearest line: “{nearest(plan.heading, lines[start:] or lines)}”"
        raise EditionError(what, where=where, hint=hint, code="E-SECTION")
    return found


def _demand_order(items: Sequence[Item], ledger: Sequence[Row], ledger_name: str) -> None:
    """Refuse a ledger whose rows stand in another order than the text."""
    for row, index in strays(items, ledger):
        hint = f"“{items[index].text[:12]}…” stands elsewhere in the text: move the row there, its number unchanged"
        what = f"row {row.number} is out of order"
        raise EditionError(what, where=f"{ledger_name}:{row.line}", hint=hint, code="E-IDS-ORDER")


def _sections(segments: Sequence[Segment], headings: Sequence[int], decisions: Decisions) -> tuple[Section, ...]:
    starts = {line: number for number, line in enumerate(headings, 1)}
    groups: list[list[Segment]] = [[]]
    for part in segments:
        if part.line in starts:
            groups.append([])
        groups[-1].append(part)
    return tuple(
        Section(
            number=group[0].section if number else "0",
            heading=group[0] if number else None,
            paragraphs=tuple(group[1:] if number else group),
            summary=plan.summary,
            terms=plan.terms,
        )
        for number, (group, plan) in enumerate(zip(groups, decisions.sections, strict=True))
    )


def _notes(segments: Sequence[Segment], decisions: Decisions) -> tuple[Note, ...]:
    """Anchor every note to its phrase; text order, then file order."""
    places = {part.number: part for part in segments}
    found: list[tuple[int, int, Note]] = []
    for index, plan in enumerate(decisions.notes):
        part = places.get(plan.segment)
        if part is None:
            what = f"note {plan.id}: there is no segment {plan.segment}"
            hint = (
                _elsewhere(plan.exact, segments) or f"numbers are in ids.tsv; nearest: {nearest(plan.segment, places)}"
            )
            raise EditionError(what, where=decisions.places.at(f"notes.{index}.segment"), hint=hint, code="E-NOTE")
        start = part.hans.find(plan.exact)
        if start < 0:
            what = f"note {plan.id}: “{plan.exact}” does not occur in {plan.segment}"
            hint = _elsewhere(plan.exact, segments) or f"nearest there: “{window(plan.exact, part.hans)}”"
            raise EditionError(what, where=decisions.places.at(f"notes.{index}.exact"), hint=hint, code="E-NOTE")
        note = Note(plan.id, plan.segment, plan.exact, start, plan.note, plan.status, plan.sources)
        found.append((part.line, start, note))
    return tuple(note for _, _, note in sorted(found, key=lambda entry: entry[:2]))


def _elsewhere(exact: str, segments: Sequence[Segment]) -> str:
    numbers = [part.number for part in segments if exact in part.hans]
    return f"it occurs in {', '.join(numbers)}" if numbers else ""


def window(phrase: str, text: str) -> str:
    """Return the stretch of `text` that is most like `phrase`.

    >>> window("十二连冠夺金杯", "平安湖州十二连冠夺金鼎，群众满意")
    '十二连冠夺金鼎'
    """
    matcher = SequenceMatcher(None, "", phrase, autojunk=False)
    best, found = -1.0, ""
    for size in range(max(1, len(phrase) - 2), len(phrase) + 3):
        for start in range(max(1, len(text) - size + 1)):
            part = text[start : start + size]
            matcher.set_seq1(part)
            shared = sum(block.size for block in matcher.get_matching_blocks())
            ends = (part[:1] == phrase[:1]) + (part[-1:] == phrase[-1:])
            score = shared - abs(size - len(phrase)) / 2 + ends / 8
            if score > best:
                best, found = score, part
    return found
