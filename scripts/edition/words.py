"""What words are spelled like: readings decided by hand (content/readings.tsv) and the words of CC-CEDICT.

The dictionary comes with the package pypinyin-dict (its data: CC-CEDICT, CC BY-SA 4.0). Loading costs about a second,
so nothing here happens at import.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from edition import readings
from edition.errors import EditionError
from edition.files import read, rows
from edition.spacing import LONGEST, Book, divide, join

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence
    from pathlib import Path

    from edition.model import Term
    from edition.spacing import Spelled

HEADER = ("phrase", "pinyin", "reason")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")


def load(path: Path, root: Path) -> dict[str, Spelled]:
    """Phrase → its words as the editor reads them; none when the file does not exist. Raises `EditionError`."""
    if not path.exists():
        return {}
    name, text = read(path, root)
    table = readings.dictionary()
    found: dict[str, Spelled] = {}
    last = ""
    for line, (phrase, pinyin, reason) in rows(text, name, HEADER):
        where = f"{name}:{line}"
        if not _HAN.fullmatch(phrase) or not reason:
            hint = "columns: a phrase of Han characters, its pinyin with words spaced, the reason"
            raise EditionError(f"row “{phrase}” is not complete", where=where, hint=hint, code="E-READING")
        if phrase <= last:
            hint = "rows are sorted by code point, each phrase stands once"
            raise EditionError(f"“{phrase}” stands in the wrong place", where=where, hint=hint, code="E-READING")
        found[phrase] = spelled(phrase, pinyin, table)
        if not found[phrase]:
            hint = "write the tones of the dictionary (yī, bù), a neutral tone without a mark"
            raise EditionError(f"“{pinyin}” is not a reading of “{phrase}”", where=where, hint=hint, code="E-READING")
        last = phrase
    return found


def headwords(terms: Iterable[Term]) -> dict[str, Spelled]:
    """Headword → its words, of the entries whose headword is Han alone and whose pinyin is a reading of it."""
    found = {
        term.hans: divide(unicodedata.normalize("NFC", term.pinyin), term.syllables)
        for term in terms
        if term.syllables and _HAN.fullmatch(term.hans)
    }
    return {phrase: words for phrase, words in found.items() if words}


def spelled(phrase: str, pinyin: str, table: Mapping[int, str]) -> Spelled:
    """The words of a phrase; empty when the pinyin is not a reading of it."""
    syllables, _ = readings.spell(phrase, pinyin, table)
    return divide(unicodedata.normalize("NFC", pinyin), syllables)


def book(house: Mapping[str, Spelled]) -> Book:
    """The dictionary with the readings decided by hand."""
    return Book(house, _common(), _alone())


@lru_cache(maxsize=1)
def _common() -> Mapping[str, Spelled]:
    """Words of two to four characters, each with its pinyin."""
    from pypinyin_dict.phrase_pinyin_data.cc_cedict import phrases_dict  # noqa: PLC0415 - heavy, and rarely needed

    sounds = {
        word: [found[0] for found in sounds]
        for word, sounds in phrases_dict.items()
        if 2 <= len(word) <= LONGEST and len(sounds) == len(word) and _HAN.fullmatch(word)
    }
    return {word: _parted(word, syllables, sounds) for word, syllables in sounds.items()}


def _parted(word: str, syllables: Sequence[str], known: Container[str]) -> Spelled:
    """Four characters made of two words are two words: 社会主义 shèhuì zhǔyì."""
    if len(word) == LONGEST and word[:2] in known and word[2:] in known:
        return (2, join(syllables[:2])), (2, join(syllables[2:]))
    return ((len(word), join(syllables)),)


@lru_cache(maxsize=1)
def _alone() -> Mapping[int, str]:
    """Code point → how the character is read by itself."""
    return {code: sounds.split(",")[0] for code, sounds in readings.dictionary().items()}
