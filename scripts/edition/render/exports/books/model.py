"""A text as a book: everything in one script, in the order of the book, free of any format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Words of editorial prose that look alike."""

    text: str
    """As shown."""
    look: str = ""
    """Empty, `em`, `strong`, or `form`: cited as a form of writing, never converted."""
    href: str = ""
    """`#id` for an entry of the book, else a web address or empty."""


Rich = tuple[Span, ...]
"""Editorial prose on one line."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a list of editorial prose."""

    kind: str
    """`p`, `ul` or `ol`."""
    items: tuple[Rich, ...]
    """One for a paragraph."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A source as it is cited."""

    title: str
    """As published."""
    rest: str
    """Publisher and date."""
    url: str
    """Web address, or empty."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of the text: one term or none, with the notes behind it."""

    text: str
    """As printed."""
    readings: tuple[str, ...]
    """Pinyin of each character, empty where it has none; nothing at all in a book without pinyin."""
    term: str
    """Id of the entry, or empty."""
    first: bool
    """First occurrence of the term in its section."""
    notes: tuple[int, ...]
    """Numbers of notes."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A heading or paragraph."""

    number: str
    """`section.paragraph`."""
    anchor: str
    """Its fragment on the site and in the book."""
    runs: tuple[Run, ...]
    """In order, without gaps."""

    @property
    def text(self) -> str:
        """What is printed, without notes."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Footnote:
    """An editorial note."""

    number: int
    """In the book, from 1."""
    anchor: str
    """Its fragment."""
    lemma: str
    """The phrase it explains."""
    note: Rich
    """What it says."""
    status: str
    """How well it is supported."""
    sources: tuple[Cited, ...]
    """Where from."""


@dataclass(frozen=True, slots=True)
class Part:
    """A section."""

    anchor: str
    """`s0`, `s1` …"""
    name: str
    """导言, 第一节 …"""
    heading: Paragraph | None
    """None for the lead."""
    summary: Rich
    """What the editor says about it; may be empty."""
    paragraphs: tuple[Paragraph, ...]
    """In order."""
    notes: tuple[Footnote, ...]
    """In order."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A term of the text."""

    id: str
    """Of the entry."""
    headword: str
    """In the script of the book."""
    other: str
    """In the other script, empty when it looks the same."""
    pinyin: str
    """With tone marks."""
    english: tuple[tuple[str, str], ...]
    """Renderings, each with its standing."""
    kind: str
    """What kind of term."""
    status: str
    """How well the entry is supported."""
    definition: tuple[Block, ...]
    """What it means."""
    background: tuple[Block, ...]
    """Where it comes from."""
    sources: tuple[Cited, ...]
    """Cited by both."""
    places: tuple[tuple[str, str], ...]
    """Number and anchor of the segments it stands in."""
    url: str
    """Of the entry on the site."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A change that deserves a line of its own, or a choice between characters."""

    number: str
    """Segment number, or what the line is."""
    before: str
    """Of the witness."""
    after: str
    """Of the edition."""
    why: Rich
    """Rule, certainty and reason."""


@dataclass(frozen=True, slots=True)
class Collation:
    """The apparatus, as far as it can be printed."""

    account: tuple[Rich, ...]
    """What was done to the witness and whether it is proved, paragraph by paragraph."""
    rules: tuple[tuple[str, str, Rich, int], ...]
    """Id and name of a rule, what it does, how often."""
    mechanical: tuple[tuple[str, tuple[tuple[str, str, int], ...]], ...]
    """Rules, and what became what how often: changes that are alike everywhere."""
    single: tuple[Reading, ...]
    """Changes by judgement, in order."""
    choices: tuple[tuple[str, str, int], ...]
    """One Simplified character with several Traditional ones: what became what how often."""
    doubts: tuple[tuple[str, str, Rich], ...]
    """Place, reading, what is doubtful."""
    decisions: tuple[tuple[Rich, Rich], ...]
    """What was decided, and why."""


@dataclass(frozen=True, slots=True)
class Words:
    """Headings and labels, in the script of the book."""

    script: str
    """简体文本, 繁体文本."""
    contents: str
    """目录."""
    cover: str
    """封面."""
    title_page: str
    """书名页."""
    summary: str
    """提要."""
    notes: str
    """注释."""
    note: str
    """注."""
    back: str
    """回到正文."""
    sources: str
    """来源."""
    glossary: str
    """词汇."""
    seen: str
    """见于."""
    apparatus: str
    """校勘记."""
    about: str
    """关于本版."""
    rules: str
    """改动的类别."""
    mechanical: str
    """逐字改动."""
    single: str
    """逐条校记."""
    choices: str
    """简繁选字."""
    doubts: str
    """存疑."""
    decisions: str
    """编者的决定."""
    times: str
    """处."""
    none: str
    """无."""
    accessible: str
    """What a reader with a screen reader may expect."""


@dataclass(frozen=True, slots=True)
class Book:
    """One text in one script."""

    id: str
    """Of the text."""
    lang: str
    """BCP 47 tag."""
    title: str
    """Of the text."""
    dateline: str
    """As printed under the title; may be empty."""
    description: str
    """One sentence."""
    publisher: str
    """Of the work; may be empty."""
    date: str
    """Of the work, ISO."""
    series: str
    """Name of the edition."""
    url: str
    """Of the text on the site."""
    changed: str
    """ISO date of the last known change of what is in the book."""
    facts: tuple[tuple[str, Rich], ...]
    """Origin, witness, rights: name and what there is to say."""
    parts: tuple[Part, ...]
    """Lead first."""
    entries: tuple[Entry, ...]
    """By pinyin."""
    collation: Collation
    """The apparatus."""
    words: Words
    """Labels."""
