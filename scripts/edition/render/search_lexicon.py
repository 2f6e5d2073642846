"""How search folds and reads characters: one spelling for all of them, and what they sound like.

Folding is strictly one character of the Basic Multilingual Plane to one, in the text and in the query alike, so
offsets in the folded text are offsets in the printed one.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from edition import readings
from edition.render.search_records import BREAK

if TYPE_CHECKING:
    from edition.convert import Tables
    from edition.readings import Readings

_LATIN = 0x250
"""Letters below it lose their accents."""


@dataclass(frozen=True)
class Lexicon:
    """What the renderer of the index needs to know of the script."""

    spelling: Mapping[str, str]
    """Any form of a character → the one all are folded to."""
    aloud: Callable[[str], tuple[str, ...]] = field(repr=False)
    """Toneless reading of each character in its context."""
    spelled: Callable[[str, str], tuple[str, ...]] = field(repr=False)
    """Text and its pinyin → toneless reading of each character; empty when they do not agree."""

    def fold(self, text: str) -> tuple[str, list[int]]:
        """What is compared (letters and digits alone, in one spelling), and where each stands in `text`."""
        at = [place for place, char in enumerate(text) if char.isalnum() or char == BREAK or is_point(text, place)]
        return "".join(self.letter(text[place]) for place in at), at

    def letter(self, char: str) -> str:
        """One character folded: width, case, accent, script."""
        if "\N{FULLWIDTH EXCLAMATION MARK}" <= char <= "\N{FULLWIDTH TILDE}":
            char = chr(ord(char) - 0xFEE0)
        lower = char.lower()
        char = lower if len(lower) == 1 else char
        if ord(char) < _LATIN:
            return unicodedata.normalize("NFD", char)[0]
        return self.spelling.get(char, char)


def is_point(text: str, at: int) -> bool:
    """Whether a decimal point stands there: 1.5 is not 15.

    >>> is_point("1.5", 1), is_point("1.", 1)
    (True, False)
    """
    return text[at] in ".\N{FULLWIDTH FULL STOP}" and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def lexicon(tables: Tables) -> Lexicon:
    """From the conversion tables and the readings."""
    return Lexicon(
        spellings(tables), readings.in_context, lambda text, pinyin: _spelled(text, pinyin, tables.readings())
    )


def spellings(tables: Tables) -> dict[str, str]:
    """Every form → its Simplified one; forms that are Simplified as well (乾, 瞭, 著) count as the common one."""
    found: dict[str, str] = {}
    several = [(simple, form) for form, simple in tables.t2s.characters.items()]
    several += [(simple, form) for simple, forms in tables.candidates.items() for form in forms]
    several += [pair for matcher in tables.hant.values() for pair in matcher.characters.items()]
    for simple, form in several:
        if form != _end(simple, found) and _plain(form) and _plain(simple):
            found.setdefault(form, simple)
    return {form: end for form in found if (end := _end(form, found)) != form}


def _plain(char: str) -> bool:
    return len(char) == 1 and char <= "\uffff"


def _end(form: str, found: Mapping[str, str]) -> str:
    seen = {form}
    while (following := found.get(form, form)) not in seen:
        seen.add(following)
        form = following
    return form


def _spelled(text: str, pinyin: str, known: Readings) -> tuple[str, ...]:
    letters = "".join(char for char in readings.bare(pinyin) if char.isalnum())
    ends: list[dict[int, tuple[int, str]]] = [{0: (0, "")}]
    for char in text:
        options = known.of(char) if char.isalpha() and char > "\u2e7f" else frozenset({readings.bare(char)})
        step: dict[int, tuple[int, str]] = {}
        for place in ends[-1]:
            if not char.isalnum():
                step.setdefault(place, (place, ""))
                continue
            for sound in sorted(options):
                if letters.startswith(sound, place):
                    step.setdefault(place + len(sound), (place, sound))
        ends.append(step)
    if len(letters) not in ends[-1]:
        return ()
    place, sounds = len(letters), list[str]()
    for step in reversed(ends[1:]):
        place, sound = step[place]
        sounds.append(sound)
    return tuple(reversed(sounds))


def commonest(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Key → the value it has most often; the first in order among equals.

    >>> commonest([("行", "xing"), ("行", "hang"), ("行", "xing")])
    {'行': 'xing'}
    """
    counted: dict[str, Counter[str]] = {}
    for key, value in pairs:
        counted.setdefault(key, Counter())[value] += 1
    return {key: min(counts, key=lambda value: (-counts[value], value)) for key, counts in sorted(counted.items())}
