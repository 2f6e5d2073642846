"""The JSON Schemas of the API (draft 2020-12), and what its index says about each resource."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from edition.decisions import GENRES
from edition.render.exports.data import LINKS, term_schema
from edition.render.labels import NOTE_STATUSES, SOURCE_KINDS, STANDARDS
from edition.render.paths import API_ROOT
from edition.render.shapes import KEY, LINK, OFFSET, TEXT, WORD, array, shape

DESCRIPTIONS: Mapping[str, str] = {
    "index": "A digital edition of Chinese texts in Simplified and Traditional script, with notes and a glossary, as"
    " static JSON files. No key, no parameters, no state: every resource is a file below `base`.",
    "conventions": "`hans` is Simplified, `hant` Traditional, character for character the same length, so that `start`"
    " and `end` (code points, half-open) hold for both. Ids and paths are permanent. `changed` is the date of the last"
    " change. `$schema` names the JSON Schema a file keeps to. Fields may be added, none goes away. An empty string"
    " means: not known. The rights of a text are told with it.",
    "texts": "All texts.",
    "text": "A text: what is known of the work and of the witness, its sections, its bibliography in three formats.",
    "section": "A section with summary, key terms, and its paragraphs in order; section 0 is the lead.",
    "paragraph": "A paragraph with the glossary terms and the notes in it; paragraph 0 is the heading of its section.",
    "entries": "All entries of the glossary, by pinyin.",
    "entry": "An entry: headword, reading, English, definition, examples from the texts, relations, sources.",
}
"""Of resources, and of what holds for all."""


def schema_path(name: str) -> str:
    """Path below docs/ of the schema of a resource.

    >>> schema_path("text")
    'api/v1/schemas/text.schema.json'
    """
    return f"{API_ROOT}schemas/{name}.schema.json"


def every(root: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Path below docs/ and content of each schema; `root` is the published address of the edition."""
    for name, schema in _schemas().items():
        schema["properties"] = {"$schema": LINK, **schema["properties"]}
        schema["required"] = ["$schema", *schema["required"]]
        head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": root + schema_path(name)}
        yield schema_path(name), {**head, "title": name, "description": DESCRIPTIONS[name], **schema}


def _schemas() -> dict[str, dict[str, Any]]:
    both = shape({"hans": TEXT, "hant": TEXT})
    date = {"type": "string", "pattern": r"^(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?$"}
    brief = shape({"id": KEY, "title": both, "date": date, "changed": date, "href": LINK})
    entry = term_schema()
    entry["properties"] = {"changed": date, **entry["properties"]}
    entry["required"] = ["changed", *entry["required"]]
    headword = {"id": KEY, "headword": both, "pinyin": WORD, "changed": date, "href": LINK, "address": LINKS}
    return {
        "index": _index(both, date),
        "texts": shape({"texts": array(brief)}),
        "text": _text(both, date),
        "section": _section(both),
        "paragraph": _paragraph(both),
        "entries": shape({"entries": array(shape(headword))}),
        "entry": entry,
    }


def _index(both: dict[str, Any], date: dict[str, Any]) -> dict[str, Any]:
    resource = shape(
        {"name": WORD, "path": WORD, "description": WORD, "schema": LINK, "example": LINK}, optional=("example",)
    )
    return shape(
        {
            "name": both,
            "version": TEXT,
            "released": date,
            "base": LINK,
            "description": WORD,
            "conventions": WORD,
            "resources": array(resource, 1),
        }
    )


def _text(both: dict[str, Any], date: dict[str, Any]) -> dict[str, Any]:
    witness = {
        "description": both,
        "kind": {"enum": list(SOURCE_KINDS)},
        "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    }
    section = {"number": WORD, "heading": {"anyOf": [both, {"type": "null"}]}, "href": LINK}
    files = shape({"bib": LINK, "ris": LINK, "csl.json": LINK})
    return shape(
        {
            "id": KEY,
            "title": both,
            "description": both,
            "publisher": both,
            "date": date,
            "genre": {"enum": [*GENRES, ""]},
            "rights": both,
            "standard": {"enum": list(STANDARDS)},
            "changed": date,
            "witness": shape(witness),
            "sections": array(shape(section), 1),
            "citations": shape({"hans": files, "hant": files}),
            "address": LINKS,
        }
    )


def _section(both: dict[str, Any]) -> dict[str, Any]:
    paragraphs = array(_paragraph(both))
    fields = {"text": KEY, "number": WORD, "summary": both, "terms": array(KEY), "paragraphs": paragraphs}
    return shape({**fields, "address": LINKS})


def _paragraph(both: dict[str, Any]) -> dict[str, Any]:
    source = shape({"title": WORD, "publisher": TEXT, "date": TEXT, "url": TEXT})
    note = {
        "id": KEY,
        "start": OFFSET,
        "end": OFFSET,
        "note": both,
        "status": {"enum": list(NOTE_STATUSES)},
        "sources": array(source),
    }
    return shape(
        {
            "id": {"type": "string", "pattern": "^[a-z0-9-]+:[0-9]+[a-z]*[.][0-9]+[a-z]*$"},
            "text": KEY,
            "number": WORD,
            "kind": {"enum": ["heading", "paragraph"]},
            "hans": WORD,
            "hant": WORD,
            "terms": array(shape({"entry": KEY, "start": OFFSET, "end": OFFSET})),
            "notes": array(shape(note)),
            "address": LINKS,
        }
    )
