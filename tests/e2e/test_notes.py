"""Notes and summaries: beside the text on a wide window, below and foldable on others, there without scripts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from .conftest import Open
from .tools import HANS, choose

BOXES = """() => [...document.querySelectorAll(".sec-note, .notes:not(.notes--below) li")].map(one => {
    const box = one.getBoundingClientRect();
    return [box.top + scrollY, box.bottom + scrollY, box.left];
})"""


@pytest.mark.parametrize("width", [1280, 1440, 1920])
def test_beside_the_text_without_overlap(window: Open, width: int) -> None:
    own = window(width)
    page = own.open(HANS)
    text = page.locator("#s1p1").bounding_box()
    assert text
    boxes = sorted(page.evaluate(BOXES))
    assert len(boxes) > 20
    assert all(left >= text["x"] + text["width"] for _, _, left in boxes)
    for (_, bottom, _), (top, _, _) in pairwise(boxes):
        assert top >= bottom - 1
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    assert own.errors == []


def test_pointing_at_a_note_shows_all_of_it(window: Open) -> None:
    page = window().open(HANS)
    note = page.locator(".notes:not(.notes--below) li").first
    whole = "note => note.scrollHeight <= note.clientHeight + 1 && note.scrollWidth <= note.clientWidth + 1"
    assert not note.evaluate(whole)
    note.hover()
    assert note.evaluate(whole)
    page.mouse.move(0, 0)
    note.locator(".backref").focus()
    assert note.evaluate(whole)


def test_notes_follow_when_the_text_grows(window: Open) -> None:
    page = window(1920).open(HANS)
    choose(page, "pinyin", "all")
    page.locator("ruby.py").first.wait_for()
    page.wait_for_function(
        """() => {
            const top = id => document.getElementById(id).getBoundingClientRect().top;
            return [...document.querySelectorAll("#s1 .notes:not(.notes--below) li")]
                .some(note => Math.abs(top(note.id) - top(note.id.replace("note-", "ref-"))) < 8);
        }"""
    )


@pytest.mark.parametrize("width", [390, 1024])
def test_below_and_foldable(window: Open, width: int) -> None:
    page = window(width).open(HANS)
    notes = page.locator("#s1 .notes")
    expect(notes.locator("li").first).to_be_visible()
    notes.locator("summary").click()
    expect(notes.locator("li").first).to_be_hidden()
    summary = page.locator("#s1 .sec-note")
    summary.locator("summary").click()
    expect(summary.locator(".summary")).to_be_hidden()


def test_without_scripts_at_the_end_of_the_section(window: Open) -> None:
    page = window(scripts=False).open(HANS)
    last, notes = page.locator("#s1 p.seg").last.bounding_box(), page.locator("#s1 .notes li").first.bounding_box()
    assert last
    assert notes
    assert notes["y"] > last["y"] + last["height"]
