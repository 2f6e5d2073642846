"""Text with gaps: what only the reader's browser knows, and what one style leaves open until a page fills it in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SHORT_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
"""As the English locale of CSL has them; copy.js has the same."""


class Gap(NamedTuple):
    """Something that is not known yet."""

    name: str
    """`address`, `part` (number of a section or paragraph), `accessed`; in a template also fields of a record."""
    pattern: str = ""
    """Of a date: `y`, `MM`, `dd` with leading zero, `M`, `d` without, `MMM` and `MMMM` in English letters."""


Parts = tuple[str | Gap, ...]
"""Text and gaps in order; no two texts follow each other."""

_TOKEN = re.compile("MMMM|MMM|MM|M|dd|d|y")


def cut(text: str, gaps: Mapping[str, Gap]) -> Parts:
    """Text with stand-ins → parts; `gaps` says what each stand-in means.

    >>> cut("a<1>b", {"<1>": Gap("address")})
    ('a', Gap(name='address', pattern=''), 'b')
    """
    pieces = re.split(f"({'|'.join(map(re.escape, sorted(gaps, key=len, reverse=True)))})", text)
    return joined(gaps.get(piece, piece) for piece in pieces)


def joined(parts: Iterable[str | Gap]) -> Parts:
    """The same without empty texts and with neighbouring texts as one.

    >>> joined(["a", "", "b", Gap("part")])
    ('ab', Gap(name='part', pattern=''))
    """
    found: list[str | Gap] = []
    for part in parts:
        if isinstance(part, str) and found and isinstance(found[-1], str):
            found[-1] += part
        elif part:
            found.append(part)
    return tuple(found)


def text(parts: Parts, fill: Callable[[Gap], str]) -> str:
    """The parts as text, every gap filled."""
    return "".join(part if isinstance(part, str) else fill(part) for part in parts)


def dated(iso: str, pattern: str) -> str:
    """An ISO date by a pattern.

    >>> dated("2019-12-05", "MMMM d, y"), dated("2019-12-05", "[[y, M, d]]"), dated("2019", "y")
    ('December 5, 2019', '[[2019, 12, 5]]', '2019')
    """
    year, month, day = (*iso.split("-"), "1", "1")[:3]
    values = {
        "y": year,
        "MM": month,
        "dd": day,
        "M": str(int(month)),
        "d": str(int(day)),
        "MMM": SHORT_MONTHS[int(month) - 1],
        "MMMM": MONTHS[int(month) - 1],
    }
    return _TOKEN.sub(lambda token: values[token[0]], pattern)
