"""What moves along when an address moves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_ENTRY = re.compile(r"(zh-han[st])/glossary/([^/#]+)/")
_CARD = ("", "oembed.json")
"""What is served below the address of a card: the card, and what oEmbed says about it."""


def along(moves: Mapping[str, str], known: Collection[str]) -> dict[str, str]:
    """Return the moves with those they bring along: the card of an entry goes where the entry goes.

    >>> along({"zh-hans/glossary/a/": "zh-hans/glossary/b/"}, {"zh-hans/embed/a/"})["zh-hans/embed/a/"]
    'zh-hans/embed/b/'
    """
    found = dict(moves)
    for old, new in moves.items():
        before, after = _ENTRY.fullmatch(old), _ENTRY.fullmatch(new)
        for tail in _CARD if before and after else ():
            card, target = (f"{place[1]}/embed/{place[2]}/{tail}" for place in (before, after) if place)
            if card in known:
                found.setdefault(card, target)
    return found
