"""Pinyin of running text: words, tones in context, the readings decided by hand, the files the page loads."""

from __future__ import annotations

import csv
import json
import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sample
from edition import convert, load, readings, words
from edition.errors import EditionError
from edition.model import Content
from edition.render import reading
from edition.spacing import Book, divide, join

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests/cases/pinyin.tsv"
HAN = re.compile(r"[\u3400-\u9fff]")
HEAD = "phrase\tpinyin\treason\n"


@cache
def content() -> Content:
    return load.load_content(ROOT, convert.load(ROOT / "content"))


@cache
def book() -> Book:
    return words.book(content().spellings)


def cases() -> list[tuple[str, str]]:
    lines = [line for line in CASES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [(row["text"], row["pinyin"]) for row in csv.DictReader(lines, delimiter="\t")]


def lines() -> list[str]:
    return [line.hans for edition in content().editions for line in edition.text.lines]


@pytest.mark.parametrize(("text", "pinyin"), cases())
def test_reads_in_context(text: str, pinyin: str) -> None:
    assert " ".join(word.pinyin for word in book().words(text)) == pinyin


def test_every_decision_shows_in_a_text_or_a_case() -> None:
    """A line nobody would miss is a line nobody checks."""
    own = words.load(ROOT / "content/readings.tsv", ROOT)
    seen = "\n".join((*lines(), *(text for text, _ in cases())))
    assert [phrase for phrase in own if phrase not in seen] == []


def test_every_decision_decides() -> None:
    """Without its line, some text or case would read otherwise."""
    own = words.load(ROOT / "content/readings.tsv", ROOT)
    heads = words.headwords(content().terms)
    every = [*lines(), *(text for text, _ in cases())]
    idle = []
    for phrase in own:
        without = words.book({**heads, **{other: spelled for other, spelled in own.items() if other != phrase}})
        if all(without.words(line) == book().words(line) for line in every if phrase in line):
            idle.append(phrase)
    assert idle == []


@given(st.text(alphabet="基层治理和服务的为地化，。a1 𠀀\N{CJK COMPATIBILITY IDEOGRAPH-F900}", max_size=40))
def test_every_han_character_stands_in_one_word(text: str) -> None:
    found = book().words(text)
    covered = [at for word in found for at in range(word.start, word.end)]
    assert covered == sorted(set(covered))
    assert all(at in covered for at, char in enumerate(text) if HAN.match(char))
    assert all(word.pinyin for word in found if HAN.match(text[word.start]))
    assert not any(char.isascii() for word in found for char in text[word.start : word.end])


def test_every_syllable_is_a_reading_of_its_character() -> None:
    table = readings.dictionary()
    for line in lines():
        for word in book().words(line):
            assert readings.spell(line[word.start : word.end], word.pinyin, table)[0], word


def test_the_pinyin_of_an_entry_is_that_of_the_text() -> None:
    for term in content().terms:
        if term.hans in content().spellings and not words.load(ROOT / "content/readings.tsv", ROOT).keys() & {
            term.hans
        }:
            spelled = " ".join(word.pinyin for word in book().words(term.hans))
            assert spelled == re.sub(r"[“”,，]", "", term.pinyin), term.id


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("地方\tdìfang\t", "not complete"),
        ("地 方\tdìfāng\t有空格", "not complete"),
        ("地方\tdǐfāng\t声调不合", "not a reading"),
        ("地方\tdì\t少一个音节", "not a reading"),
        ("地方\tdìfāng\t理由\n公共\tgōnggòng\t顺序", "wrong place"),
        ("地方\tdìfāng\t理由\n地方\tdìfāng\t两次", "wrong place"),
    ],
)
def test_what_cannot_be_a_reading_is_refused(tmp_path: Path, row: str, message: str) -> None:
    path = tmp_path / "readings.tsv"
    path.write_text(f"{HEAD}{row}\n", encoding="utf-8")
    with pytest.raises(EditionError, match=message) as found:
        words.load(path, tmp_path)
    assert found.value.where.startswith("readings.tsv:")


def test_no_file_no_readings(tmp_path: Path) -> None:
    assert words.load(tmp_path / "readings.tsv", tmp_path) == {}


def test_words_of_a_phrase() -> None:
    assert divide("Bābā Zhànlüè", ["bā", "bā", "zhàn", "lüè"]) == ((2, "Bābā"), (2, "Zhànlüè"))
    assert divide("shí'èr gè", ["shí", "èr", "gè"]) == ((2, "shí'èr"), (1, "gè"))
    assert divide("bābā", ["bā"]) == ()
    assert join(["xī", "ān"]) == "xī'ān"


def unpacked(data: bytes) -> dict[str, object]:
    text = data.decode()
    start = text.index("={", text.index(".", text.index(")"))) + 1
    value = json.loads(text[start:].rstrip().rstrip(";"))
    assert isinstance(value, dict)
    return value


def test_files_of_a_text() -> None:
    files = reading.render(sample.small_site())
    names = {"pinyin", "choices", "changes-hans", "changes-hant"}
    assert {path for path in files if "/sample/" in path} == {f"reading/sample/{name}.js" for name in names}
    pinyin = unpacked(files["reading/sample/pinyin.js"])
    assert str(pinyin["title"]).endswith("+1 2xiānfēng")
    assert "</" not in files["reading/sample/changes-hans.js"].decode()
    assert files == reading.render(sample.small_site())


@pytest.mark.parametrize("script", ["hans", "hant"])
def test_changes_of_the_first_text_give_the_witness_back(script: str) -> None:
    """Put what was struck in the place of what stands there: each line of the witness, byte for byte."""
    edition = content().editions[0]
    data = unpacked(reading.render(sample.small_site(content()))[f"reading/{edition.meta.id}/changes-{script}.js"])
    kinds, places = data["kinds"], data["places"]
    assert isinstance(kinds, list)
    assert isinstance(places, dict)
    anchors = {0: "title", 1: "dateline"}
    for section in edition.sections:
        for segment in (*([section.heading] if section.heading else ()), *section.paragraphs):
            anchors[segment.line] = segment.anchor
    for line, anchor in anchors.items():
        text = getattr(edition.text.lines[line], script)
        out, last = "", 0
        row = places.get(anchor, [])
        for gap, length, kind in zip(row[::3], row[1::3], row[2::3], strict=True):
            out += text[last : last + gap] + kinds[kind][0]
            last += gap + length
        start, end = edition.text.spans[line]
        assert out + text[last:] == edition.text.witness.text[start:end]
