"""The vocabulary of the edition: frozen records, no behaviour beyond derived names.

Offsets are code points, half-open, from 0. `witness` offsets count in the decoded
witness; `line` offsets count in one line of the edition, and because every table used
is character for character, they hold for the Simplified and the Traditional line alike.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Script = Literal["hans", "hant"]
"""Which of the two texts: Simplified (`hans`) or Traditional (`hant`)."""

SourceKind = Literal["hans", "hant", "naive"]
"""What the witness is: genuine Simplified, genuine Traditional, or Traditional made
from Simplified one character at a time."""

Standard = Literal["tw", "hk"]
"""Which Traditional orthography the edition follows."""

Certainty = Literal["certain", "probable", "possible"]
"""How sure the editor is: forced by the evidence, well supported, or a choice."""


class Edit(NamedTuple):
    """One change: `text[start:end]` is `before` and becomes `after`.

    A named tuple, not a dataclass: a damaged page of 5 MB has 700,000 of them.
    """

    start: int
    """First code point changed."""
    end: int
    """One past the last code point changed; equal to `start` for an insertion."""
    before: str
    """What stands there."""
    after: str
    """What replaces it."""
    rules: tuple[str, ...]
    """Ids of the rules that made the change, in the order they ran."""
    certainty: Certainty
    """The lowest certainty among those rules."""
    reason: str
    """Why, in one sentence."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something seen and left alone, or decided without full certainty."""

    code: str
    """Stable name, D-…"""
    start: int
    """First code point, in the witness."""
    end: int
    """One past the last code point, in the witness."""
    text: str
    """What stands there (shortened if long)."""
    message: str
    """What is doubtful, in one sentence."""
    certainty: Certainty
    """How sure the editor is of what was done there."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of the edition in both scripts; `len(hans) == len(hant)`."""

    hans: str
    """Simplified text, without line end."""
    hant: str
    """Traditional text, same length."""
    choices: tuple[Edit, ...] = ()
    """Where one Simplified character has several Traditional ones: what was chosen.
    Offsets in this line; `before` Simplified, `after` Traditional."""


@dataclass(frozen=True, slots=True)
class Witness:
    """The source as received."""

    name: str
    """File name, or `-`."""
    data: bytes
    """Every byte."""
    text: str
    """The decoded text without byte order mark; `text.encode(encoding)` behind `bom` is `data`."""
    encoding: str
    """Python codec name."""
    bom: bytes
    """Byte order mark found, or empty."""
    sha256: str
    """Of `data`, hexadecimal."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where re-damaging the edition does not give the witness."""

    line: int
    """Line of the edition, from 0."""
    offset: int
    """Code point in the re-damaged line, from 0."""
    expected: str
    """What the model predicts."""
    found: str
    """What the witness has."""


@dataclass(frozen=True, slots=True)
class Model:
    """The damage, as a function from the edition to the witness."""

    kind: Literal["identity", "mirror"]
    """`identity`: no damage found. `mirror`: character map, injected readings, punctuation."""
    characters: tuple[tuple[str, str], ...]
    """Pairs (edition, witness) of the naive character map that differ, sorted."""
    punctuation: tuple[tuple[str, str], ...]
    """Pairs (edition, witness) of marks that differ, sorted."""
    readings: tuple[tuple[str, str], ...]
    """Pairs (Simplified character, what was injected behind it), sorted."""
    scope: str
    """Which characters were annotated: `changed`, `all`, `listed` or empty."""
    first: int
    """Lowest annotated Simplified code point; 0 when nothing was injected."""
    last: int
    """Highest annotated Simplified code point: the cut-off."""
    exempt: int
    """How many lines at the top carry no injected readings."""
    ambiguous: tuple[tuple[str, str], ...]
    """Pairs (witness character, the Simplified characters it may come from): decided by
    rule, because the model alone cannot tell."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """The outcome of re-damaging the edition."""

    exact: bool
    """True when the result equals the witness body, code point for code point."""
    model: Model
    """The damage that was fitted."""
    unexplained: tuple[Difference, ...]
    """Every difference; empty when `exact`."""


@dataclass(frozen=True, slots=True)
class Text:
    """A normalised text: what the pipeline gives for one witness."""

    witness: Witness
    """Where it came from."""
    source: SourceKind
    """What the witness was found, or declared, to be."""
    standard: Standard
    """Traditional orthography of the `hant` lines."""
    lines: tuple[Line, ...]
    """Paragraphs in order; none is blank."""
    edition: str
    """The Simplified text as one string: lines, each ended as in the witness."""
    edits: tuple[Edit, ...]
    """Witness → edition, sorted, non-overlapping, witness offsets."""
    doubts: tuple[Doubt, ...]
    """In witness order."""
    spans: tuple[tuple[int, int], ...]
    """For each line, the span of the witness it came from."""
    certificate: Certificate
    """Whether the recovery is proved."""


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
