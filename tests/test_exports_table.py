"""CSV and JSON: bytes a spreadsheet opens right, the published schema, nothing lost on the way."""

from __future__ import annotations

import csv
import io
import json
import re

import jsonschema
import pytest

import exported
from edition.render.concordance import section_name
from edition.render.exports.csv_table import HEADER, safe
from edition.render.takeaway import FORMATS

CSV = {**exported.taken("csv"), "hostile": exported.hostile_files()[f"{exported.FOLDER}glossary.csv"]}
JSON = {**exported.taken("json"), "hostile": exported.hostile_files()[f"{exported.FOLDER}glossary.json"]}
SCHEMA = json.loads(exported.files()[f"{exported.FOLDER}glossary.schema.json"])
FIELD = re.compile(r'"(?:[^"]|"")*"|[^",\r\n]*')


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


@pytest.mark.parametrize("name", sorted(CSV))
def test_csv_keeps_to_rfc_4180(name: str) -> None:
    """Read by the grammar of the RFC itself, not by a library: fields, CRLF, as many fields in every record."""
    data = CSV[name]
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    assert text.endswith("\r\n")
    at, record, records = 0, [], []
    while at < len(text):
        match = FIELD.match(text, at)
        assert match
        record.append(match[0])
        at = match.end()
        if text.startswith("\r\n", at):
            records.append(record)
            record = []
            at += 2
        else:
            assert text[at] == ","
            at += 1
    assert {len(one) for one in records} == {len(HEADER)}
    assert [[re.sub(r'^"|"$', "", cell).replace('""', '"') for cell in one] for one in records] == rows(data)


@pytest.mark.parametrize("name", sorted(CSV))
def test_no_cell_counts_as_a_formula(name: str) -> None:
    for row in rows(CSV[name]):
        assert not [cell for cell in row if cell[:1] in {"=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n"}]


def test_words_that_look_like_formulas_are_kept_behind_an_apostrophe() -> None:
    found = {row[0]: row[1] for row in rows(CSV["hostile"])}
    for number, word in enumerate(exported.HOSTILE):
        assert found[f"t{number}"] == safe(word)
        assert found[f"t{number}"].removeprefix("'") == word


def test_csv_has_every_term_once() -> None:
    table = rows(CSV["glossary"])
    assert table[0] == list(HEADER)
    assert sorted(row[0] for row in table[1:]) == sorted(term.id for term in exported.content().terms)
    row = next(row for row in table if row[0] == "babazhanlue")
    assert row[1:5] == ["八八战略", "八八戰略", "Bābā Zhànlüè", "Double-Eight Strategy; Eight-Eight Strategy"]
    assert row[-1].endswith("/zh-hans/glossary/babazhanlue/")


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", sorted(JSON))
def test_json_keeps_to_the_published_schema(name: str) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(JSON[name]))


@pytest.mark.parametrize("name", sorted(JSON))
def test_examples_show_the_term_where_they_say(name: str) -> None:
    for term in json.loads(JSON[name])["terms"]:
        forms = {term["headword"]["hans"], *(alias["hans"] for alias in term["aliases"])}
        for example in term["examples"]:
            assert len(example["hans"]) == len(example["hant"])
            assert example["hans"][example["start"] : example["end"]] in forms


def test_a_section_has_its_own_terms_and_examples() -> None:
    content = exported.content()
    for edition in content.editions:
        for section in edition.sections:
            data = json.loads(JSON[f"{edition.meta.id}-s{section.number}"])
            assert data["section"] == {"text": edition.meta.id, "number": section.number}
            marked = {mark.term for segment in section.paragraphs for mark in segment.marks}
            assert marked <= {term["id"] for term in data["terms"]}
            places = {example["segment"] for term in data["terms"] for example in term["examples"]}
            assert {place.split(".")[0] for place in places} == {section.number}
    assert section_name(content.editions[0].sections[1]) == "第一节"


def test_every_scope_in_every_format() -> None:
    stems = {name: set(exported.taken(name)) for name, _ in FORMATS}
    assert len({frozenset(names) for names in stems.values()}) == 1
    assert "glossary" in stems["csv"]
