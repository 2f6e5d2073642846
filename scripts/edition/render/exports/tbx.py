"""TBX (ISO 30042:2019), dialect TBX-Basic in DCA style, for translation and terminology software.

Pinyin is a note: the dialect has no place for transliterations. A working translation of ours is
`admittedTerm`, one that was seen in use `preferredTerm`.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from edition.model import English, Script
from edition.render.exports.records import Example, Record, Scope, entry_address, example_address
from edition.render.labels import ENGLISH_STATUSES, KINDS
from edition.render.view import SITE_STANDARD, Site, language

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
"""Of the elements."""
_PHRASES = frozenset({"slogan", "formula"})
"""Kinds whose headwords are not always nouns."""
_STATUS = {"verified": "preferredTerm-admn-sts", "known": "preferredTerm-admn-sts", "proposed": "admittedTerm-admn-sts"}


def file(site: Site, scope: Scope) -> bytes:
    """The terms of a scope."""
    return ("\n".join(_lines(site, scope)) + "\n").encode()


def _lines(site: Site, scope: Scope) -> Iterator[str]:
    imprint = site.content.imprint
    ids = {record.term.id for record in scope.records}
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<tbx type="TBX-Basic" style="dca" xml:lang="zh-Hans" xmlns="{NAMESPACE}">'
    yield "<tbxHeader>"
    yield "<fileDesc>"
    yield f"<titleStmt><title>{_text(scope.title)}</title></titleStmt>"
    yield f"<sourceDesc><p>{_text(f'{imprint.name} {imprint.address}'.strip())}</p></sourceDesc>"
    yield "</fileDesc>"
    yield "</tbxHeader>"
    yield "<text>"
    yield "<body>"
    for record in scope.records:
        yield from _concept(site, record, ids)
    yield "</body>"
    yield "</text>"
    yield "</tbx>"


def _concept(site: Site, record: Record, ids: set[str]) -> Iterator[str]:
    term = record.term
    yield f"<conceptEntry id={quoteattr(_xml_id(term.id))}>"
    yield f'<descrip type="subjectField">{KINDS[term.kind]}</descrip>'
    for to, _ in term.related:
        if to in ids:
            name = _text(site.terms[to].hans)
            yield f'<ref type="relatedConcept" target={quoteattr(_xml_id(to))}>{name}</ref>'
    target = quoteattr(entry_address(site, term.id))
    yield f'<xref type="externalCrossReference" target={target}>{_text(term.hans)}</xref>'
    yield from _chinese(site, record, "hans")
    yield from _chinese(site, record, "hant")
    if term.english:
        yield '<langSec xml:lang="en">'
        for one in term.english:
            yield from _english(one)
        yield "</langSec>"
    yield "</conceptEntry>"


def _chinese(site: Site, record: Record, script: Script) -> Iterator[str]:
    term = record.term
    view = site.views()[script == "hant"]
    yield f'<langSec xml:lang="{language(script, SITE_STANDARD)}">'
    definition = record.hans if script == "hans" else record.hant
    if definition:
        yield f'<descrip type="definition">{_text(definition)}</descrip>'
    yield "<termSec>"
    yield f"<term>{_text(view.pick(term))}</term>"
    yield f'<termNote type="partOfSpeech">{"other" if term.kind in _PHRASES else "noun"}</termNote>'
    yield '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>'
    if record.examples:
        yield from _context(site, record.examples[0], script)
    yield f'<note xml:lang="zh-Latn-pinyin">{_text(term.pinyin)}</note>'
    yield "</termSec>"
    for alias in term.aliases:
        yield "<termSec>"
        yield f"<term>{_text(view.say(alias))}</term>"
        yield '<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>'
        yield '<termNote type="termType">variant</termNote>'
        yield "</termSec>"
    yield "</langSec>"


def _context(site: Site, example: Example, script: Script) -> Iterator[str]:
    before, term, after = map(_text, example.parts(script))
    yield "<descripGrp>"
    yield f'<descrip type="context">{before}<hi type="bold">{term}</hi>{after}</descrip>'
    yield f'<admin type="source">{_text(example_address(site, example, int(script == "hant")))}</admin>'
    yield "</descripGrp>"


def _english(one: English) -> Iterator[str]:
    yield "<termSec>"
    yield f"<term>{_text(one.text)}</term>"
    yield f'<termNote type="administrativeStatus">{_STATUS[one.status]}</termNote>'
    yield f'<note xml:lang="zh-Hans">{_text(ENGLISH_STATUSES[one.status])}</note>'
    yield "</termSec>"


def _xml_id(term: str) -> str:
    """An XML id may not begin with a figure.

    >>> _xml_id("24-xiaoshi")
    't-24-xiaoshi'
    """
    return f"t-{term}" if term[0].isdigit() else term


def _text(text: str) -> str:
    """XML text; control characters, which XML cannot hold, are left out."""
    return escape("".join(mark for mark in text if mark in "\t\n\r" or mark >= " "))
