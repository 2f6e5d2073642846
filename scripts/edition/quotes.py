"""Quotation marks of each script: “ ” and ‘ ’ in Simplified, 「 」 and 『 』 in Traditional."""

from __future__ import annotations

import re
from bisect import bisect

_CURLY = re.compile("[“”‘’]")
_TO_CORNER = {"“": "「", "”": "」", "‘": "『", "’": "』"}
_TO_CURLY = {corner: curly for curly, corner in _TO_CORNER.items()}
_RANGES = "\u3001-\u303f\u3400-\u9fff\uff00-\uffef\U00020000-\U0003ffff"
_CHINESE = re.compile(f"[{_RANGES}]")
_ALONE = re.compile(f"[“”‘’](?![{_RANGES}])(?<![{_RANGES}].)")
"""A mark with no Chinese on either side."""


def to_corner(text: str) -> str:
    """Curly quotation marks around or beside Chinese to corner ones; same length.

    Left alone: apostrophes, and quotations that are Latin inside and out.

    >>> to_corner("他说：“我读过‘Hamlet’。” It’s “fine”.")
    '他说：「我读过『Hamlet』。」 It’s “fine”.'
    """
    return _convert(text, _CURLY, _TO_CORNER) if _CURLY.search(text) else text


def to_curly(text: str) -> str:
    """Corner quotation marks to curly ones; same length.

    >>> to_curly("他說：「我讀過『水滸』。」")
    '他說：“我讀過‘水滸’。”'
    """
    return _replaced(text, _TO_CURLY)


def _convert(text: str, pattern: re.Pattern[str], table: dict[str, str]) -> str:
    if not _ALONE.search(text):
        # Every mark has Chinese beside it, so every mark quotes Chinese.
        return _replaced(text, table)
    out: list[str] = []
    for line in text.split("\n"):
        if _ALONE.search(line):
            chars = list(line)
            for at in _chosen(line, pattern):
                chars[at] = table[line[at]]
            out.append("".join(chars))
        else:
            out.append(_replaced(line, table))
    return "\n".join(out)


def _replaced(text: str, table: dict[str, str]) -> str:
    for mark, other in table.items():
        text = text.replace(mark, other)
    return text


def _chosen(line: str, pattern: re.Pattern[str]) -> list[int]:
    """Offsets of the marks that quote Chinese."""
    chosen: list[int] = []
    opened: dict[str, list[int]] = {"“": [], "‘": []}
    single: list[int] = []
    inside = [found.start() for found in _CHINESE.finditer(line)]
    for found in pattern.finditer(line):
        at, mark = found.start(), found[0]
        if mark in opened:
            opened[mark].append(at)
            continue
        if mark == "’" and _apostrophe(line, at):
            continue
        own, other = ("“", "‘") if mark == "”" else ("‘", "“")
        if not opened[own]:
            single.append(at)
            continue
        start = opened[own].pop()
        while mark == "”" and opened[other] and opened[other][-1] > start:
            single.append(opened[other].pop())
        if bisect(inside, start) != bisect(inside, at) or _beside(line, start) or _beside(line, at):
            chosen += (start, at)
    single += opened["“"] + opened["‘"]
    return chosen + [at for at in single if _beside(line, at)]


def _apostrophe(line: str, at: int) -> bool:
    after = line[at + 1 : at + 2]
    return at > 0 and line[at - 1].isascii() and line[at - 1].isalnum() and after.isascii() and after.isalnum()


def _beside(line: str, at: int) -> bool:
    return any(_CHINESE.match(char) for char in line[max(0, at - 1) : at] + line[at + 1 : at + 2])
