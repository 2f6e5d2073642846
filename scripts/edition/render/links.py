"""Where `page:about`, `text:…`, `term:…` and the other schemes lead to that prose writes for links."""

from __future__ import annotations

from collections.abc import Callable

from edition.render.markdown import relative
from edition.render.paths import (
    API_INDEX,
    apparatus_path,
    embed_path,
    entry_path,
    export_path,
    feed_path,
    glossary_path,
    handout_path,
    parallel_path,
    text_path,
    texts_path,
)
from edition.render.takeaway import ENDINGS, sets
from edition.render.view import Site, View

HOME = "home"
"""Name of the written page that becomes the first page of each script."""


def page_path(view: View, name: str) -> str:
    """Source path of a written page."""
    return view.source("index.md" if name == HOME else f"{name}.md")


def resolver(site: Site, view: View, path: str) -> Callable[[str, str], str | None]:
    """Scheme and name → relative path from `path`, in the page's script; None when there is no such thing.

    `page:texts` and `page:glossary` name the two hubs; `download:glossary.csv` a file to take along,
    `handout:huzhou-2019-s2` the hand-out of a section; `resource:api` and `resource:feed` what programs read.
    """
    hubs = {HOME: page_path(view, HOME), "texts": texts_path(view), "glossary": glossary_path(view)}

    def target(scheme: str, name: str) -> str | None:
        if scheme == "page":
            return page_path(view, name) if name in site.written else hubs.get(name)
        if scheme in {"term", "embed"}:
            place = entry_path if scheme == "term" else embed_path
            return place(view, name) if name in site.known else None
        if scheme == "resource":
            return {"api": API_INDEX, "feed": feed_path(view)}.get(name)
        if scheme in {"download", "handout"}:
            return _taken(site, view, scheme, name)
        if name not in site.texts:
            return None
        return {"text": text_path, "apparatus": apparatus_path, "parallel": parallel_path}[scheme](view, name)

    def resolve(scheme: str, name: str) -> str | None:
        found = target(scheme, name)
        return found and relative(path, found)

    return resolve


def _taken(site: Site, view: View, scheme: str, name: str) -> str | None:
    stem, _, ending = name.partition(".")
    found = sets(site).get(stem)
    if found is None or (scheme == "handout" and not all(found)):
        return None
    if scheme == "handout":
        return None if ending else handout_path(view, *found)
    return export_path(stem, ending) if ending in ENDINGS else None
