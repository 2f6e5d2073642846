"""What is taken along of a term, and the two scopes: the whole glossary, one section of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from edition.model import Edition, Section, Term
from edition.render import cards, concordance
from edition.render.concordance import Hit
from edition.render.paths import address, entry_path, exports_stem, text_path
from edition.render.pinyin import order
from edition.render.takeaway import section_terms
from edition.render.view import Site

_SENTENCE = re.compile(r"[^。！？]+(?:[。！？]+[”’」』）]*|$)")
_ENOUGH = 10
"""Characters a sentence needs besides the term to show how it is used."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of a text with the term in it; both scripts share the offsets."""

    text: str
    """Id of the text."""
    section: str
    """Number of the section."""
    number: str
    """Number of the segment."""
    anchor: str
    """Of the segment."""
    hans: str
    """Simplified."""
    hant: str
    """Traditional."""
    start: int
    """Where the term begins."""
    end: int
    """One past its last code point."""

    def parts(self, script: str) -> tuple[str, str, str]:
        """Before the term, the term, after it."""
        text = self.hans if script == "hans" else self.hant
        return text[: self.start], text[self.start : self.end], text[self.end :]


@dataclass(frozen=True, slots=True)
class Record:
    """A term with its definition and examples."""

    term: Term
    """The entry."""
    hans: str
    """First sentence of the definition, Simplified."""
    hant: str
    """The same, Traditional."""
    examples: tuple[Example, ...]
    """The best one first; in a section, those of that section only."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A set of terms that is taken along as one file."""

    stem: str
    """Name of the files without ending."""
    title: str
    """Simplified."""
    records: tuple[Record, ...]
    """By pinyin; in a section, by first occurrence."""
    edition: Edition | None = None
    """Of a section."""
    section: Section | None = None
    """None for the whole glossary."""


def scopes(site: Site) -> list[Scope]:
    """The whole glossary, then every section that has terms; nothing without terms."""
    known = {record.term.id: record for record in _records(site)}
    if not known:
        return []
    whole = Scope("glossary", "词汇", tuple(sorted(known.values(), key=lambda record: order(record.term))))
    return [whole, *(scope for edition in site.content.editions for scope in _sections(site, edition, known))]


def entry_address(site: Site, term: str, script: int = 0) -> str:
    """The published address of an entry, absolute; Simplified 0, Traditional 1."""
    return site.content.imprint.address + address(entry_path(site.views()[script], term))


def example_address(site: Site, example: Example, script: int = 0) -> str:
    """The published address of the segment of an example, absolute."""
    path = text_path(site.views()[script], example.text)
    return f"{site.content.imprint.address}{address(path)}#{example.anchor}"


def _sections(site: Site, edition: Edition, known: Mapping[str, Record]) -> Iterator[Scope]:
    for section in edition.sections:
        records = tuple(_within(known[term], edition.meta.id, section.number) for term in section_terms(site, section))
        if records:
            title = f"《{edition.title.hans}》{concordance.section_name(section)}词汇"
            yield Scope(exports_stem(edition.meta.id, section.number), title, records, edition, section)


def _within(record: Record, text: str, section: str) -> Record:
    own = tuple(example for example in record.examples if (example.text, example.section) == (text, section))
    return Record(record.term, record.hans, record.hant, own)


def _records(site: Site) -> Iterator[Record]:
    hits = concordance.index(site.content)
    hans, hant = site.views()
    for term in site.content.terms:
        examples = sorted(_examples(hits.get(term.id, ())), key=_merit)  # stable: the first of equals
        yield Record(term, cards.definition(hans, term), cards.definition(hant, term), tuple(examples))


def _examples(hits: Iterable[Hit]) -> Iterator[Example]:
    """One example for every sentence of a paragraph in which the term stands; headings only where there is no other."""
    found = list(hits)
    inside = [hit for hit in found if hit.segment.paragraph != "0"] or found
    seen: set[tuple[str, str, int]] = set()
    for edition, _, segment, mark, _ in inside:
        for match in _SENTENCE.finditer(segment.hans):
            start, end = match.span()
            place = (edition.meta.id, segment.number, start)
            if start <= mark.start and mark.end <= end and place not in seen:
                seen.add(place)
                yield Example(
                    text=edition.meta.id,
                    section=segment.section,
                    number=segment.number,
                    anchor=segment.anchor,
                    hans=segment.hans[start:end],
                    hant=segment.hant[start:end],
                    start=mark.start - start,
                    end=mark.end - start,
                )


def _merit(example: Example) -> tuple[bool, int]:
    """Sentences that say something first, then the short ones."""
    length = len(example.hans)
    return length < example.end - example.start + _ENOUGH, length
