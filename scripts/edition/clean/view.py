"""The text as a reader sees it, with the way back to the text as it stands.

Injected readings hide behind zero-width characters and HTML character references. Rules look for
them in this view, in which references are decoded and invisible characters are absent, and edit the
text itself by way of the offsets.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from .chars import INVISIBLE, JOINERS

REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_HIDDEN = re.compile(f"[{INVISIBLE}{JOINERS}]+|{REFERENCE.pattern}")


@dataclass(frozen=True, slots=True)
class View:
    """What is seen, and where each seen character stands."""

    text: str
    """Without invisible characters, references decoded."""
    starts: Sequence[int]
    """Offset in the text of each seen character, and one more for the end."""
    ends: Sequence[int]
    """One past the last code point of each seen character."""


def view(text: str) -> View:
    """Look at `text`; costs one search where nothing is hidden."""
    if "&" not in text and not re.search(f"[{INVISIBLE}{JOINERS}]", text):
        return View(text, range(len(text) + 1), range(1, len(text) + 1))
    seen: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    last = 0
    for found in _HIDDEN.finditer(text):
        decoded = decode(found[0]) if found[0][0] == "&" else ""
        if decoded == found[0]:
            continue
        seen += (text[last : found.start()], decoded)
        starts += [*range(last, found.start()), *[found.start()] * len(decoded)]
        ends += [*range(last + 1, found.start() + 1), *[found.end()] * len(decoded)]
        last = found.end()
    seen.append(text[last:])
    starts += range(last, len(text) + 1)
    ends += range(last + 1, len(text) + 1)
    return View("".join(seen), starts, ends)


def decode(reference: str) -> str:
    """The character a reference stands for, or the reference if it stands for none.

    >>> decode("&#40;"), decode("&nosuch;"), decode("&#0;")
    ('(', '&nosuch;', '&#0;')
    """
    decoded = html.unescape(reference)
    if len(decoded) != 1 or decoded == "\N{REPLACEMENT CHARACTER}" or not (decoded.isprintable() or decoded == "\xa0"):
        return reference
    return decoded
