"""Taking a text along: every link of the block saves the file it names, in the script of the page, scripts or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.render.downloads import FORMATS

from .conftest import Open


@pytest.mark.parametrize(("script", "scripts"), [("hans", True), ("hant", False)])
def test_every_file_is_saved_under_its_name(window: Open, site: Path, script: str, scripts: bool) -> None:
    page = window(390, scripts=scripts).open(f"zh-{script}/texts/huzhou-2019/")
    links = page.locator(".downloads a")
    assert links.count() == len(FORMATS)
    for number, one in enumerate(FORMATS):
        kind = one.variant or (script if one.scripts else "")
        name = "-".join(filter(None, ("huzhou-2019", kind)))
        with page.expect_download() as waiting:
            links.nth(number).click()
        saved = waiting.value
        assert saved.suggested_filename == f"{name}.{one.ending}".replace(".md.txt", ".md")
        published = site / "downloads" / "huzhou-2019" / f"{name}.{one.ending}"
        assert Path(saved.path()).read_bytes() == published.read_bytes()


@pytest.mark.parametrize("width", [390, 1440])
def test_the_block_fits_its_column(window: Open, width: int) -> None:
    page = window(width).open("zh-hant/texts/huzhou-2019/")
    block = page.locator(".downloads")
    assert block.evaluate("block => block.scrollWidth <= block.clientWidth")
    tops = [box["y"] for box in (row.bounding_box() for row in block.locator(".take").all()) if box]
    assert tops == sorted(tops)
    assert len(tops) == block.locator(".take").count()
