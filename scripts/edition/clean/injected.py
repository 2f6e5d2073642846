"""Sites: places where a reading stands behind a character, in any of the styles met.

This file finds and describes sites; `verdict` decides which of them are noise.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from ..readings import Readings, bare, has_tone
from .chars import EMOJI, HAN
from .view import View

_PAIRS = dict(zip("(（[［【〔{｛<＜〈", ")）]］】〕}｝>＞〉", strict=True))
_OPEN = re.escape("".join(_PAIRS))
_CLOSE = re.escape("".join(_PAIRS.values()))
_LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f\u0251\u0261\uff21-\uff3a\uff41-\uff5a"
_BOPOMOFO = "\u3105-\u312f\u02ca\u02c7\u02cb\u02c9\u02d9"
_SITE = re.compile(
    f"([{_OPEN}])(?:([{_LATIN}]{{1,8}}:?[0-5]?|[{_LATIN}]{{1,2}}:[{_LATIN}]{{0,2}}[0-5]?|[{_BOPOMOFO}]{{1,5}})|([{EMOJI}]{{1,8}}))([{_CLOSE}])"
    "([ \u00a0\u3000]?)"
)
_IS_HAN = re.compile(f"[{HAN}]")
_RUBY = re.compile(r"<ruby\b[^<>]{0,80}>((?:(?!</ruby>).){1,300})</ruby>", re.I | re.S)
_RUBY_PART = re.compile(r"<(/?)(rb|rt|rp|rtc)\b[^<>]{0,80}>", re.I)
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
    if "<ruby" in text or "<RUBY" in text or "<Ruby" in text:
        found = sorted([*found, *_rubies(text, readings)])
    return found


def any_candidate(seen: View) -> bool:
    """Whether there is a bracket with something like a reading behind a character."""
    text = seen.text
    return (
        any(_IS_HAN.match(text[max(0, m.start() - 1)]) or m[3] for m in _SITE.finditer(text)) or "ruby" in text.lower()
    )


def _bracketed(seen: View, readings: Readings) -> Iterator[Site]:
    text, starts, ends = seen.text, seen.starts, seen.ends
    for found in _SITE.finditer(text):
        opening, reading, emoji, closing, space = found.groups()
        begin = found.start()
        if _PAIRS[opening] != closing or begin == 0:
            continue
        before = begin - 1
        if text[before] in _SPACES and before > 0:
            before -= 1
        char = text[before]
        if not _IS_HAN.match(char):
            continue
        if emoji:
            notation, valid = "emoji", True
        else:
            notation = _notation(reading)
            # Compatibility folding is for full-width letters; it would tear the bopomofo dot off.
            syllable = bare(reading if notation == "bopomofo" else unicodedata.normalize("NFKC", reading))
            if syllable not in readings.syllables and notation != "bopomofo":
                continue
            valid = syllable in readings.of(char)
        after = found.end()
        following = text[after : after + 1]
        stop = found.end(4)
        yield Site(
            starts[before],
            char,
            reading or emoji,
            f"{opening}{closing} {notation}" + (" spaced" if before < begin - 1 else ""),
            ((ends[before], starts[stop]),),
            (starts[stop], starts[after]) if space else (starts[stop], starts[stop]),
            valid,
            bool(following and _IS_HAN.match(following)),
            following in ("", "\n", "\r"),
        )


def _notation(reading: str) -> str:
    if reading[0] > "\u3100" and reading[0] < "\u3130" or reading[0] == "\u02d9":
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
            following in ("", "\n", "\r"),
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
