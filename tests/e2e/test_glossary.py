"""The glossary as a reader and a teacher meet it: index, filter, entry, concordance, map, marks, addresses."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from project import write

from .conftest import ROOT, Open, Window

INDEX = "zh-hans/glossary/"
ENTRY = "zh-hans/glossary/liangshan/"
TEXT = "zh-hans/texts/huzhou-2019/"
MENU = ".copy[role=menu]"
LINES = "li[data-find]:visible"
ENTRIES = "li[data-find] a.headword"
CLIPPED = "navigator.clipboard.readText()"


def clipboard(own: Window) -> Page:
    """Allow the page to read what it has copied."""
    context: BrowserContext = own.page.context
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return own.page


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


def test_no_switch_without_scripts(window: Open) -> None:
    page = window(scripts=False).open(TEXT)
    assert page.get_by_role("switch").count() == 0
    assert page.locator("#s0p1 .seg-n").get_attribute("href") == "#s0p1"


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


def test_copied_citation_and_quotation(window: Open) -> None:
    own = window()
    own.open(TEXT)
    page = clipboard(own)
    page.locator("#s2p3 .seg-n").click()
    page.locator(f"{MENU} [data-form=citation]").click()
    expect(page.locator(".copy-status")).to_have_text("已复制")
    cited = str(page.evaluate(CLIPPED))
    for part in (
        "《争当推进基层治理现代化先行地排头兵》",
        "《光明日报》",
        "2019-12-05",
        "2.3 段",
        f"{own.base}{TEXT}#s2p3",
    ):
        assert part in cited
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
    for key, at in (("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", 5), ("Home", 0), ("End", 5)):
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


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site in which an entry has been renamed and a note has moved."""
    root = write(tmp_path_factory.mktemp("renamed"))
    for name in ("mkdocs.yml", "overrides", "scripts"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, root / name)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    build = [sys.executable, "scripts/build.py"]
    subprocess.run(build, cwd=root, env=environment, check=True, capture_output=True)
    glossary = root / "content/glossary"
    (glossary / "liangshan.md").rename(glossary / "qingshan.md")
    for prose in (root / "content").rglob("*.md"):
        prose.write_text(prose.read_text(encoding="utf-8").replace("term:liangshan", "term:qingshan"), encoding="utf-8")
    ledger = root / "content/permalinks.tsv"
    moved = ledger.read_text(encoding="utf-8")
    for script in ("zh-hans", "zh-hant"):
        old, new = f"{script}/glossary/liangshan/", f"{script}/glossary/qingshan/"
        moved = moved.replace(f"{old}\n", f"{old}\t{new}\n")
        moved = moved.replace(f"{old}#background\n", f"{old}#background\t{new}#definition\n")
        moved += f"{script}/glossary/dangjian/#usage\t{new}#concordance\n"
    ledger.write_text(moved, encoding="utf-8")
    subprocess.run(build, cwd=root, env=environment, check=True, capture_output=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(root / "site")]
    subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True)
    return root / "site"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("liangshan/", "qingshan/"),
        ("liangshan/#concordance", "qingshan/#concordance"),
        ("liangshan/#background", "qingshan/#definition"),
        ("dangjian/#usage", "qingshan/#concordance"),
    ],
)
@pytest.mark.parametrize("script", ["zh-hans", "zh-hant"])
def test_old_addresses_lead_on(window: Open, renamed: Path, script: str, old: str, new: str) -> None:
    folder = f"{renamed.as_uri()}/{script}/glossary/"
    page = window().page
    page.context.unroute_all()
    page.goto((folder + old).replace("/#", "/index.html#").removesuffix("/") + ("" if "#" in old else "/index.html"))
    place, _, anchor = new.partition("#")
    page.wait_for_url(lambda url: f"/{script}/glossary/{place}" in url and url.endswith(anchor))


def test_old_addresses_without_scripts(window: Open, renamed: Path) -> None:
    page = window(scripts=False).page
    page.context.unroute_all()
    page.goto(f"{renamed.as_uri()}/zh-hant/glossary/dangjian/index.html")
    link = page.locator(".moved a")
    expect(link).to_have_attribute("href", "../qingshan/#concordance")
    page.goto(f"{renamed.as_uri()}/zh-hant/glossary/liangshan/index.html")
    page.wait_for_url("**/zh-hant/glossary/qingshan/")
