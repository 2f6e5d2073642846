"""The law by which a mirror annotates: which characters carry a reading, and which never do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .injected import Site

MANY = 20
"""Sites needed to fit a cut-off."""
COVERED = 0.97
"""Least share of annotated characters inside a fitted range."""


@dataclass(frozen=True, slots=True)
class Range:
    """The characters a mirror annotates: Simplified code points `first`–`last`."""

    first: int
    """Lowest code point."""
    last: int
    """Highest code point: the cut-off."""
    changed_only: bool
    """Whether only characters that differ from their Simplified form are annotated."""


class Coverage:
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

    def range(self) -> Range | None:
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
        return Range(codes[0], codes[best], changed_only)

    def odd(self, site: Site) -> bool:
        """Whether a site stands out: its character unchanged where others are changed, or left bare elsewhere."""
        changed = self.plain[site.at] != self.text[site.at]
        usual = sum(self.plain[other.at] != self.text[other.at] for other in self.sites) >= 0.8 * len(self.sites)
        if usual and not changed:
            return True
        char = self.text[site.at]
        return any(
            self.text[at] == char and at not in self.annotated for start, end in self.lines for at in range(start, end)
        )

    def inside(self, site: Site, found: Range) -> bool:
        """Whether the law annotates this character."""
        code = ord(self.plain[site.at])
        return code <= found.last and (not found.changed_only or self.plain[site.at] != self.text[site.at])


def _lines_with(sites: Sequence[Site], text: str) -> Iterable[tuple[int, int]]:
    end = -1
    for site in sites:
        if site.at >= end:
            start = text.rfind("\n", max(end, 0), site.at) + 1 or max(end, 0)
            stop = text.find("\n", site.at)
            end = len(text) if stop < 0 else stop
            yield start, end
