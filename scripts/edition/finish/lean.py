"""Pages without the indentation and the empty lines that templates leave behind: some thousand bytes on each."""

from __future__ import annotations

import re

_KEPT = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL | re.IGNORECASE)
"""Elements in which blanks mean something."""
_BLANKS = " \t\r\f"
"""What HTML takes for blanks, besides line feeds; an ideographic space is text."""


def lean(page: str) -> str:
    r"""The page with one line feed for each run of blanks that has one, which reads the same.

    >>> lean("<p>\n    a <b>b</b>\n\n  </p>\n<pre>\n  c\n</pre>\n")
    '<p>\na <b>b</b>\n</p>\n<pre>\n  c\n</pre>\n'
    """
    pieces, at = [], 0
    for kept in _KEPT.finditer(page):
        pieces += [_joined(page[at : kept.start()]), kept[0]]
        at = kept.end()
    return "".join([*pieces, _joined(page[at:])])


def _joined(text: str) -> str:
    r"""One line feed for each run of blanks that has one.

    >>> _joined("a \n\n \u3000b\n"), _joined(" a ")
    ('a\n\u3000b\n', ' a ')
    """
    first, *rest = text.split("\n")
    if not rest:
        return text
    *inner, last = rest
    between = filter(None, (line.strip(_BLANKS) for line in inner))
    return "\n".join((first.rstrip(_BLANKS), *between, last.lstrip(_BLANKS)))
