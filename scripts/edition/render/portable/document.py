"""JSON of the edition of a text: everything its pages show, both scripts side by side."""

from __future__ import annotations

from typing import Any

from edition import record
from edition.laidout import dump
from edition.model import Edition, Note, Section, Segment, Source
from edition.render import schemas
from edition.render.labels import NOTE_STATUSES, SOURCE_KINDS, STANDARDS
from edition.render.paths import address, entry_path, text_path
from edition.render.shapes import DRAFT, KEY, LINK, OFFSET, TEXT, WORD, array, shape
from edition.render.view import Site

SCHEMA_PATH = "downloads/edition.schema.json"
"""Path of the schema below docs/."""


def file(site: Site, edition: Edition) -> bytes:
    """A text."""
    meta, imprint = edition.meta, site.content.imprint
    witness = edition.text.witness
    return dump(
        {
            "$schema": imprint.address + SCHEMA_PATH,
            "edition": {"name": imprint.name, "address": imprint.address, "version": imprint.version},
            "id": meta.id,
            "address": _address(site, edition),
            "description": _said(site, edition, meta.description),
            "work": {"publisher": meta.publisher, "date": meta.date, "rights": meta.rights},
            "witness": {
                "description": meta.witness,
                "kind": edition.text.source,
                "sha256": witness.sha256,
                "encoding": witness.encoding,
            },
            "certificate": record.certificate(edition.text.certificate),
            "standard": edition.text.standard,
            "title": {"hans": edition.title.hans, "hant": edition.title.hant},
            "dateline": {"hans": edition.dateline.hans, "hant": edition.dateline.hant} if edition.dateline else None,
            "sections": [_section(site, edition, section) for section in edition.sections],
            "notes": [_note(site, edition, note) for note in edition.notes],
            "sources": [_source(source) for source in edition.sources],
            "decisions": [{"what": what, "why": why} for what, why in edition.decisions],
        }
    )


def _said(site: Site, edition: Edition, prose: str) -> dict[str, str]:
    hans, hant = site.views(edition.meta.standard)
    return {"hans": hans.say(prose), "hant": hant.say(prose)}


def _address(site: Site, edition: Edition, anchor: str = "") -> dict[str, str]:
    base = site.content.imprint.address
    hans, hant = (base + address(text_path(view, edition.meta.id)) for view in site.views(edition.meta.standard))
    return {"hans": hans + anchor, "hant": hant + anchor}


def _section(site: Site, edition: Edition, section: Section) -> dict[str, Any]:
    return {
        "number": section.number,
        "heading": _segment(site, edition, section.heading) if section.heading else None,
        "summary": _said(site, edition, section.summary),
        "terms": [_said(site, edition, word) for word in section.terms],
        "paragraphs": [_segment(site, edition, segment) for segment in section.paragraphs],
    }


def _segment(site: Site, edition: Edition, segment: Segment) -> dict[str, Any]:
    history = site.content.versions.get(f"{edition.meta.id}:{segment.number}", ())
    return {
        "id": segment.number,
        "address": _address(site, edition, f"#{segment.anchor}"),
        "hans": segment.hans,
        "hant": segment.hant,
        "versions": [version for version, _ in history],
        "terms": [
            {"id": mark.term, "start": mark.start, "end": mark.end, "address": _entry(site, mark.term)}
            for mark in segment.marks
        ],
    }


def _entry(site: Site, term: str) -> str:
    return site.content.imprint.address + address(entry_path(site.views()[0], term))


def _note(site: Site, edition: Edition, note: Note) -> dict[str, Any]:
    return {
        "id": note.id,
        "segment": note.segment,
        "start": note.start,
        "end": note.start + len(note.exact),
        "note": _said(site, edition, note.note),
        "status": note.status,
        "sources": list(note.sources),
    }


def _source(source: Source) -> dict[str, str]:
    return {name: getattr(source, name) for name in ("id", "title", "publisher", "date", "url")}


def schema() -> dict[str, Any]:
    """The schema (JSON Schema, draft 2020-12)."""
    both = shape({"hans": TEXT, "hant": TEXT}, says="Simplified and Traditional, the same length.")
    links = shape({"hans": LINK, "hant": LINK})
    number = {"type": "string", "pattern": r"^(?:0|[1-9]\d*)[a-z]*\.(?:0|[1-9]\d*)[a-z]*$"}
    mark = shape({"id": KEY, "start": OFFSET, "end": OFFSET, "address": LINK}, says="A glossary term in the segment.")
    segment = shape(
        {"id": number, "address": links, "hans": TEXT, "hant": TEXT, "versions": array(WORD), "terms": array(mark)},
        says="A heading or paragraph. Offsets are code points and hold for both scripts; `versions` brought a wording.",
    )
    section = shape(
        {
            "number": WORD,
            "heading": {"anyOf": [segment, {"type": "null"}]},
            "summary": both,
            "terms": array(both),
            "paragraphs": array(segment),
        }
    )
    note = shape(
        {
            "id": KEY,
            "segment": number,
            "start": OFFSET,
            "end": OFFSET,
            "note": both,
            "status": {"enum": list(NOTE_STATUSES)},
            "sources": array(WORD),
        }
    )
    witness = shape(
        {
            "description": TEXT,
            "kind": {"enum": list(SOURCE_KINDS)},
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "encoding": WORD,
        },
        says="The file the text is edited from.",
    )
    whole = shape(
        {
            "$schema": LINK,
            "edition": shape({"name": TEXT, "address": LINK, "version": TEXT}),
            "id": KEY,
            "address": links,
            "description": both,
            "work": shape({"publisher": TEXT, "date": TEXT, "rights": TEXT}),
            "witness": witness,
            "certificate": schemas.certificate(),
            "standard": {"enum": list(STANDARDS)},
            "title": both,
            "dateline": {"anyOf": [both, {"type": "null"}]},
            "sections": array(section),
            "notes": array(note),
            "sources": array(shape({"id": WORD, "title": WORD, "publisher": TEXT, "date": TEXT, "url": TEXT})),
            "decisions": array(shape({"what": TEXT, "why": TEXT})),
        }
    )
    return {"$schema": DRAFT, "$id": "edition.schema.json", "title": "The edition of a text", **whole}


def schema_file() -> bytes:
    """The schema as published."""
    return dump(schema())
