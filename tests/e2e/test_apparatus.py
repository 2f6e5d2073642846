"""The apparatus page: one class of change at a time."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import Open

PAGE = "texts/huzhou-2019/apparatus/"
SHOWN = """
    [...document.querySelectorAll("details[id^='e-'] tr[data-class]")]
        .filter(row => !row.hidden)
        .map(row => row.dataset.class)
"""


def shown(page: Page) -> list[str]:
    """Classes of the rows that are not filtered out, folded or not."""
    return list(page.evaluate(SHOWN))


@pytest.mark.parametrize("folder", ["zh-hans", "zh-hant"])
def test_filter_by_class(window: Open, folder: str) -> None:
    own = window()
    page = own.open(f"{folder}/{PAGE}")
    every = shown(page)
    buttons = page.locator(".filter [aria-pressed]")
    expect(buttons.first).to_have_attribute("aria-pressed", "true")
    letters = {letter for row in every for letter in row.split()}
    assert buttons.count() == len(letters) + 1
    for letter in letters:
        page.locator(".filter [aria-pressed]", has_text=letter).click()
        assert shown(page) == [row for row in every if letter in row.split()]
    buttons.first.click()
    assert shown(page) == every
    assert own.errors == []


def test_unfold_and_fold(window: Open) -> None:
    page = window().open(f"zh-hans/{PAGE}")
    places = page.locator("details[id^='e-']")
    plain = page.locator(".filter button:not([aria-pressed])")
    plain.nth(0).click()
    assert page.locator("details[id^='e-'][open]").count() == places.count()
    plain.nth(1).click()
    assert page.locator("details[id^='e-'][open]").count() == 0


def test_changes_can_be_read_without_scripts(window: Open) -> None:
    page = window(scripts=False).open(f"zh-hans/{PAGE}")
    place = page.locator("details#e-s2p1")
    place.locator("summary").click()
    expect(place.locator("tr[data-class]").first).to_be_visible()
    expect(page.locator(".filter")).to_have_count(0)
