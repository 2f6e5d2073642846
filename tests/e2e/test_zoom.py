"""Nothing is lost when a page is enlarged: 200 % and 400 % of 1280 px, on a phone held sideways, on a wall."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .conftest import Open
from .kinds import paths

LOST = """
    [...document.querySelectorAll("article :is(p, h1, h2, h3, li, dd, td)")].filter((one) => {
        const box = one.getBoundingClientRect();
        if (!box.width || one.closest(".md-typeset__scrollwrap, figure.map, .kwic, table")) return false;
        return box.left < -1 || box.right > document.documentElement.clientWidth + 1;
    }).map((one) => one.textContent.trim().slice(0, 30))
"""
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SIZES = [(640, 512), (320, 256), (844, 390), (2560, 1440)]


@pytest.mark.parametrize("name", [name for name in paths("zh-hans") if name != "card"])
def test_enlarged(window: Open, name: str) -> None:
    page = window().open(paths("zh-hans")[name])
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate(LOST) == [], width
        assert page.evaluate(WIDER) == 0, width
        expect(page.locator("[data-switch]")).to_be_visible()
