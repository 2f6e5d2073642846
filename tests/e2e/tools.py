"""The reading settings in a window: opening the dialog, choosing, and waiting until the page has followed."""

from __future__ import annotations

from playwright.sync_api import Page, expect

HANS, HANT = "zh-hans/texts/huzhou-2019/", "zh-hant/texts/huzhou-2019/"
PARALLEL = "parallel/huzhou-2019/"
STORED = "JSON.parse(localStorage.getItem('edition.reading'))"


def opened(page: Page) -> Page:
    """The dialog open."""
    page.locator(".settings-open").click()
    expect(page.locator("dialog.settings")).to_be_visible()
    return page


def closed(page: Page) -> Page:
    """The dialog closed again."""
    page.locator(".settings__close").click()
    expect(page.locator("dialog.settings")).to_be_hidden()
    return page


def choose(page: Page, name: str, value: str = "on") -> Page:
    """Set one thing in the dialog: a value, or `on` and `off` of a switch."""
    opened(page)
    if value in {"on", "off"}:
        page.locator(f".settings input[name={name}]").set_checked(value == "on")
    else:
        page.locator(f".settings input[name={name}][value='{value}']").check(force=True)
    return closed(page)


def text_of(page: Page, anchor: str) -> str:
    """What a reader who selects the segment and copies it takes along."""
    copied = page.evaluate(
        """id => {
            const own = getSelection();
            own.selectAllChildren(document.getElementById(id));
            const text = own.toString();
            own.removeAllRanges();
            return text;
        }""",
        anchor,
    )
    assert isinstance(copied, str)
    return copied
