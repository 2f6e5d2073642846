"""Loading text.yml, entries, pages and ledgers: what is accepted, and the message for what is not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from edition import decisions, fields, glossary, ledgers, pages
from edition.errors import EditionError
from edition.recognition import Row
from fixtures import Case, read_cases
from project import OTHER, PAGE, TERM, TEXT, altered, write

CASES = Path(__file__).parent / "cases" / "messages"
TEXT_YML = TEXT.format(sha256="0" * 64)


def message(load: object, *arguments: object) -> str:
    with pytest.raises(EditionError) as caught:
        load(*arguments)  # type: ignore[operator]
    return str(caught.value)


def put(root: Path, name: str, text: str) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return path


@pytest.mark.parametrize("case", read_cases(CASES / "text.txt"), ids=str)
def test_text_messages(case: Case, tmp_path: Path) -> None:
    path = put(tmp_path, "content/texts/demo/text.yml", altered(TEXT_YML, case.given))
    assert message(decisions.load, path.parent, tmp_path) == case.expected


@pytest.mark.parametrize("case", read_cases(CASES / "entry.txt"), ids=str)
def test_entry_messages(case: Case, tmp_path: Path) -> None:
    path = put(tmp_path, "content/glossary/liangshan.md", altered(TERM, case.given))
    assert message(glossary.load, path, tmp_path) == case.expected


@pytest.mark.parametrize("case", read_cases(CASES / "ledger.txt"), ids=str)
def test_ledger_messages(case: Case, tmp_path: Path) -> None:
    name = case.title.split(":")[0]
    path = put(tmp_path, f"content/{name}", case.given.replace(" | ", "\t") + "\n")
    load = {
        "ids.tsv": ledgers.load_ids,
        "permalinks.tsv": ledgers.load_permalinks,
        "changed.tsv": ledgers.load_changed,
        "suppressions.tsv": ledgers.load_suppressions,
    }[name]
    assert message(load, path, tmp_path) == case.expected


def test_a_text_is_read_with_its_places(tmp_path: Path) -> None:
    root = write(tmp_path)
    found = decisions.load(root / "content/texts/demo", root)
    assert (found.meta.id, found.meta.date, found.meta.standard, found.shift) == ("demo", "2019-12-05", "tw", 0)
    assert [section.heading for section in found.sections] == ["", "推进治理", "今后任务"]
    assert found.notes[0].segment == "1.2"
    assert found.places.at("notes.0.exact") == "content/texts/demo/text.yml:22"
    assert found.places.at("notes.0.exact.nothing") == "content/texts/demo/text.yml:22"


def test_values_stay_as_written(tmp_path: Path) -> None:
    """No date, number or truth value is made of what a person wrote."""
    changed = altered(TEXT_YML, "- publisher:\n+ publisher: no").replace('segment: "1.2"', "segment: 1.20")
    path = put(tmp_path, "texts/demo/text.yml", changed)
    found = decisions.load(path.parent, tmp_path)
    assert (found.meta.publisher, found.notes[0].segment, found.meta.date) == ("no", "1.20", "2019-12-05")


def test_a_text_without_lead_or_anything_optional(tmp_path: Path) -> None:
    base = TEXT_YML.split("sections:")[0]
    path = put(tmp_path, "texts/demo/text.yml", base)
    assert decisions.load(path.parent, tmp_path).sections == (decisions.SectionPlan("", "", ()),)
    put(tmp_path, "texts/demo/text.yml", base + "sections: [{heading: 甲}]\n")
    found = decisions.load(path.parent, tmp_path)
    assert ([section.heading for section in found.sections], found.shift) == (["", "甲"], 1)


@pytest.mark.parametrize("name", ["Demo", "demo_1", "示例", "-demo", "a--b", "demo "])
def test_ids_are_ascii(tmp_path: Path, name: str) -> None:
    path = put(tmp_path, f"texts/{name}/text.yml", TEXT_YML)
    assert "E-ID" in message(decisions.load, path.parent, tmp_path)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    assert "E-FILE cannot be read" in message(decisions.load, tmp_path / "demo", tmp_path)
    path = tmp_path / "demo" / "text.yml"
    path.parent.mkdir()
    path.write_bytes(b"title: a\npublisher: \xb9\xe2\n")
    assert message(decisions.load, path.parent, tmp_path) == "demo/text.yml:2: E-FILE is not UTF-8 (save it as UTF-8)"


def test_windows_line_ends_and_a_mark_are_read(tmp_path: Path) -> None:
    path = put(tmp_path, "liangshan.md", "\N{BYTE ORDER MARK}" + TERM.replace("\n", "\r\n"))
    term, places = glossary.load(path, tmp_path)
    assert term.prose.startswith("## 释义\n第一句。")
    assert places.at("prose") == "liangshan.md:17"


def test_an_entry_with_the_least(tmp_path: Path) -> None:
    term, _ = glossary.load(put(tmp_path, "dangjian.md", OTHER), tmp_path)
    assert (term.id, term.hant, term.aliases, term.origin) == ("dangjian", "", (), {})


def test_a_footnote_in_code_is_still_a_footnote_but_a_heading_is_not(tmp_path: Path) -> None:
    glossary.load(put(tmp_path, "a.md", OTHER + "```\n# no heading\n```\n"), tmp_path)


def test_a_page(tmp_path: Path) -> None:
    page, places = pages.load(put(tmp_path, "about.md", PAGE.format(title="关于")), tmp_path)
    assert (page.name, page.title, page.body, places.at("body")) == (
        "about",
        "关于",
        "见[正文](text:demo)。\n",
        "about.md:6",
    )
    empty = put(tmp_path, "empty.md", "---\ntitle: a\ndescription: b\n---\n\n")
    assert message(pages.load, empty, tmp_path).startswith("empty.md:5: E-MISSING has no text")
    bare = put(tmp_path, "bare.md", "# 标题\n")
    assert message(pages.load, bare, tmp_path).startswith("bare.md:1: E-YAML has no front matter")


def test_ledgers_come_back_as_written(tmp_path: Path) -> None:
    rows = [Row("0.1", "paragraph", "live", "甲 “乙”"), Row("1.0", "heading", "gone", "丙")]
    path = tmp_path / "ids.tsv"
    path.write_bytes(ledgers.format_ids(rows))
    assert ledgers.format_ids(ledgers.load_ids(path, tmp_path)) == path.read_bytes()
    assert ledgers.load_ids(tmp_path / "none.tsv", tmp_path) == ()
    links = tmp_path / "permalinks.tsv"
    links.write_bytes(b"address\tmoved_to\n./\nzh-hans/a/#s1p1\tzh-hans/a/#s1p2\n")
    known = ledgers.load_permalinks(links, tmp_path)
    assert [link.moved_to for link in known] == ["", "zh-hans/a/#s1p2"]
    assert ledgers.format_permalinks(known, ["zh-hans/b/"]) == links.read_bytes() + b"zh-hans/b/\n"


KEYS = ("title", "notes", "sources")


@given(st.text(max_size=200) | st.recursive(st.none() | st.text(), st.lists).map(yaml.safe_dump))
def test_whatever_stands_in_a_file_is_read_or_refused(text: str) -> None:
    """No input ends in anything but fields or an `EditionError`."""
    problem = EditionError("none", where="text.yml", hint="none", code="E-NONE")
    try:
        found = fields.parse(text, "text.yml", KEYS)
        found.text("title")
        found.records("notes", ("id",))
        found.texts("sources")
    except EditionError as error:
        problem = error
    assert problem.where.startswith("text.yml")
    assert problem.hint
