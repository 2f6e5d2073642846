"""Cards in frames of another page, on another host, as in a course; linked data as a parser reads it."""

from __future__ import annotations

import functools
import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from extruct.jsonld import JsonLdExtractor
from playwright.sync_api import Page, expect

from .conftest import GROUNDS, Open, Scheme, ground

SHOWN = ("liangshan", "dang-lingdao-yiqie", "jueding-2019")
TALL = "[document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollWidth - innerWidth]"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A server of another host's pages."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


def answer(site: Path, base: str, home: str, script: str, term: str) -> dict[str, object]:
    """What oEmbed says, its addresses turned to where the site is served now."""
    text = (site / f"{script}/embed/{term}/oembed.json").read_text(encoding="utf-8")
    found: dict[str, object] = json.loads(text.replace(home, base))
    return found


@pytest.fixture
def course(site: Path, base: str, home: str, tmp_path: Path) -> Iterator[str]:
    """Address of a page of another host (another port) that shows three cards by their oEmbed code."""
    frames = "\n".join(str(answer(site, base, home, "zh-hans", term)["html"]) for term in SHOWN)
    (tmp_path / "index.html").write_text(f"<!doctype html><title>课程</title><h1>课程</h1>{frames}", encoding="utf-8")
    handler = functools.partial(Quiet, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def visitor(window: Open, course: str) -> Page:
    """A window on that page."""
    own = window(scripts=False)
    own.page.unroute_all()
    own.page.context.unroute_all()
    own.page.goto(course)
    return own.page


def test_cards_in_another_page(visitor: Page, base: str) -> None:
    for term in SHOWN:
        frame = visitor.frame_locator(f'iframe[src="{base}zh-hans/embed/{term}/"]')
        visitor.locator(f'iframe[src*="{term}"]').scroll_into_view_if_needed()
        expect(frame.locator("h1 a")).to_be_visible()
        expect(frame.locator(".definition")).to_be_visible()
    frame = visitor.frame_locator('iframe[src*="liangshan"]')
    frame.locator("footer a").click()
    visitor.wait_for_url(f"{base}zh-hans/glossary/liangshan/")  # the page around the card, not the card


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("script", ["zh-hans", "zh-hant"])
def test_every_card_fits_its_frame(window: Open, site: Path, base: str, home: str, script: str, scheme: Scheme) -> None:
    own = window(scheme=scheme)
    folders = sorted((site / script / "embed").iterdir())
    page = own.open(f"{script}/embed/{folders[0].name}/")
    assert ground(page) == GROUNDS[scheme]
    for folder in folders if scheme == "light" else ():
        size = answer(site, base, home, script, folder.name)
        page.set_viewport_size({"width": int(str(size["width"])), "height": int(str(size["height"]))})
        page.set_content((folder / "index.html").read_text(encoding="utf-8"))
        assert page.evaluate(TALL) == [0, 0], folder.name
    own.page.set_viewport_size({"width": 240, "height": 300})
    assert own.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert own.foreign == []
    assert own.errors == []


def test_an_entry_tells_where_its_card_is(site: Path, home: str, window: Open) -> None:
    for script in ("zh-hans", "zh-hant"):
        page = window().open(f"{script}/glossary/liangshan/")
        link = page.locator('link[type="application/json+oembed"]').get_attribute("href")
        assert link == f"{home}{script}/embed/liangshan/oembed.json"
        assert (site / link.removeprefix(home)).is_file()


def test_the_teachers_page_shows_a_card(window: Open) -> None:
    for script in ("zh-hans", "zh-hant"):
        own = window(390)
        page = own.open(f"{script}/teachers/")
        page.locator(".embed iframe").scroll_into_view_if_needed()
        expect(page.frame_locator(".embed iframe").locator("h1 a")).to_be_visible()
        assert f"{script}/embed/liangshan/" in page.locator(".embed-code").inner_text()
        assert own.errors == []
        assert own.foreign == []


@pytest.mark.parametrize("script", ["zh-hans", "zh-hant"])
def test_linked_data_as_a_parser_reads_it(site: Path, script: str) -> None:
    parser = JsonLdExtractor()
    glossary = site / script / "glossary"
    (whole,) = parser.extract((glossary / "index.html").read_text(encoding="utf-8"))
    entries = {one["termCode"] for one in whole["hasDefinedTerm"]}
    assert whole["@type"] == "DefinedTermSet"
    folders = {folder.name for folder in glossary.iterdir() if folder.is_dir()}
    assert entries <= folders
    for name in sorted(entries):
        (data,) = parser.extract((glossary / name / "index.html").read_text(encoding="utf-8"))
        assert (data["@type"], data["termCode"]) == ("DefinedTerm", name)


@pytest.mark.parametrize("script", ["zh-hans", "zh-hant"])
def test_a_hand_out_on_paper(window: Open, script: str) -> None:
    """The short sections fit on one sheet of A4; nothing but the hand-out is printed."""
    own = window()
    for number, sheets in (("0", 1), ("1", 1)):
        page = own.open(f"{script}/texts/huzhou-2019/handout-s{number}/")
        data = page.pdf(prefer_css_page_size=True)
        assert data.count(b"/Type /Page\n") == sheets, number
    page.emulate_media(media="print")
    expect(page.locator(".handout-names")).to_be_visible()
    for hidden in (".md-header", ".take", ".md-tabs"):
        expect(page.locator(hidden).first).to_be_hidden()
