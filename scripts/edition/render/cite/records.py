"""What can be cited: the work, the witness it was edited from, a text of this edition, an entry of the glossary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from edition.model import Edition, Genre, Term
from edition.render.paths import address, entry_path, text_path
from edition.render.view import Site, View

Kind = Literal["text", "entry", "work", "witness"]
"""`text` and `entry` belong to this edition: they have an address, a version, and parts or none."""


@dataclass(frozen=True, slots=True)
class Record:
    """One thing, in one script; an empty field is not known or does not apply."""

    kind: Kind
    """What it is."""
    key: str
    """ASCII, unique in the edition."""
    title: str
    """As a Chinese list of references has it."""
    roman: str
    """As a list in Latin letters has it; the same unless there is a reading."""
    container: str
    """The edition it belongs to, or the newspaper or journal it appeared in."""
    publisher: str
    """Of a work that did not appear in a periodical."""
    date: str
    """ISO date: of the release, of the last change of an entry, of the work."""
    original: str
    """ISO date of the work, for a text of this edition."""
    version: str
    """Of the edition."""
    language: str
    """BCP 47."""
    genre: Genre
    """Of the work."""
    note: str
    """Plain text."""
    address: str
    """Published address."""


SERIALS = frozenset({"newspaper", "magazine", "journal"})
"""Genres that name their periodical where others name a publisher."""


def name(site: Site, view: View) -> str:
    """The edition as a title: what the site is called, its two halves as title and subtitle."""
    return view.say(site.content.imprint.name.replace(" · ", "："))


def of_text(site: Site, view: View, edition: Edition) -> Record:
    """A text of this edition."""
    meta, imprint = edition.meta, site.content.imprint
    title = view.title(edition)
    origin = "，".join(part for part in (view.say(meta.publisher), meta.date) if part)
    return Record(
        kind="text",
        key=f"{meta.id}-{view.script}",
        title=title,
        roman=title,
        container=name(site, view),
        publisher="",
        date=imprint.released,
        original=meta.date,
        version=imprint.version,
        language=view.lang,
        genre=meta.genre,
        note=view.say("原载：") + origin if origin else "",
        address=imprint.address + address(text_path(view, meta.id)),
    )


def of_entry(site: Site, view: View, term: Term) -> Record:
    """An entry of the glossary."""
    imprint = site.content.imprint
    title = view.pick(term)
    reading = term.pinyin[:1].upper() + term.pinyin[1:]
    return Record(
        kind="entry",
        key=f"{term.id}-{view.script}",
        title=title,
        roman=f"{reading} {title}",
        container=name(site, view),
        publisher="",
        date=term.changed,
        original="",
        version=imprint.version,
        language=view.lang,
        genre="",
        note="",
        address=imprint.address + address(entry_path(view, term.id)),
    )


def of_work(view: View, edition: Edition) -> Record:
    """The work, as it was first published."""
    meta = edition.meta
    title, publisher = view.title(edition), view.say(meta.publisher)
    serial = meta.genre in SERIALS
    return Record(
        kind="work",
        key=f"{meta.id}-{view.script}-work",
        title=title,
        roman=title,
        container=publisher if serial else "",
        publisher="" if serial else publisher,
        date=meta.date,
        original="",
        version="",
        language=view.lang,
        genre=meta.genre,
        note="",
        address="",
    )


def of_witness(view: View, edition: Edition) -> Record:
    """The page or file the text was edited from, as received."""
    meta = edition.meta
    title = view.title(edition)
    return Record(
        kind="witness",
        key=f"{meta.id}-{view.script}-witness",
        title=title,
        roman=title,
        container="",
        publisher="",
        date="",
        original=meta.date,
        version="",
        language=view.lang,
        genre="",
        note=f"{view.say(meta.witness)} SHA-256: {edition.text.witness.sha256}",
        address="",
    )
