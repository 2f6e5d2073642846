"""The glossary as linked data for search engines: schema.org DefinedTerm and DefinedTermSet.

Addresses are the published ones, whatever host a copy is served from; the template writes the data
into the head of the page, escaped.
"""

from __future__ import annotations

from collections.abc import Sequence

from edition.model import Term
from edition.render import cards
from edition.render.paths import address, entry_path, glossary_path
from edition.render.view import Site, View

_CONTEXT = {"@context": "https://schema.org"}


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
    name = view.say("：".join(part for part in (site.content.imprint.name, "词汇") if part))
    return {"@type": "DefinedTermSet", "@id": f"{here}#title", "url": here, "name": name}


def _term(site: Site, view: View, term: Term) -> dict[str, object]:
    here = site.content.imprint.address + address(entry_path(view, term.id))
    other = term.hant if view.script == "hans" else term.hans
    names = [other, term.pinyin, *(one.text for one in term.english), *(view.say(alias) for alias in term.aliases)]
    own = view.pick(term)
    data: dict[str, object] = {"@type": "DefinedTerm", "@id": f"{here}#title", "url": here, "name": own}
    data["alternateName"] = [name for name in dict.fromkeys(names) if name != own]
    data["description"] = cards.definition(view, term)
    data["termCode"] = term.id
    return {key: value for key, value in data.items() if value}
