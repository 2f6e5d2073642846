"""What every page has: a script, an address, a twin, a place in the site, front matter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from edition.model import Content, Edition, Line, Script, Segment, Standard, Term
from edition.render.markdown import converted, escape, front_matter

FOLDERS: Mapping[Script, str] = {"hans": "zh-hans", "hant": "zh-hant"}
"""Top folder of each script's pages."""

SITE_STANDARD: Standard = "tw"
"""Traditional orthography of pages that belong to no text."""

Derive = Callable[[str, Standard], str]
"""Editorial prose, Simplified → Traditional, same length."""


class Rule(Protocol):
    """What the apparatus needs to know of a rule of the pipeline."""

    @property
    def id(self) -> str:
        """For example `C01`."""

    @property
    def name(self) -> str:
        """Simplified."""

    @property
    def what(self) -> str:
        """One sentence, Simplified."""


_CITED = re.compile(r"(?<=“)[^“”]*(?=”)|(?<=（)[^（）]*可作[^（）]*(?=）)")


@dataclass(frozen=True, slots=True)
class View:
    """One script of the site, as a renderer sees it."""

    script: Script
    """The script of the page."""
    standard: Standard
    """Traditional orthography, of the Traditional page and of the twin of a Simplified one."""
    derive: Derive
    """Editorial prose to Traditional."""

    @property
    def folder(self) -> str:
        """Top folder below docs/."""
        return FOLDERS[self.script]

    @property
    def lang(self) -> str:
        """BCP 47 tag of the page's script."""
        return language(self.script, self.standard)

    def say(self, simplified: str) -> str:
        """Interface words and editorial prose, written in Simplified, in the page's script.

        Markup and what stands in backticks is not converted.
        """
        if self.script == "hans":
            return simplified
        return converted(simplified, lambda text: self.derive(text, self.standard))

    def tell(self, message: str) -> str:
        """A message of the pipeline in the page's script; the forms it cites stay as they are.

        Cited is what stands in “…”, and a list of counterparts: `（系可作系、係）`.
        """
        said = self.say(message)
        pieces: list[str] = []
        last = 0
        for cited in _CITED.finditer(message):
            pieces += (said[last : cited.start()], cited[0])
            last = cited.end()
        return "".join((*pieces, said[last:]))

    def pick(self, both: Line | Segment | Term) -> str:
        """The text of a line, segment or headword in the page's script."""
        return both.hans if self.script == "hans" else both.hant

    def title(self, edition: Edition) -> str:
        """The title of a text in the page's script."""
        return self.pick(edition.title)

    def source(self, path: str) -> str:
        """Path below docs/ of a page of this script."""
        return f"{self.folder}/{path}"


@dataclass(frozen=True, slots=True)
class Site:
    """Everything a renderer may read."""

    content: Content
    """What people wrote."""
    derive: Derive
    """Editorial prose to Traditional."""
    rules: tuple[Rule, ...]
    """Of the pipeline, in the order they run."""
    terms: Mapping[str, Term]
    """By id."""
    headwords: Mapping[str, Term]
    """By headword and alias, Simplified."""

    def views(self, standard: Standard = SITE_STANDARD) -> tuple[View, View]:
        """Simplified, then Traditional."""
        return View("hans", standard, self.derive), View("hant", standard, self.derive)

    def names(self, view: View) -> dict[str, str]:
        """Rule id → its name in the script of the view, HTML."""
        return {rule.id: escape(view.say(rule.name)) for rule in self.rules}


def site(content: Content, derive: Derive, rules: Sequence[Rule] = ()) -> Site:
    """Put together what renderers read."""
    words = {alias: term for term in content.terms for alias in term.aliases}
    words.update({term.hans: term for term in content.terms})
    return Site(content, derive, tuple(rules), {term.id: term for term in content.terms}, words)


def language(script: Script, standard: Standard) -> str:
    """BCP 47 tag.

    >>> language("hant", "hk")
    'zh-Hant-HK'
    """
    return "zh-Hans" if script == "hans" else {"tw": "zh-Hant-TW", "hk": "zh-Hant-HK"}[standard]


def address(path: str) -> str:
    """Site path of a source path, as MkDocs gives it with directory URLs.

    >>> address("zh-hans/texts/a/index.md"), address("parallel/a.md"), address("index.md")
    ('zh-hans/texts/a/', 'parallel/a/', '')
    """
    stem = path.removesuffix(".md")
    return stem.removesuffix("index") if stem == "index" or stem.endswith("/index") else f"{stem}/"


def twin(path: str) -> str:
    """Source path of the same page in the other script.

    >>> twin("zh-hans/texts/index.md")
    'zh-hant/texts/index.md'
    """
    top, _, rest = path.partition("/")
    return f"{ {'zh-hans': 'zh-hant', 'zh-hant': 'zh-hans'}[top] }/{rest}"


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
    """chooser, home, texts, text, apparatus, parallel, glossary, entry or page."""
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
    searched: bool = True
    """False keeps the page out of the theme's own index."""


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
    if not head.searched:
        values["search"] = {"exclude": True}
    return f"{front_matter(values)}\n{body.strip()}\n".encode()


def neighbours(places: Sequence[Place]) -> Iterator[tuple[Place, Place | None, Place | None]]:
    """Each place with the one before and the one after."""
    for at, place in enumerate(places):
        yield place, places[at - 1] if at else None, places[at + 1] if at + 1 < len(places) else None


def text_path(view: View, text: str) -> str:
    """Source path of a text page."""
    return view.source(f"texts/{text}/index.md")


def entry_path(view: View, term: str) -> str:
    """Source path of a glossary entry."""
    return view.source(f"glossary/{term}.md")
