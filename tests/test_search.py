"""The search index as files: names, versions, what it holds, and that both printed forms come back."""

from __future__ import annotations

import gzip
import json
import re
from typing import Any

import pytest

import searching
from edition import convert, load, render
from edition.render import search, search_encode, search_grams
from edition.render.search_lexicon import Lexicon, lexicon

ROOT = searching.ROOT
FIRST_QUERY = 120_000
"""Bytes that a first query may load, compressed."""
PROGRAM = ROOT / "overrides" / "assets" / "javascripts" / "search"


@pytest.fixture(scope="module")
def tables() -> convert.Tables:
    return convert.load(ROOT / "content" / "conversion")


@pytest.fixture(scope="module")
def files(tables: convert.Tables) -> dict[str, bytes]:
    pages = render.render_all(render.site(load.load_content(ROOT, tables), tables), tables)
    return {path: data for path, data in pages.items() if path.startswith("search/")}


@pytest.fixture(scope="module")
def words(tables: convert.Tables) -> Lexicon:
    return lexicon(tables)


def data(file: bytes) -> Any:
    found = re.fullmatch(r'edition\("\w+",(.*)\);\n', file.decode(), re.DOTALL)
    assert found
    return json.loads(found[1])


def test_the_index_names_every_file_by_its_content(files: dict[str, bytes]) -> None:
    index = data(files["search/index.js"])
    assert index["format"] == search.FORMAT
    listed = {*index["shelves"], *index.get("grams", {}).values()}
    assert {f"search/{name}" for name in listed} | {"search/index.js", "search/search_index.js"} == files.keys()
    for name in listed:
        assert search_encode.named(name.split(".")[0], files[f"search/{name}"]) == name


def test_two_runs_give_the_same_bytes(files: dict[str, bytes], tables: convert.Tables) -> None:
    again = render.render_all(render.site(load.load_content(ROOT, tables), tables), tables)
    assert {path: again[path] for path in files} == files


def test_a_first_query_loads_little(files: dict[str, bytes]) -> None:
    program = [path.read_bytes() for path in PROGRAM.glob("*.js")]
    size = sum(len(gzip.compress(one, 9)) for one in (*files.values(), *program))
    assert size <= FIRST_QUERY, f"{size} bytes: lower `SMALL` in search_grams.py"


def test_every_passage_is_there_once_in_both_scripts(files: dict[str, bytes]) -> None:
    printed = pairs(data(files["search/index.js"])["print"])
    held: list[tuple[str, str, str, str]] = []
    for name in data(files["search/index.js"])["shelves"]:
        shelf = data(files[f"search/{name}"])
        addresses = [line.split("\t")[0] for line in shelf["pages"].split("\n")]
        for line in shelf["passages"].split("\n"):
            head, anchor, _, hans, differences, _ = (line.split("\t") + [""] * 5)[:6]
            held.append((addresses[int(head[1:], 36)], anchor, hans, traditional(hans, differences, printed)))
    assert len(held) == len(set(held))
    texts = {(hans, hant) for _, _, hans, hant in held}
    content = load.load_content(ROOT, convert.load(ROOT / "content" / "conversion"))
    for edition in content.editions:
        for section in edition.sections:
            for one in (*((section.heading,) if section.heading else ()), *section.paragraphs):
                assert (one.hans, one.hant) in texts
    assert {(term.hans, term.hant) for term in content.terms} <= texts


def pairs(text: str) -> dict[str, str]:
    return dict(zip(text[::2], text[1::2], strict=True))


def traditional(hans: str, differences: str, printed: dict[str, str]) -> str:
    if differences.startswith("="):
        return differences[1:]
    out = [printed.get(char, char) for char in hans]
    at = 0
    for distance, char in re.findall(r"([0-9a-z]+)([^0-9a-z])", differences):
        at += int(distance, 36)
        out[at] = char
    return "".join(out)


def test_folding_is_one_to_one_and_settled(words: Lexicon) -> None:
    for form, end in words.spelling.items():
        assert len(form) == len(end) == 1
        assert max(form, end) <= "\uffff"
        assert words.spelling.get(end, end) == end, f"{form} → {end} → {words.spelling[end]}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("製度體係", "制度体系"),
        ("餘村", "余村"),
        ("臺裡爲羣", "台里为群"),
        ("ＡＢ１", "ab1"),
        ("著力", "着力"),
        ("Lǜ", "lu"),
    ],
)
def test_spellings_that_are_one(words: Lexicon, one: str, other: str) -> None:
    assert words.fold(one)[0] == words.fold(other)[0]


def test_readings_are_those_of_the_place(words: Lexicon) -> None:
    assert words.aloud("银行行长，长效")[1:4] == ("hang", "hang", "zhang")
    assert words.spelled("八八战略", "Bābā Zhànlüè") == ("ba", "ba", "zhan", "lue")
    assert words.spelled("八八战略", "Bābā") == ()


def test_the_directory_of_a_large_site(
    files: dict[str, bytes], tables: convert.Tables, words: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "grams" not in data(files["search/index.js"]) or search_grams.SMALL < 1
    monkeypatch.setattr(search_grams, "SMALL", 0)
    pages = render.render_all(render.site(load.load_content(ROOT, tables), tables), tables)
    index = data(pages["search/index.js"])
    drawer = data(pages[f"search/{index['grams']['yu']}"])
    at, shelves = 0, set()
    for distance in drawer["pairs"]["余"]["村"].split(","):
        at += int(distance, 36)
        shelves.add(index["shelves"][at].split(".")[0])
    assert "text-huzhou-2019" in shelves
    for name in index["shelves"]:
        text = words.fold(data(pages[f"search/{name}"])["passages"])[0]
        assert ("余村" in text) == (name.split(".")[0] in shelves)
