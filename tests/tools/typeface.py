"""Make NotoSerifCJK.otf from the whole typeface: `python tests/tools/typeface.py NotoSerifCJK-Regular.ttc`.

What it holds and why is told in scripts/typefaces/README.md. Needs fonttools; takes a minute.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from opencc import OpenCC

TARGET = Path(__file__).resolve().parents[2] / "scripts" / "typefaces" / "NotoSerifCJK.otf"
FACE = 2
"""Number of the Simplified Chinese face in the collection."""
LANGUAGES = {"ZHS ", "ZHT ", "ZHH "}
"""OpenType language systems kept: their glyph shapes are what `locl` chooses between."""
FEATURES = ["locl", "vert"]
BLOCKS = (
    *((0x0020, 0x007F), (0x00A0, 0x0180), (0x01CD, 0x01DD), (0x2010, 0x2070), (0x2150, 0x218C), (0x2190, 0x21A0)),
    *((0x2200, 0x2300), (0x2460, 0x2600), (0x3000, 0x3130), (0x3200, 0x3400), (0xFE10, 0xFE50), (0xFF00, 0xFFF0)),
)
"""Half-open: Latin with the letters of pinyin, punctuation, numerals, kana, bopomofo, wide and vertical forms."""
MORE = "囍喆堃甯祎昉翀赟喆暐旻芃槿邨镕璟"
"""Characters of names outside the two national sets; add what a text needs."""


def repertoire() -> set[int]:
    """GB 2312, level 1 of Big5, the counterparts of both in the other script, and the blocks above."""
    found = {point for start, end in BLOCKS for point in range(start, end)} | {ord(char) for char in MORE}
    found |= set(_of("gb2312", range(0xB0, 0xF8), range(0xA1, 0xFF)))
    found |= set(_of("big5", range(0xA4, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF))))
    whole = "".join(map(chr, sorted(found)))
    return found.union(*(map(ord, OpenCC(name).convert(whole)) for name in ("s2t", "s2tw", "s2hk", "t2s")))


def _of(codec: str, leads: range, trails: range | tuple[int, ...]) -> Iterator[int]:
    for lead in leads:
        for trail in trails:
            char = bytes([lead, trail]).decode(codec, "ignore")
            if len(char) == 1:
                yield ord(char)


def main(source: str) -> None:
    """Write the subset."""
    font = TTFont(source, fontNumber=FACE)
    for record in font["GSUB"].table.ScriptList.ScriptRecord:
        kept = [one for one in record.Script.LangSysRecord if one.LangSysTag in LANGUAGES]
        record.Script.LangSysRecord, record.Script.LangSysCount = kept, len(kept)
    options = subset.Options(layout_features=FEATURES, hinting=False, notdef_outline=True)
    options.drop_tables += ["GPOS", "BASE", "VORG"]
    tool = subset.Subsetter(options)
    tool.populate(unicodes=repertoire())
    tool.subset(font)
    font["head"].modified = font["head"].created  # two runs give the same bytes
    font.recalcTimestamp = False
    font.save(TARGET)


if __name__ == "__main__":
    main(sys.argv[1])
