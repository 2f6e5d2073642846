"""Checks of the glossary: forms, relations, members, sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition import readings
from edition.checks.finding import Finding
from edition.checks.texts import UNFINISHED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition.checks.finding import Subject
    from edition.model import Term

NUMERALS = {"一": 1, "两": 2, "二": 2, "双": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_CITED = re.compile(r"\[\^([^\]\s]+)\]")


def claimed(subject: Subject) -> Iterator[Finding]:
    """A form leads to one entry."""
    owner: dict[str, str] = {}
    for term in subject.whole.content.terms:
        for key, form in _forms(term):
            if form in owner:
                where = subject.whole.places[term.path].at(key)
                hint = f"it belongs to {owner[form]}; keep it in one entry"
                yield Finding(where, f"{term.id}:{form}", f"“{form}” is claimed twice", hint)
            owner.setdefault(form, term.id)


def related(subject: Subject) -> Iterator[Finding]:
    """Related entries exist."""
    known = {term.id for term in subject.whole.content.terms}
    for term in subject.whole.content.terms:
        for index, (other, _) in enumerate(term.related):
            if other not in known or other == term.id:
                where = subject.whole.places[term.path].at(f"related.{index}")
                message = "is related to itself" if other == term.id else f"related entry “{other}” does not exist"
                yield Finding(where, f"{term.id}:{other}", message, "correct the id or take it out")


def pinyin(subject: Subject) -> Iterator[Finding]:
    """The pinyin is a reading of the headword, character by character, with its tones."""
    for term in subject.whole.content.terms:
        if not term.syllables and UNFINISHED not in term.pinyin:
            _, read = readings.spell(term.hans, term.pinyin, readings.dictionary())
            chars = [char for char in term.hans if char.isalnum()]
            until = f"fails at “{chars[read]}”" if read < len(chars) else "has something left over"
            where = subject.whole.places[term.path].at("pinyin")
            hint = "write the tones of the dictionary (yī, bù), a neutral tone without a mark"
            yield Finding(where, term.id, f"“{term.pinyin}” is not a reading of “{term.hans}”: it {until}", hint)


def members(subject: Subject) -> Iterator[Finding]:
    """A numbered formula has as many members as its name says: 五未 five, 三改一拆 three and one."""
    for term in subject.whole.content.terms:
        numbers = [NUMERALS[char] for char in term.hans if char in NUMERALS]
        if term.members and numbers and len(term.members) not in {numbers[0], sum(numbers)}:
            where = subject.whole.places[term.path].at("members")
            message = f"{term.hans} has {len(term.members)} members"
            yield Finding(where, term.id, message, "list them all, or suppress with the reason")


def sources(subject: Subject) -> Iterator[Finding]:
    """A verified entry cites a source."""
    for term in subject.whole.content.terms:
        if term.status == "verified" and not _CITED.search(term.prose):
            where = subject.whole.places[term.path].at("status")
            yield Finding(
                where, term.id, "verified, but the prose cites no source", "cite one as [^ID], or lower the status"
            )


def idle_sources(subject: Subject) -> Iterator[Finding]:
    """Every source of an entry is cited in it."""
    for term in subject.whole.content.terms:
        cited = set(_CITED.findall(term.prose)) | {english.source for english in term.english}
        for index, source in enumerate(term.sources):
            if source.id not in cited:
                where = subject.whole.places[term.path].at(f"sources.{index}")
                yield Finding(where, f"{term.id}:{source.id}", "is not cited", "cite it as [^ID] or take it out")


def absent(subject: Subject) -> Iterator[Finding]:
    """Every entry occurs in a text."""
    parts = [
        part for edition in subject.whole.content.editions for section in edition.sections for part in section.segments
    ]
    seen = {mark.term for part in parts for mark in part.marks}
    for term in subject.whole.content.terms:
        if term.id not in seen:
            where = subject.whole.places[term.path].at("hans")
            hint = "write headword and aliases as the Simplified text has them"
            yield Finding(where, term.id, f"“{term.hans}” and its aliases occur in no text", hint)


def _forms(term: Term) -> list[tuple[str, str]]:
    return [("hans", term.hans), *((f"aliases.{index}", alias) for index, alias in enumerate(term.aliases))]
