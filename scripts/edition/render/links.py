"""Where `page:about`, `text:…`, `term:…`, `apparatus:…`, `parallel:…` in prose lead to."""

from __future__ import annotations

from collections.abc import Callable

from edition.render.frame import Site, View, entry_path, text_path
from edition.render.markdown import relative

HOME = "home"
"""Name of the written page that becomes the first page of each script."""


def page_path(view: View, name: str) -> str:
    """Source path of a written page."""
    return view.source("index.md" if name == HOME else f"{name}.md")


def resolver(site: Site, view: View, path: str) -> Callable[[str, str], str | None]:
    """Scheme and name → relative path from `path`, in the page's script; None when there is no such thing.

    `page:texts` and `page:glossary` name the two hubs.
    """
    texts = {edition.meta.id for edition in site.content.editions}
    pages = {written.name: page_path(view, written.name) for written in site.content.pages}
    pages |= {HOME: page_path(view, HOME), "texts": view.source("texts/index.md")}
    pages |= {"glossary": view.source("glossary/index.md")}

    def resolve(scheme: str, name: str) -> str | None:
        target = {
            "page": pages.get(name),
            "term": entry_path(view, name) if name in site.terms else None,
            "text": text_path(view, name) if name in texts else None,
            "apparatus": view.source(f"texts/{name}/apparatus.md") if name in texts else None,
            "parallel": f"parallel/{name}.md" if name in texts else None,
        }[scheme]
        return target and relative(path, target)

    return resolve
