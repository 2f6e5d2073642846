"""The glossary: its index in three orders, the map of relations, and a page for every entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from edition.model import Term
from edition.render import cards, concordance, entry, glossary_index, linked, term_map
from edition.render.cite import page as cite
from edition.render.concordance import Hit
from edition.render.frame import Head, Place, neighbours, page
from edition.render.paths import entry_path, glossary_path, oembed_path
from edition.render.pinyin import order
from edition.render.relations import by_term
from edition.render.view import Site, View


def render(site: Site) -> dict[str, bytes]:
    """Index and map in both scripts."""
    hits = concordance.index(site.content.editions)
    terms = sorted(site.content.terms, key=order)
    pages: dict[str, bytes] = {}
    for view in site.views():
        pages |= glossary_index.pages(site, view, terms, hits)
        pages |= term_map.pages(view, terms)
    return pages


def entries(site: Site) -> dict[str, bytes]:
    """The pages of the entries of `Site.entries` in both scripts."""
    hits = concordance.index(site.content.editions)
    terms = sorted(site.content.terms, key=order)
    return {path: data for view in site.views() for path, data in _entries(site, view, terms, hits)}


def _entries(site: Site, view: View, terms: list[Term], hits: Mapping[str, list[Hit]]) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each entry."""
    related = by_term(site.terms)
    places = [Place(view.pick(term), entry_path(view, term.id)) for term in terms]
    for term, (own, before, after) in zip(terms, neighbours(places), strict=True):
        if term not in site.entries:
            continue
        forms, meta = cite.of_entry_page(site, view, term)
        head = Head(
            kind="entry",
            title=own.title,
            description=cards.definition(view, term) or own.title,
            trail=(Place(view.say("词汇"), glossary_path(view)),),
            previous=before,
            following=after,
            forms=forms,
            meta=meta,
            changed=term.changed,
            oembed=oembed_path(view, term.id),
            linked=linked.entry(site, view, term),
        )
        leaf = entry.Leaf(site, view, term, hits.get(term.id, []), related.get(term.id, []))
        yield own.path, page(view, own.path, head, "\n\n".join(entry.body(leaf)))
