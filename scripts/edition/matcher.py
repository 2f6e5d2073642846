"""Dictionary conversion, character for character, visiting only the places that need thought.

A table gives every character its default counterpart; a dictionary phrase matters only where its
value differs from those defaults. So the text is looked up in one go (numpy), and then only
the *anchors* (characters that some phrase treats specially) are looked at, each inside its
*cluster*: the longest run around it in which neighbouring characters stand together in some
dictionary phrase. No phrase can cross the border of a cluster, so resolving the cluster alone
gives what resolving the whole text would give.

Inside a cluster phrases are chosen as opencc-python-reimplemented chooses them: longest first,
leftmost among equals, the rest left and right of it in the same way. The C++ OpenCC takes the
longest match at each position from the left instead; the two differ where a longer phrase begins
inside a shorter one (tests/cases/convert/README.md lists examples).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from operator import add

from .lookup import Lookup, compile_lookup

_CACHED_LENGTH = 24
_CACHED_ENTRIES = 200_000


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a cluster becomes."""

    text: str
    """The chosen conversion, as long as the cluster."""
    used: tuple[tuple[int, int], ...]
    """Spans of the phrases chosen, in order, offsets in the cluster."""
    rival: str
    """What matching from the left, or else from the right, would give where it differs; else empty."""


@dataclass(frozen=True)
class Matcher:
    """A compiled dictionary: a default for each character, and phrases that override it."""

    characters: Mapping[str, str]
    """Default counterpart of single characters; what is not listed stays."""
    phrases: Mapping[str, str]
    """Phrase → value of the same length; keys of two characters or more."""
    _table: Lookup = field(repr=False)
    _anchor: re.Pattern[str] = field(repr=False)
    _pivots: frozenset[str] = field(repr=False)
    _links: frozenset[str] = field(repr=False)
    _lengths: Mapping[str, tuple[int, ...]] = field(repr=False)
    _cache: dict[str, Resolution] = field(repr=False, default_factory=dict)

    def convert(self, text: str) -> str:
        """The converted text, as long as `text` in code points."""
        defaults = self._table.convert(text)
        pieces: list[str] = []
        last = 0
        for start, end in self._clusters(text):
            resolved = self.resolve(text[start:end]).text
            pieces.append(defaults[last:start])
            pieces.append(resolved)
            last = end
        if not pieces:
            return defaults
        pieces.append(defaults[last:])
        return "".join(pieces)

    def rivals(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Clusters `(start, end, rival)` in which forward or backward maximum match disagrees with the result."""
        for start, end in self._clusters(text):
            rival = self.resolve(text[start:end]).rival
            if rival:
                yield start, end, rival

    def used(self, text: str) -> Iterator[tuple[int, int]]:
        """Spans of `text` in which a phrase, not a default, decided the conversion."""
        for start, end in self._clusters(text):
            for left, right in self.resolve(text[start:end]).used:
                yield start + left, start + right

    def resolve(self, cluster: str) -> Resolution:
        """Choose phrases for one cluster, which no phrase may cross."""
        known = self._cache.get(cluster)
        if known is not None:
            return known
        spans = self._spans(cluster)
        longest = _non_overlapping(sorted(spans, key=lambda span: (span[0] - span[1], span[0])))
        chosen = self._render(cluster, longest)
        forward = _non_overlapping(sorted(spans, key=lambda span: (span[0], -span[1])))
        backward = _non_overlapping(sorted(spans, key=lambda span: (-span[1], span[0])))
        rivals = (self._render(cluster, other) for other in (forward, backward))
        result = Resolution(chosen, tuple(longest), next((rival for rival in rivals if rival != chosen), ""))
        if len(cluster) <= _CACHED_LENGTH:
            if len(self._cache) >= _CACHED_ENTRIES:
                self._cache.clear()
            self._cache[cluster] = result
        return result

    def _clusters(self, text: str) -> Iterator[tuple[int, int]]:
        pivots, links = self._pivots, self._links
        size, done = len(text), 0
        for found in self._anchor.finditer(text):
            at = found.start()
            if at < done:
                continue
            if text[at : at + 2] not in pivots and (at == 0 or text[at - 1 : at + 1] not in pivots):
                continue
            start, end = at, at + 1
            while start > done and text[start - 1 : start + 1] in links:
                start -= 1
            while end < size and text[end - 1 : end + 1] in links:
                end += 1
            done = end
            yield start, end

    def _spans(self, cluster: str) -> list[tuple[int, int]]:
        lengths, phrases = self._lengths, self.phrases
        return [
            (start, start + length)
            for start in range(len(cluster) - 1)
            for length in lengths.get(cluster[start : start + 2], ())
            if start + length <= len(cluster) and cluster[start : start + length] in phrases
        ]

    def _render(self, cluster: str, spans: list[tuple[int, int]]) -> str:
        out = [self.characters.get(char, char) for char in cluster]
        for start, end in spans:
            out[start:end] = self.phrases[cluster[start:end]]
        return "".join(out)


def _non_overlapping(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    taken: set[int] = set()
    kept = []
    for start, end in spans:
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            kept.append((start, end))
    kept.sort()
    return kept


def compile_matcher(characters: Mapping[str, str], phrases: Mapping[str, str]) -> Matcher:
    """Build a `Matcher`; values must be as long as their keys (`ValueError` otherwise)."""
    pivots: set[str] = set()
    links: set[str] = set()
    anchors: set[str] = set()
    lengths: dict[str, set[int]] = {}
    default = characters.get
    for phrase, value in phrases.items():
        if len(phrase) != len(value) or len(phrase) < 2:
            raise ValueError(f"not character for character: {phrase!r} to {value!r}")
        lengths.setdefault(phrase[:2], set()).add(len(phrase))
        links.update(map(add, phrase, phrase[1:]))
        if "".join(map(default, phrase, phrase)) != value:
            for i, (char, target) in enumerate(zip(phrase, value, strict=True)):
                if default(char, char) != target:
                    anchors.add(char)
                    pivots.add(phrase[i : i + 2] if i + 1 < len(phrase) else phrase[i - 1 :])
    return Matcher(
        characters,
        phrases,
        compile_lookup(characters),
        re.compile("[" + re.escape("".join(sorted(anchors))) + "]" if anchors else r"(?!)"),
        frozenset(pivots),
        frozenset(links),
        {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()},
    )
