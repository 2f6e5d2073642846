"""Sites: places where a reading stands behind a character, in any of the styles met.

This file finds and describes sites; `verdict` decides which of them are noise.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from edition.readings import Readings, bare, has_tone

from .chars import EMOJI, HAN
from .view import View

_PAIRS = dict(zip("(（[［【〔{｛<＜〈", ")）]］】〕}｝>＞〉", strict=True))
OPENING = frozenset(_PAIRS) | {"&"}
"""Characters without which there is no site."""
_OPEN = re.escape("".join(_PAIRS))
_CLOSE = re.escape("".join(_PAIRS.values()))
_LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f\u0251\u0261\uff21-\uff3a\uff41-\uff5a"
_BOPOMOFO = "\u3105-\u312f\u02ca\u02c7\u02cb\u02c9\u02d9"
_READING = f"[{_LATIN}]{{1,8}}:?[0-5]?|[{_LATIN}]{{1,2}}:[{_LATIN}]{{0,2}}[0-5]?|[{_BOPOMOFO}]{{1,5}}"
_SITE = re.compile(f"([{_OPEN}]) ?(?:({_READING})|([{EMOJI}]{{1,8}})) ?([{_CLOSE}])([ \u00a0\u3000]?)")
_IS_HAN = re.compile(f"[{HAN}]")
_RUBY = re.compile(r"<ruby\b[^<>]{0,80}>((?:(?!</ruby>).){1,300})</ruby>", re.IGNORECASE | re.DOTALL)
_RUBY_PART = re.compile(r"<(/?)(rb|rt|rp|rtc)\b[^<>]{0,80}>", re.IGNORECASE)
_SPACES = " \u00a0"


class Site(NamedTuple):
    """A reading behind a character; offsets in the text as it stands."""

    at: int
    """Of the character annotated."""
    char: str
    """The character annotated."""
    reading: str
    """What stands in the brackets."""
    style: str
    """Brackets and notation, for example `() plain`; a single capital is `initial`."""
    cuts: tuple[tuple[int, int], ...]
    """Spans to remove, without the space behind."""
    space: tuple[int, int]
    """Span of the space behind; empty span if there is none."""
    valid: bool
    """Whether the character can be read so."""
    followed: bool
    """Whether a Chinese character comes next."""
    last: bool
    """Whether the line ends here."""


def sites(seen: View, text: str, readings: Readings) -> list[Site]:
    """Every site, in order. What is no syllable at all, such as (PPP) or (n=50), is none."""
    found = list(_bracketed(seen, readings))
    if _RUBY.search(text):
        found = sorted([*found, *_rubies(text, readings)])
    return found


def any_candidate(seen: View) -> bool:
    """Whether there is a bracket with something like a reading behind a character."""
    text = seen.text
    return any(_IS_HAN.search(text, max(0, m.start() - 2), m.start()) for m in _SITE.finditer(text)) or bool(
        _RUBY.search(text)
    )


def _bracketed(seen: View, readings: Readings) -> Iterator[Site]:
    text, starts, ends = seen.text, seen.starts, seen.ends
    known: dict[tuple[str, str, str], tuple[str, str]] = {}
    for found in _SITE.finditer(text):
        begin, after = found.span()
        opening, reading, emoji, closing, _ = found.groups()
        before = begin - 1
        if before > 0 and text[before] in _SPACES:
            before -= 1
        if before < 0 or not _IS_HAN.match(text, before):
            continue
        look = (opening, reading or emoji, closing)
        if look not in known:
            known[look] = _described(opening, reading, emoji, closing, readings)
        style, syllable = known[look]
        if not style:
            continue
        stop = found.end(4)
        following = text[after : after + 1]
        yield Site(
            starts[before],
            text[before],
            look[1],
            style + " spaced" if before < begin - 1 else style,
            ((ends[before], starts[stop]),),
            (starts[stop], starts[after]),
            not syllable or syllable in readings.of(text[before]),
            bool(_IS_HAN.match(following)),
            following in ("", "\n"),
        )


def _described(opening: str, reading: str, emoji: str, closing: str, readings: Readings) -> tuple[str, str]:
    """(style, bare syllable) of what stands in brackets; no style if it is no syllable."""
    if _PAIRS[opening] != closing and {opening, closing} not in ({"(", "）"}, {"（", ")"}):
        return "", ""
    if emoji:
        return f"{opening}{closing} emoji", ""
    notation = _notation(reading)
    if notation == "bopomofo":
        # Compatibility folding, which full-width letters need, would tear the bopomofo dot off.
        return f"{opening}{closing} {notation}", bare(reading)
    syllable = bare(unicodedata.normalize("NFKC", reading))
    return (f"{opening}{closing} {notation}", syllable) if syllable in readings.syllables else ("", "")


def _notation(reading: str) -> str:
    if "\u3100" < reading[0] < "\u3130" or reading[0] == "\u02d9":
        return "bopomofo"
    plain = reading.rstrip("012345")
    if plain != reading:
        return "digits"
    if has_tone(reading):
        return "marks"
    if plain.isupper():
        return "upper" if len(plain) > 1 else "initial"
    return "capital" if plain[0].isupper() else "plain"


def _rubies(text: str, readings: Readings) -> Iterator[Site]:
    """<ruby> elements: the base stays, tags and readings go."""
    for found in _RUBY.finditer(text):
        cuts: list[tuple[int, int]] = [(found.start(), found.start(1))]
        base: list[tuple[int, str]] = []
        spoken: list[str] = []
        at, mode = found.start(1), "rb"
        for part in [*_RUBY_PART.finditer(text, found.start(1), found.end(1)), None]:
            end = part.start() if part else found.end(1)
            if mode == "rb":
                base += [(at + i, char) for i, char in enumerate(text[at:end])]
                cuts.append((end, part.end() if part else end))
            else:
                if mode == "rt":
                    spoken += text[at:end].split()
                cuts.append((at, part.end() if part else end))
            if part:
                at = part.end()
                mode = "rb" if part[1] else part[2].lower()
        cuts.append((found.end(1), found.end()))
        characters = [(i, char) for i, char in base if not char.isspace()]
        if not characters or len(characters) != len(spoken) or not all(_IS_HAN.match(c) for _, c in characters):
            continue
        valid = all(
            bare(unicodedata.normalize("NFKC", said)) in readings.of(char)
            for said, (_, char) in zip(spoken, characters, strict=True)
        )
        following = text[found.end() : found.end() + 1]
        yield Site(
            characters[0][0],
            characters[0][1],
            " ".join(spoken),
            "ruby",
            tuple(_joined(cuts)),
            (found.end(), found.end()),
            valid,
            bool(_IS_HAN.match(following) if following else False) or following == "<",
            following in ("", "\n"),
        )


def _joined(cuts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Neighbouring spans as one, empty ones dropped."""
    start = end = -1
    for left, right in cuts:
        if left == right:
            continue
        if left != end:
            if end > start:
                yield start, end
            start = left
        end = right
    if end > start:
        yield start, end
