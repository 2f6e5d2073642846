"""An Anki deck: two cards per term, and ids that let a later import update what is there.

Anki takes an imported note as an update only when it has the same guid and a later time of change.
So a note's time is not the clock's but a fixed day plus the revision of the note, counted in
content/revisions.tsv; whoever imports the deck again gets new wording and keeps what was learnt.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from itertools import count

import genanki

from edition.render.concordance import section_name
from edition.render.exports.anki_cards import CSS, FIELDS, TEMPLATES
from edition.render.exports.anki_file import connect, package
from edition.render.exports.records import Record, Scope, entry_address
from edition.render.labels import ENGLISH_STATUSES, KINDS
from edition.render.takeaway import section_terms
from edition.render.view import Site

_DAY = 1_735_689_600
"""2025-01-01 UTC, in seconds: revision 0."""
_MODEL = 1_907_213_001
"""Id of the note type, for good."""
_MODEL_REVISION = 1
"""Raised with every change of fields, cards or style."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a note holds, the same in every package it is in."""

    fields: tuple[str, ...]
    """HTML, in the order of `FIELDS`."""
    revision: int
    """How often it has changed."""
    tags: tuple[str, ...]
    """Its kind and the sections in which it stands."""


def notes(site: Site, whole: Scope) -> dict[str, Card]:
    """Term id → its note, for all terms of the glossary."""
    tags = _tags(site)
    changes = revisions(site, whole)
    return {
        record.term.id: Card(fields(site, record), changes[record.term.id][0], tuple(tags[record.term.id]))
        for record in whole.records
    }


def file(site: Site, scope: Scope, known: Mapping[str, Card]) -> bytes:
    """The package (.apkg) of a scope."""
    fields_ = [{"name": name} for name in FIELDS]
    model = genanki.Model(_MODEL, "辨正词条", fields=fields_, templates=[dict(one) for one in TEMPLATES], css=CSS)
    deck = genanki.Deck(_number(f"deck {scope.stem}", 10**9) + 10**9, _deck_name(site, scope))
    deck.add_model(model)
    connection = connect()
    try:
        cursor = connection.cursor()
        genanki.Package(deck).write_to_db(cursor, _DAY + _MODEL_REVISION, count(_DAY))
        for due, record in enumerate(scope.records):
            term = record.term.id
            card = known[term]
            note = genanki.Note(model, list(card.fields), guid=_guid(term), tags=card.tags, due=due)
            own = count(_DAY * 1000 + _number(term, 10**10) * 10)
            note.write_to_db(cursor, _DAY + card.revision, deck.deck_id, own)
        return package(connection)
    finally:
        connection.close()


def fields(site: Site, record: Record) -> tuple[str, ...]:
    """The fields of a note, HTML, in the order of `FIELDS`."""
    term = record.term
    best = record.examples[0] if record.examples else None
    first = term.english[0] if term.english else None
    place = ""
    if best:
        edition = next(one for one in site.content.editions if one.meta.id == best.text)
        place = f"《{escape(edition.title.hans)}》{best.number}"
    return (
        escape(term.hans),
        escape(term.hant),
        escape(term.pinyin),
        escape(first.text) if first else "",
        ENGLISH_STATUSES[first.status] if first else "",
        escape(record.hans),
        escape(record.hant),
        *("".join(_marked(best.parts(script))) if best else "" for script in ("hans", "hant")),
        place,
        KINDS[term.kind],
        escape(entry_address(site, term.id)),
    )


def revisions(site: Site, whole: Scope) -> dict[str, tuple[int, str]]:
    """Term id → revision and digest of its note: the ledger as it has to be. Terms that have gone stay in it."""
    found = dict(site.content.revisions)
    for record in whole.records:
        digest = hashlib.sha256("\x1f".join(fields(site, record)).encode()).hexdigest()[:16]
        before, known = found.get(record.term.id, (0, ""))
        found[record.term.id] = (before + (digest != known), digest)
    return found


def _marked(parts: tuple[str, str, str]) -> tuple[str, ...]:
    before, term, after = map(escape, parts)
    return before, f"<b>{term}</b>", after


def _deck_name(site: Site, scope: Scope) -> str:
    name = f"{site.content.imprint.name.partition(' · ')[0]}词汇"
    if scope.edition is None or scope.section is None:
        return name
    return f"{name}::{scope.edition.title.hans}::{section_name(scope.section)}".replace('"', "")


def _tags(site: Site) -> dict[str, list[str]]:
    """Term id → its kind and the sections in which it stands, as tags."""
    found = {term.id: [KINDS[term.kind]] for term in site.content.terms}
    for edition in site.content.editions:
        for section in edition.sections:
            for term in section_terms(site, section):
                found[term].append(f"{edition.meta.id}::{section.number}")
    return found


def _guid(term: str) -> str:
    return hashlib.sha256(f"term {term}".encode()).hexdigest()[:20]


def _number(name: str, below: int) -> int:
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big") % below
