"""Both scripts side by side, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from edition.model import Edition, Segment
from edition.render.frame import Head, Place, page
from edition.render.markdown import attributes, escape, link, relative
from edition.render.paths import parallel_path, text_path, texts_path
from edition.render.view import Site, View

TITLE = "简繁对照"
"""Of the page, before the title of the text."""


def render(site: Site) -> dict[str, bytes]:
    """One page for every text; it belongs to no script and is written as a Simplified one."""
    pages: dict[str, bytes] = {}
    for edition in site.turn:
        views = site.views(edition.meta.standard)
        path = parallel_path(views[0], edition.meta.id)
        home = texts_path(views[0])
        head = Head(
            kind="parallel",
            title=f"{TITLE}：{edition.meta.title}",
            description=f"《{edition.meta.title}》的简体与繁体逐段对照。",
            trail=(Place("文本", home), Place(edition.meta.title, text_path(views[0], edition.meta.id))),
            text=edition.meta.id,
        )
        pages[path] = page(views[0], path, head, "\n\n".join(_body(edition, views, path)))
    return pages


def _body(edition: Edition, views: tuple[View, View], path: str) -> Iterator[str]:
    yield f"# {TITLE} {attributes(anchor='title')}"
    for line, name in ((edition.title, "text-title"), (edition.dateline, "dateline")):
        if line:
            yield _pair(
                name, [f"{escape(view.pick(line))}\n{attributes('seg', name, lang=view.lang)}" for view in views]
            )
    for section in edition.sections:
        for segment in section.segments:
            heading = segment is section.heading
            yield _pair(segment.anchor, [_cell(edition, view, segment, path, heading=heading) for view in views])


def _cell(edition: Edition, view: View, segment: Segment, path: str, *, heading: bool) -> str:
    """The segment in one script, behind its number, which leads to that script's page."""
    target = relative(path, text_path(view, edition.meta.id), segment.anchor)
    label = segment.section if heading else segment.number
    text = f"{link(escape(label), target, attributes('num'))} {escape(view.pick(segment))}"
    if heading:
        return f"## {text} {attributes('seg', anchor=f'{segment.anchor}-{view.script}', lang=view.lang)}"
    return f"{text}\n{attributes('seg', lang=view.lang)}"


def _pair(anchor: str, cells: list[str]) -> str:
    return "\n\n".join((f'<div class="pair" id="{anchor}" markdown="1">', *cells, "</div>"))
