"""Marks: half-width ones between Chinese characters back to full width, doubled ones to one.

Left alone: times, numbers, addresses, e-mails, f(x), code, tables, Latin text, and every document
in which the half-width mark is not a substitute but the mark that is meant.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from typing import NamedTuple

from edition.model import Certainty

from .chars import CJK_MARKS, HAN
from .prose import prose

_WIDE = {",": "，", ":": "：", ";": "；", "!": "！", "?": "？"}
_SIDE = f"[{HAN}{CJK_MARKS}]"
_MARK = re.compile(r"[,:;!?]")
_IS_SIDE = re.compile(_SIDE)
_IS_HAN = re.compile(f"[{HAN}]")
_LATIN = re.compile("[A-Za-z0-9]")
_BETWEEN = re.compile(f"(?<=[{HAN}]),{{1,2}}(?=[{HAN}])")
_FOREIGN = re.compile(f"(?<![{HAN}]),(?![{HAN}])")
"""A comma with no Chinese on either side."""
_BRACKETS = re.compile(r"[()]")
_DOUBLED = re.compile(r"(?<![,，、;；:：。.\s])([,，、;；:：]{2}|[,，、;；:：]。|。{2})(?![,，、;；:：。.])")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{0,31})$")
_QUESTION = re.compile(
    "[吗嗎呢么麼何谁誰哪怎几幾]|什么|什麼|甚麼|多少|是否|能否|可否|岂|豈|难道|難道|为啥|為啥|如何|有没有|有沒有|不是|了没|了沒|吧$|啊$"
)
_CLOSERS = "”’」』）》〉】"


class Change(NamedTuple):
    """A mark to change."""

    start: int
    """Offset of the first code point."""
    end: int
    """One past the last."""
    after: str
    """What it becomes."""
    certainty: Certainty
    """How sure."""


def halved(text: str) -> bool:
    """Whether half-width commas stand for full-width ones throughout."""
    if "," not in text or "，" in text:
        return False
    between = len(_BETWEEN.findall(text))
    return between >= 2 or (between == 1 and not _FOREIGN.search(text))


def widen(text: str) -> Iterator[Change]:
    """Half-width comma, colon, semicolon, exclamation and question mark, and brackets around Chinese."""
    if not re.search(rf"[,:;!?()](?<={_SIDE}.)|[,:;!?()](?={_SIDE})", text):
        return
    everywhere = halved(text)
    for offset, line in prose(text):
        for found in _MARK.finditer(line):
            change = _single(line, found.start(), everywhere)
            if change:
                yield change._replace(start=offset + change.start, end=offset + change.end)
        for start, end in _pairs(line, everywhere):
            yield Change(offset + start, offset + start + 1, "（", "certain")
            yield Change(offset + end, offset + end + 1, "）", "certain")


def _neighbours(line: str, at: int) -> tuple[str, str]:
    """The characters around a mark, a single space skipped on the right."""
    before = line[at - 1] if at else ""
    after = line[at + 1] if at + 1 < len(line) else ""
    return before, after


def _single(line: str, at: int, everywhere: bool) -> Change | None:
    mark = line[at]
    before, after = _neighbours(line, at)
    left = bool(before and _IS_SIDE.match(before))
    right = bool(after and _IS_SIDE.match(after))
    if (mark == "?" and not _asks(line, at, after)) or (mark == ";" and before == "?") or _reference(line, at):
        return None
    if left and right:
        return Change(at, at + 1, _WIDE[mark], "certain")
    if left and not after:
        return Change(at, at + 1, _WIDE[mark], "certain")
    if (left and (after.isdigit() or mark in "!?")) or (right and before.isdigit()):
        return Change(at, at + 1, _WIDE[mark], "certain")
    other = after if left else before
    if everywhere and (left or right) and other and not other.isspace():
        return Change(at, at + 1, _WIDE[mark], "probable")
    return None


def _reference(line: str, at: int) -> bool:
    """Whether a semicolon ends a character reference."""
    return line[at] == ";" and bool(_REFERENCE.search(line, max(0, at - 34), at))


def _asks(line: str, at: int, after: str) -> bool:
    """Whether a question mark ends a question: otherwise it may stand for a lost character."""
    if not after or after in _CLOSERS or after in "?!":
        return at > 1
    if not (after.isspace() or _IS_HAN.match(after)):
        return False
    clause = re.split("[。！？!?；;，,]", line[max(0, at - 60) : at].rstrip("?？!！"))[-1]
    return bool(_QUESTION.search(clause))


def _pairs(line: str, everywhere: bool) -> Iterator[tuple[int, int]]:
    """Round brackets that hold Chinese and stand beside Chinese."""
    found = [match.start() for match in _BRACKETS.finditer(line)]
    if not found:
        return
    chinese = [match.start() for match in _IS_HAN.finditer(line)]
    latin = [match.start() for match in _LATIN.finditer(line)]
    stack: list[int] = []
    for at in found:
        if line[at] == "(":
            stack.append(at)
        elif stack:
            start = stack.pop()
            if bisect(chinese, start) == bisect(chinese, at):
                continue
            before, after = line[start - 1] if start else "", line[at + 1 : at + 2]
            alone = bisect(latin, start) == bisect(latin, at)
            if everywhere or (_beside(before) and _beside(after) and before + after and alone):
                yield start, at


def _beside(char: str) -> bool:
    """Nothing, Chinese, or a mark that may yet become Chinese."""
    return not char or bool(_IS_SIDE.match(char)) or char in ",.;:!?()"


def stops(text: str) -> Iterator[Change]:
    """A half-width full stop, in a text that has no 。 and ends its paragraphs so."""
    if "。" in text or len(re.findall(rf"(?<=[{HAN}”’」』）》])\.$", text, re.MULTILINE)) < 2:
        return
    for offset, line in prose(text):
        for found in re.finditer(rf"(?<=[{HAN}”’」』）》])\.(?=[{HAN}“‘「『《”’」』]|$)", line):
            yield Change(offset + found.start(), offset + found.end(), "。", "probable")


def straight_quotes(text: str) -> Iterator[Change]:
    """Straight quotation marks around Chinese, in pairs within a line, in a text with half-width commas throughout."""
    if '"' not in text or not halved(text):
        return
    for offset, line in prose(text):
        places = [at for at, char in enumerate(line) if char == '"']
        if len(places) % 2 == 0:
            for start, end in zip(places[::2], places[1::2], strict=True):
                if _IS_HAN.search(line, start, end):
                    yield Change(offset + start, offset + start + 1, "“", "probable")
                    yield Change(offset + end, offset + end + 1, "”", "probable")


def undouble(text: str) -> Iterator[Change]:
    """Two pause marks in a row where one is meant; ellipses, dashes and !! stay."""
    if not re.search("[,，、;；:：。][,，、;；:：。]", text):
        return
    plain = halved(text)
    for offset, line in prose(text):
        for found in _DOUBLED.finditer(line):
            before, after = line[found.start() - 1 : found.start()], line[found.end() : found.end() + 1]
            if _reference(line, found.start()):
                continue
            if _IS_SIDE.match(before) or _IS_SIDE.match(after) or "、" in found[1]:
                kept = _one_of(found[1][0], found[1][1])
                # In a text with half-width marks throughout, widening is the next rule's work.
                kept = kept if plain else _WIDE.get(kept, kept)
                yield Change(offset + found.start(), offset + found.end(), kept, "probable")


def _one_of(first: str, second: str) -> str:
    """Which of two marks is meant: the one a mirror does not write."""
    if first == second:
        return first
    for mark in "。、；：，;:":
        if mark in (first, second):
            return mark
    return second
