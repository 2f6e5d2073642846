"""The directory of a large site: which shelves hold which pair of characters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from edition.render.search_encode import number, script

if TYPE_CHECKING:
    from edition.render.search_lexicon import Lexicon
    from edition.render.search_records import Passage, Shelf

SMALL = 300_000
"""Characters up to which a site does without: loading all of it is then as quick."""


def needed(passages: Sequence[Passage]) -> bool:
    """Whether the site is large."""
    return sum(len(one.hans) for one in passages) > SMALL


def directory(
    stack: Sequence[Shelf], lexicon: Lexicon, usual: Mapping[str, str], sounds: Mapping[Passage, tuple[str, ...]]
) -> dict[str, bytes]:
    """Syllable → file with the pairs whose first character is read so."""
    return {}
