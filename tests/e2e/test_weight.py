"""What a page weighs, and that it can be read with scripts off."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import expect

from .conftest import Open
from .kinds import paths

PAGE = 150_000
"""Bytes of the HTML of a text page."""
VISIT = 250_000
"""Bytes of everything a first visit to it transfers, gzip."""
TEXTS = ["zh-hans/texts/huzhou-2019/", "zh-hant/texts/huzhou-2019/"]
PACKED = (".png", ".woff2")


@pytest.mark.parametrize("path", TEXTS)
def test_a_text_page_is_light(window: Open, site: Path, path: str) -> None:
    assert (site / path / "index.html").stat().st_size <= PAGE
    own = window()
    asked: set[str] = set()
    own.page.on("request", lambda request: asked.add(request.url))
    own.open(path).wait_for_load_state("networkidle")
    assert own.foreign == []
    sizes = {}
    for url in asked:
        file = site / unquote(urlsplit(url).path).removeprefix(urlsplit(own.base).path)
        file = file / "index.html" if file.is_dir() else file
        data = file.read_bytes()
        sizes[file.name] = len(data if file.name.endswith(PACKED) else gzip.compress(data, 6))
    assert len(sizes) > 10
    assert sum(sizes.values()) <= VISIT, sizes


@pytest.mark.parametrize("name", [name for name in paths("zh-hans") if name not in ("missing", "card")])
def test_reading_without_scripts(window: Open, name: str) -> None:
    own = window(390, scripts=False)
    page = own.open(paths("zh-hant")[name])
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("article")).to_be_visible()
    assert len(page.locator("article").inner_text()) > 60
    for choice in ("hans", "hant"):
        assert page.locator(f"[data-switch] [data-script={choice}]").get_attribute("href")
    assert own.foreign == []


def test_paragraphs_and_notes_without_scripts(window: Open) -> None:
    page = window(scripts=False).open(TEXTS[0])
    expect(page.locator("#s2p3 .seg-n")).to_be_visible()
    page.locator("a.noteref").first.click()
    expect(page.locator(".notes li").first).to_be_in_viewport()
    page.locator("p.seg a.term").first.click()
    expect(page.locator("h1.headword")).to_be_visible()
