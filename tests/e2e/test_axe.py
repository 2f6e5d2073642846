"""axe-core finds nothing on any kind of page: light and dark, phone and desk, with a card and the search open."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from .boxes import opened
from .conftest import Open, Scheme
from .kinds import WAYS, paths

FEW: tuple[tuple[str, int, Scheme], ...] = (WAYS[0], ("zh-hant", 1440, "light"))
"""Each kind of page once small and dark, once large and light; `make audit` looks at all ways."""


def found(page: Page) -> list[str]:
    """What axe has to say: rule and place."""
    response = Axe().run(page).response
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in response["violations"]
        for node in one["nodes"]
    ]


@pytest.mark.parametrize(("folder", "width", "scheme"), FEW)
@pytest.mark.parametrize("name", list(paths("zh-hans")))
def test_page(window: Open, name: str, folder: str, width: int, scheme: Scheme) -> None:
    page = window(width, scheme=scheme).open(paths(folder)[name])
    assert found(page) == []


@pytest.mark.parametrize(("folder", "width", "scheme"), WAYS)
def test_card_open(window: Open, folder: str, width: int, scheme: Scheme) -> None:
    page = window(width, scheme=scheme).open(paths(folder)["text"])
    page.emulate_media(reduced_motion="reduce")
    term = page.locator("p.seg a.term-first").first
    term.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#termcard")).to_be_visible()
    assert found(page) == []


@pytest.mark.parametrize(("folder", "width", "scheme"), WAYS)
def test_search_open(window: Open, folder: str, width: int, scheme: Scheme) -> None:
    page = opened(window(width, scheme=scheme).open(paths(folder)["text"]))
    page.emulate_media(reduced_motion="reduce")
    page.keyboard.insert_text("lucid")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert found(page) == []
