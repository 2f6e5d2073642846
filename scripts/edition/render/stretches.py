"""A segment cut where its terms begin and end and where its notes stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from edition.model import Mark, Note, Segment


class Stretch(NamedTuple):
    """A run of text that is one term or none."""

    start: int
    """First code point in the segment."""
    end: int
    """One past the last."""
    mark: Mark | None
    """The term it is."""
    notes: tuple[Note, ...]
    """Whose references stand behind it."""


def stretches(segment: Segment, notes: Iterable[Note]) -> Iterator[Stretch]:
    """The whole segment, in order, without gaps.

    A reference stands after the phrase it explains; where that would be inside a term, after the term.
    """
    inside = {at: mark.end for mark in segment.marks for at in range(mark.start + 1, mark.end)}
    behind: dict[int, list[Note]] = {}
    for note in notes:
        end = note.start + len(note.exact)
        behind.setdefault(inside.get(end, end), []).append(note)
    marks = {mark.start: mark for mark in segment.marks}
    cuts = sorted({0, len(segment.hans), *behind, *marks, *(mark.end for mark in segment.marks)})
    for start, end in pairwise(cuts):
        yield Stretch(start, end, marks.get(start), tuple(behind.get(end, ())))
