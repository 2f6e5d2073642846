"""Which sites are noise: decided per style and document, never per site.

A reading behind a character may be damage (a mirror injected it), a gloss (the author helps with a
rare character) or content (a pinyin lesson). One site cannot tell; a document can. Where the
evidence is not enough, everything stays and the reader of the report is told.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .injected import Site

ENOUGH = 5
"""Valid sites a style needs; fewer prove nothing."""
DISTINCT = 3
"""Different characters among them; a unit repeated six times, 里(li), is no damage."""
INVALID = 0.35
"""Largest share of readings that the character does not have."""
FOLLOWED = 0.5
"""Least share of sites with a Chinese character next: noise stands in running text, a list of readings does not."""
DOMINANT = 0.9
"""Share of one style beyond which a lone site in another style is the author's."""
RARE = 0.35
"""Largest share of characters outside GB 2312 level 1: authors gloss rare characters, mirrors do not choose."""
FULL = 0.85
"""Share of annotated characters beyond which a toned text is a reader for learners."""
MANY = 20
"""Sites needed to fit a cut-off."""
COVERED = 0.97
"""Least share of annotated characters inside a fitted range."""
SPACED = 0.1
"""Least share of sites with a space behind for the space to be part of the noise: between Chinese
characters an authentic space is rarer."""
_HOMES = {"plain": ("marks", "digits"), "initial": ("upper", "capital")}
LESSON = re.compile("语文|课文|年级|识字|生词|汉语|第[一二三四五六七八九十0-9]+课|读一读|写一写|我会[认写读]")
"""Words of a schoolbook: they count only where no character is annotated twice alike."""
TEACHING = (
    "拼音",
    "读音",
    "读作",
    "注音",
    "声调",
    "声母",
    "韵母",
    "多音字",
    "生字",
    "轻声",
    "音节",
    "组词",
    "儿化",
    "认读",
)
"""Words of a lesson; see `_lesson`."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to remove, and what was seen and left."""

    noise: tuple[Site, ...]
    """Sites to remove."""
    with_space: frozenset[str]
    """Styles whose following space belongs to the noise."""
    kept: tuple[tuple[str, str, tuple[Site, ...]], ...]
    """(doubt code, why it stays, the sites)."""
    doubtful: tuple[tuple[str, str, tuple[Site, ...]], ...] = ()
    """(doubt code, what is uncertain about their removal, the sites)."""


def judge(sites: Sequence[Site], text: str, simple: Callable[[str], str]) -> Verdict:
    """Decide; `text` as it stands, `simple` its conversion to Simplified of the same length."""
    if not sites:
        return Verdict((), frozenset(), ())
    groups = _styles(sites)
    noisy, kept = _noisy(groups)
    spaced = {style: _spaced(group, sites) for style, group in groups.items()}
    candidates = [site for style in noisy for site in groups[style]]
    if not candidates:
        return Verdict((), frozenset(), tuple(kept))
    plain = simple(text)
    covered = _Coverage(candidates, text, plain)
    mirror = covered.range()
    if mirror is None:
        why = _lesson(candidates, plain, covered)
        if why:
            return Verdict((), frozenset(), (("D-LESSON", why, tuple(candidates)), *kept))
    noise = []
    glosses = []
    wrong = []
    for style in noisy:
        for site in groups[style]:
            strict = spaced[style] >= 0.98 and len(groups[style]) >= MANY
            if strict and site.followed and site.space[0] == site.space[1]:
                glosses.append(site)
            elif mirror is not None and not covered.inside(site, mirror):
                glosses.append(site)
            elif not site.valid:
                wrong.append(site)
            else:
                noise.append(site)
    if glosses:
        kept.append(("D-GLOSS", "读音不合全文注音的规律，当为作者所注，保留", tuple(glosses)))
    if wrong:
        kept.append(("D-READING", "括号内不是该字的读音，保留", tuple(wrong)))
    styles = frozenset(site.style for style in noisy if spaced[style] >= SPACED for site in groups[style])
    return Verdict(tuple(sorted(noise)), styles, tuple(kept))


def _styles(sites: Iterable[Site]) -> dict[str, list[Site]]:
    """Sites by style; toneless ones join toned ones in the same brackets, for neutral tones have no mark."""
    groups: dict[str, list[Site]] = defaultdict(list)
    for site in sites:
        groups[site.style].append(site)
    for style in list(groups):
        brackets, _, notation = style.partition(" ")
        kind = notation.split(" ")[0]
        for home_kind in _HOMES.get(kind, ()):
            home = f"{brackets} {notation.replace(kind, home_kind)}"
            if home in groups and style in groups and len(groups[home]) >= 4 * len(groups[style]):
                groups[home] = sorted(groups[home] + groups.pop(style))
    return dict(groups)


def _passes(sites: Sequence[Site]) -> bool:
    valid = [site for site in sites if site.valid]
    return (
        len(valid) >= ENOUGH
        and len({site.char for site in valid}) >= DISTINCT
        and len(sites) - len(valid) <= INVALID * len(sites)
        and sum(site.followed for site in sites) >= FOLLOWED * len(sites)
    )


