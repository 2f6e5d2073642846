"""Witness and edition side by side, from the record of changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from edition.model import Edit, Text


class Piece(NamedTuple):
    """A stretch of the witness that is unchanged, or one change."""

    start: int
    """First code point in the witness."""
    end: int
    """One past the last."""
    at: int
    """Where `after` begins in the stretch of the edition that was asked for."""
    before: str
    """What the witness has."""
    after: str
    """What the edition has."""
    edit: Edit | None
    """The change, or None."""


def pieces(witness: str, edits: Sequence[Edit], start: int, end: int) -> Iterator[Piece]:
    """Cut `witness[start:end]` at the changes, which all lie within it."""
    at, last = 0, start
    for edit in edits:
        if edit.start > last:
            same = witness[last : edit.start]
            yield Piece(last, edit.start, at, same, same, None)
            at += len(same)
        yield Piece(edit.start, edit.end, at, edit.before, edit.after, edit)
        at += len(edit.after)
        last = edit.end
    if end > last:
        same = witness[last:end]
        yield Piece(last, end, at, same, same, None)


def within(edits: Sequence[Edit], start: int, end: int) -> Sequence[Edit]:
    """The changes that lie in a span: those that begin in it, and insertions at its end.

    A change that begins inside and reaches beyond belongs to what follows the span.
    """
    low = bisect_left(edits, start, key=lambda edit: edit.start)
    high = bisect_right(edits, end, key=lambda edit: edit.end)
    return edits[low:high]


def line_pieces(text: Text, line: int) -> Iterator[Piece]:
    """The pieces of one line of the edition; `at` counts in that line."""
    start, end = text.spans[line]
    return pieces(text.witness.text, within(text.edits, start, end), start, end)


def line_at(text: Text, offset: int) -> int | None:
    """The line a witness offset lies in (its end included), or None outside all lines."""
    line = bisect_right(text.spans, offset, key=lambda span: span[0]) - 1
    return line if line >= 0 and offset <= text.spans[line][1] else None
