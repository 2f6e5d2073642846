"""The search box in a window: opening it, asking, and waiting for the answer."""

from __future__ import annotations

from playwright.sync_api import Page

from .conftest import Open

INPUT = "input.md-search__input"
RESULTS = ".md-search-result__list > li"
META = ".md-search-result__meta"
TEXT = {"hans": "zh-hans/texts/huzhou-2019/", "hant": "zh-hant/texts/huzhou-2019/"}


def opened(page: Page) -> Page:
    """The box open, whatever the width."""
    field = page.locator(INPUT)
    if not field.is_visible() or (page.viewport_size and page.viewport_size["width"] < 960):
        page.locator("label.md-header__button[for=__search]").click()
    else:
        field.click()
    return page


def settled(page: Page) -> str:
    """What the line above the results says about what is in the box now."""
    page.wait_for_function(
        "() => window.searched?.query === document.querySelector('input.md-search__input').value", timeout=15_000
    )
    return page.locator(META).inner_text()


LISTEN = """() => window.component$.subscribe((one) => {
  if (one?.ref?.dataset?.mdComponent === "search-result") window.searched = one;
})"""


def ready(open_window: Open, path: str, **options: object) -> Page:
    page = open_window(**options).open(path)
    page.evaluate(LISTEN)
    return opened(page)


def ask(page: Page, text: str) -> str:
    page.locator(INPUT).fill("")
    page.keyboard.insert_text(text)
    return settled(page)
