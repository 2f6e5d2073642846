"""Pinyin as letters: dictionary order, the letter an entry stands under, what a filter compares."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from edition.model import Term

_TONES: Mapping[str, str] = {
    "\N{COMBINING MACRON}": "1",
    "\N{COMBINING ACUTE ACCENT}": "2",
    "\N{COMBINING CARON}": "3",
    "\N{COMBINING GRAVE ACCENT}": "4",
}


def order(term: Term) -> tuple[str, str, str]:
    """Dictionary order: letters of the pinyin without tones (ü after u), then tones, then the headword."""
    tones = "".join(_TONES.get(mark, "") for mark in unicodedata.normalize("NFD", term.pinyin))
    return letters(term.pinyin), tones, term.hans


def letters(pinyin: str) -> str:
    """Plain lower-case letters and digits.

    >>> letters("“liǎng shān” lǜ")
    'liangshanlu~'
    """
    apart = unicodedata.normalize("NFD", pinyin.casefold()).replace("\N{COMBINING DIAERESIS}", "~")
    return "".join(mark for mark in apart if mark == "~" or (mark.isascii() and mark.isalnum()))


def initial(term: Term) -> str:
    """The letter an entry stands under; `#` when its pinyin begins with none."""
    first = letters(term.pinyin)[:1]
    return first.upper() if first.isalpha() else "#"


def syllables(term: Term) -> str:
    """Toneless syllables with spaces between, ü as u; the words of the pinyin when the syllables are not known."""
    parts = term.syllables or tuple(term.pinyin.split())
    return " ".join(plain for part in parts if (plain := letters(part).replace("~", "")))
