"""content/ as one thing: everything people wrote, normalised, cut, annotated.

Nothing is written here and no address is checked; `checks` judges what this gives.
"""

from __future__ import annotations

import datetime as dt
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
    pages,
    pipeline,
    readings,
    segment,
    sources,
    traditional,
)
from edition.errors import CollectedError, EditionError
from edition.model import Content, Edition

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from edition.convert import Tables
    from edition.decisions import Decisions
    from edition.fields import Places
    from edition.ledgers import Permalink, Suppression
    from edition.model import Term, Text
    from edition.recognition import Row


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
    suppressions: tuple[Suppression, ...]
    """Warnings the editor accepts."""

    @property
    def moves(self) -> dict[str, str]:
        """Old address → new one."""
        return {link.address: link.moved_to for link in self.permalinks if link.moved_to}


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
    errors: list[EditionError] = []
    terms = _each(files.documents(content / "glossary", ".md"), lambda path: glossary.load(path, root), errors)
    written = _each(files.documents(content / "pages", ".md"), lambda path: pages.load(path, root), errors)
    terms = _derived(terms, root, tables)
    index = annotate.build(term for term, _ in terms)
    drafts = _each(files.folders(content / "texts"), lambda folder: _draft(folder, root, tables, index, memory), errors)
    if errors:
        raise CollectedError(errors)
    permalinks = ledgers.load_permalinks(content / "permalinks.tsv", root)
    places = [*(found for _, found in terms), *(found for _, found in written), *(d.decisions.places for d in drafts)]
    return Whole(
        content=Content(
            editions=tuple(draft.edition for draft in drafts),
            terms=tuple(term for term, _ in terms),
            pages=tuple(page for page, _ in written),
            addresses=frozenset(link.address for link in permalinks),
            imprint=imprint.load(root),
            revisions=ledgers.load_revisions(content / "revisions.tsv", root),
        ),
        drafts=tuple(drafts),
        places={found.name: found for found in places},
        permalinks=permalinks,
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


def _derived(terms: Sequence[tuple[Term, Places]], root: Path, tables: Tables) -> list[tuple[Term, Places]]:
    """Entries with what is derived: Traditional headword, syllables, date of the last change.

    An entry whose file is not as it was when changed.tsv was written has changed today.
    """
    changed = ledgers.load_changed(root / "content" / "changed.tsv", root)
    table = readings.dictionary() if terms else {}
    today = dt.datetime.now(dt.UTC).date().isoformat()
    found = []
    for term, places in terms:
        date, digest = changed.get(term.id, ("", ""))
        whole = replace(
            term,
            hant=term.hant or traditional.prose(term.hans, tables, "tw"),
            syllables=readings.spell(term.hans, term.pinyin, table)[0],
            changed=date if digest == term.digest else today,
        )
        found.append((whole, places))
    return found


def _draft(folder: Path, root: Path, tables: Tables, index: annotate.Index, memory: Memory) -> Draft:
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
