"""content/ as one thing: everything people wrote, normalised, cut, annotated.

Nothing is written here and no address is checked; `checks` judges what this gives.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from edition import (
    annotate,
    decisions,
    files,
    glossary,
    imprint,
    ledgers,
    moves,
    pages,
    pipeline,
    readings,
    releases,
    segment,
    sources,
    traditional,
    versions,
    words,
)
from edition.errors import CollectedError, EditionError
from edition.fields import Places
from edition.model import Content, Edition

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from edition.convert import Tables
    from edition.decisions import Decisions, SectionPlan
    from edition.ledgers import Permalink, Suppression
    from edition.model import Term, Text
    from edition.recognition import Row

    Changed = Mapping[str, tuple[str, str]]


T = TypeVar("T")

Memory = Callable[[Sequence[object], Callable[[], "Text"]], "Text"]
"""Gives the text for what it depends on: an earlier one, or the one its second argument makes."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One text with what stands behind it."""

    edition: Edition
    """What renderers read."""
    decisions: Decisions
    """What text.yml says, with places."""
    ids: str
    """Name of its id ledger, from the root."""
    written: tuple[Row, ...]
    """The id ledger as it is on disk."""
    wanted: tuple[Row, ...]
    """The id ledger as it must be."""


@dataclass(frozen=True, slots=True)
class Whole:
    """All of content/ with the places of everything in it."""

    content: Content
    """What renderers read."""
    drafts: tuple[Draft, ...]
    """In the order of `content.editions`."""
    places: Mapping[str, Places]
    """File → where its keys stand (texts, terms and pages)."""
    permalinks: tuple[Permalink, ...]
    """Addresses ever published."""
    versions: Mapping[str, versions.History]
    """versions.tsv as it is on disk."""
    suppressions: tuple[Suppression, ...]
    """Warnings the editor accepts."""

    @property
    def moves(self) -> dict[str, str]:
        """Old address → new one, with what goes along."""
        written = {link.address: link.moved_to for link in self.permalinks if link.moved_to}
        return moves.along(written, self.content.addresses)


def make_anew(_: Sequence[object], make: Callable[[], Text]) -> Text:
    """The memory that remembers nothing."""
    return make()


def load_content(root: Path, tables: Tables) -> Content:
    """Load what renderers need from `root`/content. Raises `EditionError`."""
    return load(root, tables).content


def load(root: Path, tables: Tables, memory: Memory = make_anew) -> Whole:
    """Load `root`/content. Raises `EditionError`, for all files with a mistake at once.

    `memory` is asked for each text, in order, with everything the text depends on besides the tables and the program.
    """
    content = root / "content"
    changed = ledgers.load_changed(content / "changed.tsv", root)
    released = releases.load(root)
    errors: list[EditionError] = []
    terms = _each(files.documents(content / "glossary", ".md"), lambda path: glossary.load(path, root), errors)
    written = _each(files.documents(content / "pages", ".md"), lambda path: pages.load(path, root), errors)
    terms = _derived(terms, tables, changed)
    index = annotate.build(term for term, _ in terms)
    drafts = _each(
        files.folders(content / "texts"), lambda one: _draft(one, root, tables, index, changed, memory), errors
    )
    if errors:
        raise CollectedError(errors)
    permalinks = ledgers.load_permalinks(content / "permalinks.tsv", root)
    places = [*(found for _, found in terms), *(found for _, found in written), *(d.decisions.places for d in drafts)]
    editions = tuple(draft.edition for draft in drafts)
    changes = releases.page(released, {edition.meta.id for edition in editions})
    imprinted = imprint.load(root, tables.version)
    held = ledgers.load_versions(content / "versions.tsv", root)
    return Whole(
        content=Content(
            editions=editions,
            terms=tuple(term for term, _ in terms),
            pages=(*(page for page, _ in written), *([changes] if changes else [])),
            addresses=frozenset(link.address for link in permalinks),
            imprint=imprinted,
            spellings=words.headwords(term for term, _ in terms) | words.load(content / "readings.tsv", root),
            revisions=ledgers.load_revisions(content / "revisions.tsv", root),
            versions=versions.brought_up_to_date(held, versions.wordings(editions), imprinted.version),
            releases=released,
        ),
        drafts=tuple(drafts),
        places={found.name: found for found in (*places, Places(releases.CHANGELOG, {}))},
        permalinks=permalinks,
        versions=held,
        suppressions=ledgers.load_suppressions(content / "suppressions.tsv", root),
    )


