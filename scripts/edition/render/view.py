"""What a renderer reads: the content, and one script of the site at a time."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from edition.model import Content, Edition, Line, Script, Section, Segment, Standard, Term
from edition.render.markdown import converted, escape

FOLDERS: Mapping[Script, str] = {"hans": "zh-hans", "hant": "zh-hant"}
"""Top folder of each script's pages."""

SITE_STANDARD: Standard = "tw"
"""Traditional orthography of pages that belong to no text."""

Derive = Callable[[str, Standard], str]
"""Editorial prose, Simplified → Traditional, same length."""


class Rule(Protocol):
    """What the apparatus needs to know of a rule of the pipeline."""

    @property
    def id(self) -> str:
        """For example `C01`."""

    @property
    def name(self) -> str:
        """Simplified."""

    @property
    def what(self) -> str:
        """One sentence, Simplified."""


_CITED = re.compile(r"(?<=“)[^“”]*(?=”)|(?<=（)[^（）]*可作[^（）]*(?=）)")


@functools.lru_cache(maxsize=1 << 14)
def _said(simplified: str, derive: Derive, standard: Standard) -> str:
    """Names of rules and reasons of changes are the same on every page."""
    return converted(simplified, lambda text: derive(text, standard))


@dataclass(frozen=True, slots=True)
class View:
    """One script of the site, as a renderer sees it."""

    script: Script
    """The script of the page."""
    standard: Standard
    """Traditional orthography, of the Traditional page and of the twin of a Simplified one."""
    derive: Derive
    """Editorial prose to Traditional."""

    @property
    def folder(self) -> str:
        """Top folder below docs/."""
        return FOLDERS[self.script]

    @property
    def lang(self) -> str:
        """BCP 47 tag of the page's script."""
        return language(self.script, self.standard)

    def say(self, simplified: str) -> str:
        """Interface words and editorial prose, written in Simplified, in the page's script.

        Markup and what stands in backticks is not converted.
        """
        if self.script == "hans":
            return simplified
        return _said(simplified, self.derive, self.standard)

    def tell(self, message: str) -> str:
        """A message of the pipeline in the page's script; the forms it cites stay as they are.

        Cited is what stands in “…”, and a list of counterparts: `（系可作系、係）`.
        """
        said = self.say(message)
        pieces: list[str] = []
        last = 0
        for cited in _CITED.finditer(message):
            pieces += (said[last : cited.start()], cited[0])
            last = cited.end()
        return "".join((*pieces, said[last:]))

    def pick(self, both: Line | Segment | Term) -> str:
        """The text of a line, segment or headword in the page's script."""
        return both.hans if self.script == "hans" else both.hant

    def other(self, both: Line | Segment | Term) -> str:
        """The same in the other script."""
        return both.hant if self.script == "hans" else both.hans

    def title(self, edition: Edition) -> str:
        """The title of a text in the page's script."""
        return self.pick(edition.title)

    def source(self, path: str) -> str:
        """Path below docs/ of a page of this script."""
        return f"{self.folder}/{path}"


class Shelved(NamedTuple):
    """A text as the pages beside it know it."""

    id: str
    """Its id."""
    title: Line
    """Its title line."""
    standard: Standard
    """Its Traditional orthography."""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything a renderer may read."""

    content: Content
    """What people wrote."""
    derive: Derive
    """Editorial prose to Traditional."""
    rules: tuple[Rule, ...]
    """Of the pipeline, in the order they run."""
    terms: Mapping[str, Term]
    """By id."""
    headwords: Mapping[str, Term]
    """By headword and alias, Simplified."""
    texts: frozenset[str]
    """Ids of the texts."""
    written: frozenset[str]
    """Names of the written pages."""
    known: frozenset[str]
    """Ids of the entries."""
    sections: frozenset[tuple[str, str]]
    """Id of the text and number of every section with terms."""
    shelf: tuple[Shelved, ...]
    """The texts in their order."""
    turn: tuple[Edition, ...]
    """Texts whose own files are to be made now: all of them, unless the work is shared out."""
    entries: tuple[Term, ...]
    """Entries whose own pages are to be made now."""

    def views(self, standard: Standard = SITE_STANDARD) -> tuple[View, View]:
        """Simplified, then Traditional."""
        return View("hans", standard, self.derive), View("hant", standard, self.derive)

    def both(self, simplified: str) -> dict[str, str]:
        """Editorial prose in both scripts, as data."""
        return {"hans": simplified, "hant": self.views()[1].say(simplified)}

    def key_terms(self, section: Section) -> Iterator[Term]:
        """The key terms of a section that have an entry."""
        return (self.headwords[word] for word in section.terms if word in self.headwords)

    def used(self, edition: Edition) -> list[Term]:
        """The terms that are named in a text or are key terms of a section, by id."""
        found = {term.id: term for section in edition.sections for term in self.key_terms(section)}
        marks = (mark for section in edition.sections for segment in section.segments for mark in segment.marks)
        found.update({mark.term: self.terms[mark.term] for mark in marks})
        return [found[name] for name in sorted(found)]

    def names(self, view: View) -> dict[str, str]:
        """Rule id → its name in the script of the view, HTML."""
        return {rule.id: escape(view.say(rule.name)) for rule in self.rules}


def site(content: Content, derive: Derive, rules: Sequence[Rule] = ()) -> Site:
    """Put together what renderers read."""
    words = {alias: term for term in content.terms for alias in term.aliases}
    words.update({term.hans: term for term in content.terms})
    sections = ((edition.meta.id, section) for edition in content.editions for section in edition.sections)
    return Site(
        content=content,
        derive=derive,
        rules=tuple(rules),
        terms={term.id: term for term in content.terms},
        headwords=words,
        texts=frozenset(edition.meta.id for edition in content.editions),
        written=frozenset(written.name for written in content.pages),
        known=frozenset(term.id for term in content.terms),
        sections=frozenset((text, section.number) for text, section in sections if _has_terms(section, words)),
        shelf=tuple(Shelved(one.meta.id, one.title, one.meta.standard) for one in content.editions),
        turn=tuple(content.editions),
        entries=tuple(content.terms),
    )


def _has_terms(section: Section, words: Mapping[str, Term]) -> bool:
    return any(segment.marks for segment in section.segments) or any(word in words for word in section.terms)


def language(script: Script, standard: Standard) -> str:
    """BCP 47 tag.

    >>> language("hant", "hk")
    'zh-Hant-HK'
    """
    return "zh-Hans" if script == "hans" else {"tw": "zh-Hant-TW", "hk": "zh-Hant-HK"}[standard]
