"""The cover: cloth, stitched spine, a paper label with the title in one or two vertical columns.

The characters are drawn as outlines, so it looks the same whatever fonts a reader has, and is the same
bytes wherever it is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil

from edition.render.exports.books.model import Book
from edition.render.exports.books.variants import Variant
from edition.render.exports.books.xhtml import page, tag, text
from edition.typeface import UNITS, Typeface

_WIDTH, _HEIGHT = 1600, 2400
_PAPER, _INK, _CINNABAR = "#fbf8f1", "#23201b", "#a32a17"
_CLOTH: Mapping[str, str] = {
    "hans": "#27405a",
    "hant": "#4d2f27",
    "hans-pinyin": "#2f5548",
    "hant-vertical": "#33312e",
}
"""Variant → colour of the cloth: indigo, chestnut, bamboo, ink."""
_SPINE, _EDGE = 130, 150
"""Distance of the stitching from the spine, of the label from the edges."""
_COLUMN, _LONGEST = 20, 60
"""Characters in a column of the label, and in the whole title before it is cut short."""
_TITLE = 1380
"""Height there is for a column."""
_LEADING = 1.06
"""From one character of a column to the next, in sizes."""
_SEAL = "校勘"


def cover(book: Book, variant: Variant, label: str, face: Typeface) -> bytes:
    """An SVG picture."""
    title = book.title if len(book.title) <= _LONGEST else f"{book.title[: _LONGEST - 1]}…"
    columns = ceil(len(title) / _COLUMN)
    long = ceil(len(title) / columns)
    size = min(150.0, _TITLE / (long * _LEADING))
    width = columns * size * 1.25 + 150
    height = long * size * _LEADING + 500
    left = _EDGE if variant.vertical else _WIDTH - _EDGE - width
    hand = _Hand(face, book.lang)
    parts = [
        _rectangle(0, 0, _WIDTH, _HEIGHT, _CLOTH[variant.name]),
        *_stitches(spine=_WIDTH - _SPINE if variant.vertical else _SPINE, side=1 if variant.vertical else -1),
        _rectangle(left, _EDGE, width, height, _PAPER),
        _frame(left + 18, _EDGE + 18, width - 36, height - 36, 6),
        _frame(left + 32, _EDGE + 32, width - 64, height - 64, 2),
    ]
    for column in range(columns):
        x = left + width - 75 - (column + 1) * size * 1.25 + size * 0.125
        own = title[column * long : (column + 1) * long]
        parts.append(hand.column(own, x, _EDGE + 90, size, _INK))
    middle = left + width / 2
    small = min(50.0, 280 / (len(label) * _LEADING))
    tail = _EDGE + height - 80 - len(label) * small * _LEADING
    parts.append(hand.column(label, middle - small / 2, tail, small, _CINNABAR))
    x = left if variant.vertical else left + width - 150
    parts += _seal(hand, x, _HEIGHT - _EDGE - 150)
    x = left + 190 if variant.vertical else left + width - 190
    imprint = (book.series, f"{book.publisher}\N{IDEOGRAPHIC SPACE}{book.date}".strip())
    for row, words in enumerate(filter(None, imprint)):
        parts.append(hand.row(words, x, _HEIGHT - _EDGE - 128 + row * 68, 42, _PAPER, ends=not variant.vertical))
    return _picture(f"{book.title}\N{IDEOGRAPHIC SPACE}{label}", parts)


def cover_page(book: Book, label: str) -> bytes:
    """The page that shows it."""
    alt = f"{book.words.cover}：{book.title}，{label}"
    picture = tag("img", src="cover.svg", alt=alt, role="doc-cover")
    return page(book, book.words.cover, [tag("section", picture, class_="cover", epub_type="cover")], "frontmatter")


class _Hand:
    """Writes in one typeface and one language."""

    def __init__(self, face: Typeface, language: str) -> None:
        self._face = face
        self._language = language

    def column(self, words: str, x: float, y: float, size: float, colour: str) -> str:
        """Downwards from the top left corner of the first character."""
        return self._written(words, x, y, size, colour, vertical=True)

    def row(self, words: str, x: float, y: float, size: float, colour: str, *, ends: bool) -> str:
        """To the right from `x`, or so that it ends there; never wider than the space between the edges."""
        width = sum(self._face.outline(char, self._language).advance for char in words)
        size = min(size, (_WIDTH - 2 * _EDGE - 190 - _SPINE) / width)
        return self._written(words, x - width * size if ends else x, y, size, colour, vertical=False)

    def _written(self, words: str, x: float, y: float, size: float, colour: str, *, vertical: bool) -> str:
        paths = []
        for char in words:
            shape = self._face.outline(char, self._language, vertical=vertical)
            if shape.path:
                place = f"translate({x:.1f} {y:.1f}) scale({size / UNITS:.4f})"
                paths.append(tag("path", transform=place, d=shape.path))
            step = shape.advance * size
            x, y = (x, y + step * _LEADING) if vertical else (x + step, y)
        return tag("g", *paths, fill=colour)


def _seal(hand: _Hand, x: float, y: float) -> Iterator[str]:
    yield _rectangle(x, y, 150, 150, _CINNABAR, radius=10)
    yield tag("rect", **_box(x + 8, y + 8, 134, 134), rx="6", fill="none", stroke=_PAPER, stroke_width="3")
    yield hand.row(_SEAL, x + 13, y + 44, 62, _PAPER, ends=False)


def _stitches(spine: float, side: int) -> Iterator[str]:
    """Four holes, as in a thread-bound book: a line along the spine and one around it at each hole."""
    edge = _WIDTH if side > 0 else 0
    lines = [f"M{spine} 0V{_HEIGHT}"] + [f"M{spine} {y}H{edge}" for y in (260, 880, 1520, 2140)]
    yield tag("path", d="".join(lines), stroke=_PAPER, stroke_width="5", stroke_opacity="0.55", fill="none")


def _rectangle(x: float, y: float, width: float, height: float, colour: str, radius: int = 0) -> str:
    return tag("rect", **_box(x, y, width, height), rx=str(radius) if radius else "", fill=colour)


def _frame(x: float, y: float, width: float, height: float, line: int) -> str:
    return tag("rect", **_box(x, y, width, height), fill="none", stroke=_INK, stroke_width=str(line))


def _box(x: float, y: float, width: float, height: float) -> dict[str, str]:
    return {"x": f"{x:.1f}", "y": f"{y:.1f}", "width": f"{width:.1f}", "height": f"{height:.1f}"}


def _picture(title: str, parts: list[str]) -> bytes:
    whole = tag(
        "svg",
        tag("title", text(title)),
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        width=str(_WIDTH),
        height=str(_HEIGHT),
        role="img",
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{whole}\n'.encode()