def _each(paths: Iterable[Path], load_one: Callable[[Path], T], errors: list[EditionError]) -> list[T]:
    """Load what can be loaded; what cannot is added to `errors`."""
    found = []
    for path in paths:
        try:
            found.append(load_one(path))
        except EditionError as error:
            errors.append(error)
    return found


def _derived(terms: Sequence[tuple[Term, Places]], tables: Tables, changed: Changed) -> list[tuple[Term, Places]]:
    """Entries with what is derived: Traditional headword, syllables, date of the last change."""
    table = readings.dictionary() if terms else {}
    found = []
    for term, places in terms:
        whole = replace(
            term,
            hant=term.hant or traditional.prose(term.hans, tables, "tw"),
            syllables=readings.spell(term.hans, term.pinyin, table)[0],
            changed=_since(changed, term.id, term.digest),
        )
        found.append((whole, places))
    return found


def _since(changed: Changed, key: str, digest: str) -> str:
    """The date of the last change; what is not as it was when changed.tsv was written has changed today."""
    date, known = changed.get(key, ("", ""))
    return date if known == digest else dt.datetime.now(dt.UTC).date().isoformat()


def _fingerprint(cut: segment.Segmentation, sections: Iterable[SectionPlan]) -> str:
    """Of what readers see of a text: title, dateline, paragraphs, summaries, notes; terms are the glossary's."""
    lines = [(one.hans, one.hant) for one in (cut.title, cut.dateline) if one]
    paragraphs = [one for part in cut.sections for one in (part.heading, *part.paragraphs) if one]
    texts = [(one.number, one.hans, one.hant) for one in paragraphs]
    notes = [(one.id, one.segment, one.exact, one.note, one.status, one.sources) for one in cut.notes]
    seen = (lines, texts, [one.summary for one in sections], notes)
    return hashlib.sha256(json.dumps(seen, ensure_ascii=False).encode()).hexdigest()[:12]


def _draft(folder: Path, root: Path, tables: Tables, index: annotate.Index, changed: Changed, memory: Memory) -> Draft:
    plan = decisions.load(folder, root)
    text = _normalised(folder, plan, tables, memory)
    ids = folder / "ids.tsv"
    name = ids.relative_to(root).as_posix()
    written = ledgers.load_ids(ids, root)
    has_dateline = len(text.lines) > 1 and pipeline.is_dateline(text.lines[1].hans)
    cut = segment.segment(text, plan, written, ledger_name=name, has_dateline=has_dateline)
    edition = Edition(
        meta=replace(plan.meta, title_hant=traditional.prose(plan.meta.title, tables, plan.meta.standard)),
        text=text,
        title=cut.title,
        dateline=cut.dateline,
        sections=annotate.annotate(cut.sections, index),
        notes=cut.notes,
        sources=plan.sources,
        decisions=plan.decisions,
        digest=(digest := _fingerprint(cut, plan.sections)),
        changed=_since(changed, f"texts/{plan.meta.id}", digest),
    )
    return Draft(edition, plan, name, written, cut.ledger)


def _normalised(folder: Path, plan: Decisions, tables: Tables, memory: Memory) -> Text:
    """Run the pipeline on the witness text.yml vouches for.

    An emendation that does not fit is reported where it is written.
    """
    witness = sources.read(folder / "source.txt")
    if witness.sha256 != plan.sha256:
        what = f"source.txt has sha256 {witness.sha256}"
        hint = "the witness is never edited: restore it; for a new witness correct sha256"
        raise EditionError(what, where=plan.places.at("sha256"), hint=hint, code="E-SHA256")
    source, standard, emendations = plan.meta.source, plan.meta.standard, plan.emendations

    def make() -> Text:
        return pipeline.normalise(witness, tables, source=source, standard=standard, emendations=emendations)

    try:
        return memory((witness.name, witness.sha256, source, standard, emendations), make)
    except EditionError as error:
        for number, (exact, *_) in enumerate(plan.emendations):
            if error.code == "E-EMENDATION" and repr(exact) in error.what:
                where = plan.places.at(f"emendations.{number}.exact")
                raise EditionError(error.what, where=where, hint=error.hint, code=error.code) from error
        raise
