"""content/ as one thing: everything people wrote, normalised, cut, annotated.

Nothing is written here and no address is checked; `checks` judges what this gives.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

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
)
from edition.errors import EditionError
from edition.fields import Places
from edition.model import Content, Edition

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from edition.convert import Tables
    from edition.decisions import Decisions
    from edition.ledgers import Permalink, Suppression
    from edition.model import Term, Text
    from edition.recognition import Row


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


def load_content(root: Path, tables: Tables) -> Content:
    """Load what renderers need from `root`/content. Raises `EditionError`."""
    return load(root, tables).content


def load(root: Path, tables: Tables) -> Whole:
    """Load `root`/content. Raises `EditionError`."""
    content = root / "content"
    terms = _terms(root, tables)
    written = [pages.load(path, root) for path in files.documents(content / "pages", ".md")]
    released = releases.load(root)
    index = annotate.build(term for term, _ in terms)
    drafts = tuple(_draft(folder, root, tables, index) for folder in files.folders(content / "texts"))
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
            revisions=ledgers.load_revisions(content / "revisions.tsv", root),
            versions=versions.brought_up_to_date(held, versions.wordings(editions), imprinted.version),
            releases=released,
        ),
        drafts=drafts,
        places={found.name: found for found in (*places, Places(releases.CHANGELOG, {}))},
        permalinks=permalinks,
        versions=held,
        suppressions=ledgers.load_suppressions(content / "suppressions.tsv", root),
    )


def _terms(root: Path, tables: Tables) -> list[tuple[Term, Places]]:
    """Load the entries and add what is derived: Traditional headword, syllables, date of the last change.

    An entry whose file is not as it was when changed.tsv was written has changed today.
    """
    changed = ledgers.load_changed(root / "content" / "changed.tsv", root)
    paths = files.documents(root / "content" / "glossary", ".md")
    table = readings.dictionary() if paths else {}
    today = dt.datetime.now(dt.UTC).date().isoformat()
    found = []
    for term, places in (glossary.load(path, root) for path in paths):
        date, digest = changed.get(term.id, ("", ""))
        whole = replace(
            term,
            hant=term.hant or traditional.prose(term.hans, tables, "tw"),
            syllables=readings.spell(term.hans, term.pinyin, table)[0],
            changed=date if digest == term.digest else today,
        )
        found.append((whole, places))
    return found


def _draft(folder: Path, root: Path, tables: Tables, index: annotate.Index) -> Draft:
    plan = decisions.load(folder, root)
    text = _normalised(folder, plan, tables)
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
    )
    return Draft(edition, plan, name, written, cut.ledger)


def _normalised(folder: Path, plan: Decisions, tables: Tables) -> Text:
    """Run the pipeline on the witness text.yml vouches for.

    An emendation that does not fit is reported where it is written.
    """
    witness = sources.read(folder / "source.txt")
    if witness.sha256 != plan.sha256:
        what = f"source.txt has sha256 {witness.sha256}"
        hint = "the witness is never edited: restore it; for a new witness correct sha256"
        raise EditionError(what, where=plan.places.at("sha256"), hint=hint, code="E-SHA256")
    try:
        return pipeline.normalise(
            witness,
            tables,
            source=plan.meta.source,
            standard=plan.meta.standard,
            emendations=plan.emendations,
        )
    except EditionError as error:
        for number, (exact, *_) in enumerate(plan.emendations):
            if error.code == "E-EMENDATION" and repr(exact) in error.what:
                where = plan.places.at(f"emendations.{number}.exact")
                raise EditionError(error.what, where=where, hint=error.hint, code=error.code) from error
        raise
