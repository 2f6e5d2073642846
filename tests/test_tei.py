"""TEI: valid against all of TEI and the schema of our own; the witness and both texts out of the file alone."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

import exported
import taken
from edition import pipeline
from edition.model import Edition, Text
from edition.render import tei
from edition.render.tei import odd
from test_laws import TABLES, TEXTS, witness_of
from tools import tei_schema

T = taken.T
HOSTILE = exported.hostile().editions[0]
DOCUMENTS = {
    **{e.meta.id: exported.files()[f"downloads/{e.meta.id}/{e.meta.id}.xml"] for e in exported.content().editions},
    "hostile": exported.hostile_files()["downloads/sample/sample.xml"],
}
TEXT_OF = {**{edition.meta.id: edition.text for edition in exported.content().editions}, "hostile": HOSTILE.text}
every_document = pytest.mark.parametrize("name", sorted(DOCUMENTS))


@cache
def all_of_tei() -> etree.RelaxNG:
    return etree.RelaxNG(tei_schema.tei_all())


@cache
def own_schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.fromstring(exported.files()[odd.SCHEMA_PATH]))


def valid(schema: etree.RelaxNG, data: bytes) -> None:
    assert schema.validate(etree.fromstring(data)), schema.error_log


@every_document
def test_valid_against_all_of_tei_and_our_own_schema(name: str) -> None:
    valid(all_of_tei(), DOCUMENTS[name])
    valid(own_schema(), DOCUMENTS[name])


def test_the_odd_is_tei_and_its_schema_is_the_one_published() -> None:
    valid(all_of_tei(), exported.files()[odd.ODD_PATH])
    published = exported.files()[odd.SCHEMA_PATH]
    assert tei_schema.compile_odd(exported.files()[odd.ODD_PATH]) == published, "run python tests/tools/tei_schema.py"


def test_the_odd_lists_what_is_used_and_nothing_else() -> None:
    listed = {name for names in odd.USED.values() for name in names}
    found = made("ab\x1bc").iter(f"{T}*")
    used = {etree.QName(e).localname for data in DOCUMENTS.values() for e in etree.fromstring(data).iter(f"{T}*")}
    assert used | {etree.QName(element).localname for element in found} == listed


@every_document
def test_the_witness_byte_for_byte_and_both_texts_out_of_the_file_alone(name: str) -> None:
    document, text = etree.fromstring(DOCUMENTS[name]), TEXT_OF[name]
    assert taken.witness(document) == text.witness.data
    assert taken.both(document) == (text.edition, hant(text))


def hant(text: Text) -> str:
    joined = "\n".join(line.hant for line in text.lines)
    return joined + "\n" * text.edition.endswith("\n")


@every_document
def test_every_pointer_leads_somewhere(name: str) -> None:
    document = etree.fromstring(DOCUMENTS[name])
    ids = [element.get(f"{taken.XML}id") for element in document.iter(f"{T}*") if element.get(f"{taken.XML}id")]
    assert len(ids) == len(set(ids))
    pointers = {
        value
        for element in document.iter(f"{T}*")
        for key in ("ref", "target", "targetEnd", "corresp", "ana", "resp")
        for value in element.get(key, "").split()
        if value.startswith("#")
    }
    assert {pointer.removeprefix("#") for pointer in pointers} <= set(ids)
    assert pointers


@every_document
def test_the_rules_of_tei_that_no_grammar_can_tell(name: str) -> None:
    """Those of its Schematron that concern what is used here."""
    for element in etree.fromstring(DOCUMENTS[name]).iter(f"{T}*"):
        assert element.get("type") or not element.get("subtype")
        assert element.get("target") or not element.get("targetEnd")
        if element.tag == f"{T}list" and element.get("type") == "gloss":
            assert [child.tag for child in element] == [f"{T}label", f"{T}item"] * (len(element) // 2)
            assert len(element)


def test_who_how_sure_and_why_stand_with_every_change() -> None:
    document = etree.fromstring(DOCUMENTS["huzhou-2019"])
    text = TEXT_OF["huzhou-2019"]
    body = document.find(f"{T}text/{T}group/{T}text/{T}body")
    choices = {int(choice.get("n")): choice for choice in body.iter(f"{T}choice")}
    assert len(choices) == len(text.edits)
    said = {e.get(f"{taken.XML}id"): e.text for e in document.iter(f"{T}interp")}
    for number, edit in enumerate(text.edits, 1):
        before, after = choices[number]
        assert (before.text or "", after.text or "") == (edit.before, edit.after)
        *rules, reason = choices[number].get("ana").split()
        assert tuple(rule.removeprefix("#rule-") for rule in rules) == edit.rules
        assert said[reason.removeprefix("#")] == edit.reason
        assert after.get("cert") == {"certain": "high", "probable": "medium", "possible": "low"}[edit.certainty]
        assert after.get("resp") == "#software"


def test_the_header_names_witness_software_and_dictionaries() -> None:
    header = etree.fromstring(DOCUMENTS["huzhou-2019"]).find(f"{T}teiHeader")
    text = "".join(header.itertext())
    imprint = exported.content().imprint
    for said in (TEXT_OF["huzhou-2019"].witness.sha256, imprint.version, imprint.dictionaries):
        assert said
        assert said in text
    assert header.find(f".//{T}editorialDecl/{T}p") is not None
    terms = {term.get("ref") for term in header.iter(f"{T}term")}
    assert len(terms) > 50


LINES = st.integers(0, 30)


@given(
    TEXTS, st.lists(st.tuples(LINES, LINES, LINES), max_size=8), st.lists(st.tuples(LINES, LINES, LINES), max_size=8)
)
@example("黨(dang) \x0b会\n\x0c\x1b", [(1, 0, 1)], [(1, 0, 1)])
@example("題\r\n黨\r\n\r\n會", [(1, 0, 1)], [])
def test_any_text_comes_back(text: str, marks: list[tuple[int, int, int]], notes: list[tuple[int, int, int]]) -> None:
    edited = taken.normalised(text)
    if not edited:
        return
    marked = {line: ((min(a, b), max(a, b)),) for line, a, b in placed(edited, marks)}
    noted = {line: (min(a, b), max(a, b)) for line, a, b in placed(edited, notes)}
    data = tei.document(taken.site(), taken.edition(edited, marked, noted))
    valid(own_schema(), data)
    document = etree.fromstring(data)
    assert taken.witness(document) == edited.witness.data
    assert taken.both(document) == (edited.edition, hant(edited))
    for line, ((start, end),) in marked.items():
        block = document.find(f".//{T}p[@n='0.{line}']")
        (term,) = block.iter(f"{T}term")
        inside = etree.fromstring(etree.tostring(term, with_tail=False))
        assert shown(inside) == edited.lines[line].hans[start:end].translate(UNWRITABLE)


@pytest.mark.parametrize("place", [(2, 5), (3, 4), (0, 4), (4, 8)])
def test_a_term_that_ends_inside_an_emendation(place: tuple[int, int]) -> None:
    """The emendation is divided; the editor is named with both halves, and nothing is lost."""
    change = ("方便群众", "便利了民众", "probable", "据文义")
    text = pipeline.normalise(witness_of("题\n甲地，方便群众。\n"), TABLES, source="hans", emendations=[change])
    document = etree.fromstring(tei.document(taken.site(), taken.edition(text, {1: (place,)}, {1: place})))
    valid(own_schema(), etree.tostring(document))
    assert taken.witness(document) == text.witness.data
    assert taken.both(document)[0] == "题\n甲地，便利了民众。\n"
    block = document.find(f".//{T}p[@n='0.1']")
    assert {correction.get("resp") for correction in block.iter(f"{T}corr")} == {"#editors"}
    assert (
        shown(etree.fromstring(etree.tostring(block.find(f"{T}term"), with_tail=False)))
        == text.lines[1].hans[slice(*place)]
    )


UNWRITABLE = dict.fromkeys(range(0x20)) | {0x9: "\t", 0xD: "\r", 0xFFFE: None, 0xFFFF: None}
"""What `shown` leaves out: characters written as `g`."""


def shown(element: etree._Element) -> str:
    for wrong in [*element.iter(f"{T}sic", f"{T}orig")]:
        wrong.text = ""
        wrong[:] = []
    return "".join(element.itertext())


def placed(text: Text, places: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Those that lie in a paragraph and are not empty."""
    return [
        (line, a, b)
        for line, a, b in places
        if 0 < line < len(text.lines) and a != b and max(a, b) <= len(text.lines[line].hans)
    ]


