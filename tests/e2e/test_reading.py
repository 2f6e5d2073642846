"""The text page as a reader meets it: numbers, summaries, measure, paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .conftest import Open

TEXT = "zh-hans/texts/huzhou-2019/"


def test_number_is_the_address_of_its_paragraph(window: Open) -> None:
    own = window()
    page = own.open(TEXT)
    page.locator("#s2p3 .seg-n").click()
    assert own.path == f"{TEXT}#s2p3"


def test_numbers_are_not_part_of_the_text(window: Open) -> None:
    page = window().open(TEXT)
    number = page.locator("#s2p3 .seg-n")
    assert number.evaluate("link => getComputedStyle(link).userSelect") == "none"


def test_numbers_without_scripts(window: Open) -> None:
    page = window(scripts=False).open(TEXT)
    expect(page.locator("#s2p3 .seg-n")).to_be_visible()
    expect(page.locator("#s2p3 .seg-n")).to_have_text("2.3")


@pytest.mark.parametrize(("width", "low", "high"), [(1440, 34, 38), (2560, 34, 38), (390, 18, 22)])
def test_measure_in_characters(window: Open, width: int, low: int, high: int) -> None:
    page = window(width).open(TEXT)
    count = page.locator("#s0p1").evaluate(
        "segment => segment.clientWidth / parseFloat(getComputedStyle(segment).fontSize)"
    )
    assert low <= count <= high


@pytest.mark.parametrize(("lang", "face"), [("hans", "SC"), ("hant", "TC")])
def test_faces_of_the_script(window: Open, lang: str, face: str) -> None:
    page = window().open(f"zh-{lang}/texts/huzhou-2019/")
    stack = page.locator("#s0p1").evaluate("segment => getComputedStyle(segment).fontFamily")
    assert f"Noto Serif CJK {face}" in stack
    assert f"Noto Serif CJK {'TC' if face == 'SC' else 'SC'}" not in stack


def test_each_side_of_the_parallel_page_has_its_face(window: Open) -> None:
    page = window().open("parallel/huzhou-2019/")
    for lang, face in (("zh-Hans", "SC"), ("zh-Hant-TW", "TC")):
        cell = page.locator(f"#s2p3 .seg[lang={lang}]")
        assert f"Noto Serif CJK {face}" in cell.evaluate("cell => getComputedStyle(cell).fontFamily")


@pytest.mark.parametrize(("width", "beside"), [(899, False), (900, True)])
def test_parallel_columns(window: Open, width: int, beside: bool) -> None:
    page = window(width).open("parallel/huzhou-2019/")
    boxes = [page.locator("#s2p3 .seg").nth(at).bounding_box() for at in (0, 1)]
    assert boxes[0]
    assert boxes[1]
    assert (boxes[0]["y"] == boxes[1]["y"]) is beside


@pytest.mark.parametrize("path", [TEXT, "parallel/huzhou-2019/", f"{TEXT}apparatus/", "zh-hans/glossary/babazhanlue/"])
def test_paper_has_text_alone(window: Open, path: str) -> None:
    page = window(scheme="dark").open(path)
    page.emulate_media(media="print")
    for chrome in (
        ".md-header",
        ".md-tabs",
        ".md-footer",
        ".md-path",
        ".pager",
        ".toc-inline",
        ".filter",
        ".md-sidebar",
    ):
        for part in page.locator(chrome).all():
            expect(part).to_be_hidden()
    ground = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    assert ground in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}, "paper has a colour of its own"


def test_sections_left_aside_while_loading_are_all_shown_before_a_reader_acts(window: Open) -> None:
    aside = "one => getComputedStyle(one).contentVisibility === 'auto'"
    hidden = f"() => [...document.querySelectorAll('.sec')].filter({aside}).length"
    own = window(390)
    own.page.add_init_script("self.requestIdleCallback = () => 0")  # a browser that never has time
    own.page.goto(own.base + "zh-hans/texts/huzhou-2019/")
    assert own.page.evaluate(hidden) > 1
    own.page.mouse.wheel(0, 1)
    own.page.wait_for_function(f"({hidden})() === 0")
    own.page.goto(own.base + "zh-hans/texts/huzhou-2019/#s2p2")  # who comes to a place finds it where it is
    own.page.reload()
    assert own.page.evaluate(hidden) == 0
    wide = window(1440)
    wide.page.goto(wide.base + "zh-hans/texts/huzhou-2019/")
    assert wide.page.evaluate(hidden) == 0
