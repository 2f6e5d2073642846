"""Citations in the browser: the copy menu, the list at the end of a page, what machines read in its head."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path

import bibtexparser
import extruct
import pytest
import rispy
from lxml import etree, html
from playwright.sync_api import Page, expect

import exported

from .conftest import Open

TEXT = "zh-hans/texts/huzhou-2019/"
ENTRY = "zh-hans/glossary/liangshan/"
MENU = ".copy[role=menu]"
CLIPPED = "navigator.clipboard.readText()"
NOON = "2026-11-07T12:00:00"
TESTS = Path(__file__).parents[1]
SPACES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


@pytest.fixture
def copied(window: Open) -> Callable[..., str]:
    """Copies a form of what a link points at, on a day in November."""
    own = window()
    page = own.page
    page.clock.set_fixed_time(NOON)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])

    def copy(path: str, link: str, form: str) -> str:
        own.open(path)
        page.locator(link).first.hover()
        page.locator(link).first.click()
        page.locator(f"{MENU} [data-form={form}]").click()
        expect(page.locator(".copy-status")).to_have_text("已复制")
        assert own.errors == []
        return str(page.evaluate(CLIPPED)).replace(own.base, "")

    return copy


PLACES = {
    "text": (TEXT, "h1 .headerlink", TEXT, ""),
    "section": (TEXT, "#s2p0 .headerlink", f"{TEXT}#s2p0", "2"),
    "paragraph": (TEXT, "#s2p3 .seg-n", f"{TEXT}#s2p3", "2.3"),
    "entry": (ENTRY, ".copy-link", ENTRY, ""),
}


@pytest.mark.parametrize("place", list(PLACES))
@pytest.mark.parametrize(
    ("form", "date"),
    [("gbt", "[2026-11-07]"), ("chicago", "November 7, 2026"), ("mla", "7 Nov. 2026"), ("apa", "November 7, 2026")],
)
def test_a_style_with_address_place_and_today(copied: Callable[..., str], place: str, form: str, date: str) -> None:
    path, link, address, part = PLACES[place]
    found = copied(path, link, form)
    title = "两山" if place == "entry" else "争当推进基层治理现代化先行地排头兵"
    for piece in (title, "辨正：中文文献校勘本", date, address):
        assert piece in found
    if part:
        assert re.search(
            rf"(?:第|sec\. |par\. |para\. |Section ){re.escape(part)}(?:[节段,)]|$)", found, re.MULTILINE
        ), found


@pytest.mark.parametrize("place", list(PLACES))
def test_formats_are_read_by_their_parsers(copied: Callable[..., str], place: str) -> None:
    path, link, address, part = PLACES[place]
    library = bibtexparser.parse_string(copied(path, link, "bibtex"))
    assert not library.failed_blocks
    assert (library.entries[0]["url"], library.entries[0]["urldate"]) == (address, "2026-11-07")
    (found,) = rispy.loads(copied(path, link, "ris"))
    assert (found["urls"], found["access_date"], found.get("section", "")) == ([address], "2026/11/07", part)
    item = json.loads(copied(path, link, "csl"))
    assert (item["URL"], item["accessed"]["date-parts"], item.get("section", "")) == (address, [[2026, 11, 7]], part)


@pytest.mark.parametrize("path", [TEXT, ENTRY, TEXT.replace("hans", "hant")])
def test_the_list_has_todays_date_and_copies(window: Open, path: str) -> None:
    own = window()
    own.page.clock.set_fixed_time(NOON)
    page = own.open(path)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    first = page.locator(".citations > div").first
    expect(first.locator("dd").first).to_contain_text("[2026-11-07]")
    first.get_by_role("button").click()
    page.wait_for_function(f"{CLIPPED}.then(text => text.includes('[2026-11-07]'))")
    assert page.evaluate(CLIPPED) == first.locator("dd").first.text_content()
    assert own.errors == []


def test_without_scripts_the_list_asks_for_the_date(window: Open) -> None:
    page = window(scripts=False).open(TEXT)
    rows = page.locator(".citations > div")
    expect(rows.first.locator("dd").first).to_contain_text("[访问日期]")
    assert rows.locator("button").count() == 0
    assert rows.count() == 6


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [TEXT, ENTRY, TEXT.replace("hans", "hant")])
def test_nothing_is_cut_off(window: Open, width: int, scheme: str, path: str) -> None:
    page = window(width, scheme=scheme).open(path)
    link = page.locator("#s2p3 .seg-n, .copy-link").first
    link.click()
    box = page.locator(MENU).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["y"] + box["height"] <= 800 + page.evaluate("scrollY")
    inside(page)


def inside(page: Page) -> None:
    wide = "element => element.clientWidth && element.scrollWidth > element.clientWidth + 1"
    assert page.evaluate(f"[...document.querySelectorAll('.citations *')].filter({wide}).length") == 0


def pages(site: Path) -> dict[str, Path]:
    return {
        path.parent.relative_to(site).as_posix() + "/": path
        for path in sorted(site.glob("zh-han[st]/**/index.html"))
        if "/embed/" not in path.as_posix()
    }


@pytest.mark.parametrize("path", [TEXT, ENTRY, TEXT.replace("hans", "hant")])
def test_zotero_finds_a_part_of_a_book(site: Path, home: str, path: str) -> None:
    """By the rules of its translator for embedded metadata; they are in cases/cite/zotero.tsv."""
    with (TESTS / "cases/cite/zotero.tsv").open(encoding="utf-8") as file:
        rules = {row["meta"]: row["field"] for row in csv.DictReader(file, delimiter="\t")}
    tree = html.parse(site / path / "index.html")
    found = [(one.get("name"), one.get("content")) for one in tree.findall(".//head/meta[@name]")]
    own = [(name, content) for name, content in found if re.match("citation_|DC|z", name)]
    assert {name for name, _ in own} <= set(rules)
    item: dict[str, str] = {}
    for name, content in sorted(own):  # Highwire names are read last and prevail
        if rules[name]:
            item[rules[name]] = content
    title = tree.findtext(".//h1").strip().removesuffix("#").strip()
    assert item["title"] == title
    assert item["bookTitle"].startswith("辨正：")
    assert item["url"] == home + path
    assert item["language"] == tree.getroot().get("lang")
    content = exported.content()
    dates = {"liangshan": next(term.changed for term in content.terms if term.id == "liangshan")}
    date = dates.get(path.split("/")[-2], content.imprint.released)
    assert item.get("date", "") == date.replace("-", "/")


def test_every_page_is_in_the_sitemap_with_its_twin(site: Path, home: str) -> None:
    tree = etree.parse(site / "sitemap.xml")
    schema = etree.XMLSchema(etree.parse(TESTS / "schemas/sitemap.xsd"))
    assert schema.validate(tree), schema.error_log
    listed = {url.findtext("s:loc", namespaces=SPACES): url for url in tree.getroot()}
    wanted = {home + path for path in pages(site)}
    assert wanted <= set(listed)
    for address, url in listed.items():
        twins = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", SPACES)}
        if "/parallel/" in address:
            assert not twins
            continue
        if address != home:
            assert address == twins["zh-Hant" if "/zh-hant/" in address else "zh-Hans"]
        assert twins["x-default"] == (home if home in twins.values() else twins["zh-Hans"])
        assert {twins["zh-Hans"], twins["zh-Hant"]} <= set(listed)
        back = {link.get("href") for link in listed[twins["zh-Hans"]].findall("x:link", SPACES)}
        assert back == set(twins.values())


def test_heads_for_machines(site: Path, home: str) -> None:
    """OpenGraph on every page, the feed of its script, an article on texts; extruct reads them."""
    for path in (TEXT, ENTRY, "zh-hant/", "zh-hant/glossary/", "zh-hans/about/"):
        source = (site / path / "index.html").read_text(encoding="utf-8")
        found = extruct.extract(source, home + path, syntaxes=["opengraph", "json-ld"], uniform=True)
        (graph,) = found["opengraph"]
        assert graph["og:url"] == home + path
        for key in ("og:title", "og:description", "og:site_name"):
            assert graph[key].strip()
        assert graph["og:locale"] == ("zh_TW" if "hant" in path else "zh_CN")
        feeds = html.fromstring(source).xpath("//link[@type='application/atom+xml']/@href")
        assert [(site / path / href).resolve() for href in feeds] == [site.resolve() / path.split("/")[0] / "feed.xml"]
        kinds = [one["@type"] for one in found["json-ld"]]
        assert kinds == {TEXT: ["Article"], ENTRY: ["DefinedTerm"], "zh-hant/glossary/": ["DefinedTermSet"]}.get(
            path, []
        )


def test_the_api_is_served(window: Open, home: str) -> None:
    own = window()
    index = own.page.request.get(f"{own.base}api/v1/index.json").json()
    for one in index["resources"]:
        answer = own.page.request.get(one["example"].replace(home, own.base))
        assert answer.ok
        assert answer.json()["$schema"] == one["schema"]
