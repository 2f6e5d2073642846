"""The page of a text in one script: title, dateline, sections, colophon; beside it its term cards and citations."""

from __future__ import annotations

from edition.model import Edition
from edition.render import cards, downloads, linked, versions
from edition.render.cite import page as cite
from edition.render.frame import Head, Place, neighbours, page
from edition.render.markdown import attributes, escape, link, relative
from edition.render.paths import apparatus_path, citations_path, parallel_path, terms_path, text_path, texts_path
from edition.render.prose import with_forms
from edition.render.section import Leaf, body
from edition.render.view import Site, View


def render(site: Site) -> dict[str, bytes]:
    """Two pages for every text, each with its cards and citations beside it."""
    pages: dict[str, bytes] = {}
    texts = {edition.meta.id: edition for edition in site.turn}
    for script in (0, 1):
        views = [site.views(one.standard)[script] for one in site.shelf]
        places = [
            Place(view.pick(one.title), text_path(view, one.id)) for view, one in zip(views, site.shelf, strict=True)
        ]
        for view, one, (own, before, after) in zip(views, site.shelf, neighbours(places), strict=True):
            edition = texts.get(one.id)
            if edition is None:
                continue
            forms, meta = cite.of_text_page(site, view, edition)
            head = Head(
                kind="text",
                title=own.title,
                description=view.say(edition.meta.description),
                trail=(hub(view),),
                previous=before,
                following=after,
                text=edition.meta.id,
                meta=meta,
                linked=linked.article(site, view, edition),
                changed=edition.changed,
            )
            pages[own.path] = page(view, own.path, head, _body(site, view, edition, own.path))
            pages[citations_path(view, edition.meta.id)] = cite.script(forms)
            pages[terms_path(view, edition.meta.id)] = cards.script(view, site.used(edition))
    return pages


def hub(view: View) -> Place:
    """The list of texts, as breadcrumb."""
    return Place(view.say("文本"), texts_path(view))


def _body(site: Site, view: View, edition: Edition, path: str) -> str:
    leaf = Leaf(site, view, edition, path)
    blocks = [f"# {escape(view.pick(edition.title))} {attributes('text-title', anchor='title')}"]
    if edition.dateline:
        blocks.append(f"{escape(view.pick(edition.dateline))}\n{attributes('dateline', anchor='dateline')}")
    for section in edition.sections:
        blocks += body(leaf, section)
    blocks += cite.text_block(site, view, edition, path)
    blocks.append(_colophon(site, view, edition, path))
    return "\n\n".join(blocks)


def _colophon(site: Site, view: View, edition: Edition, path: str) -> str:
    """Where the text comes from, and the ways on from here."""
    meta = edition.meta
    origin = "，".join(part for part in (view.say(meta.publisher), meta.date) if part)
    facts = (("原载", origin), ("所据", view.say(meta.witness)), ("权利", view.say(meta.rights)))
    ways = (
        link(view.say("校勘记"), relative(path, apparatus_path(view, meta.id))),
        link(view.say("简繁对照"), relative(path, parallel_path(view, meta.id))),
    )
    blocks = ['<footer class="colophon" id="colophon" markdown="1">']
    blocks += (f"<b>{view.say(name)}</b> {with_forms(fact)}" for name, fact in facts if fact)
    blocks += versions.imprint(site, view, path)
    blocks.append(downloads.block(view, path, meta))
    return "\n\n".join((*blocks, f"{' '.join(ways)}\n{attributes('ways')}", "</footer>"))
