"""The search box as a reader meets it: typing, pasting, composing, choosing, sharing."""

from __future__ import annotations

import random
import re
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

import searching

from .boxes import INPUT, LISTEN, RESULTS, TEXT, ask, ready, settled
from .conftest import Open


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
            "searched.approximate ? [] : searched.items.flat().filter((one) => one.score).map((one) => one.location)"
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
    assert "找到" in settled(page)
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


@pytest.mark.parametrize(("typed", "meant"), [("湖洲", "湖州"), ("枫乔经验", "枫桥经验"), ("楓喬經驗", "枫桥经验")])
def test_what_sounds_the_same_is_offered(window: Open, typed: str, meant: str) -> None:
    page = ready(window, "zh-hans/")
    assert "相近" in ask(page, typed)
    expect(page.locator(RESULTS).first).to_contain_text(meant)


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
