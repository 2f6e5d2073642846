"""JSON of the glossary, and the JSON Schema it keeps to."""

from __future__ import annotations

from typing import Any

from edition.laidout import dump
from edition.render.exports.records import Example, Record, Scope, entry_address, example_address
from edition.render.labels import ENGLISH_STATUSES, KINDS, RELATIONS, TERM_STATUSES
from edition.render.paths import export_path
from edition.render.shapes import DRAFT, KEY, LINK, OFFSET, TEXT, WORD, array, shape
from edition.render.view import Site

SCHEMA_PATH = export_path("glossary", "schema.json")
"""Path of the schema below docs/."""


def file(site: Site, scope: Scope) -> bytes:
    """The terms of a scope."""
    imprint = site.content.imprint
    found: dict[str, Any] = {
        "$schema": imprint.address + SCHEMA_PATH,
        "edition": {"name": imprint.name, "address": imprint.address},
        "title": site.both(scope.title),
    }
    if scope.edition and scope.section:
        found["section"] = {"text": scope.edition.meta.id, "number": scope.section.number}
    return dump({**found, "terms": [term(site, record) for record in scope.records]})


def term(site: Site, record: Record) -> dict[str, Any]:
    """An entry with its definition and examples."""
    own = record.term
    return {
        "id": own.id,
        "headword": {"hans": own.hans, "hant": own.hant},
        "pinyin": own.pinyin,
        "english": [{"text": one.text, "status": one.status, "source": one.source} for one in own.english],
        "kind": own.kind,
        "definition": {"hans": record.hans, "hant": record.hant},
        "aliases": [site.both(alias) for alias in own.aliases],
        "members": [site.both(member) for member in own.members],
        "origin": {key: own.origin[key] for key in ("who", "when", "where") if own.origin.get(key)},
        "examples": [_example(site, example) for example in record.examples],
        "related": [{"id": to, "relation": relation} for to, relation in own.related],
        "sources": [
            {"id": one.id, "title": one.title, "publisher": one.publisher, "date": one.date, "url": one.url}
            for one in own.sources
        ],
        "status": own.status,
        "address": {"hans": entry_address(site, own.id, 0), "hant": entry_address(site, own.id, 1)},
    }


def _example(site: Site, example: Example) -> dict[str, Any]:
    return {
        "text": example.text,
        "segment": example.number,
        "hans": example.hans,
        "hant": example.hant,
        "start": example.start,
        "end": example.end,
        "address": {"hans": example_address(site, example, 0), "hant": example_address(site, example, 1)},
    }


BOTH = shape({"hans": WORD, "hant": WORD}, says="Simplified and Traditional, the same length.")
LINKS = shape({"hans": LINK, "hant": LINK})
"""Shapes that other schemas use too."""


def term_schema() -> dict[str, Any]:
    """The schema of one entry."""
    english = shape({"text": WORD, "status": {"enum": list(ENGLISH_STATUSES)}, "source": TEXT})
    example = shape(
        {"text": KEY, "segment": WORD, "hans": WORD, "hant": WORD, "start": OFFSET, "end": OFFSET, "address": LINKS},
        says="A sentence; `start` and `end` are code points of the term in either script.",
    )
    source = shape({"id": WORD, "title": WORD, "publisher": TEXT, "date": TEXT, "url": TEXT})
    return shape(
        {
            "id": KEY,
            "headword": BOTH,
            "pinyin": WORD,
            "english": array(english),
            "kind": {"enum": list(KINDS)},
            "definition": shape({"hans": TEXT, "hant": TEXT}),
            "aliases": array(BOTH),
            "members": array(BOTH),
            "origin": shape({"who": WORD, "when": WORD, "where": WORD}, optional=("who", "when", "where")),
            "examples": array(example),
            "related": array(shape({"id": KEY, "relation": {"enum": list(RELATIONS)}})),
            "sources": array(source),
            "status": {"enum": list(TERM_STATUSES)},
            "address": LINKS,
        }
    )


def schema() -> dict[str, Any]:
    """The schema (JSON Schema, draft 2020-12)."""
    whole = shape(
        {
            "$schema": LINK,
            "edition": shape({"name": TEXT, "address": LINK}),
            "title": BOTH,
            "section": shape({"text": KEY, "number": WORD}, says="Absent in the file of the whole glossary."),
            "terms": array(term_schema(), 1),
        },
        optional=("section",),
    )
    head = {"$schema": DRAFT, "$id": "glossary.schema.json"}
    return {**head, "title": "Glossary terms to take along", **whole}


def schema_file() -> bytes:
    """The schema as published."""
    return dump(schema())
