"""content/ as one thing: everything people wrote, normalised, cut, annotated.

Nothing is written here and no address is checked; `checks` judges what this gives.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

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
from edition.model import Content, Edition, Text
from edition.parallel import spread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from edition.convert import Tables
    from edition.decisions import Decisions, SectionPlan
    from edition.ledgers import Permalink, Suppression
    from edition.model import Term
    from edition.recognition import Row

    Changed = Mapping[str, tuple[str, str]]


S = TypeVar("S")
T = TypeVar("T")


class Wanted(NamedTuple):
    """A text to be had."""

    depends: tuple[object, ...]
    """Everything it depends on besides the tables and the program."""
    make: Callable[[], Text | EditionError]
    """Makes it, or says what is wrong."""


Memory = Callable[[Sequence[Wanted]], "Iterable[Text | EditionError]"]
"""Gives the texts, in order: earlier ones, and those it has made."""


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


def make_anew(wanted: Sequence[Wanted]) -> Iterator[Text | EditionError]:
    """The memory that remembers nothing."""
    return spread([one.make for one in wanted])


def load_content(root: Path, tables: Tables) -> Content:
    """Load what renderers need from `root`/content. Raises `EditionError`."""
    return load(root, tables).content


def load(root: Path, tables: Tables, memory: Memory = make_anew) -> Whole:
    """Load `root`/content. Raises `EditionError`, for all files with a mistake at once."""
    content = root / "content"
    changed = ledgers.load_changed(content / "changed.tsv", root)
    released = releases.load(root)
    errors: list[EditionError] = []
    terms = _each(files.documents(content / "glossary", ".md"), lambda path: glossary.load(path, root), errors)
    written = _each(files.documents(content / "pages", ".md"), lambda path: pages.load(path, root), errors)
    terms = _derived(terms, tables, changed)
    index = annotate.build(term for term, _ in terms)
    plans = _each(files.folders(content / "texts"), lambda one: _planned(one, root, tables), errors)
    found = zip(plans, memory([plan.wanted for plan in plans]), strict=True)
    drafts = _each(found, lambda one: _draft(*one, root, tables, index, changed), errors)
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


def _each(places: Iterable[S], load_one: Callable[[S], T], errors: list[EditionError]) -> list[T]:
    """Load what can be loaded; what cannot is added to `errors`."""
    found = []
    for place in places:
        try:
            found.append(load_one(place))
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


class _Plan(NamedTuple):
    """A text before the pipeline has run."""

    folder: Path
    """Of its files."""
    decisions: Decisions
    """What text.yml says."""
    wanted: Wanted
    """What the pipeline has to make of the witness."""


def _planned(folder: Path, root: Path, tables: Tables) -> _Plan:
    """What the pipeline is to do with the witness text.yml vouches for."""
    plan = decisions.load(folder, root)
    witness = sources.read(folder / "source.txt")
    if witness.sha256 != plan.sha256:
        what = f"source.txt has sha256 {witness.sha256}"
        hint = "the witness is never edited: restore it; for a new witness correct sha256"
        raise EditionError(what, where=plan.places.at("sha256"), hint=hint, code="E-SHA256")
    source, standard, emendations = plan.meta.source, plan.meta.standard, plan.emendations

    def make() -> Text | EditionError:
        try:
            return pipeline.normalise(witness, tables, source=source, standard=standard, emendations=emendations)
        except EditionError as error:
            return error

    return _Plan(folder, plan, Wanted((witness.name, witness.sha256, source, standard, emendations), make))


def _draft(
    own: _Plan, made: Text | EditionError, root: Path, tables: Tables, index: annotate.Index, changed: Changed
) -> Draft:
    plan, text = own.decisions, _demanded(made, own.decisions)
    ids = own.folder / "ids.tsv"
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


def _demanded(made: Text | EditionError, plan: Decisions) -> Text:
    """The text; an emendation that does not fit is reported where it is written."""
    if isinstance(made, Text):
        return made
    for number, (exact, *_) in enumerate(plan.emendations):
        if made.code == "E-EMENDATION" and repr(exact) in made.what:
            where = plan.places.at(f"emendations.{number}.exact")
            raise EditionError(made.what, where=where, hint=made.hint, code=made.code) from made
    raise made
