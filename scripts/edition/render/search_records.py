"""What search looks through: every passage of the site once, in both scripts, with where it stands.

A passage is a heading, a paragraph, a note, a summary, a name of a glossary entry, a block of prose. Its text is what
a reader sees on the page, without markup, so that a match can be marked there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from edition.model import Edition, Page, Term
from edition.render.entry import HEADINGS
from edition.render.links import HOME, page_path
from edition.render.paths import address, apparatus_path, entry_path, glossary_path, text_path, texts_path
from edition.render.prose import plain, with_ids
from edition.render.view import Site, View

BREAK = "│"
"""Stands between parts of a passage that no phrase may cross: items of a list, a phrase and the note on it."""

GROUP = 24
"""Entries whose prose shares a file."""

_HEADING = re.compile(r"^#{2,6}[ ]+(.*?)[ ]*\{ #([\w-]+) \}$", re.MULTILINE)
_ITEM = re.compile(r"\n(?=[ ]*(?:[-*+]|\d+\.)[ ])")
_RULE = re.compile(r"^[|: -]+$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Passage:
    """One thing that can be found."""

    kind: str
    """One letter, see content/README.md."""
    anchor: str
    """Fragment on its page; empty for the page itself and for segments, whose label gives it."""
    label: str
    """Segment number, or the heading it stands under, Simplified."""
    hans: str
    """As printed, Simplified."""
    hant: str
    """As printed, Traditional."""
    pinyin: str = ""
    """Its reading, where people wrote one."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the site in both scripts."""

    address: str
    """Below the folder of the script."""
    hans: str
    """Title, Simplified."""
    hant: str
    """Title, Traditional."""
    passages: tuple[Passage, ...] = field(repr=False)
    """In the order of the page."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is kept, and loaded, as one file."""

    name: str
    """ASCII, unique."""
    sheets: tuple[Sheet, ...]
    """Pages, or parts of pages."""


def shelves(site: Site) -> list[Shelf]:
    """Everything there is to find: names of entries first, then texts, pages, prose of entries."""
    terms = site.content.terms
    titles = (_title(site, edition) for edition in site.content.editions)
    found = [Shelf("names", (*(_names(site, term) for term in terms), *titles))]
    found += (_text(site, edition) for edition in site.content.editions)
    found.append(Shelf("pages", tuple(_pages(site))))
    for start in range(0, len(terms), GROUP):
        own = (_discussion(site, term) for term in terms[start : start + GROUP])
        found.append(Shelf(f"glossary-{start // GROUP + 1}", tuple(sheet for sheet in own if sheet.passages)))
    return [shelf for shelf in found if shelf.sheets]


def _address(view: View, path: str) -> str:
    return address(path).removeprefix(f"{view.folder}/")


class _Both:
    """Writes passages in both scripts."""

    def __init__(self, hant: View) -> None:
        self.hant = hant

    def __call__(self, kind: str, anchor: str, label: str, prose: str, pinyin: str = "") -> Passage:
        return Passage(kind, anchor, label, plain(prose), plain(self.hant.say(prose)), pinyin)

    def prose(self, kind: str, prose: str, first: tuple[str, str]) -> Iterator[Passage]:
        """Blocks of Markdown, each under the heading before it; `first` is anchor and label of what has none."""
        twin = self.hant.say(prose)
        anchor, label = first
        last = 0
        for found in [*_HEADING.finditer(prose), None]:
            end = found.start() if found else len(prose)
            for hans, hant in zip(_blocks(prose[last:end]), _blocks(twin[last:end]), strict=True):
                yield Passage(kind, anchor, label, hans, hant)
            if found:
                anchor, label, last = found[2], plain(found[1]), found.end()
                hant_label = plain(twin[found.start(1) : found.end(1)])
                if kind == "w":
                    yield Passage("h", anchor, label, label, hant_label)


def _blocks(prose: str) -> list[str]:
    """Paragraphs, lists and tables as plain text, one line each."""
    found = []
    for block in re.split(r"\n[ ]*\n", prose):
        flat = plain(_ITEM.sub(f"{BREAK}\n", _RULE.sub("", block).replace("|", BREAK)))
        found.append(re.sub(r"[\s\x00-\x1f]+", " ", flat).strip(f" {BREAK}"))
    return [block for block in found if block]


