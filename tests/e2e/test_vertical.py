"""The vertical setting of the Traditional text."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import Open
from .tools import HANS, HANT, choose

LEFT = "document.querySelector('article').scrollLeft"
MODE = "getComputedStyle(document.querySelector('#s1p1')).writingMode"


def vertical(page: Page) -> Page:
    choose(page, "vertical")
    page.wait_for_function("document.querySelector('article').tabIndex === 0")
    return page


@pytest.mark.parametrize("width", [390, 1440])
def test_columns_from_right_to_left(window: Open, width: int) -> None:
    own = window(width)
    page = vertical(own.open(HANT))
    assert page.evaluate(MODE) == "vertical-rl"
    title, first = page.locator("h1").bounding_box(), page.locator("#s0p1").bounding_box()
    assert title
    assert first
    assert first["x"] + first["width"] <= title["x"]
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    assert own.errors == []


def test_for_the_traditional_text_alone(window: Open) -> None:
    own = window()
    vertical(own.open(HANT))
    page = own.open(HANS)
    assert page.evaluate(MODE) == "horizontal-tb"
    assert page.locator(".settings input[name=vertical]").count() == 0


def test_the_wheel_leads_on(window: Open) -> None:
    page = vertical(window().open(HANT))
    page.locator("article").hover()
    page.mouse.wheel(0, 300)
    page.wait_for_function(f"{LEFT} === -300")
    page.mouse.wheel(0, -100)
    page.wait_for_function(f"{LEFT} === -200")


def test_keys_lead_on(window: Open) -> None:
    page = vertical(window().open(HANT))
    page.locator("article").focus()
    places = [0]
    for key in ("ArrowDown", "ArrowLeft", "PageDown", "Space", "End"):
        page.keyboard.press(key)
        page.wait_for_function(f"{LEFT} < {places[-1]}")
        places.append(page.evaluate(LEFT))
    page.keyboard.press("Home")
    page.wait_for_function(f"Math.abs({LEFT}) < 2")


def test_the_page_moves_at_the_end(window: Open) -> None:
    page = vertical(window(390).open(HANT))
    page.locator("article").hover()
    page.keyboard.press("End")
    page.mouse.wheel(0, 200)
    page.wait_for_function("window.scrollY > 0")


def test_short_numbers_stand_upright(window: Open) -> None:
    page = vertical(window().open(HANT))
    found = page.locator("#s2p4 .upright").evaluate_all("all => all.map(one => one.textContent)")
    assert found == ["9", "26"]
    style = page.locator("#s2p4 .upright").first.evaluate("one => getComputedStyle(one).textCombineUpright")
    assert style == "all"


def test_an_address_leads_to_its_column(window: Open) -> None:
    own = window()
    vertical(own.open(HANT))
    own.open("zh-hant/")
    page = own.open(f"{HANT}#s2p4")
    expect(page.locator("#s2p4 .upright").first).to_be_in_viewport()


def test_the_switch_keeps_the_paragraph(window: Open) -> None:
    own = window()
    page = vertical(own.open(HANT))
    page.evaluate(
        """() => {
            const article = document.querySelector("article");
            const box = document.getElementById("s2p4").getBoundingClientRect();
            article.scrollBy({left: box.right - article.getBoundingClientRect().right, behavior: "instant"});
        }"""
    )
    page.locator("[data-switch] [data-script=hans]").click()
    page.wait_for_url(f"**/{HANS}#s2p4")
    expect(page.locator("#s2p4")).to_be_in_viewport()
    page.locator("[data-switch] [data-script=hant]").click()
    page.wait_for_url(f"**/{HANT}#s2p4")
    page.wait_for_function(
        """() => {
            const article = document.querySelector("article").getBoundingClientRect();
            return Math.abs(document.getElementById("s2p4").getBoundingClientRect().right - article.right) < 40;
        }"""
    )


def test_the_contents_show_where_one_is(window: Open) -> None:
    page = vertical(window().open(f"{HANT}#s2p3"))
    active = page.locator(".md-nav--secondary .md-nav__link--active")
    page.evaluate("document.getElementById('s2p3').scrollIntoView()")
    expect(active).to_have_attribute("href", "#s2p0")
    page.locator("article").focus()
    page.keyboard.press("End")
    expect(active).to_have_attribute("href", "#cite")
    page.keyboard.press("Home")
    expect(active).to_have_count(0)
