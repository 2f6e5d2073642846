"""The directory of a large site: which shelves hold which pair of characters, filed by sound.

A pair is filed under the reading of its first character, so that one file answers a query in characters and one in
pinyin. A query in characters does not know how they are read where they stand, so every pair is filed under the home
of its first character too: the first, in the order of the alphabet, of the usual readings of its forms.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from edition.render.search_encode import number, script

if TYPE_CHECKING:
    from edition.render.search_lexicon import Lexicon
    from edition.render.search_records import Passage, Shelf

LARGE = 48_000
"""Bytes from which a drawer is divided."""
MUCH = 6_000
"""Bytes from which a character then has a drawer of its own."""
SMALL = 100_000
"""Characters up to which a site does without: loading all of it is then as quick."""


def needed(passages: Sequence[Passage]) -> bool:
    """Whether the site is large."""
    return sum(len(one.hans) for one in passages) > SMALL


def homes(usual: Mapping[str, str], lexicon: Lexicon) -> dict[str, str]:
    """Folded character → the syllable it is filed under."""
    found: dict[str, str] = {}
    for char, sound in sorted(usual.items(), key=lambda pair: pair[1]):
        found.setdefault(lexicon.letter(char), sound)
    return found


def directory(
    stack: Sequence[Shelf], lexicon: Lexicon, usual: Mapping[str, str], sounds: Mapping[Passage, tuple[str, ...]]
) -> dict[str, bytes]:
    """Drawer → its file; a drawer is a syllable, or a syllable and a character.

    In it: first character → second (or nothing, at the end) → shelves, as distances in base 36.
    """
    home = homes(usual, lexicon)
    drawers: dict[str, dict[str, dict[str, list[int]]]] = {}
    for shelf_number, shelf in enumerate(stack):
        found: set[tuple[str, str, str]] = set()
        for sheet in shelf.sheets:
            for passage in sheet.passages:
                found.update(_pairs(passage, lexicon, home, sounds[passage]))
        for drawer, first, second in found:
            drawers.setdefault(drawer, {}).setdefault(first, {}).setdefault(second, []).append(shelf_number)
    return {
        name: script("grams", {"drawer": name, "pairs": pairs})
        for drawer, own in sorted(drawers.items())
        for name, pairs in _divided(drawer, _written(own))
    }


def _divided(drawer: str, pairs: dict[str, dict[str, str]]) -> Iterator[tuple[str, dict[str, dict[str, str]]]]:
    """The drawer, or, when it is heavy, one for each of its frequent characters and one for the rest."""
    sizes = {first: len(json.dumps(own, ensure_ascii=False).encode()) for first, own in pairs.items()}
    heavy = sum(sizes.values()) > LARGE and drawer.isalpha()
    apart = [first for first in pairs if heavy and sizes[first] > MUCH and not first.isascii()]
    yield from ((drawer + first, {first: pairs[first]}) for first in apart)
    rest = {first: own for first, own in pairs.items() if first not in apart}
    if rest:
        yield drawer, rest


def _pairs(
    passage: Passage, lexicon: Lexicon, home: Mapping[str, str], sounds: Sequence[str]
) -> Iterator[tuple[str, str, str]]:
    text, at = lexicon.fold(passage.hans)
    for place, char in enumerate(text):
        following = text[place + 1 : place + 2]
        for drawer in {home.get(char) or drawer_of(char), sounds[at[place]] or drawer_of(char)}:
            yield drawer, char, following


def drawer_of(char: str) -> str:
    """Where a character without a reading is filed.

    >>> drawer_of("a"), drawer_of("7"), drawer_of("é")
    ('0a', '07', '0')
    """
    return f"0{char}" if char.isascii() and char.isalnum() else "0"


def _written(own: Mapping[str, Mapping[str, Sequence[int]]]) -> dict[str, dict[str, str]]:
    return {
        first: {second: _distances(shelves) for second, shelves in sorted(pairs.items())}
        for first, pairs in sorted(own.items())
    }


def _distances(shelves: Sequence[int]) -> str:
    return ",".join(number(b - a) for a, b in zip([0, *shelves], shelves, strict=False))
