"""Four texts in a browser: what holds for the first holds for each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

import corpus

from .boxes import RESULTS, ask, ready
from .conftest import Open, address, make, serving


@pytest.fixture(scope="module")
def site(corpus_project: Path) -> Path:
    """The published text and the demonstration corpus as one site."""
    return make(corpus_project, corpus_project.parent / "site")


@pytest.fixture(scope="module")
def base(site: Path) -> Iterator[str]:
    with serving(site, urlsplit(address(site)).path) as found:
        yield found


def test_every_text_is_searched(window: Open) -> None:
    page = ready(window, "zh-hans/texts/lunyu-xueer/")
    for query, place in (
        ("碼頭後面", "zh-hans/texts/jiumatou-2018/#s1p1"),
        ("志同道合", "zh-hans/texts/lunyu-xueer/#s3p2"),
        ("shuibengfang", "zh-hans/texts/qingshiqiao-2023/#s1p0"),
        ("两个高水平", "zh-hans/texts/huzhou-2019/#"),
    ):
        ask(page, query)
        expect(page.locator(RESULTS).first).to_be_visible()
        places = page.evaluate("searched.items.flat().filter((one) => one.score).map((one) => one.location)")
        assert any(place.split("#")[0] in one and f"#{place.split('#')[1]}" in one for one in places), (query, places)


@pytest.mark.parametrize("text", corpus.IDS)
@pytest.mark.parametrize("width", [390, 1440])
def test_every_text_reads_without_errors(window: Open, text: str, width: int) -> None:
    own = window(width)
    for path in (
        *(f"{script}/texts/{text}/{page}" for script in ("zh-hans", "zh-hant") for page in ("", "apparatus/")),
        f"parallel/{text}/",
        f"zh-hant/texts/{text}/handout-s1/",
        "zh-hans/glossary/sections/",
    ):
        page = own.open(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    assert (own.errors, own.foreign) == ([], [])


def test_a_concordance_leads_into_another_text(window: Open) -> None:
    page = window().open("zh-hans/glossary/jiedao-shequ/")
    page.locator(".kwic a", has_text="社区").last.click()
    page.wait_for_url("**/zh-hans/texts/qingshiqiao-2023/?mark=jiedao-shequ:1#s3p1")
