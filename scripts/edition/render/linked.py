"""Texts and glossary as linked data for search engines: schema.org Article, DefinedTerm and DefinedTermSet.

Addresses are the published ones, whatever host a copy is served from; the template writes the data
into the head of the page, escaped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from edition.model import Edition, Genre, Term
from edition.render import cards
from edition.render.cite.formats import FORMATS
from edition.render.cite.records import name
from edition.render.paths import address, citation_path, entry_path, glossary_path, text_path
from edition.render.view import Site, View

_CONTEXT = {"@context": "https://schema.org"}


_WORKS: Mapping[Genre, str] = {
    "newspaper": "NewsArticle",
    "magazine": "Article",
    "journal": "ScholarlyArticle",
    "book": "Book",
    "webpage": "WebPage",
    "": "CreativeWork",
}
"""Genre of a work → its type."""

_MEDIA = {
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "csl.json": "application/vnd.citationstyles.csl+json",
}


def article(site: Site, view: View, edition: Edition) -> dict[str, object]:
    """A text of this edition, the work it is an example of, the witness it is based on."""
    meta, imprint = edition.meta, site.content.imprint
    here = imprint.address + address(text_path(view, meta.id))
    title = view.title(edition)
    keys = dict.fromkeys(view.say(word) for section in edition.sections for word in section.terms)
    data: dict[str, object] = {
        "@type": "Article",
        "@id": f"{here}#title",
        "url": here,
        "name": title,
        "headline": title,
        "description": view.say(meta.description),
        "inLanguage": view.lang,
        "version": imprint.version,
        "datePublished": imprint.released,
        "dateModified": edition.changed,
        "copyrightNotice": view.say(meta.rights),
        "isPartOf": {"@type": "Collection", "@id": imprint.address, "url": imprint.address, "name": name(site, view)},
        "exampleOfWork": _work(view, edition),
        "isBasedOn": {
            "@type": "MediaObject",
            "name": "source.txt",
            "description": view.say(meta.witness),
            "sha256": edition.text.witness.sha256,
        },
        "hasPart": [
            {
                "@type": "CreativeWork",
                "@id": f"{here}#s{section.number}",
                "position": section.number,
                "name": view.pick(section.heading) if section.heading else view.say("导言"),
            }
            for section in edition.sections
        ],
        "keywords": ", ".join(keys),
        "encoding": [
            {
                "@type": "MediaObject",
                "encodingFormat": _MEDIA[ending],
                "contentUrl": imprint.address + citation_path(view, meta.id, ending),
            }
            for *_, ending, _ in FORMATS
        ],
    }
    return {**_CONTEXT, **_known(data)}


def _work(view: View, edition: Edition) -> dict[str, object]:
    meta = edition.meta
    publisher = {"@type": "Organization", "name": view.say(meta.publisher)} if meta.publisher else {}
    work = {
        "@type": _WORKS[meta.genre],
        "name": view.title(edition),
        "publisher": publisher,
        "datePublished": meta.date,
    }
    return _known(work)


def _known(data: Mapping[str, object]) -> dict[str, object]:
    """Without what is not known."""
    return {key: value for key, value in data.items() if value}


def entry(site: Site, view: View, term: Term) -> dict[str, object]:
    """An entry."""
    return {**_CONTEXT, **_term(site, view, term), "inDefinedTermSet": _set(site, view)}


def glossary(site: Site, view: View, terms: Sequence[Term]) -> dict[str, object]:
    """The whole glossary; nothing when it is empty."""
    if not terms:
        return {}
    brief = [{key: value for key, value in _term(site, view, term).items() if key in _BRIEF} for term in terms]
    return {**_CONTEXT, **_set(site, view), "inLanguage": view.lang, "hasDefinedTerm": brief}


_BRIEF = {"@type", "@id", "name", "termCode"}


def _set(site: Site, view: View) -> dict[str, object]:
    here = site.content.imprint.address + address(glossary_path(view))
    title = view.say("：".join(part for part in (site.content.imprint.name, "词汇") if part))
    return {"@type": "DefinedTermSet", "@id": f"{here}#title", "url": here, "name": title}


def _term(site: Site, view: View, term: Term) -> dict[str, object]:
    here = site.content.imprint.address + address(entry_path(view, term.id))
    other = view.other(term)
    others = [other, term.pinyin, *(one.text for one in term.english), *(view.say(alias) for alias in term.aliases)]
    own = view.pick(term)
    data: dict[str, object] = {"@type": "DefinedTerm", "@id": f"{here}#title", "url": here, "name": own}
    data["alternateName"] = [one for one in dict.fromkeys(others) if one != own]
    data["description"] = cards.definition(view, term)
    data["termCode"] = term.id
    return _known(data)
