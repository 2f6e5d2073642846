"""What the editor decided about one text: `text.yml`, loaded and checked for form.

Whether a decision fits the text (a heading that is there, a phrase that occurs) is for
the stages; here only the form counts. Every error names the file, the line and a way out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from edition.fields import Fields, Places, load_sources, parse
from edition.files import identifier, read
from edition.model import Certainty, Genre, Meta, Source, SourceKind, Standard

if TYPE_CHECKING:
    from pathlib import Path

KEYS = (
    *(
        "title",
        "description",
        "publisher",
        "date",
        "witness",
        "rights",
        "sha256",
        "source",
        "standard",
        "genre",
        "print",
    ),
    *("sections", "notes", "sources", "decisions", "emendations"),
)
GENRES = ("newspaper", "magazine", "journal", "book", "webpage")
STATUSES = ("verified", "article_only", "unverified")
SEGMENT = re.compile(r"(?:0|[1-9]\d*)[a-z]*\.(?:0|[1-9]\d*)[a-z]*")

_OPEN = re.compile(r"# \[ \] (.+)")

Emendation = tuple[str, str, Certainty, str]
"""(exact, correction, certainty, reason), as the pipeline takes it."""


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A section as the editor describes it."""

    heading: str
    """Exactly as in the Simplified edition; empty for the lead."""
    summary: str
    """Simplified; may be empty."""
    terms: tuple[str, ...]
    """Key terms: headwords or aliases."""


@dataclass(frozen=True, slots=True)
class NotePlan:
    """An editorial note before it is anchored."""

    id: str
    """Permanent within the text."""
    segment: str
    """`section.paragraph`."""
    exact: str
    """The phrase, Simplified."""
    note: str
    """The note, Simplified."""
    status: str
    """One of `STATUSES`."""
    sources: tuple[str, ...]
    """Ids of sources."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """Everything text.yml says."""

    meta: Meta
    """`title_hant` is still empty: it is derived."""
    sha256: str
    """Declared hash of source.txt."""
    sections: tuple[SectionPlan, ...]
    """Lead first, always present; entry i stands at `sections.{i - shift}` in the file."""
    shift: int
    """1 when the file says nothing about the lead, else 0."""
    notes: tuple[NotePlan, ...]
    """In file order."""
    sources: tuple[Source, ...]
    """In file order."""
    decisions: tuple[tuple[str, str], ...]
    """(what, why)."""
    emendations: tuple[Emendation, ...]
    """Readings no rule can give."""
    places: Places
    """Where each key stands."""
    unchecked: tuple[tuple[int, str], ...] = ()
    """(line, text) of each entry of the scaffold's checklist that is still open."""


def load(folder: Path, root: Path) -> Decisions:
    """Load `folder`/text.yml. Raises `EditionError`."""
    name, text = read(folder / "text.yml", root)
    identifier(folder.name, folder.relative_to(root).as_posix())
    fields = parse(text, name, KEYS)
    sections = tuple(_section(record, number) for number, record in enumerate(_sections(fields)))
    shift = 0 if sections and not sections[0].heading else 1
    sources = load_sources(fields)
    return Decisions(
        meta=_meta(fields, folder.name, name),
        sha256=fields.matching("sha256", re.compile(r"[0-9a-f]{64}"), "64 hexadecimal digits (sha256sum source.txt)"),
        sections=(SectionPlan("", "", ()),) * shift + sections,
        shift=shift,
        notes=_notes(fields, {source.id for source in sources}),
        sources=sources,
        decisions=tuple((r.text("what"), r.text("why")) for r in fields.records("decisions", ("what", "why"))),
        emendations=_emendations(fields),
        places=fields.places,
        unchecked=tuple(
            (number, match[1]) for number, line in enumerate(text.split("\n"), 1) if (match := _OPEN.fullmatch(line))
        ),
    )


def _meta(fields: Fields, text_id: str, name: str) -> Meta:
    return Meta(
        id=text_id,
        title=fields.text("title"),
        title_hant="",
        description=fields.text("description"),
        publisher=fields.text("publisher", ""),
        date=fields.date("date", ""),
        witness=fields.text("witness"),
        rights=fields.text("rights"),
        source=cast("SourceKind", fields.choice("source", ("naive", "hans", "hant"))),
        standard=cast("Standard", fields.choice("standard", ("tw", "hk"), "tw")),
        path=name,
        genre=cast("Genre", fields.choice("genre", GENRES, "")),
        printed=fields.choice("print", ("book",), "") == "book",
    )


def _sections(fields: Fields) -> tuple[Fields, ...]:
    return fields.records("sections", ("heading", "summary", "terms"))


def _section(record: Fields, number: int) -> SectionPlan:
    heading = record.text("heading", "")
    if number and not heading:
        hint = "only the first entry, the lead, has no heading"
        raise record.fault("heading", "this section has no `heading`", hint, "E-MISSING")
    return SectionPlan(heading, record.text("summary", ""), record.texts("terms"))


def _notes(fields: Fields, sources: set[str]) -> tuple[NotePlan, ...]:
    found: dict[str, NotePlan] = {}
    for record in fields.records("notes", ("id", "segment", "exact", "note", "status", "sources")):
        key = identifier(record.text("id"), record.at("id"))
        if key in found:
            raise record.fault("id", f"note “{key}” is given twice", "take an id never used before", "E-DUPLICATE")
        for number, cited in enumerate(record.texts("sources")):
            if cited not in sources:
                hint = f"add it under `sources:` or correct it; ids there: {', '.join(sorted(sources)) or 'none'}"
                raise record.fault(f"sources.{number}", f"source “{cited}” is not listed", hint, "E-SOURCE")
        found[key] = NotePlan(
            id=key,
            segment=record.matching("segment", SEGMENT, "section.paragraph, for example 2.1"),
            exact=record.text("exact"),
            note=record.text("note"),
            status=record.choice("status", STATUSES),
            sources=record.texts("sources"),
        )
    return tuple(found.values())


def _emendations(fields: Fields) -> tuple[Emendation, ...]:
    found = []
    for record in fields.records("emendations", ("exact", "correction", "certainty", "reason")):
        certainty = cast("Certainty", record.choice("certainty", ("certain", "probable", "possible")))
        exact, correction = record.text("exact"), record.text("correction", "")
        if exact == correction:
            raise record.fault("correction", "`correction` changes nothing", "correct it or take the entry out")
        found.append((exact, correction, certainty, record.text("reason")))
    return tuple(found)
