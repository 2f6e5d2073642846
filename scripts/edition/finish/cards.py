"""Social cards: the picture that a link to a page is shown with, its title in Chinese.

Drawn from a font that is committed with this file, because a machine that builds the site need not have a Chinese one
and two machines must draw the same. It holds the characters of the titles and the commonest of the texts, in the shapes
of each script (fonts/README.md); a title it cannot write gets the card of the site, and the build says which characters
are missing. WebP and SVG would be smaller, but the services that show cards read PNG.
"""

from __future__ import annotations

import html
import io
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageColor, ImageDraw, ImageFont

WIDTH, HEIGHT = 1200, 630
"""Pixels; the form every service takes."""

FONTS = Path(__file__).parent / "fonts"
"""Where the fonts are: `hans.woff2`, `hant.woff2`."""

_META = re.compile(r'<meta (?:property|name)="(og:[a-z_:]+)" content="([^"]*)"')
_CARD = re.compile(r"assets/cards/(hans|hant)(?:-[a-z0-9-]+)?\.png$")
_PAPER, _INK, _FAINT, _SEAL = "#fbf8f1", "#23201b", "#6a6355", "#a32a17"
_MARGIN = 84
_RULE = 430
_SIZES = (104, 92, 80, 68, 58, 50)
_COMPRESSED = 4
"""A tenth more bytes than at the usual level, in half the time."""
_PARTS = " · "
_LINES = 3
_NOWHERE = chr(0xFFFF)  # no font has it: what is drawn for it is drawn for all that is missing
_NOT_FIRST = "，。、；：！？）》〉」』”’…—·"
_SIGN = ((5, 5, 14, 2.2), (10.9, 7.2, 2.3, 10), (13.2, 10.9, 4.6, 2.2), (6.6, 10.4, 2.3, 6.8), (4.2, 17.2, 15.6, 2.2))
"""The seal 正 as bars: x, y, width, height on a square of 24."""


class Card(NamedTuple):
    """What a page says about its card."""

    path: str
    """Of the picture, below the site."""
    title: str
    """What it shows."""
    brand: str
    """Name of the site."""

    @property
    def script(self) -> str:
        """`hans` or `hant`."""
        return self.path.removeprefix("assets/cards/")[:4]

    @property
    def lacking(self) -> str:
        """The characters of the title that cannot be written, sorted."""
        return missing(self.title, self.script)

    def warning(self) -> str:
        """What the build says about a title that cannot be written; empty when it can."""
        lacking = self.lacking
        told = f"{self.path}: the card font lacks {lacking}; the card shows the name of the site. Run: {COMMAND}"
        return told if lacking else ""

    def drawn(self) -> bytes:
        """The picture, PNG."""
        return card_of(self.brand if self.lacking else self.title, self.brand, self.script)


def wanted(page: str) -> Card | None:
    """The card a page names, if it is one of ours."""
    meta = {name: html.unescape(value) for name, value in _META.findall(page)}
    card = _CARD.search(meta.get("og:image", ""))
    return Card(card[0], meta["og:image:alt"], meta["og:site_name"]) if card else None


COMMAND = "python scripts/font.py"
"""What brings the card font up to date with the titles."""


def missing(title: str, script: str) -> str:
    """The characters of a title that the font of a script (`hans`, `hant`) cannot write, sorted."""
    lacking = _drawn(_NOWHERE, script)
    return "".join(sorted({char for char in title if not char.isspace() and _drawn(char, script) == lacking}))


@cache
def _drawn(char: str, script: str) -> bytes:
    """A character as a small picture; titles share most of theirs."""
    return bytes(_font(script, _SIZES[-1]).getmask(char))


@cache
def _font(script: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / f"{script}.woff2"), size, layout_engine=ImageFont.Layout.BASIC)


def lines(title: str, width: int) -> list[str]:
    """A title in lines of at most `width` characters, as even as they can be; no mark of punctuation begins one.

    >>> lines("争当推进基层治理现代化先行地排头兵", 11)
    ['争当推进基层治理现', '代化先行地排头兵']
    """
    if _PARTS in title:
        return [line for part in title.split(_PARTS) for line in lines(part, width)]
    count = -(-len(title) // width)
    length = -(-len(title) // max(count, 1))
    found: list[str] = []
    while title:
        cut = length
        while cut < len(title) and title[cut] in _NOT_FIRST:
            cut += 1
        found.append(title[:cut])
        title = title[cut:]
    return found


def card_of(title: str, brand: str, script: str) -> bytes:
    """The card: seal, title, the double rule of a Chinese printed page, name of the site. PNG of few colours."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    pen = ImageDraw.Draw(picture)
    size, broken = _fitted(title)
    leading = round(size * 1.36)
    top = _MARGIN + (_RULE - 2 * _MARGIN - leading * len(broken) + leading - size) // 2 + _MARGIN // 2
    for number, line in enumerate(broken):
        pen.text((_MARGIN, top + number * leading), line, _INK, _font(script, size), anchor="lt")
    pen.rectangle((_MARGIN, _RULE, WIDTH - _MARGIN, _RULE + 5), _INK)
    pen.rectangle((_MARGIN, _RULE + 11, WIDTH - _MARGIN, _RULE + 12), _INK)
    _seal(pen, _MARGIN, _RULE + 45, 72)
    pen.text((_MARGIN + 96, _RULE + 81), brand, _FAINT, _font(script, 34), anchor="lm")
    held = io.BytesIO()
    picture.quantize(palette=_palette(), dither=Image.Dither.NONE).save(held, "PNG", compress_level=_COMPRESSED)
    return held.getvalue()


@cache
def _palette() -> Image.Image:
    """The colours of every card, with what lies between paper and ink on the edge of a stroke.

    Looking for the best colours of each card would take longer than drawing it.
    """
    paper, ink, faint, seal = map(ImageColor.getrgb, (_PAPER, _INK, _FAINT, _SEAL))
    steps = ((ink, 8), (faint, 4), (seal, 4))
    colours = [
        round(one + (other - one) * step / count)
        for colour, count in steps
        for step in range(1, count + 1)
        for one, other in zip(paper, colour, strict=True)
    ]
    palette = Image.new("P", (1, 1))
    palette.putpalette([*paper, *colours])
    return palette


def _fitted(title: str) -> tuple[int, list[str]]:
    """The largest size at which the title takes no more than three lines; a longer one is cut."""
    for size in _SIZES:
        width = (WIDTH - 2 * _MARGIN) // size
        broken = lines(title, width)
        if len(broken) <= _LINES:
            return size, broken
    return _SIZES[-1], [*broken[: _LINES - 1], f"{broken[_LINES - 1][:-1]}…"]


def _seal(pen: ImageDraw.ImageDraw, left: int, top: int, size: int) -> None:
    unit = size / 24
    pen.rounded_rectangle((left, top, left + size, top + size), 2.5 * unit, _SEAL)
    for x, y, width, height in _SIGN:
        box = (left + x * unit, top + y * unit, left + (x + width) * unit - 1, top + (y + height) * unit - 1)
        pen.rectangle(box, _PAPER)
