"""The law of the ids: a paragraph keeps its number for good, and no number is given twice.

The ledger of a text lists its headings and paragraphs in the order of the text, one row
each, with the number and the opening words. Rows are only ever added or set to `gone`.
`recognition.py` says which paragraph has which row; what is left over in the text is new:

* at the end of a section it takes the next number never used there, tombstones counted;
* elsewhere it takes the number before it with a suffix: 2.3a, 2.3b … (2.0a before 2.1).

What is left over in the ledger is gone; if the same paragraph comes back, so does its number.
"""

from __future__ import annotations

from dataclasses import replace
from string import ascii_lowercase
from typing import TYPE_CHECKING

from edition.recognition import OPENING, Item, Row, match, plain

if TYPE_CHECKING:
    from collections.abc import Sequence


def allocate(items: Sequence[Item], rows: Sequence[Row]) -> tuple[list[str], list[Row]]:
    """Give every item its number; return also the ledger as it must be from now on, in text order.

    >>> numbers, ledger = allocate([Item("paragraph", "甲"), Item("paragraph", "乙")], [])
    >>> numbers
    ['0.1', '0.2']
    >>> allocate([Item("paragraph", "甲"), Item("paragraph", "丙"), Item("paragraph", "乙")], ledger)[0]
    ['0.1', '0.1a', '0.2']
    """
    matched = match(items, rows)
    numbers = _number(items, [None if index is None else rows[index].number for index in matched], rows)
    return numbers, _ledger(items, numbers, matched, rows)


def _number(items: Sequence[Item], known: Sequence[str | None], rows: Sequence[Row]) -> list[str]:
    """Fill the gaps in `known`: sections first, then the paragraphs of each."""
    heads = [index for index, item in enumerate(items) if item.kind == "heading"]
    used: dict[str, set[str]] = {"0": {"0"}}
    for row in rows:
        section, _, paragraph = row.number.partition(".")
        used.setdefault(section, {"0"}).add(paragraph)
    sections = _fill([None if (n := known[index]) is None else n.partition(".")[0] for index in heads], set(used))
    numbers: list[str] = []
    for section, start, end in zip(["0", *sections], [-1, *heads], [*heads, len(items)], strict=True):
        numbers += [f"{section}.0"] * (start >= 0)
        own = [n.removeprefix(f"{section}.") if n else None for n in known[start + 1 : end]]
        filled = _fill(own, used.setdefault(section, {"0"}))
        numbers += [number if "." in number else f"{section}.{number}" for number in filled]
    return numbers


def _fill(known: Sequence[str | None], used: set[str]) -> list[str]:
    """Give a number to every None. `used` holds every number ever given here; it grows.

    A known number with a dot is that of a paragraph that came from another section.
    """
    filled: list[str] = []
    base = "0"
    last = max((index for index, number in enumerate(known) if number is not None), default=-1)
    for index, number in enumerate(known):
        new = number or (_suffixed(base, used) if index < last else _next(used))
        filled.append(new)
        if "." not in new:
            used.add(new)
            base = new.rstrip(ascii_lowercase)
    return filled


def _next(used: set[str]) -> str:
    return str(max(int(number.rstrip(ascii_lowercase)) for number in used) + 1)


def _suffixed(base: str, used: set[str]) -> str:
    """Return `base` with the first of a … z, aa, ab … that was never used."""
    count = 0
    while True:
        count += 1
        suffix, rest = "", count
        while rest:
            rest, letter = divmod(rest - 1, 26)
            suffix = ascii_lowercase[letter] + suffix
        if base + suffix not in used:
            return base + suffix


def _ledger(
    items: Sequence[Item], numbers: Sequence[str], matched: Sequence[int | None], rows: Sequence[Row]
) -> list[Row]:
    """List old rows in their order, new rows before the row of the item that follows them."""
    ledger: list[Row] = []
    written = 0
    following = [len(rows)] * (len(items) + 1)
    for index in range(len(items) - 1, -1, -1):
        row = matched[index]
        following[index] = following[index + 1] if row is None else row
    for index, item in enumerate(items):
        end = following[index]
        if matched[index] is None and item.kind == "paragraph":  # stay ahead of a removed section
            end = next((row for row in range(written, end) if rows[row].kind == "heading"), end)
        ledger += [replace(row, state="gone") for row in rows[written:end]]
        written = max(written, end)
        if matched[index] is None:
            ledger.append(Row(numbers[index], item.kind, "live", _opening(index, items)))
        else:
            ledger.append(replace(rows[written], state="live"))
            written += 1
    return ledger + [replace(row, state="gone") for row in rows[written:]]


def _opening(index: int, items: Sequence[Item]) -> str:
    """Quote the first words: enough to tell the item from every other of the text, if anything can."""
    text, length = items[index].text, OPENING
    others = [item.text for other, item in enumerate(items) if other != index and item.text != text]
    while length < len(text) and any(other[:length] == text[:length] for other in others):
        length += OPENING
    return plain(text[:length])
