"""The list of texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from edition.model import Edition
from edition.render.frame import Head, page
from edition.render.markdown import attributes, escape, link, relative
from edition.render.paths import apparatus_path, parallel_path, text_path, texts_path
from edition.render.prose import with_forms
from edition.render.view import Site, View


def render(site: Site) -> dict[str, bytes]:
    """The hub of texts in both scripts."""
    pages: dict[str, bytes] = {}
    for view in site.views():
        path = texts_path(view)
        head = Head("texts", view.say("文本"), view.say("本站所收的全部文本，各有简体、繁体、对照与校勘记。"))
        body = "\n\n".join(
            (f"# {head.title} {attributes(anchor='title')}", *listing(view, site.content.editions, path))
        )
        pages[path] = page(view, path, head, body)
    return pages


def listing(view: View, editions: Sequence[Edition], path: str, level: int = 2) -> Iterator[str]:
    """One block per text: title as a heading of that level, origin, description, ways on."""
    for edition in editions:
        yield from _item(view, edition, path, level)


def _item(view: View, edition: Edition, path: str, level: int) -> Iterator[str]:
    meta = edition.meta
    here = text_path(view, meta.id)
    ways = (
        (view.say("正文"), here),
        (view.say("校勘记"), apparatus_path(view, meta.id)),
        (view.say("简繁对照"), parallel_path(view, meta.id)),
    )
    yield '<div class="hub-item" markdown="1">'
    title = link(escape(view.title(edition)), relative(path, here))
    yield f"{'#' * level} {title} {attributes(anchor=f'text-{meta.id}')}"
    origin = "，".join(part for part in (view.say(meta.publisher), meta.date) if part)
    if origin:
        yield f"{escape(origin)}\n{attributes('hub-origin')}"
    yield with_forms(view.say(meta.description))
    yield " ".join(link(name, relative(path, target)) for name, target in ways) + f"\n{attributes('ways')}"
    yield "</div>"
