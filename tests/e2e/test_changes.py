"""What was changed in the witness, shown in place."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .conftest import Open
from .tools import HANS, HANT, choose, closed, opened, text_of

TIP = "#tip"


@pytest.mark.parametrize("path", [HANS, HANT])
def test_the_text_stays_what_it_is(window: Open, path: str) -> None:
    own = window()
    page = own.open(path)
    html, text = page.locator("#s1p1").inner_html(), text_of(page, "s1p1")
    choose(page, "changes")
    page.locator("#s1p1 .em").first.wait_for()
    assert text_of(page, "s1p1") == text
    choose(page, "changes", "off")
    assert page.locator(".em").count() == 0
    assert page.locator("#s1p1").inner_html() == html
    assert own.errors == []


def test_witness_is_what_stands_there_with_the_struck_readings(window: Open, site: object) -> None:
    page = window().open(HANS)
    choose(page, "changes")
    page.locator("#s1p0 .em").first.wait_for()
    witness = page.locator("#s1p0").evaluate(
        """heading => {
            const copy = heading.cloneNode(true);
            copy.querySelectorAll(".noteref, .headerlink").forEach(part => part.remove());
            copy.querySelectorAll(".em").forEach(place => {
                const was = place.querySelector(".was");
                place.replaceWith(was ? was.dataset.was : "");
            });
            return copy.textContent.trim();
        }"""
    )
    listed = page.context.new_page()
    listed.goto(page.url.split("#")[0] + "apparatus/")
    assert witness == listed.locator("#w-s1p0").evaluate("line => line.textContent.trim()")


def test_a_card_by_pointer_keyboard_and_touch(window: Open) -> None:
    page = window(touch=True).open(HANT)
    choose(page, "changes")
    places = page.locator("#s0p1 .em")
    places.first.hover()
    expect(page.locator(TIP)).to_contain_text("·")
    page.mouse.move(5, 5)
    expect(page.locator(TIP)).to_be_hidden()
    assert page.locator(".em[tabindex='0']").count() == 1
    page.locator(".em[tabindex='0']").focus()
    first = page.locator(TIP).inner_text()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator(TIP)).to_be_visible()
    assert page.locator(TIP).inner_text() != first
    assert page.evaluate("document.activeElement.getAttribute('aria-describedby')") == "tip"
    page.keyboard.press("Escape")
    expect(page.locator(TIP)).to_be_hidden()
    places.nth(3).tap()
    expect(page.locator(TIP)).to_be_visible()


def test_a_choice_tells_its_reason(window: Open) -> None:
    page = window().open(HANT)
    choose(page, "changes")
    page.locator(".em[data-class*=T]").first.focus()
    expect(page.locator(TIP)).to_contain_text("可作")


def test_filter_by_class(window: Open) -> None:
    page = window().open(HANS)
    choose(page, "changes")
    opened(page)
    group = page.locator(".settings__classes")
    boxes = group.get_by_role("checkbox")
    assert boxes.count() >= 2
    group.locator("[data-class=C]").uncheck()
    assert page.locator(".em[data-class=C]:not(.quiet)").count() == 0
    assert page.locator(".em[data-class=S]:not(.quiet)").count() > 0
    expect(group.locator("[data-class=C]")).to_be_focused()
    closed(page)
    page.reload()
    page.locator(".em").first.wait_for()
    assert page.locator(".em[data-class=C]:not(.quiet)").count() == 0


def test_together_with_pinyin(window: Open) -> None:
    own = window()
    page = own.open(HANS)
    html, text = page.locator("#s1p1").inner_html(), text_of(page, "s1p1")
    choose(page, "changes")
    choose(page, "pinyin", "all")
    page.locator("#s1p1 ruby .em").first.wait_for()
    words = page.locator("#s1p1 ruby.py > rt").count()
    assert words > 40
    assert text_of(page, "s1p1") == text
    choose(page, "changes", "off")
    assert page.locator("#s1p1 ruby.py > rt").count() == words
    choose(page, "pinyin", "")
    assert page.locator("#s1p1").inner_html() == html
    assert own.errors == []


def test_said_when_the_data_cannot_be_had(window: Open) -> None:
    own = window()
    page = own.open(HANS)
    page.route("**/reading/**/changes-hans.js", lambda route: route.abort())
    opened(page)
    page.locator(".settings input[name=changes]").check()
    expect(page.locator(".settings__status")).to_have_text("没能载入，请重新打开本页再试")
