"""The glossary as a reader and a teacher meet it: index, filter, entry, concordance, map, marks, addresses."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from .conftest import Open

INDEX = "zh-hans/glossary/"
ENTRY = "zh-hans/glossary/liangshan/"
TEXT = "zh-hans/texts/huzhou-2019/"
MENU = ".copy[role=menu]"
LINES = "li[data-find]:visible"
ENTRIES = "li[data-find] a.headword"
CLIPPED = "navigator.clipboard.readText()"


def test_every_entry_is_two_clicks_from_home(window: Open, site: Path) -> None:
    own = window()
    page = own.open("zh-hans/")
    page.locator(".md-tabs__link[href$='glossary/']").click()
    page.wait_for_url(f"**/{INDEX}")
    linked = page.locator(ENTRIES).evaluate_all("links => links.map(link => link.pathname.split('/').at(-2))")
    others = {"kinds", "sections", "map"}
    written = {folder.name for folder in (site / INDEX).iterdir() if folder.is_dir()} - others
    assert set(linked) == written
    assert len(linked) == len(written)


def test_an_entry_page_is_small(site: Path) -> None:
    sizes = {page: page.stat().st_size for page in site.glob("zh-han[st]/glossary/*/index.html")}
    named = {"kinds", "sections", "map"}
    assert {page: size for page, size in sizes.items() if size > 60_000 and page.parent.name not in named} == {}


@pytest.mark.parametrize("order", ["", "kinds/", "sections/", "map/"])
def test_the_orders_without_scripts(window: Open, order: str) -> None:
    page = window(scripts=False).open(INDEX + order)
    here = page.locator(".views a[aria-current=page]")
    expect(here).to_have_count(1)
    assert str(here.evaluate("link => link.href")).endswith(INDEX + order)
    expect(page.locator(".views a")).to_have_count(4)
    assert page.locator("article li a:visible").count() >= 95
    assert page.locator(".lookup:visible").count() == 0


def test_counts_add_up(window: Open) -> None:
    page = window().open(f"{INDEX}kinds/")
    counts = page.locator("h2 .count").all_inner_texts()
    assert sum(int(count.split()[0]) for count in counts) == page.locator("li[data-find]").count()
    assert str(page.locator("li[data-find]").count()) in page.locator("#total").inner_text()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("八八战略", "babazhanlue"),
        ("八八戰略", "babazhanlue"),
        ("Bābā Zhànlüè", "babazhanlue"),
        ("babazhanlve", "babazhanlue"),
        ("zhanlue", "babazhanlue"),
        ("bbzl", "babazhanlue"),
        ("double-eight", "babazhanlue"),
        ("绿水青山", "liangshan"),
        ("綠水青山", "liangshan"),
        ("lucid wat", "liangshan"),
    ],
)
@pytest.mark.parametrize("script", ["zh-hans", "zh-hant"])
def test_filter(window: Open, script: str, query: str, found: str) -> None:
    page = window().open(f"{script}/glossary/")
    page.locator("#lookup").fill(query)
    lines = page.locator(LINES)
    expect(lines.locator(f"a[href='{found}/']")).to_have_count(1)
    assert lines.count() <= 3
    assert str(lines.count()) in page.locator(".lookup__result").inner_text()


def test_filter_finds_nothing_and_everything(window: Open) -> None:
    page = window().open(f"{INDEX}?find=liangshan")
    assert page.locator(LINES).count() == 2
    page.locator("#lookup").fill("xyzzy")
    expect(page.locator(LINES)).to_have_count(0)
    expect(page.locator(".lookup__result")).to_have_text("没有相符的词条")
    assert page.locator("h2:visible").count() == 0
    page.locator("#lookup").fill("")
    expect(page.locator(LINES)).to_have_count(page.locator("li[data-find]").count())
    page.locator("#lookup").fill("babazhanlue")
    page.keyboard.press("Enter")
    page.wait_for_url("**/babazhanlue/")


@pytest.mark.parametrize("scripts", [True, False])
def test_concordance_leads_to_the_occurrence(window: Open, scripts: bool) -> None:
    own = window(scripts=scripts)
    page = own.open(ENTRY)
    hit = page.locator(".kwic-hit").last
    word = hit.inner_text()
    hit.click()
    page.wait_for_url("**/texts/huzhou-2019/?mark=liangshan:1#s2p5")
    expect(page.locator("#s2p5")).to_be_in_viewport()
    if scripts:
        mark = page.locator("#s2p5 mark.occurrence")
        expect(mark).to_have_text(word)
        expect(mark).to_be_in_viewport()
        assert page.locator("mark.occurrence").count() == 1
    assert own.errors == []


def test_the_second_occurrence_is_the_second(window: Open) -> None:
    page = window().open(f"{TEXT}?mark=liangshan:2#s2p1")
    links = page.locator("#s2p1 a[data-term=liangshan]")
    expect(links.nth(1).locator("mark")).to_have_count(1)
    expect(links.nth(0).locator("mark")).to_have_count(0)


@pytest.mark.parametrize("mark", ["nothing:1", "liangshan", "liangshan:99", '"]:1', ":", "%"])
def test_a_mark_that_is_not_there_does_no_harm(window: Open, mark: str) -> None:
    own = window()
    page = own.open(f"{TEXT}?mark={mark}#s2p1")
    assert page.locator("mark.occurrence").count() == 0
    assert own.errors == []


def test_map(window: Open) -> None:
    own = window()
    page = own.open(f"{INDEX}map/")
    node = page.locator("figure.map [data-node=liangshan]")
    near = page.locator("figure.map path.near")
    node.focus()
    assert near.count() > 2
    assert all("liangshan" in str(edge.get_attribute("data-ends")).split() for edge in near.all())
    node.press("Enter")
    page.wait_for_url(f"**/{ENTRY}")
    assert own.errors == []


def test_map_scrolls_inside_its_frame(window: Open) -> None:
    page = window(390).open(f"{INDEX}map/")
    frame = page.locator("figure.map")
    assert frame.evaluate("frame => frame.scrollWidth > frame.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_marks_can_be_turned_off_and_stay_off(window: Open) -> None:
    own = window()
    page = own.open(TEXT)
    switch = page.get_by_role("switch", name="词汇标记")
    term = page.locator("p.seg a.term").first
    expect(switch).to_have_attribute("aria-checked", "true")
    switch.press("Space")
    expect(switch).to_have_attribute("aria-checked", "false")
    assert term.evaluate("term => getComputedStyle(term).textDecorationLine") == "none"
    assert page.locator("p.seg a.term[href]").count() == 0
    page.reload()
    expect(switch).to_have_attribute("aria-checked", "false")
    own.open(TEXT.replace("zh-hans", "zh-hant"))
    other = page.get_by_role("switch", name="詞彙標記")
    expect(other).to_have_attribute("aria-checked", "false")
    other.click()
    term.hover()
    expect(page.locator("#termcard")).to_be_visible()
    assert own.errors == []


def test_no_switch_without_scripts(window: Open) -> None:
    page = window(scripts=False).open(TEXT)
    assert page.get_by_role("switch").count() == 0
    assert page.locator("#s0p1 .seg-n").get_attribute("href") == "#s0p1"
