"""Where pages are: source paths below docs/, and the addresses MkDocs gives them."""

from __future__ import annotations

from edition.render.view import View


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


def text_path(view: View, text: str) -> str:
    """Source path of a text page."""
    return view.source(f"texts/{text}/index.md")


def terms_path(view: View, text: str) -> str:
    """Path of the script with the term cards of a text, beside its page."""
    return view.source(f"texts/{text}/terms.js")


def citations_path(view: View, text: str) -> str:
    """Path of the script with the citations of a text, beside its page."""
    return view.source(f"texts/{text}/citations.js")


def apparatus_path(view: View, text: str) -> str:
    """Source path of the apparatus of a text."""
    return view.source(f"texts/{text}/apparatus.md")


def parallel_path(_: View, text: str) -> str:
    """Source path of the parallel page of a text, the same from either script."""
    return f"parallel/{text}.md"


def texts_path(view: View) -> str:
    """Source path of the list of texts."""
    return view.source("texts/index.md")


def glossary_path(view: View) -> str:
    """Source path of the glossary's index."""
    return view.source("glossary/index.md")


def kinds_path(view: View) -> str:
    """Source path of the glossary by kind."""
    return view.source("glossary/kinds.md")


def sections_path(view: View) -> str:
    """Source path of the glossary by section of a text."""
    return view.source("glossary/sections.md")


def map_path(view: View) -> str:
    """Source path of the map of relations."""
    return view.source("glossary/map.md")


def entry_path(view: View, term: str) -> str:
    """Source path of a glossary entry."""
    return view.source(f"glossary/{term}.md")


def handout_path(view: View, text: str, section: str) -> str:
    """Source path of the hand-out of a section."""
    return view.source(f"texts/{text}/handout-s{section}.md")


def embed_path(view: View, term: str) -> str:
    """Path of the card of an entry for other people's pages."""
    return view.source(f"embed/{term}/index.html")


def oembed_path(view: View, term: str) -> str:
    """Path of what oEmbed says about that card."""
    return view.source(f"embed/{term}/oembed.json")


def feed_path(view: View) -> str:
    """Path of the feed of changes in one script."""
    return view.source("feed.xml")


def download_path(text: str, name: str, ending: str) -> str:
    """Path of a file in which a text can be taken along.

    >>> download_path("huzhou-2019", "huzhou-2019-hans", "txt")
    'downloads/huzhou-2019/huzhou-2019-hans.txt'
    """
    return f"downloads/{text}/{name}.{ending}"


def citation_path(view: View, text: str, ending: str) -> str:
    """Path of the bibliography of a text in one script."""
    return download_path(text, f"{text}-{view.script}", ending)


def reading_path(text: str, name: str) -> str:
    """Path of what a reading tool loads of a text.

    >>> reading_path("huzhou-2019", "pinyin")
    'reading/huzhou-2019/pinyin.js'
    """
    return f"reading/{text}/{name}.js"


API_ROOT = "api/v1/"
"""Below docs/."""

API_INDEX = f"{API_ROOT}index.json"
"""Where programs begin."""

WHOLE = "glossary"
"""Name of the files that hold the whole glossary, without ending."""


def exports_stem(text: str, section: str) -> str:
    """Name of the files that hold the terms of a section, without ending.

    >>> exports_stem("huzhou-2019", "2")
    'huzhou-2019-s2'
    """
    return f"{text}-s{section}"


def exported_section(stem: str) -> tuple[str, str]:
    """Text and section of a name that `exports_stem` gives.

    >>> exported_section("huzhou-2019-s2")
    ('huzhou-2019', '2')
    """
    text, _, section = stem.rpartition("-s")
    return text, section


def export_path(stem: str, ending: str) -> str:
    """Path of a file to take along.

    >>> export_path("huzhou-2019-s2", "csv")
    'downloads/glossary/huzhou-2019-s2.csv'
    """
    return f"downloads/glossary/{stem}.{ending}"
