"""The copy menu: a paragraph, an entry, a heading; by mouse, keyboard and touch. Citations are in test_citations.py."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from .conftest import Open, Window

ENTRY = "zh-hans/glossary/liangshan/"
TEXT = "zh-hans/texts/huzhou-2019/"
MENU = ".copy[role=menu]"
CLIPPED = "navigator.clipboard.readText()"


def clipboard(own: Window) -> Page:
    """Allow the page to read what it has copied."""
    context: BrowserContext = own.page.context
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return own.page


WANTED = {
    "address": "{base}{path}#s2p3",
    "markdown": "[争当推进基层治理现代化先行地排头兵 2.3 段]({base}{path}#s2p3)",
    "html": '<a href="{base}{path}#s2p3" lang="zh-Hans">争当推进基层治理现代化先行地排头兵 2.3 段</a>',
}


@pytest.mark.parametrize("form", list(WANTED))
def test_copy_a_paragraph(window: Open, form: str) -> None:
    own = window()
    own.open(TEXT)
    page = clipboard(own)
    page.locator("#s2p3 .seg-n").click()
    page.locator(f"{MENU} [data-form={form}]").click()
    expect(page.locator(".copy-status")).to_have_text("已复制")
    assert page.evaluate(CLIPPED) == WANTED[form].format(base=own.base, path=TEXT)
    expect(page.locator(MENU)).to_be_hidden()


def test_copied_quotation(window: Open) -> None:
    own = window()
    own.open(TEXT)
    page = clipboard(own)
    page.locator("#s2p3 .seg-n").click()
    page.locator(f"{MENU} [data-form=embed]").click()
    expect(page.locator(".copy-status")).to_have_text("已复制")
    page.wait_for_function(f"{CLIPPED}.then(text => text.startsWith('<blockquote'))")
    quoted = str(page.evaluate(CLIPPED))
    assert "<p>以“三位一体”为路径" in quoted
    assert "[27]" not in quoted


def test_copy_an_entry_and_its_heading(window: Open) -> None:
    own = window()
    own.open(ENTRY)
    page = clipboard(own)
    page.get_by_role("link", name="复制链接").first.click()
    page.locator(f"{MENU} [data-form=embed]").click()
    expect(page.locator(".copy-status")).to_have_text("已复制")
    code = str(page.evaluate(CLIPPED))
    assert code.startswith(f'<iframe src="{own.base}zh-hans/embed/liangshan/" title="两山"')
    page.locator("#background").hover()
    page.locator("#background .headerlink").click()
    page.locator(f"{MENU} [data-form=markdown]").click()
    page.wait_for_function(f"{CLIPPED}.then(text => text.startsWith('['))")
    assert page.evaluate(CLIPPED) == f"[两山：背景]({own.base}{ENTRY}#background)"


def test_copy_menu_by_keyboard(window: Open) -> None:
    own = window()
    page = own.open(TEXT)
    number = page.locator("#s2p3 .seg-n")
    number.focus()
    page.keyboard.press("Enter")
    expect(number).to_have_attribute("aria-expanded", "true")
    item = page.locator(f"{MENU} [role=menuitem]")
    expect(item.first).to_be_focused()
    for key, at in (("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", 11), ("Home", 0), ("End", 11)):
        page.keyboard.press(key)
        expect(item.nth(at)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(MENU)).to_be_hidden()
    expect(number).to_be_focused()
    assert own.errors == []


def test_copy_menu_by_touch(window: Open) -> None:
    own = window(390, touch=True)
    page = own.open(TEXT)
    page.locator("#s2p3 .seg-n").tap()
    box = page.locator(MENU).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    page.locator("#s2p3").tap(position={"x": 200, "y": 5})
    expect(page.locator(MENU)).to_be_hidden()
    page.locator("#s2p0 .headerlink").tap()
    expect(page.locator(f"{MENU} [data-form=embed]")).to_be_hidden()
