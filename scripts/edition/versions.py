"""Which version of the edition brought which wording of a segment.

A history is a tuple of (version, digest), oldest first; only the last entry may belong to the version
in preparation, and it alone is ever rewritten.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from .model import Edition, Segment

History = tuple[tuple[str, str], ...]
"""(version, digest of the wording), oldest first."""


def wordings(editions: Iterable[Edition]) -> dict[str, str]:
    """Text id and segment (`huzhou-2019:2.3`) → digest of its wording in both scripts."""
    return {
        f"{edition.meta.id}:{segment.number}": digest(segment)
        for edition in editions
        for section in edition.sections
        for segment in section.segments
    }


def digest(segment: Segment) -> str:
    """Fingerprint of the wording of a segment, 16 hexadecimal digits."""
    return hashlib.sha256(f"{segment.hans}\n{segment.hant}".encode()).hexdigest()[:16]


def brought_up_to_date(held: Mapping[str, History], now: Mapping[str, str], version: str) -> dict[str, History]:
    """The histories with the wording of today; without a version they stay as they are.

    >>> brought_up_to_date({"a:1.1": (("1.0", "x"),)}, {"a:1.1": "y", "a:1.2": "z"}, "1.1")
    {'a:1.1': (('1.0', 'x'), ('1.1', 'y')), 'a:1.2': (('1.1', 'z'),)}
    """
    found = dict(held)
    for key, wording in now.items() if version else ():
        before = tuple(entry for entry in held.get(key, ()) if entry[0] != version)
        if not before or before[-1][1] != wording:
            found[key] = (*before, (version, wording))
        else:
            found[key] = before
    return found


def rewritten(held: Mapping[str, History], now: Mapping[str, str], version: str) -> Iterator[str]:
    """Segments that had another wording in this very version.

    >>> list(rewritten({"a:1.1": (("1.0", "x"),)}, {"a:1.1": "y"}, "1.0"))
    ['a:1.1']
    """
    for key, wording in now.items():
        last = held.get(key, ())[-1:]
        if last and last[0][0] == version and last[0][1] != wording:
            yield key
