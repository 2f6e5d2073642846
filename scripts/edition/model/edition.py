"""The edition: what people write around a text, and what renderers read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from .text import Line, SourceKind, Standard, Text

Genre = Literal["newspaper", "magazine", "journal", "book", "webpage", ""]
"""What the work first appeared in or as; empty when nobody says."""


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that supports a statement."""

    id: str
    """Short key, unique in its file."""
    title: str
    """As shown, or descriptive."""
    publisher: str
    """Who published it."""
    date: str
    """ISO date, as exact as known; may be empty."""
    url: str
    """Address, or empty."""


@dataclass(frozen=True, slots=True)
class Note:
    """An editorial note on a quoted phrase."""

    id: str
    """Permanent within the text, for example `n7`."""
    segment: str
    """`section.paragraph`, for example `2.1`."""
    exact: str
    """The phrase as printed in the Simplified text; first occurrence in the segment."""
    start: int
    """Offset of `exact` in the segment."""
    note: str
    """The note, Simplified, plain text."""
    status: str
    """`verified`, `article_only` or `unverified`."""
    sources: tuple[str, ...]
    """Ids of sources."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A glossary term found in a segment."""

    term: str
    """Term id."""
    start: int
    """Offset in the segment."""
    end: int
    """One past the last code point."""
    first: bool
    """First occurrence of the term in its section."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A heading or paragraph with its permanent id."""

    section: str
    """Section number as printed in the id, `0` for the lead."""
    paragraph: str
    """Paragraph number, `0` for a heading; may carry a suffix (`3a`)."""
    line: int
    """Index of its line in the text."""
    hans: str
    """Simplified text."""
    hant: str
    """Traditional text, same length."""
    marks: tuple[Mark, ...] = ()
    """Glossary terms in it, in order, not overlapping."""

    @property
    def number(self) -> str:
        """`section.paragraph`."""
        return f"{self.section}.{self.paragraph}"

    @property
    def anchor(self) -> str:
        """Fragment in every page that shows the segment, for example `s2p3`."""
        return f"s{self.section}p{self.paragraph}"


@dataclass(frozen=True, slots=True)
class Section:
    """A section with what the editor says about it."""

    number: str
    """`0` for the lead, then `1`, `2` …"""
    heading: Segment | None
    """None for the lead."""
    paragraphs: tuple[Segment, ...]
    """In order."""
    summary: str
    """Short summary, Simplified."""
    terms: tuple[str, ...]
    """Key terms as headwords, Simplified."""

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Heading, if there is one, and paragraphs in order."""
        return self.paragraphs if self.heading is None else (self.heading, *self.paragraphs)


@dataclass(frozen=True, slots=True)
class Meta:
    """What text.yml says about a text."""

    id: str
    """ASCII, from pinyin."""
    title: str
    """Simplified; equals the title line."""
    title_hant: str
    """Traditional; derived."""
    description: str
    """One sentence for lists and search engines, Simplified."""
    publisher: str
    """Of the work, Simplified."""
    date: str
    """Of the work, ISO."""
    witness: str
    """Where the witness came from, Simplified."""
    rights: str
    """Simplified."""
    source: SourceKind
    """Declared kind of the witness."""
    standard: Standard
    """Traditional orthography."""
    path: str
    """Of text.yml, for messages."""
    genre: Genre = ""
    """Of the work."""
    printed: bool = False
    """Whether there is a printed book of it (PDF)."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A text with its sections, notes and terms: what renderers read."""

    meta: Meta
    """About the text."""
    text: Text
    """The normalised text with its record."""
    title: Line
    """The title line."""
    dateline: Line | None
    """The dateline, if there is one."""
    sections: tuple[Section, ...]
    """Lead first."""
    notes: tuple[Note, ...]
    """In text order."""
    sources: tuple[Source, ...]
    """That the notes cite."""
    decisions: tuple[tuple[str, str], ...]
    """Editor's decisions worth telling: (what, why), Simplified."""
    digest: str = ""
    """Fingerprint of what readers see of it."""
    changed: str = ""
    """ISO date of the last change of that (changed.tsv)."""


@dataclass(frozen=True, slots=True)
class English:
    """An English rendering."""

    text: str
    """The rendering."""
    status: str
    """`verified` (seen in use), `known` (not retrieved) or `proposed` (our working translation)."""
    source: str = ""
    """Source id, or who uses it."""


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry."""

    id: str
    """ASCII, from pinyin."""
    hans: str
    """Headword, Simplified."""
    hant: str
    """Headword, Traditional (Taiwan): derived unless given."""
    pinyin: str
    """With tone marks, words spaced."""
    english: tuple[English, ...]
    """Best first."""
    kind: str
    """One of the kinds in content/README.md."""
    aliases: tuple[str, ...]
    """Other Simplified forms that link here."""
    members: tuple[str, ...]
    """Of a numbered formula."""
    origin: dict[str, str]
    """who, when, where (each optional)."""
    related: tuple[tuple[str, str], ...]
    """(term id, relation)."""
    sources: tuple[Source, ...]
    """Cited by the prose as `[^id]`."""
    status: str
    """`verified`, `partly_verified`, `article_only` or `memory`."""
    never_match: tuple[str, ...]
    """Longer forms in which the term is not meant."""
    prose: str
    """Markdown under fixed headings, Simplified."""
    path: str
    """Of its file, for messages."""
    syllables: tuple[str, ...] = ()
    """Of `pinyin`, one for each character of the headword; empty when it is not a reading of it."""
    digest: str = ""
    """Fingerprint of its file."""
    changed: str = ""
    """ISO date of the last change of its file (changed.tsv)."""


@dataclass(frozen=True, slots=True)
class Page:
    """A written page of the site (home, principles …)."""

    name: str
    """File name without ending; also its address."""
    title: str
    """Simplified."""
    description: str
    """Simplified."""
    body: str
    """Markdown, Simplified."""
    path: str
    """For messages."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """Under which name and address the edition is published; what is taken along carries both."""

    name: str = ""
    """Simplified."""
    address: str = "https://example.org/"
    """With a slash at the end."""
    version: str = ""
    """Of the edition, for example `1.2.0` (CITATION.cff); empty when it has none."""
    released: str = ""
    """ISO date on which that version was published; empty while it is in preparation."""
    dictionaries: str = ""
    """Package and version of the conversion dictionaries."""


@dataclass(frozen=True, slots=True)
class Release:
    """What CHANGELOG.md says about the texts in one version."""

    version: str
    """As in its heading."""
    items: tuple[str, ...]
    """One for each point, Simplified, with inline Markdown."""


@dataclass(frozen=True, slots=True)
class Content:
    """Everything people wrote, loaded and checked for form."""

    editions: tuple[Edition, ...]
    """Sorted by id."""
    terms: tuple[Term, ...]
    """Sorted by id."""
    pages: tuple[Page, ...]
    """Sorted by name."""
    addresses: frozenset[str] = field(default_factory=frozenset)
    """Every address and anchor ever published (permalinks.tsv)."""
    imprint: Imprint = field(default_factory=Imprint)
    """Of mkdocs.yml."""
    spellings: Mapping[str, tuple[tuple[int, str], ...]] = field(default_factory=dict)
    """Phrase → its words as read by hand (readings.tsv, headwords): number of characters, pinyin."""
    revisions: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    """Term id → revision of its flashcard and digest of what it then held (revisions.tsv)."""
    versions: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """Text id and segment (`huzhou-2019:2.3`) → the versions that brought a new wording, each with its digest;
    oldest first (versions.tsv)."""
    releases: tuple[Release, ...] = ()
    """Newest first (CHANGELOG.md)."""