def _noisy(groups: dict[str, list[Site]]) -> tuple[list[str], list[tuple[str, str, tuple[Site, ...]]]]:
    """Styles that are noise, and the reasons for those that are not."""
    total = sum(map(len, groups.values()))
    noisy = [style for style, group in groups.items() if _passes(group)]
    small = [style for style, group in groups.items() if style not in noisy and len(group) < ENOUGH]
    mixed = [site for style in small for site in groups[style]]
    accepted = sum(len(groups[style]) for style in noisy)
    if mixed and (accepted < DOMINANT * total if noisy else _passes(mixed)):
        noisy += [style for style in small if _mostly_valid(groups[style])]
    elif noisy:
        # Nobody glosses a character with a picture: in a damaged text it is part of the damage.
        noisy += [style for style in small if "emoji" in style]
    kept = []
    for style, group in groups.items():
        if style not in noisy:
            why = f"“{style}”一类括注仅 {len(group)} 处，证据不足以断为杂音，保留"
            if len(group) >= ENOUGH:
                why = f"“{style}”一类括注 {len(group)} 处，不合夹注杂音的特征（读音不符、少见后接汉字或字种过少），保留"
            kept.append(("D-BRACKET", why, tuple(group)))
    return noisy, kept


def _mostly_valid(group: Sequence[Site]) -> bool:
    return sum(not site.valid for site in group) <= INVALID * len(group)


def _spaced(group: Sequence[Site], everything: Sequence[Site]) -> float:
    """Share of sites with a space behind, where a space could stand."""
    base = [site for site in (group if len(group) >= ENOUGH else everything) if not site.last]
    return sum(site.space[0] < site.space[1] for site in base) / len(base) if base else 0.0


@dataclass(frozen=True, slots=True)
class _Range:
    """The characters a mirror annotates: Simplified code points `first`–`last`."""

    first: int
    last: int
    changed_only: bool


class _Coverage:
    """How often each character is annotated in the lines that have sites."""

    def __init__(self, sites: Sequence[Site], text: str, plain: str) -> None:
        self.sites = sites
        self.plain = plain
        self.text = text
        self.annotated = {site.at for site in sites}
        self.lines = list(_lines_with(sites, text))

    def occurrences(self, changed_only: bool) -> Iterable[tuple[int, int]]:
        """(offset, Simplified code point) of every Chinese character in those lines."""
        for start, end in self.lines:
            for at in range(start, end):
                if "\u3400" <= (char := self.plain[at]) <= "\u9fff" and (not changed_only or char != self.text[at]):
                    yield at, ord(char)

    def share(self) -> float:
        """Annotated characters among all Chinese ones in those lines."""
        return len(self.sites) / max(1, sum(1 for _ in self.occurrences(False)))

    def range(self) -> _Range | None:
        """The fitted range, or None when annotation follows no such law."""
        if len(self.sites) < MANY:
            return None
        changed = sum(self.plain[site.at] != self.text[site.at] for site in self.sites)
        changed_only = changed >= 0.95 * len(self.sites)
        hit: Counter[int] = Counter()
        seen: Counter[int] = Counter()
        for at, code in self.occurrences(changed_only):
            seen[code] += 1
            hit[code] += at in self.annotated
        codes = sorted(seen)
        annotated = occurring = 0
        best = -1
        for index, code in enumerate(codes):
            annotated += hit[code]
            occurring += seen[code]
            if hit[code] and annotated >= COVERED * occurring:
                best = index
        if best < 0:
            return None
        inside = sum(hit[code] for code in codes[: best + 1])
        beyond = sum(seen[code] for code in codes[best + 1 :])
        stray = sum(hit[code] for code in codes[best + 1 :])
        # A law that covers nearly every character is none: there is nothing it leaves out.
        if inside < COVERED * len(self.sites) or stray > 0.2 * beyond or (not changed_only and beyond < occurring / 10):
            return None
        return _Range(codes[0], codes[best], changed_only)

    def inside(self, site: Site, found: _Range) -> bool:
        """Whether the law annotates this character."""
        code = ord(self.plain[site.at])
        return code <= found.last and (not found.changed_only or self.plain[site.at] != self.text[site.at])


def _lines_with(sites: Sequence[Site], text: str) -> Iterable[tuple[int, int]]:
    end = -1
    for site in sites:
        if site.at >= end:
            start = max(text.rfind(mark, end if end > 0 else 0, site.at) for mark in "\n\r") + 1
            stops = [stop for mark in "\n\r" if (stop := text.find(mark, site.at)) >= 0]
            end = min(stops, default=len(text))
            yield start, end


def _lesson(sites: Sequence[Site], plain: str, covered: _Coverage) -> str:
    """Why these readings look like the text's own content, or empty."""
    rare = sum(not _common(plain[site.at]) for site in sites)
    if rare > RARE * len(sites):
        return "注音多在生僻字上，当为作者所注，保留"
    if _first_only(sites, plain):
        return "每字只在首次出现时注音，当为教材或作者所注，保留"
    words = Counter({word: plain.count(word) for word in TEACHING if word in plain})
    if len(words) >= 2 or words.total() >= 3:
        return f"文中讲的是读音（{'、'.join(words)}），注音当为正文内容，保留"
    if len(sites) >= 15 and LESSON.search(plain) and len({(plain[s.at], s.reading) for s in sites}) == len(sites):
        return "课文之类，同字同音不重复注，注音当为正文内容，保留"
    if covered.share() >= FULL:
        return "几乎每字都有注音，当为注音读物，保留"
    return ""


def _common(char: str) -> bool:
    """Among the 3,755 characters of GB 2312 level 1."""
    try:
        code = char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return len(code) == 2 and 0xB0 <= code[0] <= 0xD7


def _first_only(sites: Sequence[Site], plain: str) -> bool:
    """Whether readings stand at the first occurrence of each character and never again.

    By chance that would happen once in `k` for a character that occurs `k` times; together it must
    be rarer than one in a hundred.
    """
    places: dict[str, list[int]] = defaultdict(list)
    wanted = {plain[site.at] for site in sites}
    for at, char in enumerate(plain):
        if char in wanted:
            places[char].append(at)
    odds = 0.0
    for site in sites:
        found = places[plain[site.at]]
        if bisect_left(found, site.at) != 0:
            return False
        odds += math.log10(len(found))
    return odds >= 2