def _names(site: Site, term: Term) -> Sheet:
    """Headword, aliases, members, renderings, and the definition: what a first query needs."""
    hans, hant = site.views()
    both = _Both(hant)
    passages = [Passage("n", "", term.pinyin, term.hans, term.hant, term.pinyin)]
    passages += (both("a", "", "", alias) for alias in term.aliases)
    passages += (Passage("l", "", "", english.text, english.text) for english in term.english)
    passages += (both("m", "", "", member) for member in term.members)
    once: dict[str, Passage] = {}
    for one in passages:  # a member may be an alias too
        once.setdefault(one.hans, one)
    passages = list(once.values())
    prose = with_ids(term.prose.strip(), HEADINGS)
    passages += (one for one in both.prose("d", prose, ("", "")) if one.anchor == HEADINGS["释义"])
    return Sheet(_address(hans, entry_path(hans, term.id)), term.hans, term.hant, tuple(passages))


def _discussion(site: Site, term: Term) -> Sheet:
    """The prose of an entry beyond its definition."""
    hans, hant = site.views()
    prose = with_ids(term.prose.strip(), HEADINGS)
    passages = [one for one in _Both(hant).prose("p", prose, ("", "")) if one.anchor != HEADINGS["释义"]]
    origin = BREAK.join(term.origin[key] for key in ("who", "when", "where") if term.origin.get(key))
    if origin:
        passages.append(_Both(hant)("p", "title", "出处", origin))
    return Sheet(_address(hans, entry_path(hans, term.id)), term.hans, term.hant, tuple(passages))


def _title(site: Site, edition: Edition) -> Sheet:
    hans, hans_title, hant_title = site.views()[0], edition.title.hans, edition.title.hant
    path = _address(hans, text_path(hans, edition.meta.id))
    return Sheet(path, hans_title, hant_title, (Passage("t", "", "", hans_title, hant_title),))


def _text(site: Site, edition: Edition) -> Shelf:
    hans, hant = site.views(edition.meta.standard)
    both = _Both(hant)
    meta = edition.meta
    passages: list[Passage] = []
    if edition.dateline:
        passages.append(Passage("c", "dateline", "", edition.dateline.hans, edition.dateline.hant))
    numbers = {note.id: number for number, note in enumerate(edition.notes, 1)}
    for section in edition.sections:
        for one in section.segments:
            kind = "h" if one is section.heading else "s"
            passages.append(Passage(kind, "", one.number, one.hans, one.hant))
            for note in edition.notes:
                if note.segment == one.number:
                    end = note.start + len(note.exact)
                    told = both("o", f"note-{note.id}", str(numbers[note.id]), note.note)
                    lemmas = (line[note.start : end] + BREAK for line in (one.hans, one.hant))
                    passages.append(
                        Passage(
                            "o",
                            told.anchor,
                            told.label,
                            *map("".join, zip(lemmas, (told.hans, told.hant), strict=True)),
                        )
                    )
        if section.summary:
            passages.append(both("u", f"s{section.number}", f"{section.number}.0", section.summary))
    origin = BREAK.join(part for part in (meta.publisher, meta.date, meta.witness, meta.rights) if part)
    passages.append(both("c", "colophon", "", origin))
    sheets = [Sheet(_address(hans, text_path(hans, meta.id)), edition.title.hans, edition.title.hant, tuple(passages))]
    reasons = tuple(both("c", "decisions", "", f"{what}{BREAK}{why}") for what, why in edition.decisions)
    name = Passage("t", "", "", f"校勘记：{edition.title.hans}", f"{hant.say('校勘记：')}{edition.title.hant}")
    path = _address(hans, apparatus_path(hans, meta.id))
    sheets.append(Sheet(path, name.hans, name.hant, (name, *reasons)))
    return Shelf(f"text-{meta.id}", tuple(sheets))


def _pages(site: Site) -> Iterator[Sheet]:
    hans, hant = site.views()
    both = _Both(hant)
    for path, title in ((texts_path(hans), "文本"), (glossary_path(hans), "词汇")):
        yield Sheet(_address(hans, path), title, hant.say(title), (both("t", "", "", title),))
    for written in site.content.pages:
        yield _page(hans, both, written)


def _page(hans: View, both: _Both, written: Page) -> Sheet:
    title = both("t", "", "", written.title)
    prose = tuple(both.prose("w", with_ids(written.body.strip(), {}), ("", "")))
    path = page_path(hans, HOME if written.name == HOME else written.name)
    return Sheet(_address(hans, path), title.hans, title.hant, (title, *prose))
