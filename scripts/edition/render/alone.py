"""A text by itself: what the files that belong to it alone are made from, and nothing else.

A build keeps such files for as long as what they were made from has not changed. So that nothing else can have gone
into them, their renderers are given a site in which there is nothing else: other texts are titles on a shelf, the
glossary is the entries the text uses, and of names only those are known that these entries mention.
"""

from __future__ import annotations

import hashlib
import io
import pickle
import re
from dataclasses import fields, replace

from edition.model import Edition
from edition.render.paths import exported_section
from edition.render.tei.header import PRINCIPLES
from edition.render.view import Site

_NAMED = re.compile(r"\b[a-z]+:([\w-]+)")
"""`term:liangshan`, `download:huzhou-2019-s2.csv`: what a link of the glossary may lead to."""
_FOLLOWS = frozenset({"derive", "rules", "terms", "headwords", "turn", "entries"})
"""Fields of a site that follow from the others and from the program."""


def alone(own: Site, edition: Edition, *, with_terms: bool) -> Site:
    """The site as a text sees it whose turn it is; its entries and the titles beside it are there if asked for."""
    at = next(at for at, one in enumerate(own.shelf) if one.id == edition.meta.id)
    used = own.used(edition) if with_terms else []
    named = frozenset(name for term in used for name in _NAMED.findall(term.prose))
    history = own.content.versions
    numbers = (f"{edition.meta.id}:{segment.number}" for section in edition.sections for segment in section.segments)
    content = replace(
        own.content,
        editions=(edition,),
        terms=tuple(used),
        pages=tuple(page for page in own.content.pages if with_terms and page.name == PRINCIPLES),
        addresses=frozenset(),
        revisions={},
        versions={number: history[number] for number in numbers if number in history},
    )
    words = {word: term for section in edition.sections for word in section.terms if (term := own.headwords.get(word))}
    return replace(
        own,
        content=content,
        terms={term.id: term for term in used},
        headwords=words if with_terms else {},
        texts=own.texts & named,
        written=own.written & named,
        known=own.known & named,
        sections=own.sections & {exported_section(name) for name in named},
        shelf=own.shelf[max(0, at - 1) : at + 2] if with_terms else (),
        turn=(edition,),
        entries=(),
    )


def fingerprint(own: Site) -> str:
    """Of everything that is in a site and does not follow from the program: equal only for equal sites."""
    values = [getattr(own, field.name) for field in fields(own) if field.name not in _FOLLOWS]
    seen = [sorted(value) if isinstance(value, frozenset) else value for value in values]
    words = [(word, term.id) for word, term in own.headwords.items()]
    out = io.BytesIO()
    pickler = pickle.Pickler(out, protocol=5)
    pickler.fast = True  # writes equal values alike, whether or not they are the same object
    pickler.dump((seen, words))
    return hashlib.sha256(out.getbuffer()).hexdigest()
