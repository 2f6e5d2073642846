"""Readings that are the text's own: lessons, readers for learners, glosses on rare characters."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

from edition.gb2312 import common

from .coverage import Coverage
from .injected import Site

RARE = 0.35
"""Largest share of characters outside GB 2312 level 1: authors gloss rare characters, mirrors do not choose."""
MIXED = 0.4
"""Least share of sites on characters with two readings in a lesson on heteronyms."""
FREQUENT = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成"
    "方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实"
)
"""The commonest characters: noise meets them at once, an author glosses none of them."""
FULL = 0.85
"""Share of annotated characters beyond which a toned text is a reader for learners."""
LESSON = re.compile("语文|课文|年级|识字|生词|汉语|第[一二三四五六七八九十0-9]+课|读一读|写一写|我会[认写读]")
"""Words of a schoolbook: they count only where no character is annotated twice alike."""
TEACHING = re.compile("加点字|拼音|读音|读作|注音|声调|声母|韵母|多音字|生字|轻声|音节|组词|儿化|认读")
"""Words of a lesson; see `lesson`."""


def lesson(sites: Sequence[Site], plain: str, covered: Coverage, *, damaged: bool) -> str:
    """Why these readings look like the text's own content, or empty.

    `damaged`: the sites show other damage too, naive characters or spaces behind them; then less
    speaks for the author.
    """
    size = len(sites)
    words = Counter(TEACHING.findall(plain))
    once = len({(plain[site.at], site.reading) for site in sites}) == size
    signs = (
        (sum(not common(plain[site.at]) for site in sites) > RARE * size, "注音多在生僻字上，当为作者所注，保留"),
        (_first_only(sites, plain), "每字只在首次出现时注音，当为教材或作者所注，保留"),
        (_heteronyms(sites) >= MIXED * size, "同一字注有不同读音，当为辨音的课文，保留"),
        (not damaged and 2 * _opening(sites, plain) >= size, "注音在行首的字上，当为字典之类，保留"),
        (not damaged and once and _only_rarer(sites, plain), "最常用的字都不注音，当为作者所注，保留"),
        (
            len(words) >= 2 or words.total() >= 3 or (bool(words) and not damaged),
            f"文中讲的是读音（{'、'.join(words)}），注音当为正文内容，保留",
        ),
        (size >= 15 and once and bool(LESSON.search(plain)), "课文之类，同字同音不重复注，注音当为正文内容，保留"),
        (covered.share() >= FULL, "几乎每字都有注音，当为注音读物，保留"),
    )
    return next((why for holds, why in signs if holds), "")


def _opening(sites: Sequence[Site], plain: str) -> int:
    """How many sites stand on the first character of a line."""
    return sum(site.at == 0 or plain[site.at - 1] == "\n" for site in sites)


def _only_rarer(sites: Sequence[Site], plain: str) -> bool:
    return not any(plain[site.at] in FREQUENT for site in sites)


def _heteronyms(sites: Sequence[Site]) -> float:
    """How many sites stand on characters that are read in two ways, when three characters are; else less than none."""
    ways: dict[tuple[str, str], set[str]] = defaultdict(set)
    for site in sites:
        if "emoji" not in site.style:
            ways[site.char, site.style].add(site.reading.lower())
    double = {key for key, readings in ways.items() if len(readings) > 1}
    return sum((site.char, site.style) in double for site in sites) if len(double) >= 3 else -1


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
