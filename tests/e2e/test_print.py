"""On paper, A4 and Letter: no chrome, heads on every sheet, terms as numbered notes, addresses behind links."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import Open

TEXT = "zh-hans/texts/huzhou-2019/"
HEADS = "() => ['--sheet-brand', '--sheet-title'].map(name => document.documentElement.style.getPropertyValue(name))"
SHEETS = {"A4": rb"/MediaBox \[0 0 59[456][\d.]* 84[012]", "Letter": rb"/MediaBox \[0 0 612 792\]"}


def ready(page: Page) -> Page:
    """As the browser shows it to the printer."""
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    return page


def test_terms_become_numbered_notes(window: Open) -> None:
    page = ready(window().open(TEXT))
    notes = page.locator(".glosses li")
    marked = page.locator("a.term[data-gloss]")
    assert notes.count() == marked.count() > 50
    numbers = marked.evaluate_all("links => links.map(link => Number(link.dataset.gloss))")
    assert numbers == list(range(1, len(numbers) + 1)), "in the order of first use"
    assert len(set(marked.evaluate_all("links => links.map(link => link.dataset.term)"))) == len(numbers)
    expect(notes.first).to_be_visible()
    assert notes.first.locator("[lang='zh-Latn-pinyin']").inner_text()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".glosses")).to_have_count(0)
    expect(page.locator("[data-gloss]")).to_have_count(0)


@pytest.mark.parametrize(
    ("path", "title"), [(TEXT, "争当推进基层治理现代化先行地排头兵"), ("zh-hant/principles/", "編輯凡例")]
)
def test_every_sheet_says_what_it_belongs_to(window: Open, path: str, title: str) -> None:
    brand, own = ready(window().open(path)).evaluate(HEADS)
    assert own == f'"{title}"'
    assert "辨正" in brand


@pytest.mark.parametrize("size", list(SHEETS))
def test_both_sizes_of_paper(window: Open, size: str) -> None:
    page = window().open(TEXT)
    data = page.pdf(format=size)
    assert re.search(SHEETS[size], data)
    assert 8 <= data.count(b"/Type /Page\n") <= 24


def test_addresses_stand_behind_links_to_other_hosts(window: Open) -> None:
    page = ready(window().open(TEXT))
    shown = "link => getComputedStyle(link, '::after').content"
    assert page.locator(".notes a.source").first.evaluate(shown).startswith('"（http')
    assert page.locator("p.seg a.noteref").first.evaluate(shown) in ("none", "normal")


def test_nothing_of_the_window(window: Open) -> None:
    page = ready(window().open(TEXT))
    for part in (".md-header", ".md-tabs", ".md-footer", ".md-sidebar", ".marks", ".take", ".toc-inline"):
        for one in page.locator(part).all():
            expect(one).to_be_hidden()
