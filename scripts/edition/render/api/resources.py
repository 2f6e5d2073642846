"""The resources of the API. Offsets are code points of either script; both have the same length."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from edition.model import Edition, Note, Section, Segment
from edition.render.api.schemas import DESCRIPTIONS, schema_path
from edition.render.cite.formats import FORMATS
from edition.render.exports.data import term
from edition.render.exports.records import Record, entry_address, of_glossary
from edition.render.paths import API_INDEX, API_ROOT, address, citation_path, text_path
from edition.render.view import Site

Resource = dict[str, Any]

PATTERNS = {
    "texts": "texts.json",
    "text": "texts/{text}.json",
    "section": "texts/{text}/s{section}.json",
    "paragraph": "texts/{text}/s{section}p{paragraph}.json",
    "entries": "entries.json",
    "entry": "entries/{entry}.json",
}
"""Name of a resource → where it is below api/v1/; a paragraph's file is named like its anchor on the page."""


def every(site: Site) -> Iterator[tuple[str, Resource]]:
    """Path below docs/ and content of each resource."""
    records = of_glossary(site).records
    yield API_INDEX, _named(site, "index", _index(site, records))
    brief = [_text_brief(site, edition) for edition in site.content.editions]
    yield f"{API_ROOT}{PATTERNS['texts']}", _named(site, "texts", {"texts": brief})
    for edition in site.content.editions:
        own = edition.meta.id
        yield _path("text", text=own), _named(site, "text", _text(site, edition))
        for section in edition.sections:
            path = _path("section", text=own, section=section.number)
            yield path, _named(site, "section", _section(site, edition, section))
            for segment in section.segments:
                path = _path("paragraph", text=own, section=segment.section, paragraph=segment.paragraph)
                yield path, _named(site, "paragraph", _paragraph(site, edition, segment))
    yield (
        f"{API_ROOT}{PATTERNS['entries']}",
        _named(site, "entries", {"entries": [_entry_brief(site, r) for r in records]}),
    )
    for record in records:
        entry = {"changed": record.term.changed, **term(site, record)}
        yield _path("entry", entry=record.term.id), _named(site, "entry", entry)


def _path(name: str, **values: str) -> str:
    return API_ROOT + PATTERNS[name].format(**values)


def _href(site: Site, name: str, **values: str) -> str:
    return site.content.imprint.address + _path(name, **values)


def _named(site: Site, name: str, value: Resource) -> Resource:
    return {"$schema": site.content.imprint.address + schema_path(name), **value}


def _index(site: Site, records: tuple[Record, ...]) -> Resource:
    imprint = site.content.imprint
    first = site.content.editions[:1]
    values = {"text": first[0].meta.id, "section": "0", "paragraph": "1"} if first else {}
    values |= {"entry": records[0].term.id} if records else {}
    found = []
    for name, pattern in PATTERNS.items():
        known = all(f"{{{key}}}" not in pattern or key in values for key in ("text", "entry"))
        example = {"example": _href(site, name, **values)} if known else {}
        found.append(
            {
                "name": name,
                "path": pattern,
                "description": DESCRIPTIONS[name],
                "schema": imprint.address + schema_path(name),
                **example,
            }
        )
    return {
        "name": site.both(imprint.name),
        "version": imprint.version,
        "released": imprint.released,
        "base": imprint.address + API_ROOT,
        "description": DESCRIPTIONS["index"],
        "conventions": DESCRIPTIONS["conventions"],
        "resources": found,
    }


def _text_brief(site: Site, edition: Edition) -> Resource:
    meta = edition.meta
    return {
        "id": meta.id,
        "title": _line(edition.title.hans, edition.title.hant),
        "date": meta.date,
        "changed": edition.changed,
        "href": _href(site, "text", text=meta.id),
    }


def _text(site: Site, edition: Edition) -> Resource:
    meta, root = edition.meta, site.content.imprint.address
    views = site.views(meta.standard)
    citations = {
        view.script: {ending: root + citation_path(view, meta.id, ending) for _, _, ending, _ in FORMATS}
        for view in views
    }
    return {
        "id": meta.id,
        "title": _line(edition.title.hans, edition.title.hant),
        "description": site.both(meta.description),
        "publisher": site.both(meta.publisher),
        "date": meta.date,
        "genre": meta.genre,
        "rights": site.both(meta.rights),
        "standard": meta.standard,
        "changed": edition.changed,
        "witness": {
            "description": site.both(meta.witness),
            "kind": edition.text.source,
            "sha256": edition.text.witness.sha256,
        },
        "sections": [_section_brief(site, edition, section) for section in edition.sections],
        "citations": citations,
        "address": _address(site, edition),
    }


def _section_brief(site: Site, edition: Edition, section: Section) -> Resource:
    heading = section.heading
    return {
        "number": section.number,
        "heading": _line(heading.hans, heading.hant) if heading else None,
        "href": _href(site, "section", text=edition.meta.id, section=section.number),
    }


def _section(site: Site, edition: Edition, section: Section) -> Resource:
    return {
        "text": edition.meta.id,
        "number": section.number,
        "summary": site.both(section.summary),
        "terms": list(dict.fromkeys(term.id for term in site.key_terms(section))),
        "paragraphs": [_paragraph(site, edition, segment) for segment in section.segments],
        "address": _address(site, edition, f"s{section.number}"),
    }


def _paragraph(site: Site, edition: Edition, segment: Segment) -> Resource:
    notes = (note for note in edition.notes if note.segment == segment.number)
    return {
        "id": f"{edition.meta.id}:{segment.number}",
        "text": edition.meta.id,
        "number": segment.number,
        "kind": "heading" if segment.paragraph == "0" else "paragraph",
        **_line(segment.hans, segment.hant),
        "terms": [{"entry": mark.term, "start": mark.start, "end": mark.end} for mark in segment.marks],
        "notes": [_note(site, edition, note) for note in notes],
        "address": _address(site, edition, segment.anchor),
    }


def _note(site: Site, edition: Edition, note: Note) -> Resource:
    cited = (one for one in edition.sources if one.id in note.sources)
    return {
        "id": note.id,
        "start": note.start,
        "end": note.start + len(note.exact),
        "note": site.both(note.note),
        "status": note.status,
        "sources": [
            {"title": one.title, "publisher": one.publisher, "date": one.date, "url": one.url} for one in cited
        ],
    }


def _entry_brief(site: Site, record: Record) -> Resource:
    own = record.term
    return {
        "id": own.id,
        "headword": _line(own.hans, own.hant),
        "pinyin": own.pinyin,
        "changed": own.changed,
        "href": _href(site, "entry", entry=own.id),
        "address": {"hans": entry_address(site, own.id, 0), "hant": entry_address(site, own.id, 1)},
    }


def _address(site: Site, edition: Edition, anchor: str = "") -> Resource:
    root = site.content.imprint.address
    end = f"#{anchor}" if anchor else ""
    return {view.script: root + address(text_path(view, edition.meta.id)) + end for view in site.views()}


def _line(hans: str, hant: str) -> Resource:
    return {"hans": hans, "hant": hant}
