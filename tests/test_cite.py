"""Citations: the styles against examples checked by hand, the formats against the parsers of reference managers."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import bibtexparser
import pytest
import rispy
import yaml
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import exported
import sample
from edition import csl
from edition.errors import EditionError
from edition.render import cite
from edition.render.cite import parts, styles
from edition.render.cite.formats import FORMATS
from edition.render.cite.page import forms
from edition.render.cite.parts import Gap
from edition.render.cite.records import Record, of_entry, of_text, of_witness, of_work
from fixtures import Case, read_cases

CASES = Path(__file__).parent / "cases" / "cite"
EXAMPLES = read_cases(CASES / "examples.txt")
TODAY = "2026-11-07"
SIGNS = {"whole": ("", ""), "section": ("2", "#s2p0"), "paragraph": ("2.3", "#s2p3")}
STYLES = {style.key: style for style in styles.STYLES}
CREATED = exported.content()
FILES = {path: data for path, data in exported.files().items() if path.endswith((".bib", ".ris", ".csl.json"))}


def record(**fields: str) -> Record:
    empty = dict.fromkeys(Record.__dataclass_fields__, "")
    given = {"kind": "text", "key": "own", "language": "zh-Hans", "address": "https://example.org/t/", **fields}
    return Record(**{**empty, "roman": given["title"], **given})  # type: ignore[arg-type]


def filled(found: parts.Parts, own: Record, level: str = "whole", today: str = TODAY) -> str:
    """As copy.js does it."""
    part, anchor = SIGNS[level]

    def fill(gap: Gap) -> str:
        return {"address": own.address + anchor, "part": part}.get(gap.name) or parts.dated(today, gap.pattern)

    return parts.text(found, fill)


@pytest.mark.parametrize("case", EXAMPLES, ids=str)
def test_as_checked_by_hand(case: Case) -> None:
    style, level = case.title.split(",")[0].split()
    own = record(**yaml.safe_load(case.given))
    assert filled(styles.cited(own, STYLES[style], level), own, level) == case.expected


def test_there_are_enough_examples_of_every_style() -> None:
    shown = [case.title.split()[0] for case in EXAMPLES]
    assert len(shown) >= 10
    assert set(shown) == set(STYLES)
    assert all(shown.count(style) >= 3 for style in STYLES)


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1).map(str.strip))
def test_a_title_is_printed_as_it_is(title: str) -> None:
    """Whatever is in it, save quotation marks within quotation marks and a stop that would be doubled."""
    if not title or set(title) & set("“”‘’？！?!"):
        return
    own = record(title=title, container="集", version="1", date="2020-01-02")
    for style in styles.STYLES:
        assert title in filled(styles.cited(own, style), own)


@given(st.dates().map(str), st.sampled_from(("y", "y-MM-dd", "d MMM y", "MMMM d, y", "y/MM/dd", "[[y, M, d]]")))
def test_dates_need_no_locale(iso: str, pattern: str) -> None:
    found = parts.dated(iso, pattern)
    assert iso[:4] in found
    assert not set(found) & set("M") - set("".join(parts.MONTHS + parts.SHORT_MONTHS))


def test_months_are_those_of_the_locale_of_csl() -> None:
    source = Path(csl.citeproc.__file__).parent / "data" / "locales" / "locales-en-US.xml"
    space = {"c": "http://purl.org/net/xbiblio/csl"}
    terms = etree.parse(source).getroot()
    for number, (long, short) in enumerate(zip(parts.MONTHS, parts.SHORT_MONTHS, strict=True), 1):
        found = {
            term.get("form", "long"): term.text
            for term in terms.findall(f".//c:term[@name='month-{number:02}']", space)
        }
        assert (found["long"], found["short"]) == (long, short)


def test_the_script_of_the_page_has_the_same_months() -> None:
    script = (exported.ROOT / "overrides/assets/javascripts/copy.js").read_text(encoding="utf-8")
    for months in (parts.MONTHS, parts.SHORT_MONTHS):
        assert json.dumps(months) in script


@pytest.mark.parametrize("genre", ["newspaper", "magazine", "journal", "book", "webpage", ""])
@pytest.mark.parametrize("date", ["", "2019", "2019-12", "2019-12-05"])
def test_every_shape_can_be_cited(genre: str, date: str) -> None:
    """No stand-in is left, whatever is known of a work and of this edition."""
    work = record(kind="work", title="题", container="报" * (genre == "newspaper"), date=date, genre=genre, address="")
    text = record(kind="text", title="题", container="集", date=date, original=date)
    bare = record(kind="text", title="题", original=date, date=date)
    for own in (work, text, bare, replace(text, version="2.0")):
        for style in styles.STYLES:
            for level in SIGNS if own.address else ("whole",):
                found = filled(styles.cited(own, style, level), own, level)
                assert "题" in found
                assert not any(0xFDD0 <= ord(mark) <= 0xFDEF for mark in found)
                assert not any(year in found for year in ("8881", "7772", "6663", "invalid"))


def test_a_style_that_is_not_there() -> None:
    with pytest.raises(EditionError, match=r"cannot read the style.*restore scripts/csl"):
        csl.cited({"type": "book", "title": "a"}, "none", "en-US", "reference")


def test_a_date_in_an_unknown_form_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csl, "cited", lambda *_: "Title. [March] 2020.")
    with pytest.raises(EditionError, match="prints a date as") as caught:
        styles.cited(record(kind="text", title="题", container="集", date="1999"), styles.STYLES[0])
    assert caught.value.code == "E-CSL"


def test_files_of_every_text() -> None:
    assert set(FILES) == {
        f"downloads/{edition.meta.id}/{edition.meta.id}-{script}.{ending}"
        for edition in CREATED.editions
        for script in ("hans", "hant")
        for _, _, ending, _ in FORMATS
    }


def of_sample() -> list[Record]:
    """Everything that can be cited, with words that formats could take for more than text."""
    site = sample.small_site(exported.hostile())
    found: list[Record] = []
    for view in site.views():
        edition = site.content.editions[0]
        found += (of_text(site, view, edition), of_work(view, edition), of_witness(view, edition))
        found += (of_entry(site, view, term) for term in site.content.terms)
    return found


RECORDS = of_sample()


def test_bibtex_is_read_by_bibtexparser() -> None:
    for path in (path for path in FILES if path.endswith(".bib")):
        library = bibtexparser.parse_string(FILES[path].decode())
        assert not library.failed_blocks
        assert [entry.entry_type for entry in library.entries] == ["incollection", "article", "misc"]
        own, work, witness = library.entries
        assert own["url"].startswith(CREATED.imprint.address)
        assert own["origdate"] == work["date"]
        assert "urldate" not in own.fields_dict
        assert "SHA-256" in witness["note"]
    for own in RECORDS:
        write = next(one for key, *_, one in FORMATS if key == "bibtex")
        library = bibtexparser.parse_string(filled(write(own, "whole", True), own))
        assert not library.failed_blocks, own.title
        assert len(library.entries) == 1
        title = library.entries[0]["title"].removeprefix("{").removesuffix("}")
        assert unlatexed(title) == " ".join(own.title.split())


def unlatexed(text: str) -> str:
    for mark, written in (("\\", r"\textbackslash{}"), ("~", r"\textasciitilde{}"), ("^", r"\textasciicircum{}")):
        text = text.replace(written, f"\0{ord(mark)}\0")
    for mark in "{}%&#$_":
        text = text.replace(f"\\{mark}", mark)
    for mark in "\\~^":
        text = text.replace(f"\0{ord(mark)}\0", mark)
    return text


def test_ris_is_read_by_rispy() -> None:
    for path in (path for path in FILES if path.endswith(".ris")):
        own, work, witness = rispy.loads(FILES[path].decode())
        assert (own["type_of_reference"], work["type_of_reference"]) == ("CHAP", "NEWS")
        assert own["urls"][0].startswith(CREATED.imprint.address)
        assert "SHA-256" in witness["notes"][0]
    for own in RECORDS:
        write = next(one for key, *_, one in FORMATS if key == "ris")
        (found,) = rispy.loads(filled(write(own, "paragraph", True), own, "paragraph"))
        assert found["title"] == " ".join(own.title.split())
        assert found["id"] == f"{own.key}-2.3"
        assert found.get("access_date") == ("2026/11/07" if own.address else None)


def test_csl_json_is_read_by_citeproc() -> None:
    for path in (path for path in FILES if path.endswith(".csl.json")):
        items = json.loads(FILES[path])
        assert [item["type"] for item in items] == ["chapter", "article-newspaper", "webpage"]
        assert len(CiteProcJSON(items)) == 3
    for own in RECORDS:
        write = next(one for key, *_, one in FORMATS if key == "csl")
        item = json.loads(filled(write(own, "section", True), own, "section"))
        assert (item["title"], item["section"]) == (own.title, "2")
        if own.address:
            assert item["accessed"] == {"date-parts": [[2026, 11, 7]]}


def test_what_the_page_carries_is_what_is_cited() -> None:
    for own in RECORDS:
        if own.kind in {"work", "witness"}:
            continue
        carried = forms(own)
        assert "<" not in carried
        data = json.loads(carried)
        assert set(data) == {*STYLES, *(key for key, *_ in FORMATS)}
        for key, levels in data.items():
            for level, pieces in levels.items():
                found = tuple(piece if isinstance(piece, str) else Gap(*piece) for piece in pieces)
                if key in STYLES:
                    assert found == styles.cited(own, STYLES[key], level)
                assert {gap.name for gap in found if isinstance(gap, Gap)} <= {"address", "accessed", "part"}


def test_the_same_records_give_the_same_bytes() -> None:
    site = sample.small_site()
    assert cite.render(site) == cite.render(site)
