"""What a text page says about versions: the one being read, and which paragraphs were worded otherwise before."""

from __future__ import annotations

from collections.abc import Iterator

from edition.model import Segment
from edition.releases import NAME, anchor_of
from edition.render.links import page_path
from edition.render.markdown import attributes, escape, link, relative
from edition.render.view import Site, View


def imprint(site: Site, view: View, page: str) -> Iterator[str]:
    """The version of the edition, a line of the colophon; nothing when it has none."""
    edition = site.content.imprint
    if edition.version:
        date = f"（{edition.released}）" if edition.released else ""
        yield f"<b>{view.say('版本')}</b> {_way(site, view, page, edition.version)}{date}"


def changed(site: Site, view: View, page: str, text: str, segment: Segment) -> Iterator[str]:
    """Below a paragraph whose wording changed after it was first published: since when, and in which versions."""
    history = site.content.versions.get(f"{text}:{segment.number}", ())
    if len(history) > 1:
        (first, _), *later = history
        ways = "、".join(_way(site, view, page, version) for version, _ in later)
        named = "标题" if segment.paragraph == "0" else "本段"
        what = view.say(f"{named}文字自 {escape(first)} 版以后有改动：")
        yield f"{what}{ways}\n{attributes('seg-changed')}"


def _way(site: Site, view: View, page: str, version: str) -> str:
    """A version, as a link to what changed in it where that is told."""
    known = {release.version for release in site.content.releases}
    if version not in known:
        return escape(version)
    return link(escape(version), relative(page, page_path(view, NAME), anchor_of(version)))
