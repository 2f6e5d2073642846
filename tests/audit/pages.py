"""axe-core on every kind of page, in the same ways as tests/e2e/test_axe.py: for the report."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from e2e.kinds import WAYS, paths


def check(browser: Browser, base: str) -> tuple[int, list[str]]:
    """How many states were looked at, and what axe says: place, rule, element."""
    found: list[str] = []
    states = 0
    for folder, width, scheme in WAYS:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True
        )
        page = context.new_page()
        for name, path in paths(folder).items():
            page.goto(base + path)
            found += told(page, f"{name} {folder} {width} {scheme}")
            states += 1
            for state in (card, search) if name == "text" else ():
                state(page)
                found += told(page, f"{name} with {state.__name__} {folder} {width} {scheme}")
                states += 1
        context.close()
        print(f"axe: {folder} {width} {scheme}, {states} states so far, {len(found)} violations", flush=True)
    return states, found


def card(page: Page) -> None:
    """Open the card of the first term."""
    page.locator("p.seg a.term-first").first.focus()
    page.keyboard.press("Enter")
    page.locator("#termcard").wait_for()


def search(page: Page) -> None:
    """Open the search and ask for something."""
    page.keyboard.press("Escape")
    page.locator("label.md-header__button[for=__search]").evaluate("label => label.click()")
    page.locator("input.md-search__input").fill("lucid")
    page.locator(".md-search-result__item").first.wait_for()


def told(page: Page, where: str) -> list[str]:
    """What axe says of the page as it is."""
    violations = Axe().run(page).response["violations"]
    return [f"{where}: {one['id']} {node['target']}" for one in violations for node in one["nodes"]]
