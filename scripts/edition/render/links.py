"""Where `page:about`, `text:…`, `term:…`, `apparatus:…`, `parallel:…` in prose lead to."""

from __future__ import annotations

from collections.abc import Callable

from edition.render.markdown import relative
from edition.render.paths import apparatus_path, entry_path, glossary_path, parallel_path, text_path, texts_path
from edition.render.view import Site, View

HOME = "home"
"""Name of the written page that becomes the first page of each script."""


def page_path(view: View, name: str) -> str:
    """Source path of a written page."""
    return view.source("index.md" if name == HOME else f"{name}.md")


def resolver(site: Site, view: View, path: str) -> Callable[[str, str], str | None]:
    """Scheme and name → relative path from `path`, in the page's script; None when there is no such thing.

    `page:texts` and `page:glossary` name the two hubs.
    """
    hubs = {HOME: page_path(view, HOME), "texts": texts_path(view), "glossary": glossary_path(view)}

    def target(scheme: str, name: str) -> str | None:
        if scheme == "page":
            return page_path(view, name) if name in site.written else hubs.get(name)
        if scheme == "term":
            return entry_path(view, name) if name in site.terms else None
        if name not in site.texts:
            return None
        return {"text": text_path, "apparatus": apparatus_path, "parallel": parallel_path}[scheme](view, name)

    def resolve(scheme: str, name: str) -> str | None:
        found = target(scheme, name)
        return found and relative(path, found)

    return resolve
