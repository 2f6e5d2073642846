"""The script switch: same paragraph, explicit choice remembered for the entrance alone, plain links underneath."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .conftest import Open

TEXT = "texts/huzhou-2019/"
HANS, HANT = f"zh-hans/{TEXT}", f"zh-hant/{TEXT}"
BELOW_HEADER = "id => document.getElementById(id).getBoundingClientRect().top"
READ_TO = """([id, part]) => {
    const box = document.getElementById(id).getBoundingClientRect();
    const header = document.querySelector(".md-header").getBoundingClientRect().bottom;
    window.scrollBy({top: box.top + part * box.height - header, behavior: "instant"});
}"""
NEAR = "([id, top]) => Math.abs(document.getElementById(id).getBoundingClientRect().top - top) < 36"


def choose(page: Page, script: str) -> None:
    """Click on one side of the switch in the header."""
    page.locator(f"[data-switch] [data-script={script}]").click()


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize(("anchor", "part"), [("s0p1", 0.5), ("s2p3", 0.0), ("s3p0", 0.0), ("s3p4", 0.6)])
def test_lands_on_the_same_paragraph(window: Open, anchor: str, part: float, width: int) -> None:
    own = window(width)
    page = own.open(HANS)
    page.evaluate(READ_TO, [anchor, part])
    top = page.evaluate(BELOW_HEADER, anchor)
    choose(page, "hant")
    page.wait_for_url(f"**/{HANT}#{anchor}")
    page.wait_for_function(NEAR, arg=[anchor, top])
    choose(page, "hans")
    page.wait_for_url(f"**/{HANS}#{anchor}")
    page.wait_for_function(NEAR, arg=[anchor, top])
    assert own.errors == []


def test_top_of_the_page_needs_no_anchor(window: Open) -> None:
    own = window()
    choose(own.open(HANS), "hant")
    assert own.path == HANT


def test_parallel_page_leads_into_either_script(window: Open) -> None:
    own = window()
    page = own.open("parallel/huzhou-2019/")
    page.evaluate(READ_TO, ["s2p3", 0])
    choose(page, "hant")
    page.wait_for_url(f"**/{HANT}#s2p3")


@pytest.mark.parametrize("path", ["", "zh-hans/", HANS, f"{HANS}apparatus/", "zh-hans/glossary/babazhanlue/"])
def test_plain_link_without_scripts(window: Open, path: str) -> None:
    own = window(scripts=False)
    choose(own.open(path), "hant")
    assert own.path == (path or "zh-hans/").replace("zh-hans", "zh-hant")


def test_current_script_is_marked(window: Open) -> None:
    page = window().open(HANT)
    assert page.locator("[data-switch] [aria-current]").get_attribute("data-script") == "hant"


def test_nobody_is_redirected_who_has_not_chosen(window: Open) -> None:
    own = window()
    own.open(HANT)
    own.open("")
    assert own.path == ""


def test_choice_is_remembered_at_the_entrance_alone(window: Open) -> None:
    own = window()
    page = own.open(HANS)
    choose(page, "hant")
    page.goto(own.base)
    page.wait_for_url("**/zh-hant/")
    own.open(HANS)
    assert own.path == HANS
    own.open("zh-hans/")
    assert own.path == "zh-hans/"
    own.open("?choose")
    assert own.path == "?choose"


def test_a_door_of_the_entrance_is_a_choice(window: Open) -> None:
    own = window()
    page = own.open("")
    page.locator("article a[hreflang^='zh-Hant']").first.click()
    page.wait_for_url("**/zh-hant/")
    page.goto(own.base)
    page.wait_for_url("**/zh-hant/")
