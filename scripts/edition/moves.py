"""What moves along when an address moves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_ALONG = (
    (
        re.compile(r"(zh-han[st])/glossary/([^/#]+)/"),
        ("{0}/embed/{1}/", "{0}/embed/{1}/oembed.json", "api/v1/entries/{1}.json"),
    ),
    (re.compile(r"zh-han[st]/texts/([^/#]+)/#(s\d+[a-z]*(?:p\d+[a-z]*)?)"), ("api/v1/texts/{0}/{1}.json",)),
)
"""An address, and what else is served of the same thing: the card of an entry, data for programs."""


def along(moves: Mapping[str, str], known: Collection[str]) -> dict[str, str]:
    """Return the moves with those they bring along: the card of an entry goes where the entry goes.

    >>> along({"zh-hans/glossary/a/": "zh-hans/glossary/b/"}, {"zh-hans/embed/a/"})["zh-hans/embed/a/"]
    'zh-hans/embed/b/'
    """
    found = dict(moves)
    for old, new in moves.items():
        for pattern, others in _ALONG:
            before, after = pattern.fullmatch(old), pattern.fullmatch(new)
            for other in others if before and after else ():
                place, target = (other.format(*match.groups()) for match in (before, after) if match)
                if place in known and place != target:
                    found.setdefault(place, target)
    return found
