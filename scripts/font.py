"""Make the fonts of the social cards anew: `python scripts/font.py`, after a title gained a character they lack.

Takes Noto Serif CJK from this machine (Debian: `fonts-noto-cjk`), needs fonttools and brotli (requirements-dev.txt).
"""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click
from fontTools import subset
from fontTools.ttLib import TTCollection

from edition import publish, writing
from edition.finish import cards

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parents[1]
FACES = {"hans": "Noto Serif CJK SC", "hant": "Noto Serif CJK TC"}
BRAND = "辨正 · 中文文献校勘本獻"
"""Name of the site, in both scripts."""
LIMIT = 145_000
"""Bytes of one font: both together stay below 300 kB."""


@click.command(help="Make the fonts of the social cards anew.")
@click.option(
    "--source",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    default=Path("/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc"),
    help="Noto Serif CJK Bold, all languages in one file (.ttc).",
)
def main(source: Path) -> None:
    """Write one font per script, with as many of the commonest characters as there is room for."""
    files = publish.prepare(ROOT).files
    for script, face in FACES.items():
        ranked = characters(
            [files[path].decode() for path in files if path.startswith(f"zh-{script}/") and path.endswith(".md")]
        )
        low, high = 0, len(ranked)
        while high - low > 8:  # the size grows with the number of characters
            middle = (low + high + 1) // 2
            low, high = (middle, high) if len(made(source, face, ranked[:middle])) <= LIMIT else (low, middle)
        data = made(source, face, ranked[:low])
        writing.save(cards.FONTS / f"{script}.woff2", data)
        click.echo(f"{script}.woff2: {low} of {len(ranked)} characters, {len(data):,} bytes")


def characters(pages: Sequence[str]) -> list[str]:
    """Characters of the pages of a script: those of titles first, then the others from the commonest on."""
    titles = {char for page in pages for char in page.partition("\ntitle:")[2].partition("\n")[0]}
    titles |= set(BRAND) | {chr(code) for code in range(0x21, 0x7F)}
    counted = Counter(char for page in pages for char in page if ord(char) > 0x2000)
    rest = sorted(counted.keys() - titles, key=lambda char: (-counted[char], char))
    return [*sorted(titles - {"\n"}), *rest]


def made(source: Path, face: str, chars: list[str]) -> bytes:
    """A font of these characters alone, WOFF2; nothing of it tells when it was made."""
    fonts = TTCollection(source, lazy=True).fonts
    font = next(font for font in fonts if font["name"].getDebugName(1) == face)
    font.recalcTimestamp = False
    options = subset.Options(layout_features=[], name_IDs=[0, 1, 2, 13, 14], hinting=False, notdef_outline=True)
    worker = subset.Subsetter(options)
    worker.populate(unicodes=[ord(char) for char in chars])
    worker.subset(font)
    font.flavor = "woff2"
    held = io.BytesIO()
    font.save(held)
    return held.getvalue()


if __name__ == "__main__":
    main()
