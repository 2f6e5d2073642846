"""Pinyin over the text: words, readings in context, and never part of the text itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import Open
from .tools import HANS, HANT, choose, text_of

FIND = "text => { getSelection().removeAllRanges(); return window.find(text); }"
WORDS = """id => [...document.getElementById(id).querySelectorAll("ruby.py")].map(ruby =>
    [ruby.textContent, ruby.querySelector("rt").dataset.pinyin])"""


def shown(page: Page, mode: str) -> Page:
    choose(page, "pinyin", mode)
    page.locator("ruby.py").first.wait_for()
    return page


@pytest.mark.parametrize("path", [HANS, HANT])
def test_over_everything(window: Open, path: str) -> None:
    own = window()
    page = own.open(path)
    before = {anchor: text_of(page, anchor) for anchor in ("s0p1", "s1p0", "s2p2", "s3p3")}
    shown(page, "all")
    words = page.evaluate(WORDS, "s3p3")
    assert [pinyin for word, pinyin in words if word in {"长三角", "長三角"}] == ["Chángsānjiǎo"]
    assert all(pinyin for _, pinyin in words)
    bare = page.locator("p.seg").evaluate_all(
        """segments => segments.flatMap(segment => [...segment.childNodes])
            .filter(node => node.nodeType === 3).map(node => node.data).join("")"""
    )
    assert not re.search(r"[\u4e00-\u9fff]", bare), "a character without pinyin"
    assert {anchor: text_of(page, anchor) for anchor in before} == before
    assert own.errors == []


def test_over_terms(window: Open) -> None:
    page = shown(window().open(HANS), "terms")
    assert page.locator("p.seg ruby.py").count() == page.locator("p.seg a.term ruby.py").count()
    linked = page.locator("#s2p1 a.term", has_text="余村经验").first
    assert linked.locator("rt").evaluate_all("all => all.map(rt => rt.dataset.pinyin)") == ["Yúcūn", "jīngyàn"]


def test_turned_off_leaves_the_page_as_it_was(window: Open) -> None:
    page = window().open(HANS)
    before = page.locator("#s2p2").inner_html()
    shown(page, "all")
    choose(page, "pinyin", "")
    assert page.locator("ruby.py, wbr.py-gap").count() == 0
    assert page.locator("#s2p2").inner_html() == before


def test_is_no_text(window: Open) -> None:
    """Not in the document's text, so neither copied nor found; not in the tree of a screen reader."""
    page = shown(window().open(HANS), "all")
    assert all("ī" not in text for text in page.locator("p.seg").all_text_contents())
    assert not page.evaluate(FIND, "zēngjìn")
    assert page.evaluate(FIND, "增进人民福祉、促进人的全面发展")
    assert "jīcéng" not in page.locator("#s1p3").aria_snapshot()
    assert "基层治理" in re.sub(r"[^\w、，。]", "", text_of(page, "s1p3"))


def test_seen_over_the_word(window: Open) -> None:
    page = shown(window().open(HANS), "all")
    gap = page.locator("#s1p3 ruby.py").first.evaluate(
        """ruby => {
            const range = document.createRange();
            range.selectNodeContents(ruby.firstChild);
            return range.getBoundingClientRect().top - ruby.querySelector("rt").getBoundingClientRect().top;
        }"""
    )
    assert gap > 0
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_copying_a_paragraph_from_its_menu(window: Open) -> None:
    own = window()
    page = own.open(HANS)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    shown(page, "all")
    page.locator("#s1p3 .seg-n").click()
    page.locator(".copy [data-form=quote]").click()
    expect(page.locator(".copy-status")).to_have_text("已复制")
    text, rest = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert text.startswith("基层治理的核心在以人为本。《决定》指出：")
    assert "[10]" not in text
    assert rest.startswith("——争当推进基层治理现代化先行地排头兵[M/OL]//辨正")
    assert f"{own.base}{HANS}#s1p3" in rest
    assert own.path == f"{HANS}#s1p3"


def test_the_paragraph_at_the_top_stays_there(window: Open) -> None:
    page = window().open(HANS)
    page.evaluate("window.scrollTo({top: 3000, behavior: 'instant'})")
    top = """() => {
        const edge = document.querySelector(".md-header").getBoundingClientRect().bottom;
        const all = [...document.querySelectorAll(".seg")];
        const found = all.find(one => one.getBoundingClientRect().bottom > edge);
        return [found.id, found.getBoundingClientRect().top];
    }"""
    anchor, before = page.evaluate(top)
    shown(page, "all")
    box = page.locator(f"#{anchor}").bounding_box()
    assert box
    assert abs(box["y"] - before) < 2


def test_an_address_still_leads_to_its_paragraph(window: Open) -> None:
    own = window()
    shown(own.open(HANS), "all")
    own.open("zh-hans/")
    page = own.open(f"{HANS}#s2p4")
    page.wait_for_function("document.documentElement.dataset.reading === 'ready'")
    page.wait_for_function("Math.abs(document.getElementById('s2p4').getBoundingClientRect().top - 84) < 40")


def test_from_a_disk(window: Open, site: Path) -> None:
    own = window()
    own.page.goto((site / HANS / "index.html").as_uri())
    shown(own.page, "all")
    assert own.errors == []
