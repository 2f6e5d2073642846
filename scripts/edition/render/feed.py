"""What machines ask a site for: an Atom feed of changed texts and entries in each script, and robots.txt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from edition.render import cards
from edition.render.paths import address, entry_path, feed_path, text_path
from edition.render.view import Site, View

NEWEST = 100
"""How many changes a feed tells."""


@dataclass(frozen=True, slots=True)
class Change:
    """A page that has changed."""

    date: str
    """ISO date."""
    address: str
    """Published; also the id of the entry of the feed: it is permanent."""
    kind: str
    """In the script of the feed."""
    title: str
    """In the script of the feed."""
    summary: str
    """In the script of the feed, plain text."""


def render(site: Site) -> dict[str, bytes]:
    """Both feeds and robots.txt."""
    files = {feed_path(view): ("\n".join(_feed(site, view)) + "\n").encode() for view in site.views()}
    sitemap = site.content.imprint.address + "sitemap.xml"
    return {**files, "robots.txt": f"User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n".encode()}


def changes(site: Site, view: View) -> list[Change]:
    """The newest first, on one day texts before entries."""
    root = site.content.imprint.address
    found = [
        Change(
            edition.changed,
            root + address(text_path(view, edition.meta.id)),
            view.say("文本"),
            view.title(edition),
            view.say(edition.meta.description),
        )
        for edition in site.content.editions
    ]
    found += [
        Change(
            term.changed,
            root + address(entry_path(view, term.id)),
            view.say("词条"),
            view.pick(term),
            cards.definition(view, term),
        )
        for term in site.content.terms
    ]
    return sorted((one for one in found if one.date), key=lambda one: one.date, reverse=True)[:NEWEST]


def _feed(site: Site, view: View) -> Iterator[str]:
    imprint = site.content.imprint
    here = imprint.address + feed_path(view)
    home = imprint.address + view.folder + "/"
    found = changes(site, view)
    name = escape(view.say(imprint.name) or home)
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{view.lang}">'
    yield f"<id>{escape(here)}</id>"
    yield f"<title>{name}</title>"
    yield f"<subtitle>{view.say('文本与词条的修订')}</subtitle>"
    yield f"<updated>{_moment(found[0].date if found else imprint.released or '1970-01-01')}</updated>"
    yield f"<author><name>{name}</name></author>"
    yield f'<link rel="self" type="application/atom+xml" href={quoteattr(here)}/>'
    yield f'<link rel="alternate" type="text/html" href={quoteattr(home)}/>'
    for one in found:
        yield "<entry>"
        yield f"<id>{escape(one.address)}</id>"
        yield f"<title>{escape(one.title)}</title>"
        yield f"<updated>{_moment(one.date)}</updated>"
        yield f"<category term={quoteattr(one.kind)}/>"
        yield f'<link rel="alternate" type="text/html" href={quoteattr(one.address)}/>'
        yield f'<summary type="text">{escape(one.summary)}</summary>'
        yield "</entry>"
    yield "</feed>"


def _moment(date: str) -> str:
    """A change has a day, a feed wants an instant."""
    return f"{date}T00:00:00Z"
