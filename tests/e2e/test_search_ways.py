"""Search where it could break: hostile queries, missing files, a disk, a phone, a browser's own search box."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Route, expect

from .boxes import INPUT, LISTEN, META, RESULTS, ask, opened
from .conftest import Open, Scheme

HOSTILE = (
    "<script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    '"><svg onload=window.hit=1>',
    "(.*)+[a-z]{9}\\d|^$?*",
    "[[[(((\\",
    "余" * 10_000,
    "a" * 10_000,
    "yi" * 2_000,
    "\ud800余村\udfff",
    "🐼余村🐼",
    "\u202e余村\u202c\u200f",
    "%E4%BD%99%",
    "余村 & <b>村</b> &amp;",
    "__proto__ constructor toString",
    "＂＂＂",
    '"',
)


def test_hostile_queries(window: Open) -> None:
    own = window()
    page = own.open("zh-hans/")
    page.evaluate(LISTEN)
    opened(page)
    for text in HOSTILE:
        page.locator(INPUT).evaluate(
            "(box, text) => { box.value = text; box.dispatchEvent(new InputEvent('input', { bubbles: true })); }", text
        )
        page.wait_for_timeout(150)
    assert "处" in ask(page, "余村")
    assert page.evaluate("window.hit === undefined")
    page.goto(own.base + "zh-hans/?h=" + quote("<img src=x onerror=window.hit=1>") + "&h=(((")
    assert page.evaluate("window.hit === undefined")
    assert not own.errors


def test_nothing_of_the_index_before_the_first_query(window: Open) -> None:
    own = window()
    asked: list[str] = []
    own.page.on("request", lambda request: asked.append(request.url))
    page = own.open("zh-hans/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if re.search(r"/edition/search/(?!search_index)", url)]
    opened(page)
    page.wait_for_timeout(300)
    assert not [
        url for url in asked if re.search(r"/(?:names|text|glossary|pages|grams)-?[\w-]*\.[0-9a-f]{8}\.js", url)
    ]
    size = len(json.dumps(page.evaluate("fetch('../search/search_index.json').then((one) => one.json())")))
    assert size < 1_000, "the theme's own index holds something"


def test_a_worker_that_cannot_be_loaded_is_told(window: Open) -> None:
    own = window()

    def refuse(route: Route) -> None:
        route.fulfill(status=404, body="")

    own.page.route("**/javascripts/search/worker.js*", refuse)
    page = own.open("zh-hans/")
    opened(page)
    expect(page.locator(META)).to_contain_text("没能载入")
    assert any("edition's search cannot be loaded" in error for error in own.errors)


def test_an_index_that_cannot_be_loaded_is_told(window: Open) -> None:
    own = window()
    own.page.route("**/search/names.*", lambda route: route.abort())
    page = own.open("zh-hans/")
    page.evaluate(LISTEN)
    opened(page)
    page.keyboard.insert_text("余村")
    expect(page.locator(META)).to_contain_text("没能载入")
    assert any("no answer from the edition's index" in error for error in own.errors)


@pytest.mark.parametrize("script", ["hans", "hant"])
def test_from_a_disk(window: Open, site: Path, script: str) -> None:
    own = window()
    own.page.unroute_all()
    own.page.context.unroute_all()
    page = own.page
    page.goto((site / f"zh-{script}" / "index.html").as_uri())
    page.evaluate(LISTEN)
    opened(page)
    assert "4" in ask(page, "製度體係") or page.locator(RESULTS).count()
    page.locator(f"{RESULTS} a[href*='#s']").first.click()
    page.wait_for_url("**/index.html*")
    page.locator("mark.found").first.wait_for()
    assert not own.errors


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone(window: Open, scheme: Scheme) -> None:
    own = window(390, touch=True, scheme=scheme)
    page = own.open("zh-hant/")
    page.evaluate(LISTEN)
    opened(page)
    ask(page, "餘村經驗")
    page.wait_for_function("document.documentElement.scrollWidth <= innerWidth")
    box = page.locator(".md-search__output").bounding_box()
    assert box
    assert box["width"] <= 390
    page.locator(f"{RESULTS} a").first.tap()
    page.locator("mark.found").first.wait_for()


def test_a_browser_can_add_the_site(window: Open, site: Path, home: str) -> None:
    page = window().open("zh-hant/")
    links = page.locator("link[rel=search]").evaluate_all("(links) => links.map((one) => one.getAttribute('href'))")
    assert len(links) == 2
    for script in ("hans", "hant"):
        told = (site / f"opensearch-{script}.xml").read_text(encoding="utf-8")
        assert f'template="{home}zh-{script}/?q={{searchTerms}}"' in told
