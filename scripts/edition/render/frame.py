"""What every page has: front matter with its place in the site, and the pages beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from edition.render.markdown import front_matter
from edition.render.paths import address, twin
from edition.render.view import View


@dataclass(frozen=True, slots=True)
class Place:
    """A page named in another: its title and its source path below docs/."""

    title: str
    """In the script of the page that names it."""
    path: str
    """Source path below docs/."""

    def data(self) -> dict[str, str]:
        """As front matter: the site path instead of the source path."""
        return {"title": self.title, "path": address(self.path)}


@dataclass(frozen=True, slots=True)
class Head:
    """What front matter says about a page, besides its language."""

    kind: str
    """chooser, home, texts, text, apparatus, handout, parallel, glossary, map, entry or page."""
    title: str
    """In the page's script."""
    description: str
    """One sentence in the page's script."""
    trail: tuple[Place, ...] = ()
    """Breadcrumbs, without the page itself."""
    previous: Place | None = None
    """The page before it in reading order."""
    following: Place | None = None
    """The page after it."""
    text: str = ""
    """Id of the text it shows or is about."""
    changed: str = ""
    """ISO date of the last change, for the sitemap."""
    forms: str = ""
    """How it is cited in every style and format, as JSON for copy.js."""
    meta: Sequence[Sequence[str]] = ()
    """Names and contents of meta elements for reference managers."""
    oembed: str = ""
    """Path below docs/ of what oEmbed says about the page."""
    linked: Mapping[str, object] = field(default_factory=dict)
    """The page as linked data (schema.org), for its head."""


def page(view: View, path: str, head: Head, body: str) -> bytes:
    """A Markdown file: front matter, body, one line end at the end."""
    values: dict[str, object] = {
        "title": head.title,
        "description": head.description,
        "lang": view.lang,
        "script": view.script,
        "kind": head.kind,
    }
    if head.kind not in ("chooser", "parallel"):
        values["twin"] = address(twin(path))
    values["trail"] = [place.data() for place in head.trail]
    if head.previous:
        values["previous"] = head.previous.data()
    if head.following:
        values["next"] = head.following.data()
    if head.text:
        values["text"] = head.text
    if head.changed:
        values["changed"] = head.changed
    if head.forms:
        values["forms"] = head.forms
    if head.meta:
        values["meta"] = [list(pair) for pair in head.meta]
    if head.oembed:
        values["oembed"] = head.oembed
    if head.linked:
        values["linked"] = dict(head.linked)
    values["search"] = {"exclude": True}  # the edition has an index of its own, see search.py
    return f"{front_matter(values)}\n{body.strip()}\n".encode()


def neighbours(places: Sequence[Place]) -> Iterator[tuple[Place, Place | None, Place | None]]:
    """Each place with the one before and the one after."""
    for at, place in enumerate(places):
        yield place, places[at - 1] if at else None, places[at + 1] if at + 1 < len(places) else None
