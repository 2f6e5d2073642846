"""Find glossary terms in the Simplified text: stand-off marks, the text is untouched.

Headwords and aliases are matched as written, leftmost first and the longest at each place
(“党建引领” wins over “党建”); marks never overlap. A form listed under `never_match`
hides its term, and only that one, wherever the longer form stands. One walk over the text,
looking up only the lengths that begin with the character at hand: time grows with the text,
not with the number of terms.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from edition.model import Mark, Section, Segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from edition.model import Term


@dataclass(frozen=True, slots=True)
class Index:
    """Forms of all terms, ready to be searched for."""

    terms: Mapping[str, str]
    """Headword or alias → term id."""
    hides: Mapping[str, frozenset[str]]
    """Longer form → ids of the terms that are not meant in it."""
    lengths: Mapping[str, tuple[int, ...]]
    """First character → lengths of the forms of either kind that begin with it, ascending."""

    def resolve(self, form: str) -> str | None:
        """Return the id of the term with this headword or alias, or None."""
        return self.terms.get(form)


def build(terms: Iterable[Term]) -> Index:
    """Index headwords and aliases; where two terms claim a form, the first keeps it (a check complains)."""
    forms: dict[str, str] = {}
    hides: dict[str, frozenset[str]] = {}
    for term in terms:
        for form in (term.hans, *term.aliases):
            forms.setdefault(form, term.id)
        for longer in term.never_match:
            hides[longer] = hides.get(longer, frozenset()) | {term.id}
    lengths: dict[str, set[int]] = {}
    for form in (*forms, *hides):
        lengths.setdefault(form[0], set()).add(len(form))
    return Index(forms, hides, {first: tuple(sorted(found)) for first, found in lengths.items()})


def find(text: str, index: Index) -> list[tuple[int, int, str]]:
    """Return (start, end, term id) of every term in `text`, in order, not overlapping.

    Offsets are code points.
    """
    chosen: list[tuple[int, int, str]] = []
    hidden: dict[str, int] = {}  # term → how far the longer forms reach that began so far
    free = 0
    for start in range(len(text)):
        here = []
        for length in index.lengths.get(text[start], ()):
            form, end = text[start : start + length], start + length
            if end > len(text):
                break
            here += [(end, index.terms[form])] if form in index.terms else []
            hidden |= {term: max(end, hidden.get(term, 0)) for term in index.hides.get(form, ())}
        meant = [(end, term) for end, term in here if end > hidden.get(term, 0)]
        if meant and start >= free:
            free, term = meant[-1]
            chosen.append((start, free, term))
    return chosen


def annotate(sections: Sequence[Section], index: Index) -> tuple[Section, ...]:
    """Mark every segment. `first` is the first occurrence in the section's paragraphs; headings never have it."""
    return tuple(_annotate(section, index) for section in sections)


def _annotate(section: Section, index: Index) -> Section:
    seen: set[str] = set()
    paragraphs = tuple(_mark(part, index, seen) for part in section.paragraphs)
    heading = None if section.heading is None else _mark(section.heading, index, None)
    return replace(section, heading=heading, paragraphs=paragraphs)


def _mark(part: Segment, index: Index, seen: set[str] | None) -> Segment:
    marks = []
    for start, end, term in find(part.hans, index):
        marks.append(Mark(term, start, end, first=seen is not None and term not in seen))
        if seen is not None:
            seen.add(term)
    return replace(part, marks=tuple(marks))
