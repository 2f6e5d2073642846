"""The parallel page: twins, and characters that differ."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .conftest import Open
from .tools import PARALLEL, choose

GROUND = "segment => getComputedStyle(segment).backgroundColor"


@pytest.mark.parametrize("width", [390, 1440])
def test_pointing_at_one_marks_its_twin(window: Open, width: int) -> None:
    page = window(width).open(PARALLEL)
    left, right = (page.locator("#s2p3 .seg").nth(at) for at in (0, 1))
    plain = right.evaluate(GROUND)
    left.hover()
    page.wait_for_function("() => !document.querySelector('#s2p3').getAnimations({subtree: true}).length")
    assert right.evaluate(GROUND) != plain
    page.mouse.move(0, 0)
    page.locator("#s1p1 .num").first.focus()
    page.wait_for_function("() => !document.querySelector('article').getAnimations({subtree: true}).length")
    assert page.locator("#s1p1 .seg").nth(1).evaluate(GROUND) != plain
    assert right.evaluate(GROUND) == plain


def test_differing_characters_and_why(window: Open) -> None:
    own = window()
    page = own.open(PARALLEL)
    html = page.locator("#s2p3").inner_html()
    choose(page, "differs")
    page.locator(".differs").first.wait_for()
    counts = page.evaluate(
        """() => [...document.querySelectorAll(".pair")].map(pair =>
            [...pair.children].map(one => one.querySelectorAll(".differs").length))"""
    )
    assert all(left == right for left, right in counts)
    assert sum(left for left, _ in counts) > 500
    page.locator("#s0p1 [lang=zh-Hant-TW] .differs[data-traditional=黨]").first.hover()
    expect(page.locator("#tip")).to_contain_text("黨 ← 党")
    expect(page.locator("#tip")).to_contain_text("可作")
    page.locator("#s0p1 [lang=zh-Hant-TW] .differs:not([data-kind])").first.hover()
    expect(page.locator("#tip .tip__reason")).to_have_count(0)
    choose(page, "differs", "off")
    assert page.locator("#s2p3").inner_html() == html
    assert own.errors == []


def test_differing_characters_by_keyboard(window: Open) -> None:
    page = window().open(PARALLEL)
    choose(page, "differs")
    stop = page.locator(".differs[tabindex='0']")
    expect(stop).to_have_count(1)
    stop.focus()
    first = page.locator("#tip").inner_text()
    page.keyboard.press("ArrowRight")
    assert page.locator("#tip").inner_text() != first
