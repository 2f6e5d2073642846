"""Which row of the ledger is which paragraph of the text.

Two steps, both in order: rows whose opening the text still has, then, between those, rows
whose opening is nearly the same (a corrected character must not cost a paragraph its
number). Removed paragraphs are recognised only by their exact opening.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

Kind = Literal["heading", "paragraph"]

NUMBER = re.compile(r"((?:0|[1-9]\d*)[a-z]*)\.((?:0|[1-9]\d*)[a-z]*)")
"""`section.paragraph`."""

OPENING = 24
"""Code points of a paragraph the ledger quotes; more where two paragraphs begin alike."""

ALIKE = 0.6
"""Least similarity (0 to 1) of two openings that may be the same paragraph, corrected."""

LARGEST_GAP = 10_000
"""Rows times paragraphs above which near matches are not looked for: that is another text."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of ids.tsv."""

    number: str
    """`section.paragraph`; a heading is paragraph `0`."""
    kind: Kind
    """What it numbers."""
    state: Literal["live", "gone"]
    """`gone`: removed from the text; the number stays taken."""
    opening: str
    """First words when the number was given."""
    line: int = 0
    """In ids.tsv, from 1; 0 when not written yet."""

    @property
    def section(self) -> str:
        """The part before the dot."""
        return self.number.partition(".")[0]

    @property
    def anchor(self) -> str:
        """Fragment in the pages, for example `s2p3`."""
        return "s" + self.number.replace(".", "p")


@dataclass(frozen=True, slots=True)
class Item:
    """A heading or paragraph of the text as it is now."""

    kind: Kind
    """What it is."""
    text: str
    """Simplified, whole."""


def match(items: Sequence[Item], rows: Sequence[Row]) -> list[int | None]:
    """Find for each item the index of its row, in order, or None for a new one."""
    matched: list[int | None] = [None] * len(items)
    start_row = start_item = 0
    for row, item in [*_exact(items, rows), (len(rows), len(items))]:
        gap = [r for r in range(start_row, row) if rows[r].state == "live"]
        free = range(start_item, item)
        if gap and free and len(gap) * len(free) <= LARGEST_GAP:
            for a, b in _align([[_similarity(rows[r], items[i]) for i in free] for r in gap]):
                matched[free[b]] = gap[a]
        if item < len(items):
            matched[item] = row
        start_row, start_item = row + 1, item + 1
    return matched


def strays(items: Sequence[Item], rows: Sequence[Row]) -> list[tuple[Row, int]]:
    """Find live rows that found no place although a new item begins like them: (row, item), out of order."""
    matched = match(items, rows)
    free = [index for index, row in enumerate(matched) if row is None]
    taken = set(matched)
    lost = [row for index, row in enumerate(rows) if index not in taken and row.state == "live"]
    return [(row, index) for row in lost for index in free if _begins(row, items[index])]


def plain(text: str) -> str:
    """Return `text` with white space and control characters as single spaces, fit for a cell."""
    return "".join(char if char.isprintable() else " " for char in text)


def _exact(items: Sequence[Item], rows: Sequence[Row]) -> list[tuple[int, int]]:
    """Find the pairs (row, item) whose opening is the same, in order. Linear when little has changed."""
    shorter = min(len(rows), len(items))
    front = back = 0
    while front < shorter and rows[front].state == "live" and _begins(rows[front], items[front]):
        front += 1
    while back < shorter - front and rows[-1 - back].state == "live" and _begins(rows[-1 - back], items[-1 - back]):
        back += 1
    rest_rows, rest_items = rows[front : len(rows) - back], items[front : len(items) - back]
    middle = _align([[_weight(row, item, len(items)) for item in rest_items] for row in rest_rows])
    return [
        *((index, index) for index in range(front)),
        *((row + front, item + front) for row, item in middle),
        *((len(rows) - index, len(items) - index) for index in range(back, 0, -1)),
    ]


def _begins(row: Row, item: Item) -> bool:
    return row.kind == item.kind and _quoted(row, item) == row.opening


def _quoted(row: Row, item: Item) -> str:
    """Return what the ledger would quote of the item; a shorter opening is a whole paragraph."""
    return plain(item.text[: max(len(row.opening), OPENING)])


def _weight(row: Row, item: Item, count: int) -> float:
    """Any live match counts more than all possible returns of removed paragraphs together."""
    if not _begins(row, item):
        return 0
    return count + 1 if row.state == "live" else 1


def _similarity(row: Row, item: Item) -> float:
    if row.kind != item.kind:
        return 0
    matcher = SequenceMatcher(None, row.opening, _quoted(row, item), autojunk=False)
    if matcher.quick_ratio() < ALIKE:
        return 0
    ratio = matcher.ratio()
    return ratio if ratio >= ALIKE else 0


def _align(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Find the heaviest set of pairs (row, column) in order in both, zero weights excluded."""
    if not weights or not weights[0]:
        return []
    height, width = len(weights), len(weights[0])
    best = [[0.0] * (width + 1) for _ in range(height + 1)]
    for i in range(height - 1, -1, -1):
        for j in range(width - 1, -1, -1):
            taken = best[i + 1][j + 1] + weights[i][j] if weights[i][j] else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], taken)
    pairs, i, j = [], 0, 0
    while i < height and j < width:
        if weights[i][j] and best[i][j] == best[i + 1][j + 1] + weights[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs
