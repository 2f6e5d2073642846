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
FULL = 0.85
"""Share of annotated characters beyond which a toned text is a reader for learners."""
LESSON = re.compile("语文|课文|年级|识字|生词|汉语|第[一二三四五六七八九十0-9]+课|读一读|写一写|我会[认写读]")
"""Words of a schoolbook: they count only where no character is annotated twice alike."""
TEACHING = re.compile("拼音|读音|读作|注音|声调|声母|韵母|多音字|生字|轻声|音节|组词|儿化|认读")
"""Words of a lesson; see `lesson`."""


def lesson(sites: Sequence[Site], plain: str, covered: Coverage) -> str:
    """Why these readings look like the text's own content, or empty."""
    rare = sum(not common(plain[site.at]) for site in sites)
    if rare > RARE * len(sites):
        return "注音多在生僻字上，当为作者所注，保留"
    if _first_only(sites, plain):
        return "每字只在首次出现时注音，当为教材或作者所注，保留"
    words = Counter(TEACHING.findall(plain))
    if len(words) >= 2 or words.total() >= 3:
        return f"文中讲的是读音（{'、'.join(words)}），注音当为正文内容，保留"
    if len(sites) >= 15 and LESSON.search(plain) and len({(plain[s.at], s.reading) for s in sites}) == len(sites):
        return "课文之类，同字同音不重复注，注音当为正文内容，保留"
    if covered.share() >= FULL:
        return "几乎每字都有注音，当为注音读物，保留"
    return ""


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
