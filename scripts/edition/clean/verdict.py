"""Which sites are noise: decided per style and document, never per site.

A reading behind a character may be damage (a mirror injected it), a gloss (the author helps with a
rare character) or content (a pinyin lesson). One site cannot tell; a document can. Where the
evidence is not enough, everything stays and the reader of the report is told.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .coverage import MANY, Coverage, Range
from .injected import Site
from .lesson import lesson

ENOUGH = 5
"""Valid sites a style needs; fewer prove nothing."""
FEW = 2
"""Different characters that are enough where every site bears the mirror's mark."""
DISTINCT = 3
"""Different characters among them; a unit repeated six times, 里(li), is no damage."""
INVALID = 0.35
"""Largest share of readings that the character does not have."""
FOLLOWED = 0.5
"""Least share of sites with a Chinese character next: noise stands in running text, a list of readings does not."""
DOMINANT = 0.9
"""Share of one style beyond which a lone site in another style is the author's."""
SAMPLE = 4000
"""Sites looked at to fit it; a law shows long before that."""
USUAL = 0.8
"""Share of sites with a space behind beyond which one without is unusual."""
MOST = 0.8
"""Least share of sites in one line with a space behind for the spaces of that line to be noise."""
SPACED = 0.25
"""Least share of sites with a space behind for the space to be part of the noise: between Chinese
characters an authentic space is rarer."""
NEUTRAL = frozenset("们們的了着著子么麼吗嗎呢吧得地里裏裡头頭个個过過")
"""Characters that are read without tone: among toned readings theirs have no mark."""
_HOMES = {"plain": ("marks", "digits"), "initial": ("upper", "capital")}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to remove, and what was seen and left."""

    noise: tuple[Site, ...]
    """Sites to remove."""
    spaces: frozenset[int]
    """Places of the sites whose following space belongs to the noise."""
    kept: tuple[tuple[str, str, tuple[Site, ...]], ...]
    """(doubt code, why it stays, the sites)."""
    sure: bool = True
    """False when the sites are few and only their form speaks against them."""


def judge(sites: Sequence[Site], text: str, simple: Callable[[str], str]) -> Verdict:
    """Decide; `text` as it stands, `simple` its conversion to Simplified of the same length."""
    if not sites:
        return Verdict((), frozenset(), ())
    groups = _styles(sites)
    noisy, kept = _noisy(groups)
    spaced = {style: _spaced(group, sites) for style, group in groups.items()}
    candidates = [site for style in noisy for site in groups[style]]
    plain = simple(text)
    if not candidates and _signed(sites, text, plain):
        return Verdict(tuple(sites), frozenset(site.at for site in sites), (), sure=False)
    if not candidates:
        return Verdict((), frozenset(), tuple(kept))
    covered = Coverage(sorted(candidates)[:SAMPLE], text, plain)
    mirror = covered.range()
    if mirror is None:
        damaged = any(spaced[style] >= SPACED for style in noisy) or any(plain[s.at] != text[s.at] for s in candidates)
        why = lesson(candidates, plain, covered, damaged=damaged)
        if why:
            return Verdict((), frozenset(), (("D-LESSON", why, tuple(candidates)), *kept))
    noise, glosses, wrong = _sorted_out([(style, groups[style], spaced[style]) for style in noisy], covered, mirror)
    if glosses:
        kept.append(("D-GLOSS", "读音不合全文注音的规律，当为作者所注，保留", tuple(glosses)))
    if wrong:
        kept.append(("D-READING", "括号内不是该字的读音，保留", tuple(wrong)))
    # By the form as it stands: a neutral tone among toned readings may be of another, spaced form.
    forms: dict[str, list[Site]] = defaultdict(list)
    for site in noise:
        forms[site.style].append(site)
    usual = {site.at for form in forms.values() if _spaced(form, noise) >= SPACED for site in form}
    return Verdict(tuple(sorted(noise)), frozenset(usual | _spaced_lines(noise, text)), tuple(kept))


def _spaced_lines(noise: Sequence[Site], text: str) -> set[int]:
    """Places of the sites in lines where most sites have a space behind, whatever the rest of the text does."""
    ends = [found.start() for found in re.finditer("\n", text)]
    rows: dict[int, list[Site]] = defaultdict(list)
    for site in noise:
        if not site.last:
            rows[bisect(ends, site.at)].append(site)
    return {
        site.at
        for row in rows.values()
        if len(row) >= DISTINCT and sum(site.space[0] < site.space[1] for site in row) >= MOST * len(row)
        for site in row
    }


def _sorted_out(
    noisy: Iterable[tuple[str, list[Site], float]], covered: Coverage, mirror: Range | None
) -> tuple[list[Site], list[Site], list[Site]]:
    """The sites of noisy styles as noise, glosses among them, and readings that are none."""
    noise: list[Site] = []
    glosses: list[Site] = []
    wrong: list[Site] = []
    for _, group, spaced in noisy:
        strict = spaced >= 0.98 and len(group) >= MANY
        for site in group:
            unspaced = site.followed and site.space[0] == site.space[1]
            if (
                (strict and unspaced)
                or (mirror is not None and not covered.inside(site, mirror))
                or (mirror is None and spaced >= USUAL and site.space[0] == site.space[1] and covered.odd(site))
            ):
                glosses.append(site)
            else:
                (noise if site.valid else wrong).append(site)
    return noise, glosses, wrong


def _signed(sites: Sequence[Site], text: str, plain: str) -> bool:
    """Whether a few sites bear the mirror's mark, all of them: toneless, a space behind, on changed characters."""
    return (
        len({site.char for site in sites}) >= FEW
        and all(site.valid and site.style == "() plain" and plain[site.at] != text[site.at] for site in sites)
        and all(site.space[0] < site.space[1] or site.last for site in sites)
    )


def _styles(sites: Iterable[Site]) -> dict[str, list[Site]]:
    """Sites by style; toneless ones join toned ones in the same brackets, for neutral tones have no mark."""
    groups: dict[str, list[Site]] = defaultdict(list)
    styles = {site.style for site in sites}
    for site in sites:
        toned = (site.style.replace("plain", kind) for kind in _HOMES["plain"])
        home = next((style for style in toned if style in styles), "") if site.char in NEUTRAL else ""
        groups[home or site.style].append(site)
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
    if mixed and (accepted < DOMINANT * total or len(noisy) > 1 if noisy else _passes(mixed)):
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
