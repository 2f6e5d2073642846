"""What is taken along of a term, and the two scopes: the whole glossary, one section of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
    whole = of_glossary(site)
    if not whole.records:
        return []
    return [whole, *(scope for edition in site.content.editions for scope in of_sections(site, edition))]


def of_glossary(site: Site) -> Scope:
    """All terms with their examples in all texts."""
    hits = concordance.index(site.content.editions)
    terms = sorted(site.content.terms, key=order)
    return Scope("glossary", "词汇", tuple(_record(site, term, hits.get(term.id, ())) for term in terms))


def of_sections(site: Site, edition: Edition) -> Iterator[Scope]:
    """The sections of a text that have terms."""
    hits = concordance.index([edition])
    for section in edition.sections:
        records = tuple(
            _record(site, term, [hit for hit in hits.get(term.id, ()) if hit.section is section])
            for term in map(site.terms.__getitem__, section_terms(site, section))
        )
        if records:
            title = f"《{edition.title.hans}》{concordance.section_name(section)}词汇"
            yield Scope(exports_stem(edition.meta.id, section.number), title, records, edition, section)


def of_text(site: Site, edition: Edition, terms: Iterable[Term]) -> Scope:
    """Terms with their examples in one text alone: with those of all texts, a thousand packages would hold each."""
    hits = concordance.index([edition])
    records = tuple(_record(site, term, hits.get(term.id, ())) for term in terms)
    return Scope(edition.meta.id, f"《{edition.title.hans}》词汇", records)


def entry_address(site: Site, term: str, script: int = 0) -> str:
    """The published address of an entry, absolute; Simplified 0, Traditional 1."""
    return site.content.imprint.address + address(entry_path(site.views()[script], term))


def example_address(site: Site, example: Example, script: int = 0) -> str:
    """The published address of the segment of an example, absolute."""
    path = text_path(site.views()[script], example.text)
    return f"{site.content.imprint.address}{address(path)}#{example.anchor}"


def _record(site: Site, term: Term, hits: Iterable[Hit]) -> Record:
    hans, hant = site.views()
    examples = sorted(_examples(hits), key=_merit)  # stable: the first of equals
    return Record(term, cards.definition(hans, term), cards.definition(hant, term), tuple(examples))


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
