"""The reading settings: at once, remembered, before the first paint, forgotten on demand, by every way of input."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import Open
from .tools import HANS, HANT, PARALLEL, STORED, choose, closed, opened

SIZE = "parseFloat(getComputedStyle(document.querySelector('p.seg')).fontSize)"
WIDTH = "document.querySelector('p.seg').clientWidth"
GROUND = "getComputedStyle(document.body).backgroundColor"
SHIFTS = """() => new Promise(done => new PerformanceObserver(list =>
    done(list.getEntries().filter(one => !one.hadRecentInput).reduce((sum, one) => sum + one.value, 0))
).observe({type: "layout-shift", buffered: true}) || setTimeout(() => done(0), 400))"""


def test_size_and_measure_are_remembered(window: Open) -> None:
    own = window()
    page = own.open(HANS)
    size, width = page.evaluate(SIZE), page.evaluate(WIDTH)
    choose(page, "size", "large")
    choose(page, "measure", "narrow")
    larger, narrower = page.evaluate(SIZE), page.evaluate(WIDTH)
    assert larger > size
    assert narrower / larger < width / size
    own.open(HANT)
    assert page.evaluate(SIZE) == larger
    assert page.evaluate(WIDTH) == narrower
    assert own.errors == []


def test_settings_hold_before_the_first_paint(window: Open) -> None:
    """The root carries them while the head is read, before the body and its scripts."""
    own = window()
    page = own.open(HANS)
    choose(page, "size", "huge")
    page.add_init_script(
        """new MutationObserver(() => {
            if (document.body && !window.early) window.early = document.documentElement.dataset.readingSize;
        }).observe(document, {childList: true, subtree: true});"""
    )
    page.reload()
    assert page.evaluate("window.early") == "huge"


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("name", ["pinyin", "changes", "vertical"])
def test_tools_of_last_time_do_not_shift_the_text(window: Open, name: str, width: int) -> None:
    own = window(width)
    page = own.open(HANT)
    choose(page, name, "all" if name == "pinyin" else "on")
    # The text waits two seconds for its tools and is then shown without them; on a busy machine that may be too short.
    clock = page.context.new_cdp_session(page)
    clock.send("Animation.enable")
    clock.send("Animation.setPlaybackRate", {"playbackRate": 0})
    own.open(HANT)
    page.wait_for_function("document.documentElement.dataset.reading === 'ready'")
    assert page.evaluate(SHIFTS) <= 0.01


def test_theme_is_that_of_the_header(window: Open) -> None:
    own = window(scheme="light")
    page = own.open(HANS)
    light = page.evaluate(GROUND)
    choose(page, "theme", "dark")
    page.wait_for_function(f"light => {GROUND} !== light", arg=light)
    dark = page.evaluate(GROUND)
    own.open("zh-hans/")
    page.wait_for_function(f"dark => {GROUND} === dark", arg=dark)
    opened(own.open(HANS))
    expect(page.locator(".settings input[name=theme][value=dark]")).to_be_checked()


def test_marks_can_be_turned_off_and_stay_off(window: Open) -> None:
    own = window()
    page = own.open(HANS)
    term = page.locator("p.seg a.term").first
    choose(page, "marks", "off")
    assert term.evaluate("term => getComputedStyle(term).textDecorationLine") == "none"
    assert page.locator("p.seg a.term[href]").count() == 0
    own.open(HANT)
    assert page.locator("p.seg a.term[href]").count() == 0
    choose(page, "marks", "on")
    term.hover()
    expect(page.locator("#termcard")).to_be_visible()
    assert own.errors == []


def test_clearing_forgets_everything(window: Open) -> None:
    own = window()
    page = own.open(HANT)
    size, ground = page.evaluate(SIZE), page.evaluate(GROUND)
    for name, value in (("size", "large"), ("pinyin", "all"), ("changes", "on"), ("theme", "dark"), ("marks", "off")):
        choose(page, name, value)
    page.locator("[data-switch] [data-script=hans]").click()
    page.wait_for_url(f"**/{HANS}**")
    opened(page)
    page.locator(".settings__clear").click()
    expect(page.locator(".settings__status")).not_to_be_empty()
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0
    assert page.locator("ruby.py, .em").count() == 0
    assert page.locator("p.seg a.term[href]").count() > 0
    closed(page)
    for _ in range(2):
        page.wait_for_function(f"ground => {GROUND} === ground", arg=ground)
        assert page.evaluate(SIZE) == size
        page.reload()
    assert own.errors == []


def test_by_keyboard_alone(window: Open) -> None:
    page = window().open(HANS)
    page.locator(".settings-open").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="阅读设置")
    expect(dialog).to_be_visible()
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(STORED) == {"size": "large"}
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert page.evaluate("document.activeElement.matches('.settings-open')")


def test_every_control_has_a_name(window: Open) -> None:
    page = opened(window().open(HANT))
    dialog = page.get_by_role("dialog", name="閱讀設定")
    for group in ("字號", "行寬", "配色", "拼音"):
        assert dialog.get_by_role("group", name=group).get_by_role("radio").count() >= 3
    for name in ("詞彙標記", "顯示校改之處", "直排", "專注閱讀"):
        expect(dialog.get_by_role("switch", name=name)).to_be_visible()


def test_fits_a_small_telephone(window: Open) -> None:
    page = opened(window(320, touch=True).open(HANT))
    box = page.locator("dialog.settings").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    clear = page.locator(".settings__clear")
    clear.scroll_into_view_if_needed()
    expect(clear).to_be_in_viewport()


@pytest.mark.parametrize("path", [HANS, PARALLEL])
def test_distraction_free(window: Open, path: str) -> None:
    own = window()
    page = own.open(path)
    choose(page, "focus")
    for part in (".md-header", ".md-tabs", ".md-footer", ".md-path"):
        expect(page.locator(part).first).to_be_hidden()
    expect(page.locator("#s2p3")).to_be_attached()
    page.reload()
    expect(page.locator(".md-header")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator(".md-header")).to_be_visible()
    choose(page, "focus")
    page.locator(".focus-exit").click()
    expect(page.locator(".md-header")).to_be_visible()
    assert page.evaluate(STORED) == {}
    assert own.errors == []


def test_works_without_memory(window: Open) -> None:
    own = window()
    own.page.add_init_script(
        """for (const name of ["localStorage", "sessionStorage"])
            Object.defineProperty(window, name, {get() { throw new DOMException("closed", "SecurityError"); }});"""
    )
    page: Page = own.open(HANS)
    size = page.evaluate(SIZE)
    choose(page, "size", "large")
    assert page.evaluate(SIZE) > size


def test_nothing_of_it_without_scripts(window: Open) -> None:
    page = window(scripts=False).open(HANS)
    expect(page.locator(".settings-open")).to_be_hidden()
    assert page.locator("dialog, ruby").count() == 0
    expect(page.locator("#s2p3")).to_be_visible()
    expect(page.locator("#note-n1")).to_be_visible()
