"""Readings of characters (pypinyin's tables), loaded only when a text has something to check.

Loading costs about 0.3 s and 50 MB, so nothing here happens at import.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from types import MappingProxyType

_TONES = {
    "\N{COMBINING MACRON}": "1",
    "\N{COMBINING ACUTE ACCENT}": "2",
    "\N{COMBINING CARON}": "3",
    "\N{COMBINING GRAVE ACCENT}": "4",
}
_BOPOMOFO_TONES = (
    "\N{MODIFIER LETTER ACUTE ACCENT}\N{CARON}\N{MODIFIER LETTER GRAVE ACCENT}\N{DOT ABOVE}\N{MODIFIER LETTER MACRON}"
)


def bare(reading: str) -> str:
    """A syllable without tone, lower case, every way to write ü as u.

    >>> bare("Lǜ"), bare("lv4"), bare("lu:4"), bare("dang3"), bare("ㄉㄤˇ")
    ('lu', 'lu', 'lu', 'dang', 'ㄉㄤ')
    """
    out = []
    for char in unicodedata.normalize("NFD", unicodedata.normalize("NFC", reading).strip()).lower():
        if unicodedata.combining(char) or char in _BOPOMOFO_TONES or char in "012345:":
            continue
        out.append(
            {"v": "u", "\N{LATIN SMALL LETTER SCRIPT G}": "g", "\N{LATIN SMALL LETTER ALPHA}": "a"}.get(char, char)
        )
    return "".join(out)


def has_tone(reading: str) -> bool:
    """Whether a Latin syllable carries a tone mark.

    >>> has_tone("dǎng"), has_tone("dang"), has_tone("lü")
    (True, False, False)
    """
    return any(char in _TONES for char in unicodedata.normalize("NFD", reading))


@dataclass(frozen=True)
class Readings:
    """What each character may be read as, across its Simplified and Traditional forms."""

    _table: Mapping[int, str] = field(repr=False)
    _bopomofo: Callable[[str], str] = field(repr=False)
    _relatives: Callable[[str], str] = field(repr=False)
    syllables: frozenset[str] = field(repr=False)
    """Every toneless syllable there is, as `bare` writes it."""
    _cache: dict[str, frozenset[str]] = field(repr=False, default_factory=dict)

    def of(self, char: str) -> frozenset[str]:
        """Toneless readings of a character and of all its counterparts, in pinyin and in bopomofo."""
        known = self._cache.get(char)
        if known is None:
            found = set()
            for form in {char, *self._relatives(char)}:
                for reading in self._table.get(ord(form), "").split(","):
                    if reading:
                        found.add(bare(reading))
                        found.add(bare(self._bopomofo(reading)))
            known = self._cache[char] = frozenset(found)
        return known


def dictionary() -> Mapping[int, str]:
    """Code point → its readings with tone marks, separated by commas."""
    from pypinyin.constants import PINYIN_DICT  # noqa: PLC0415 - heavy, and rarely needed

    return MappingProxyType(PINYIN_DICT)


def spell(word: str, pinyin: str, table: Mapping[int, str]) -> tuple[tuple[str, ...], int]:
    """The syllables of `pinyin`, one for each Han character of `word`, and how many characters could be read.

    A syllable has to be a reading of its character, tone included, or toneless (a neutral tone);
    case, spaces and punctuation do not count. Letters and digits in `word` stand for themselves.
    No syllables when `pinyin` is not a reading of `word`.

    >>> spell("八八", "Bābā", {ord("八"): "bā"}), spell("八八", "bāqī", {ord("八"): "bā"})
    ((('bā', 'bā'), 2), ((), 1))
    """
    letters = "".join(mark for mark in unicodedata.normalize("NFC", pinyin).casefold() if mark.isalnum())
    chars = [char.casefold() for char in word if char.isalnum()]
    furthest = 0
    paths: list[tuple[int, tuple[str, ...]]] = [(0, ())]
    while paths:
        at, found = paths.pop()
        furthest = max(furthest, len(found))
        if len(found) == len(chars):
            if at == len(letters):
                return found, furthest
            continue
        paths += (
            (at + len(one), (*found, one)) for one in _options(chars[len(found)], table) if letters.startswith(one, at)
        )
    return (), furthest


def _options(char: str, table: Mapping[int, str]) -> list[str]:
    """How a character may be written in pinyin, longest last: with its tone, or without."""
    known = [unicodedata.normalize("NFC", one) for one in table.get(ord(char), "").split(",") if one]
    plain = ["".join(mark for mark in _apart(one) if mark not in _TONES) for one in known]
    options = {*known, *(unicodedata.normalize("NFC", one) for one in plain)} or {char}
    return sorted(options, key=lambda one: (len(one), one))


def _apart(reading: str) -> str:
    return unicodedata.normalize("NFD", reading)


def load(relatives: Callable[[str], str]) -> Readings:
    """The readings; `relatives` gives the other-script counterparts of a character."""
    from pypinyin.style.bopomofo import BopomofoConverter  # noqa: PLC0415 - heavy, and rarely needed

    converter = BopomofoConverter()
    return Readings(dictionary(), lambda reading: str(converter.to_bopomofo(reading)), relatives, _syllables())


@cache
def _syllables() -> frozenset[str]:
    """Every toneless syllable of the dictionary."""
    readings = {reading for row in dictionary().values() for reading in row.split(",")}
    return frozenset(map(bare, readings - {""}))


def in_context(text: str) -> tuple[str, ...]:
    """For each code point its toneless reading in this context, as `bare` writes it; empty for what is not Han.

    The phrases of pypinyin decide between the readings of one character.

    >>> in_context("银行行长,OK")[:5]
    ('yin', 'hang', 'hang', 'zhang', '')
    """
    from pypinyin.seg.simpleseg import seg  # noqa: PLC0415 - heavy, and rarely needed

    return tuple(reading for word in seg(text) for reading in _word(word))


@lru_cache(maxsize=100_000)
def _word(word: str) -> tuple[str, ...]:
    """Readings of a word of pypinyin's; it reads each by itself, so they can be kept."""
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - heavy, and rarely needed

    def silent(run: str) -> list[str]:
        return [""] * len(run)

    # One item for each character, as pypinyin's manual has it; its annotation knows only of a string.
    found = lazy_pinyin(word, style=Style.NORMAL, errors=silent)  # type: ignore[arg-type]
    return tuple(bare(reading) for reading in found)
