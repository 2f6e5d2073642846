"""Checks of texts: title, conversion, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition import versions as histories
from edition.checks.finding import Finding
from edition.releases import CITATION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition.checks.finding import Subject

UNFINISHED = "待补"
"""What `new.py` writes where a person has to fill something in."""


def title(subject: Subject) -> Iterator[Finding]:
    """The title in text.yml is the title line."""
    for draft in subject.whole.drafts:
        meta, line = draft.edition.meta, draft.edition.title.hans
        if meta.title != line:
            hint = f"write the title as the text has it: {line}"
            yield Finding(draft.decisions.places.at("title"), meta.id, f"title is “{meta.title}”", hint)


def lengths(subject: Subject) -> Iterator[Finding]:
    """Both scripts share one offset space."""
    for draft in subject.whole.drafts:
        for number, line in enumerate(draft.edition.text.lines):
            if len(line.hans) != len(line.hant):
                message = f"line {number} has {len(line.hans)} characters Simplified, {len(line.hant)} Traditional"
                hint = "a conversion table must map character for character"
                yield Finding(draft.edition.meta.path, f"{draft.edition.meta.id}:{number}", message, hint)


def versions(subject: Subject) -> Iterator[Finding]:
    """Once a version is published, a text that changes needs a higher one."""
    content = subject.whole.content
    version, released = content.imprint.version, content.imprint.released
    if released:
        for segment in histories.rewritten(subject.whole.versions, histories.wordings(content.editions), version):
            message = f"its wording is no longer that of version {version}, published on {released}"
            hint = "raise `version`, take out `date-released`, and tell the change under Text in CHANGELOG.md"
            yield Finding(CITATION, segment, message, hint)


def certificate(subject: Subject) -> Iterator[Finding]:
    """The recovery of a damaged witness is proved."""
    for draft in subject.whole.drafts:
        proof = draft.edition.text.certificate
        if draft.edition.text.source == "naive" and not proof.exact:
            message = f"the recovery is not proved, {len(proof.unexplained)} differences"
            hint = "they are listed on the apparatus page; suppress with the reason if they are right"
            yield Finding(draft.decisions.places.at("source"), draft.edition.meta.id, message, hint)


def note_sources(subject: Subject) -> Iterator[Finding]:
    """What is called verified names who verified it."""
    for draft in subject.whole.drafts:
        for index, note in enumerate(draft.decisions.notes):
            if note.status == "verified" and not note.sources:
                where = draft.decisions.places.at(f"notes.{index}.status")
                hint = "name a source, or say article_only or unverified"
                yield Finding(where, f"{draft.edition.meta.id}:{note.id}", "verified without a source", hint)


def idle_sources(subject: Subject) -> Iterator[Finding]:
    """Every source in text.yml supports a note."""
    for draft in subject.whole.drafts:
        cited = {source for note in draft.decisions.notes for source in note.sources}
        for index, source in enumerate(draft.decisions.sources):
            if source.id not in cited:
                where = draft.decisions.places.at(f"sources.{index}")
                yield Finding(
                    where, f"{draft.edition.meta.id}:{source.id}", "no note cites it", "cite it or take it out"
                )


def unfinished(subject: Subject) -> Iterator[Finding]:
    """Nothing a scaffold left to fill in is left."""
    for name, path, key, value in _written(subject):
        if UNFINISHED in value:
            where = subject.whole.places[path].at(key)
            yield Finding(where, f"{name}:{key}", "is not written yet", f"write it in place of {UNFINISHED}")


def checklist(subject: Subject) -> Iterator[Finding]:
    """Every line of the scaffold's checklist has been dealt with."""
    for draft in subject.whole.drafts:
        meta = draft.edition.meta
        for line, text in draft.decisions.unchecked:
            yield Finding(f"{meta.path}:{line}", f"{meta.id}:{text[:24]}", text, "look at it, then write [x] for [ ]")


def _written(subject: Subject) -> Iterator[tuple[str, str, str, str]]:
    """Yield (id, file, key, value) of what a scaffold marks."""
    for draft in subject.whole.drafts:
        meta = draft.edition.meta
        for key in ("title", "description", "publisher", "witness", "rights"):
            yield meta.id, meta.path, key, getattr(meta, key)
        for number, section in enumerate(draft.decisions.sections[draft.decisions.shift :]):
            yield meta.id, meta.path, f"sections.{number}.summary", section.summary
    for term in subject.whole.content.terms:
        yield term.id, term.path, "english", " ".join(english.text for english in term.english)
        yield term.id, term.path, "pinyin", term.pinyin
        yield term.id, term.path, "prose", term.prose
