"""JSON of the glossary, and the JSON Schema it keeps to."""

from __future__ import annotations

import json
from typing import Any

from edition.render.exports.records import Example, Record, Scope, entry_address, example_address
from edition.render.labels import ENGLISH_STATUSES, KINDS, RELATIONS, TERM_STATUSES
from edition.render.paths import export_path
from edition.render.view import Site

SCHEMA_PATH = export_path("glossary", "schema.json")
"""Path of the schema below docs/."""


def file(site: Site, scope: Scope) -> bytes:
    """The terms of a scope."""
    imprint = site.content.imprint
    found: dict[str, Any] = {
        "$schema": imprint.address + SCHEMA_PATH,
        "edition": {"name": imprint.name, "address": imprint.address},
        "title": _both(site, scope.title),
    }
    if scope.edition and scope.section:
        found["section"] = {"text": scope.edition.meta.id, "number": scope.section.number}
    return dump({**found, "terms": [_term(site, record) for record in scope.records]})


def dump(value: object) -> bytes:
    """JSON as it is written here."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _both(site: Site, simplified: str) -> dict[str, str]:
    return {"hans": simplified, "hant": site.views()[1].say(simplified)}


def _term(site: Site, record: Record) -> dict[str, Any]:
    term = record.term
    return {
        "id": term.id,
        "headword": {"hans": term.hans, "hant": term.hant},
        "pinyin": term.pinyin,
        "english": [{"text": one.text, "status": one.status, "source": one.source} for one in term.english],
        "kind": term.kind,
        "definition": {"hans": record.hans, "hant": record.hant},
        "aliases": [_both(site, alias) for alias in term.aliases],
        "members": [_both(site, member) for member in term.members],
        "origin": {key: term.origin[key] for key in ("who", "when", "where") if term.origin.get(key)},
        "examples": [_example(site, example) for example in record.examples],
        "related": [{"id": to, "relation": relation} for to, relation in term.related],
        "sources": [
            {"id": one.id, "title": one.title, "publisher": one.publisher, "date": one.date, "url": one.url}
            for one in term.sources
        ],
        "status": term.status,
        "address": {"hans": entry_address(site, term.id, 0), "hant": entry_address(site, term.id, 1)},
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


def _object(properties: dict[str, Any], *, optional: tuple[str, ...] = (), says: str = "") -> dict[str, Any]:
    required = [name for name in properties if name not in optional]
    shape = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
    return {"description": says, **shape} if says else shape


def _list(items: dict[str, Any], least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": items, **({"minItems": least} if least else {})}


def schema() -> dict[str, Any]:
    """The schema (JSON Schema, draft 2020-12)."""
    text = {"type": "string"}
    word = {"type": "string", "minLength": 1}
    link = {"type": "string", "pattern": "^https?://"}
    key = {"type": "string", "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$"}
    offset = {"type": "integer", "minimum": 0}
    both = _object({"hans": word, "hant": word}, says="Simplified and Traditional, the same length.")
    links = _object({"hans": link, "hant": link})
    english = _object({"text": word, "status": {"enum": list(ENGLISH_STATUSES)}, "source": text})
    example = _object(
        {"text": key, "segment": word, "hans": word, "hant": word, "start": offset, "end": offset, "address": links},
        says="A sentence; `start` and `end` are code points of the term in either script.",
    )
    source = _object({"id": word, "title": word, "publisher": text, "date": text, "url": text})
    term = _object(
        {
            "id": key,
            "headword": both,
            "pinyin": word,
            "english": _list(english),
            "kind": {"enum": list(KINDS)},
            "definition": _object({"hans": text, "hant": text}),
            "aliases": _list(both),
            "members": _list(both),
            "origin": _object({"who": word, "when": word, "where": word}, optional=("who", "when", "where")),
            "examples": _list(example),
            "related": _list(_object({"id": key, "relation": {"enum": list(RELATIONS)}})),
            "sources": _list(source),
            "status": {"enum": list(TERM_STATUSES)},
            "address": links,
        }
    )
    whole = _object(
        {
            "$schema": link,
            "edition": _object({"name": text, "address": link}),
            "title": both,
            "section": _object({"text": key, "number": word}, says="Absent in the file of the whole glossary."),
            "terms": _list(term, 1),
        },
        optional=("section",),
    )
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "glossary.schema.json"}
    return {**head, "title": "Glossary terms to take along", **whole}


def schema_file() -> bytes:
    """The schema as published."""
    return dump(schema())
