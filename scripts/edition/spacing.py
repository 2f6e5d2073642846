"""Running Chinese cut into words with their pinyin: the orthography of learners' editions (GB/T 16159).

Words are found by the cheapest division of a run of Han characters; what no dictionary knows stands character by
character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

Spelled = tuple[tuple[int, str], ...]
"""The words of a phrase: (number of characters, pinyin)."""

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_PARTICLES = frozenset(
    "的地得了着过和与及或在是有不也都就又还要会能把被让对从向到以为于由按用等各每这那其之所我你他她它两个中上下里内外"
)
"""Characters that are often words by themselves: 和服务 is 和 服务, not 和服 务."""

_SUFFIXES = frozenset("化性感度率者们")
"""Written together with the word they follow: 现代 + 化."""

_HOUSE, _WORD, _SINGLE, _ODD = 5, 10, 10, 13
"""Costs: a phrase someone has read, a word of the dictionary, a particle, any other character alone."""


LONGEST = 4
"""Characters; longer entries of a dictionary are phrases, and it does not say where their words end."""


class Word(NamedTuple):
    """A word in a line."""

    start: int
    """Its first code point."""
    end: int
    """One past its last."""
    pinyin: str
    """As spelled under it."""


@dataclass(frozen=True, slots=True)
class Book:
    """What is known of words and characters."""

    house: Mapping[str, Spelled]
    """Phrases read by hand; preferred."""
    common: Mapping[str, Spelled]
    """Words of a dictionary, of up to `LONGEST` characters."""
    alone: Mapping[int, str]
    """Code point → the reading of a character by itself."""
    longest: int = field(init=False)
    """Characters of the longest phrase."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "longest", max((LONGEST, *map(len, self.house))))

    def words(self, text: str) -> list[Word]:
        """Cut every run of Han characters into words; what is not Han has none.

        >>> book = Book({}, {"和服": ((2, "héfú"),), "服务": ((2, "fúwù"),)}, {0x548C: "hé"})
        >>> book.words("和服务。")
        [Word(start=0, end=1, pinyin='hé'), Word(start=1, end=3, pinyin='fúwù')]
        """
        return [word for run in _HAN.finditer(text) for word in _suffixed(self._run(run[0], run.start()), text)]

    def _run(self, text: str, offset: int) -> Iterator[Word]:
        """The cheapest division of a run; of equal ones that with the longest word last."""
        best: list[tuple[int, int, Spelled]] = [(0, 0, ())] * (len(text) + 1)
        for start in range(len(text) - 1, -1, -1):
            options = self._options(text, start)
            best[start] = min(
                ((cost + best[start + length][0], length, spelled) for cost, length, spelled in options),
                key=lambda option: option[:2],
            )
        at = 0
        while at < len(text):
            for length, pinyin in best[at][2]:
                yield Word(offset + at, offset + at + length, pinyin)
                at += length

    def _options(self, text: str, start: int) -> Iterator[tuple[int, int, Spelled]]:
        """What may begin at a character: (cost, number of characters, words)."""
        char = text[start]
        cost = _SINGLE if char in _PARTICLES else _ODD
        yield cost, 1, self.house.get(char, ((1, self.alone.get(ord(char), "")),))
        for end in range(start + 2, min(len(text), start + self.longest) + 1):
            phrase = text[start:end]
            if phrase in self.house:
                yield _HOUSE, end - start, self.house[phrase]
            elif phrase in self.common:
                yield _WORD, end - start, self.common[phrase]


def _suffixed(words: Iterator[Word], text: str) -> list[Word]:
    """Join a suffix to the word of two or more characters before it."""
    found: list[Word] = []
    for word in words:
        last = found[-1] if found else None
        if last and text[word.start : word.end] in _SUFFIXES and last.end - last.start > 1:
            found[-1] = Word(last.start, word.end, join([last.pinyin, word.pinyin]))
        else:
            found.append(word)
    return found


def join(syllables: Sequence[str]) -> str:
    """One word of several syllables, with an apostrophe before a, e, o.

    >>> join(["píng", "ān"])
    "píng'ān"
    """
    return "".join(f"'{one}" if at and one[0] in "aāáǎàeēéěèoōóǒò" else one for at, one in enumerate(syllables))


def divide(pinyin: str, syllables: Sequence[str]) -> Spelled:
    """The words of a spelled phrase, given its syllables (`readings.spell`); empty when they do not agree.

    >>> divide("Bābā Zhànlüè", ["bā", "bā", "zhàn", "lüè"])
    ((2, 'Bābā'), (2, 'Zhànlüè'))
    """
    found: list[tuple[int, str]] = []
    at = 0
    for word in pinyin.split():
        letters = "".join(mark for mark in word if mark.isalnum())
        count, length = 0, 0
        while length < len(letters) and at + count < len(syllables):
            length += len(syllables[at + count])
            count += 1
        if length != len(letters):
            return ()
        if count:
            found.append((count, word.strip('“”‘’,，、"').removeprefix("'")))
            at += count
    return tuple(found) if at == len(syllables) else ()
