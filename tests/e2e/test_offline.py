"""A copy of the site on a disk: reading, cards and the switch work from file://."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect


def test_reading_from_a_folder(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "zh-hans/texts/index.html").as_uri())
    page.locator("article h2 a").first.click()
    expect(page.locator("article")).to_have_attribute("data-kind", "text")
    page.wait_for_load_state()
    page.locator("p.seg a.term").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#termcard")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator("[data-switch] [data-script=hant]").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hant-TW")
    page.close()
