"""The apparatus page: every change, the proof in words, the witness character by character."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reading
import sample
from edition.model import Certificate, Difference, Edit, Edition, Text
from edition.render import apparatus_certificate, witness
from edition.render.alignment import line_at, line_pieces
from edition.render.markdown import shown
from edition.render.record import record

HANS = "zh-hans/texts/sample/apparatus.md"
HANT = "zh-hant/texts/sample/apparatus.md"


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return sample.files()


def view_of(text: Text) -> str:
    return "".join(witness.rows(text, {"C02": "夹注读音"}, {start: f"x{start}" for start, _ in text.spans}))


def test_the_view_of_the_witness_is_the_witness() -> None:
    text = sample.edition().text
    assert reading.text_of(view_of(text)) == text.witness.text


pieces = st.text("甲乙(a) \n\r*<&", max_size=4)
changes = st.lists(st.tuples(pieces, pieces, st.booleans()), max_size=8)


@given(changes)
def test_whatever_was_changed_the_view_is_the_witness(drawn: list[tuple[str, str, bool]]) -> None:
    text, edits = "", []
    for before, after, changed in drawn:
        if changed and before != after:
            edits.append(Edit(len(text), len(text) + len(before), before, after, ("C02",), "certain", ""))
        text += before
    base = sample.edition().text
    whole = replace(base, witness=replace(base.witness, text=text), edits=tuple(edits), spans=((0, len(text)),))
    html = view_of(whole)
    assert reading.text_of(html) == shown(text)
    assert "\n" not in html


def test_pieces_of_a_line_give_the_line() -> None:
    text = sample.edition().text
    for number, line in enumerate(text.lines):
        own = list(line_pieces(text, number))
        assert "".join(piece.after for piece in own) == line.hans
        assert "".join(piece.before for piece in own) == text.witness.text[slice(*text.spans[number])]
        assert all(line.hans[piece.at : piece.at + len(piece.after)] == piece.after for piece in own)
    assert line_at(text, len(text.witness.text)) is None


def test_sections_of_the_page(files: dict[str, str]) -> None:
    reader = reading.read(reading.rendered(files[HANS]))
    assert [one.attrs["id"] for one in reader.elements if one.tag == "h2"] == [
        *("summary", "certificate", "emendations", "choices", "doubts", "decisions", "witness"),
    ]


def test_every_change_has_its_place(files: dict[str, str]) -> None:
    """The rows of the paragraphs count, place by place, every change of the record."""
    text = sample.edition().text
    page = reading.rendered(files[HANS]).split('id="emendations"')[1].split('id="choices"')[0]
    found = 0
    for anchor, block in re.findall(r'<details class="place" id="e-(\w+)">(.*?)</details>', page, re.DOTALL):
        rows = re.findall(r"<tr data-c.*?</tr>", block, re.DOTALL)
        cells = [re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL) for row in rows]
        assert all(len(row) == 4 for row in cells)
        found += sum(max(1, len(row[2].split("、"))) for row in cells)
        if anchor != "outside":
            assert f'href="index.md#{anchor}"' in block
    assert found == len(text.edits)


def test_changes_are_classed_and_counted(files: dict[str, str]) -> None:
    page = files[HANS]
    edits = sample.edition().text.edits
    for letter in "CS":
        count = sum(any(rule[0] == letter for rule in edit.rules) for edit in edits)
        assert re.search(rf'<tr data-class="{letter}"><th[^>]*>{letter} [^<]+</th><td>{count}</td></tr>', page)
    assert 'data-class="C" data-certainty="probable"' in page


def test_forms_cited_in_reasons_are_not_converted(files: dict[str, str]) -> None:
    assert "取「系」，作「係」" in files[HANT]
    assert "通例（党可作黨、党）" in files[HANT]
    assert (
        '餘村作<span class="form">余村</span>' in files[HANT] or '余村作<span class="form">余村</span>' in files[HANT]
    )


def certificate_of(edition: Edition, proof: Certificate) -> str:
    site = sample.small_site()
    own = replace(edition, text=replace(edition.text, certificate=proof))
    view = site.views()[0]
    return "\n\n".join(apparatus_certificate.blocks(record(site, view, own, "zh-hans/texts/sample/apparatus.md")))


def test_the_certificate_in_words(files: dict[str, str]) -> None:
    assert "恢复得到证明。" in files[HANS]
    assert "data-exact=true" in files[HANS]
    assert '<span lang="zh-Hans">党</span>→<span lang="zh-Hant">黨</span>' in files[HANS]
    edition = sample.edition()
    model = edition.text.certificate.model
    failed = certificate_of(edition, Certificate(False, model, (Difference(2, 3, "甲", "乙*"),)))
    assert "恢复没有完全得到证明。" in failed
    assert "<td>0&#46;1 第 4 字</td>" in failed.replace("0.1", "0&#46;1")
    assert "乙&#42;" in failed
    clean = certificate_of(edition, Certificate(True, replace(model, kind="identity"), ()))
    assert "没有成规律的损伤" in clean
    assert "###" not in clean
