"""Every query of tests/cases/search, put to the worker itself in both editions.

What is expected is worked out in `searching` by plain containment, without the index.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page

import searching
from searching import Oracle, Place, Query

ASK = """async ([script, queries]) => {
  const worker = new Worker(`assets/javascripts/search/worker.js?script=${script}`);
  const ask = (query) => new Promise((done) => {
    worker.onmessage = ({ data: { type, data } }) => type === 3 && done(data);
    worker.postMessage({ type: 2, data: query });
  });
  const found = [];
  for (const query of queries) found.push(await ask(query));
  worker.terminate();
  return found;
}"""

QUERIES = searching.queries()
LOST = 0.01
"""Share of results that may be wrong, and of queries whose first result may be."""


@pytest.fixture(scope="module")
def oracle() -> Oracle:
    return searching.oracle()


@pytest.fixture(scope="module")
def page(browser: Browser, base: str) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(base)
    yield page
    page.close()


Answer = dict[str, object]
Asked = dict[str, list[tuple[Query, Answer]]]


@pytest.fixture(scope="module")
def asked(page: Page) -> Asked:
    """Script → each of its queries with the answer."""
    found: Asked = {}
    for script in ("hans", "hant"):
        own = [query for query in QUERIES if script in query.scripts]
        found[script] = list(zip(own, page.evaluate(ASK, [script, [query.text for query in own]]), strict=True))
    return found


def place(location: str) -> Place:
    address = urlsplit(location)
    return address.path.partition("/")[2], address.fragment


def places(answer: Answer) -> list[Place]:
    """Where the results lead, in their order; a page that only stands above its passages is none."""
    return [place(one["location"]) for group in answer["items"] for one in group if one["score"] > 0]  # type: ignore[attr-defined]


def test_there_are_enough_queries_of_every_kind() -> None:
    assert len({query.text for query in QUERIES}) >= 300
    assert sum(query.expected == "-" for query in QUERIES) >= 30
    kinds = {query.kind for query in QUERIES}
    assert kinds >= {*("same", "s2t", "s2tw", "s2hk", "mirror", "mixed", "part", "across", "number", "marks"),
                     *("joined", "spaced", "toned", "numbered", "umlaut", "begun", "initials", "headword", "alias"),
                     *("rendering", "and", "exact", "nothing")}  # fmt: skip


@pytest.mark.parametrize("script", ["hans", "hant"])
def test_recall_and_precision(asked: Asked, oracle: Oracle, script: str) -> None:
    wrong, missed, given = [], [], 0
    for query, answer in asked[script]:
        assert answer["engine"] == "edition"
        if query.expected == "-" or query.expected.startswith("@"):
            continue
        expected, found = oracle.find(query), set(places(answer)) if not answer["approximate"] else set()
        assert expected, f"nothing in the edition has {query}"
        given += len(found)
        wrong += [(query.text, one) for one in found - expected]
        missed += [(query.text, one) for one in expected - found]
    assert not missed, f"{len(missed)} missed: {missed[:20]}"
    assert len(wrong) <= LOST * given, f"{len(wrong)} of {given} wrong: {wrong[:20]}"


@pytest.mark.parametrize("script", ["hans", "hant"])
def test_nothing_is_found_where_there_is_nothing(asked: Asked, script: str) -> None:
    for query, answer in asked[script]:
        if query.expected == "-":
            assert answer["approximate"] or not answer["items"], (query.text, places(answer)[:3])


@pytest.mark.parametrize("script", ["hans", "hant"])
def test_the_right_one_comes_first(asked: Asked, oracle: Oracle, script: str) -> None:
    wrong: list[object] = []
    wrong_pinyin: list[object] = []
    count = 0
    for query, answer in asked[script]:
        if query.expected == "-":
            continue
        count += 1
        first = places(answer)[0] if answer["items"] else ("", "nothing")
        name = query.expected.removeprefix("@") if query.file == "names" else query.text
        wanted = oracle.first(name) or {one[0] for one in oracle.find(query)}
        if first[0] not in wanted:
            (wrong_pinyin if query.kind == "pinyin" or query.file == "pinyin" else wrong).append(
                (query.text, first, sorted(wanted)[:3])
            )
    assert len(wrong) <= LOST * count, wrong
    assert len(wrong_pinyin) <= 0.05 * sum(query.file == "pinyin" for query in QUERIES), wrong_pinyin


@pytest.mark.parametrize("script", ["hans", "hant"])
def test_results_are_in_the_readers_script_and_lead_somewhere(asked: Asked, site: Path, script: str) -> None:
    ids: dict[str, set[str]] = {}
    for query, answer in asked[script]:
        for group in answer["items"]:  # type: ignore[attr-defined]
            assert sum("#" not in one["location"] for one in group) >= 1, query
            for one in group:
                address = urlsplit(one["location"])
                assert address.path.startswith(f"zh-{script}/"), (query, address)
                file = site / address.path / "index.html"
                own = ids.setdefault(address.path, set(re.findall(r' id="([^"]+)"', file.read_text(encoding="utf-8"))))
                assert not address.fragment or address.fragment in own, (query, address)


@pytest.mark.parametrize("script", ["hans", "hant"])
def test_what_is_marked_is_printed_on_the_page(asked: Asked, site: Path, script: str) -> None:
    pages: dict[str, str] = {}
    for query, answer in asked[script]:
        for group in answer["items"]:  # type: ignore[attr-defined]
            for one in group:
                address = urlsplit(one["location"])
                if address.path not in pages:
                    html = (site / address.path / "index.html").read_text(encoding="utf-8")
                    html = re.sub(
                        r'<a[^>]*class="(?:noteref|footnote-ref)[^>]*>.*?</a>', "", html.split("<article", 1)[-1]
                    )
                    text = re.sub(r"<[^>]+>", "", html)
                    text = re.sub(r"&#(\d+);", lambda found: chr(int(found[1])), text)
                    pages[address.path] = re.sub(r"\s", "", text.replace("&amp;", "&").replace("&quot;", '"')).lower()
                for mark in re.findall(r"(?:^|&)h=([^&]*)", address.query):
                    assert re.sub(r"\s", "", unquote(mark)).lower() in pages[address.path], (
                        query.text,
                        address.path,
                        unquote(mark),
                    )
