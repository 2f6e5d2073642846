"""The search box as a reader meets it: typing, pasting, composing, choosing, sharing; over http and from a disk."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Route, expect

import searching
from e2e.conftest import Open

INPUT = "input.md-search__input"
RESULTS = ".md-search-result__list > li"
META = ".md-search-result__meta"
TEXT = {"hans": "zh-hans/texts/huzhou-2019/", "hant": "zh-hant/texts/huzhou-2019/"}
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


def sample() -> list[searching.Query]:
    """Three of every kind, the same in every run."""
    kinds: dict[str, list[searching.Query]] = {}
    for query in searching.queries():
        kinds.setdefault(query.kind, []).append(query)
    return [query for own in kinds.values() for query in random.Random(1).sample(own, min(3, len(own)))]


@pytest.mark.parametrize("script", ["hans", "hant"])
def test_typing_in_the_box(window: Open, script: str) -> None:
    oracle = searching.oracle()
    page = ready(window, TEXT[script])
    for query in sample():
        if script not in query.scripts or query.expected.startswith("@"):
            continue
        ask(page, query.text)
        found = page.evaluate(
            "searched.approximate ? [] : searched.items.flat().filter((one) => one.score > 0).map((one) => one.location)"
        )
        places = {
            (path.partition("/")[2], anchor)
            for path, _, anchor in (re.sub(r"\?[^#]*", "", one).partition("#") for one in found)
        }
        assert places == oracle.find(query), query
        assert page.evaluate("searched.engine") == "edition", "the theme's own search has answered"
        if places:
            assert page.locator(RESULTS).count() >= 1
            assert page.locator(f"{RESULTS} mark").first.inner_text()


def test_key_by_key(window: Open) -> None:
    page = ready(window, "zh-hans/")
    page.keyboard.type("sharp ey", delay=30)
    assert "1" in settled(page)
    assert page.locator(".md-search__suggest").inner_text() == "sharp eyes"
    page.keyboard.press("ArrowRight")
    expect(page.locator(INPUT)).to_have_value("sharp eyes")


@pytest.mark.parametrize(
    ("script", "typed", "printed"), [("hans", "五未土地", "五未”土地"), ("hant", "五未土地", "五未」土地")]
)
def test_enter_leads_to_the_paragraph(window: Open, script: str, typed: str, printed: str) -> None:
    page = ready(window, f"zh-{script}/")
    ask(page, typed)
    page.locator(f"{RESULTS} a").first.wait_for()
    target = page.evaluate("searched.items[0].toSorted((a, b) => b.score - a.score)[0].location")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{target.partition('?')[0]}*")
    page.locator("mark.found").first.wait_for()
    assert printed in "".join(page.locator("mark.found").all_inner_texts()) or typed in "".join(
        page.locator("mark.found").all_inner_texts()
    )
    assert "h=" not in page.url


@pytest.mark.parametrize("script", ["hans", "hant"])
def test_a_note_and_a_paragraph_are_landed_on(window: Open, script: str) -> None:
    page = ready(window, f"zh-{script}/")
    ask(page, "2250000")
    for anchor in ("s2p6", "note-n56"):
        link = page.locator(f"{RESULTS} a[href$='#{anchor}']").get_attribute("href")
        other = window().open(TEXT[script])
        other.goto(str(link))
        marks = other.locator(f"#{anchor} mark.found, #{anchor}:has(mark.found)")
        marks.first.wait_for()
        expect(other.locator("mark.found").first).to_be_in_viewport()


def test_pasting_and_dictation(window: Open) -> None:
    page = ready(window, "zh-hans/")
    page.locator(INPUT).evaluate(
        "(box) => { box.value = '余村'; box.dispatchEvent(new InputEvent('input', { bubbles: true })); }"
    )
    assert "处" in settled(page)


def test_no_search_while_composing(window: Open) -> None:
    page = ready(window, "zh-hans/")
    ask(page, "湖州")
    client = page.context.new_cdp_session(page)
    page.locator(INPUT).fill("")
    settled(page)
    for unfinished in ("y", "yu", "yu c", "yu cun"):
        client.send(
            "Input.imeSetComposition", {"text": unfinished, "selectionStart": 0, "selectionEnd": len(unfinished)}
        )
        page.locator(INPUT).dispatch_event("keyup", {"key": "n", "isComposing": True})
        page.wait_for_timeout(60)
    assert page.evaluate("searched.query") == ""
    client.send("Input.insertText", {"text": "余村"})
    assert "处" in settled(page)
    assert page.evaluate("searched.query") == "余村"


def test_what_was_found_is_announced(window: Open) -> None:
    for script, found, none in (("hans", "找到", "没有"), ("hant", "找到", "沒有")):
        page = ready(window, f"zh-{script}/")
        assert found in ask(page, "余村")
        status = page.locator("[data-search-status][role=status]")
        expect(status).to_contain_text(found)
        assert none in ask(page, "龘靐齉")
        expect(status).to_contain_text(none)


def test_nearest_is_shown_as_such(window: Open) -> None:
    page = ready(window, "zh-hant/")
    assert "相近" in ask(page, "余村經驗龘")
    expect(page.locator(f"{RESULTS} del").first).to_have_text("龘")


def test_links_with_a_query_and_sharing(window: Open) -> None:
    page = window().open(f"zh-hans/?q={quote('制度 体系')}")
    page.evaluate(LISTEN)
    page.locator(RESULTS).first.wait_for()
    ask(page, "C# 余村+1 100%")
    shared = page.locator("[data-md-component=search-share]").get_attribute("data-clipboard-text")
    other = window().open("zh-hans/")
    other.goto(str(shared))
    expect(other.locator(INPUT)).to_have_value("C# 余村+1 100%")


def test_keyboard_alone(window: Open) -> None:
    page = window().open("zh-hans/")
    page.evaluate(LISTEN)
    page.keyboard.press("/")
    page.keyboard.insert_text("基层治理")
    settled(page)
    page.locator(f"{RESULTS} a").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.md-search-result__list') !== null")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()


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
    shelves = re.compile(r"/search/(?!search_index)")
    assert not [url for url in asked if re.search(r"/edition/search/(?!search_index)", url)]
    opened(page)
    page.wait_for_timeout(300)
    assert not [
        url for url in asked if re.search(r"/(?:names|text|glossary|pages|grams)-?[\w-]*\.[0-9a-f]{8}\.js", url)
    ], shelves
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
def test_on_a_phone(window: Open, scheme: str) -> None:
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
