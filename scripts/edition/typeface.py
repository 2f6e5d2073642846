"""The typeface books are set in: which characters it has, and their outlines.

One face, Noto Serif CJK Regular, cut down to the characters Chinese texts use; scripts/typefaces/README.md tells
how. Its glyphs are Simplified by default; the OpenType feature `locl` has the Taiwan and Hong Kong shapes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from pathlib import Path
from unicodedata import east_asian_width

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

FILE = Path(__file__).resolve().parents[1] / "typefaces" / "NotoSerifCJK.otf"
"""The only one there is."""
UNITS = 1000
"""Of outlines, to the em."""
_SYSTEMS: Mapping[str, str] = {"zh-Hans": "ZHS ", "zh-Hant-TW": "ZHT ", "zh-Hant-HK": "ZHH "}
"""BCP 47 tag → OpenType language system."""
_UNREADABLE = ".notdef"


@dataclass(frozen=True)
class Outline:
    """A character as a picture, y downwards from the top of the em."""

    path: str
    """Data of an SVG path, `UNITS` to the em."""
    advance: float
    """Its width, or its height when it is set upright in a vertical line, in ems."""


@dataclass(frozen=True, eq=False)
class Typeface:
    """The face, opened."""

    _font: TTFont = field(repr=False)
    _glyphs: Mapping[int, str] = field(repr=False)

    def lacks(self, text: str) -> str:
        """The characters of `text` it does not have, each once, in order; for alphabets other faces stand in."""
        return "".join(char for char in dict.fromkeys(text) if ord(char) not in self._glyphs and not _western(char))

    @cache  # noqa: B019 - there is one typeface for as long as the program runs
    def outline(self, char: str, language: str, *, vertical: bool = False) -> Outline:
        """The shape of `char` in a language; in a vertical line a narrow character lies on its side."""
        upright = vertical and east_asian_width(char) in "WFA"
        glyph = self._glyphs.get(ord(char), _UNREADABLE)
        for swapped in _forms(self._font, _SYSTEMS[language], upright=upright):
            glyph = swapped.get(glyph, glyph)
        shapes, scale = self._font.getGlyphSet(), UNITS / self._font["head"].unitsPerEm
        top, width = self._font["OS/2"].sTypoAscender * scale, shapes[glyph].width * scale / UNITS
        pen = SVGPathPen(shapes, ntos=lambda number: str(round(number)))
        # On its side: the line runs down the middle of the em, the character's own top looks right.
        turned = (0, scale, scale, 0, UNITS - top, 0) if vertical and not upright else (scale, 0, 0, -scale, 0, top)
        shapes[glyph].draw(TransformPen(pen, turned))
        return Outline(pen.getCommands(), 1.0 if upright else width)


def _western(char: str) -> bool:
    """Latin, Greek, Cyrillic, combining marks and spaces, which the faces of the typesetting program have."""
    return char < "\u0530" or "\u1e00" <= char < "\u2010"


@cache
def load() -> Typeface:
    """Open the face; characters are read when they are asked for.

    From memory: processes that are forked later would share the place in an open file.
    """
    font = TTFont(BytesIO(FILE.read_bytes()), lazy=True)
    return Typeface(font, font.getBestCmap())


@cache
def _forms(font: TTFont, system: str, *, upright: bool) -> tuple[Mapping[str, str], ...]:
    """What takes the place of a glyph: first the shape of the language, then the one for vertical lines."""
    table = font["GSUB"].table
    wanted = ("locl", "vert") if upright else ("locl",)
    found = []
    for script in (one.Script for one in table.ScriptList.ScriptRecord if one.ScriptTag == "hani"):
        systems = {one.LangSysTag: one.LangSys for one in script.LangSysRecord}
        chosen = systems.get(system, script.DefaultLangSys)
        features = [table.FeatureList.FeatureRecord[at] for at in chosen.FeatureIndex]
        for tag in wanted:
            for feature in (one.Feature for one in features if one.FeatureTag == tag):
                found += [_swaps(table.LookupList.Lookup[at]) for at in feature.LookupListIndex]
    return tuple(found)


def _swaps(lookup: object) -> dict[str, str]:
    """The pairs of a lookup of single substitutions."""
    subtables = (getattr(one, "ExtSubTable", one) for one in getattr(lookup, "SubTable", ()))
    return {before: after for one in subtables for before, after in getattr(one, "mapping", {}).items()}