def made(text: str) -> etree._Element:
    edited = taken.normalised(text)
    assert edited
    return etree.fromstring(tei.document(taken.site(), taken.edition(edited, {}, {})))


@pytest.mark.parametrize("text", ["党", "党\n会\n", "<b>{{x}}</b>&amp;]]>\n<!-- --><?x?>\n", "a\x1bb\nc\x85d"])
def test_texts_without_sections_terms_and_notes(text: str) -> None:
    edited = taken.normalised(text)
    assert edited
    bare: Edition = taken.edition(edited, {}, {})
    data = tei.document(taken.site(), bare)
    valid(own_schema(), data)
    valid(all_of_tei(), data)
    assert taken.witness(etree.fromstring(data)) == edited.witness.data


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"<corr ", b"<add "),
        (b"<term ref=", b"<term wrong="),
        (b'cert="high"', b'cert="very"'),
        (b"<teiHeader>", b"<teiHeader><p/>"),
        (b"<sic>", b"<sic><p/>"),
    ],
)
def test_a_wrong_document_is_found(before: bytes, after: bytes) -> None:
    data = DOCUMENTS["huzhou-2019"]
    assert before in data
    wrong = data.replace(before, after, 1)
    closing = before.replace(b"<", b"</").strip().split(b" ")[0]
    if after.split(b" ")[0] == b"<add":
        wrong = wrong.replace(closing + b">", b"</add>", 1)
    assert not own_schema().validate(etree.fromstring(wrong))


def test_an_odd_with_an_element_tei_does_not_have_is_refused() -> None:
    wrong = exported.files()[odd.ODD_PATH].replace(b"interp interpGrp", b"interp interpretationGrp")
    with pytest.raises(ValueError, match="interpretationGrp"):
        tei_schema.compile_odd(wrong)
