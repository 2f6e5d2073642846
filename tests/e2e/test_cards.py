"""Cards of terms and notes: pointer, touch, keyboard; the links work without them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Open

TEXT = "zh-hans/texts/huzhou-2019/"
TERM = "p.seg a.term-first"


def card(page: Page) -> Locator:
    """The one card there is."""
    return page.locator("#termcard")


def entry(term: Locator) -> str:
    """Where the term leads."""
    return str(term.evaluate("link => link.href"))


def test_pointer_resting_on_a_term(window: Open) -> None:
    page = window().open(TEXT)
    term = page.locator(TERM).first
    term.hover()
    expect(card(page)).to_be_visible()
    expect(term).to_have_attribute("aria-expanded", "true")
    expect(card(page)).to_have_role("dialog")
    assert card(page).locator("[lang='zh-Latn-pinyin']").inner_text()
    assert card(page).locator("[lang='en']").inner_text()
    page.mouse.move(5, 500)
    expect(card(page)).to_be_hidden()
    expect(term).to_have_attribute("aria-expanded", "false")


def test_click_follows_the_link(window: Open) -> None:
    page = window().open(TEXT)
    term = page.locator(TERM).first
    target = entry(term)
    term.click()
    page.wait_for_url(target)


def test_card_stays_while_the_pointer_is_on_it(window: Open) -> None:
    page = window().open(TEXT)
    page.locator(TERM).first.hover()
    card(page).hover()
    more = card(page).locator(".card-more a")
    target = entry(more)
    more.click()
    page.wait_for_url(target)


def test_keyboard(window: Open) -> None:
    page = window().open(TEXT)
    term = page.locator(TERM).first
    term.evaluate("link => link.closest('p').querySelector('a').focus()")
    while not term.evaluate("link => link === document.activeElement"):
        page.keyboard.press("Tab")
    expect(card(page)).to_be_visible()
    expect(term).to_have_attribute("aria-haspopup", "dialog")
    expect(term).to_have_attribute("aria-controls", "termcard")
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    expect(term).to_be_focused()
    page.keyboard.press("Enter")
    expect(card(page)).to_be_visible()
    more = card(page).locator(".card-more a")
    expect(more).to_be_focused()
    page.keyboard.press("Escape")
    expect(card(page)).to_be_hidden()
    expect(term).to_be_focused()
    page.keyboard.press("Enter")
    target = entry(more)
    page.keyboard.press("Enter")
    page.wait_for_url(target)


def test_tab_leads_through_the_card_and_on(window: Open) -> None:
    page = window().open(TEXT)
    term = page.locator(TERM).first
    term.focus()
    page.keyboard.press("Enter")
    expect(card(page).locator(".card-more a")).to_be_focused()
    page.keyboard.press("Tab")
    expect(card(page).get_by_role("button")).to_be_focused()
    page.keyboard.press("Tab")
    expect(term).to_have_attribute("aria-expanded", "false")


def test_touch(window: Open) -> None:
    own = window(390, touch=True)
    page = own.open(TEXT)
    term = page.locator(TERM).first
    term.tap()
    expect(card(page)).to_be_visible()
    assert own.path == TEXT
    page.locator("h1").scroll_into_view_if_needed()
    page.locator("h1").tap()
    expect(card(page)).to_be_hidden()
    term.tap()
    expect(card(page)).to_be_visible()
    target = entry(term)
    term.tap()
    page.wait_for_url(target)


def test_close_button(window: Open) -> None:
    page = window(390, touch=True).open(TEXT)
    page.locator(TERM).first.tap()
    card(page).get_by_role("button").tap()
    expect(card(page)).to_be_hidden()


@pytest.mark.parametrize("width", [390, 900, 1440])
def test_card_stays_inside_the_window(window: Open, width: int) -> None:
    page = window(width).open(TEXT)
    for term in page.locator("p.seg a.term").all()[:6]:
        term.focus()
        page.keyboard.press("Enter")
        expect(card(page)).to_be_visible()
        box = card(page).bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        page.keyboard.press("Escape")
        expect(card(page)).to_be_hidden()


def test_note_opens_in_place(window: Open) -> None:
    own = window(390, touch=True)
    page = own.open(TEXT)
    reference = page.locator("a.noteref").first
    reference.tap()
    expect(card(page)).to_be_visible()
    note = str(reference.evaluate("link => link.hash"))
    lemma = page.locator(f"{note} .lemma").inner_text()
    assert lemma in card(page).inner_text()
    reference.tap()
    page.wait_for_url(f"**/{TEXT}{note}")


def test_ids_stay_unique(window: Open) -> None:
    page = window().open(TEXT)
    page.locator(TERM).first.hover()
    expect(card(page)).to_be_visible()
    ids = page.locator("[id]").evaluate_all("elements => elements.map(element => element.id)")
    assert len(ids) == len(set(ids))


def test_links_without_scripts(window: Open) -> None:
    page = window(scripts=False).open(TEXT)
    term = page.locator(TERM).first
    term.click()
    page.wait_for_url("**/zh-hans/glossary/**")
