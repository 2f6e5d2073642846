"""What the pages look like, as coarse as seen from across the room.

So the fonts of a machine do not matter, but a part that is gone, moved or of another colour does. After a change
that is meant: `PICTURES=write pytest tests/e2e/test_pictures.py`, look at tests/e2e/pictures/, commit them.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from .conftest import Open, Scheme
from .kinds import paths

FOLDER = Path(__file__).parent / "pictures"
CELL = 20
"""CSS pixels that become one pixel of a picture."""
MEAN, FAR, CELLS = 4.0, 48, 0.03
"""On average so many steps of 255 apart at most; farther than this in no more than this part of the cells."""
VIEWS: list[tuple[str, str, int, Scheme]] = [
    ("chooser", "zh-hans", 1440, "light"),
    ("home", "zh-hans", 390, "light"),
    ("home", "zh-hant", 1440, "dark"),
    ("text", "zh-hans", 1440, "light"),
    ("text", "zh-hant", 390, "dark"),
    ("parallel", "zh-hans", 1440, "light"),
    ("apparatus", "zh-hans", 1440, "light"),
    ("glossary", "zh-hant", 390, "light"),
    ("entry", "zh-hans", 1440, "dark"),
]


def seen(data: bytes) -> Image.Image:
    """A screenshot, coarse."""
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    return picture.resize((picture.width // CELL, picture.height // CELL), Image.Resampling.BOX)


def apart(one: Image.Image, other: Image.Image) -> tuple[float, float]:
    """Mean difference, and the part of the cells that differ by more than `FAR`."""
    difference = ImageChops.difference(one, other).convert("L")
    counts = difference.histogram()
    return ImageStat.Stat(difference).mean[0], sum(counts[FAR:]) / sum(counts)


@pytest.mark.parametrize(("name", "folder", "width", "scheme"), VIEWS)
def test_looks_as_before(window: Open, name: str, folder: str, width: int, scheme: Scheme) -> None:
    page = window(width, scheme=scheme).open(paths(folder)[name])
    page.wait_for_load_state("networkidle")
    now = seen(page.screenshot())
    file = FOLDER / f"{name}-{folder}-{width}-{scheme}.png"
    if os.environ.get("PICTURES") == "write":
        FOLDER.mkdir(exist_ok=True)
        now.save(file, optimize=True)
    mean, far = apart(now, Image.open(file).convert("RGB"))
    assert mean <= MEAN, (mean, far)
    assert far <= CELLS, (mean, far)


def test_a_change_is_seen(window: Open) -> None:
    page = window(390).open(paths("zh-hans")["home"])
    before = seen(page.screenshot())
    page.locator(".sample").evaluate("figure => figure.remove()")
    mean, far = apart(before, seen(page.screenshot()))
    assert mean > MEAN or far > CELLS
