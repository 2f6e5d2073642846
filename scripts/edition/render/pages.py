"""The written pages, the first page of each script, and the page where one chooses a script."""

from __future__ import annotations

from collections.abc import Iterator

from edition.model import Page
from edition.render import embed, hubs, sample
from edition.render.frame import Head, page
from edition.render.links import HOME, page_path, resolver
from edition.render.markdown import attributes, escape, link, relative
from edition.render.paths import texts_path
from edition.render.prose import with_ids, with_links
from edition.render.view import Site, View

_DEFAULT = Page(
    name=HOME,
    title="校勘本",
    description="受损网络文本的校勘本，有简体、繁体、校勘记与词汇。",
    body="",
    path="content/pages/home.md",
)

_AT_HOME = 6


def render(site: Site) -> dict[str, bytes]:
    """Every written page in both scripts, the two first pages, and the chooser."""
    pages: dict[str, bytes] = {}
    written = {one.name: one for one in site.content.pages}
    home = written.pop(HOME, _DEFAULT)
    for view in site.views():
        for one in written.values():
            path = page_path(view, one.name)
            pages[path] = page(view, path, _head(view, one, "page"), "\n\n".join(_prose(site, view, one, path)))
        path = page_path(view, HOME)
        blocks = [*_front(site, view, home, path), *_texts(site, view, path)]
        pages[path] = page(view, path, _head(view, home, "home"), "\n\n".join(blocks))
    view = site.views()[0]
    head = Head("chooser", home.title, home.description)
    pages["index.md"] = page(view, "index.md", head, "\n\n".join(_chooser(site, home)))
    return pages


def _head(view: View, written: Page, kind: str) -> Head:
    return Head(kind, view.say(written.title), view.say(written.description))


def _prose(site: Site, view: View, written: Page, path: str) -> Iterator[str]:
    yield f"# {escape(view.say(written.title))} {attributes(anchor='title')}"
    prose = with_links(
        with_ids(embed.with_frames(site, view, written.body.strip()), {}), resolver(site, view, path), written.path
    )
    if prose:
        yield view.say(prose)


def _front(site: Site, view: View, home: Page, path: str) -> Iterator[str]:
    """What the home page says, after its first paragraph the example that shows it."""
    title, *prose = _prose(site, view, home, path)
    first, _, rest = "".join(prose).partition("\n\n")
    yield title
    yield first
    yield from sample.block(site, path, view.script)
    yield rest


def _texts(site: Site, view: View, path: str) -> Iterator[str]:
    """The first texts, below what the home page says."""
    if site.content.editions:
        yield f"## {view.say('文本')} {attributes(anchor='texts')}"
        yield '<div class="hub" markdown="1">'
        yield from hubs.listing(view, site.content.editions[:_AT_HOME], path, level=3)
        yield "</div>"
        if len(site.content.editions) > _AT_HOME:
            yield link(view.say("全部文本"), relative(path, texts_path(view)))


def _chooser(site: Site, home: Page) -> Iterator[str]:
    views = site.views()
    yield f"# {escape(home.title)} {attributes(anchor='title')}"
    for view in views:
        yield f"{escape(view.say(home.description))}\n{attributes('lead', lang=view.lang)}"
    yield '<div class="choices" markdown="1">'
    for view, label in zip(views, ("简体中文", "繁體中文"), strict=True):
        attrs = attributes("choice", lang=view.lang, hreflang=view.lang, data_script=view.script)
        yield link(label, relative("index.md", page_path(view, HOME)), attrs)
    yield "</div>"
    yield from sample.block(site, "index.md")
