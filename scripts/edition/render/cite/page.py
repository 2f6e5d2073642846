"""Citations on a page: the list readers see, what the copy menu fills in, what reference managers read in the head."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from edition.model import Edition, Term
from edition.render.cite.formats import FORMATS
from edition.render.cite.parts import Gap, Parts, text
from edition.render.cite.records import Record, of_entry, of_text, of_work
from edition.render.cite.styles import STYLES, Level, cited
from edition.render.markdown import attributes, link, relative
from edition.render.paths import citation_path
from edition.render.view import Site, View

_LEVELS: Mapping[str, Sequence[Level]] = {"text": ("whole", "section", "paragraph"), "entry": ("whole",)}


def forms(record: Record) -> str:
    """JSON for copy.js: key of a style or format → what is cited → texts, and gaps as [name, pattern].

    `<` is written as an escape, so that the whole may stand in a script element.
    """
    found: dict[str, dict[str, Parts]] = {}
    for level in _LEVELS[record.kind]:
        for style in STYLES:
            found.setdefault(style.key, {})[level] = cited(record, style, level)
        for key, _, _, write in FORMATS:
            found.setdefault(key, {})[level] = write(record, level, True)
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def script(forms: str) -> bytes:
    """The same as a script beside the page of a text, whose citations are many: `EDITION_CITATIONS`."""
    return f"self.EDITION_CITATIONS = {forms};\n".encode()


def meta(record: Record, rights: str) -> list[list[str]]:
    """Names and contents of meta elements: Highwire Press and Dublin Core; the template adds the address.

    A text of an edition is to Zotero what `citation_book_title` says: a part of a book.
    """
    pairs = (
        ("citation_title", record.title),
        ("citation_book_title", record.container),
        ("citation_date", record.date.replace("-", "/")),
        ("citation_language", record.language),
        ("DC.title", record.title),
        ("DC.date", record.date),
        ("DC.language", record.language),
        ("DC.rights", rights),
        ("DCTERMS.created", record.original),
    )
    return [[name, content] for name, content in pairs if content]


def of_text_page(site: Site, view: View, edition: Edition) -> tuple[str, list[list[str]]]:
    """Forms and meta of the page of a text."""
    record = of_text(site, view, edition)
    return forms(record), meta(record, view.say(edition.meta.rights))


def of_entry_page(site: Site, view: View, term: Term) -> tuple[str, list[list[str]]]:
    """Forms and meta of the page of an entry."""
    record = of_entry(site, view, term)
    return forms(record), meta(record, "")


def text_block(site: Site, view: View, edition: Edition, path: str) -> Iterator[str]:
    """How a text is cited: this edition in every style, then the work and the witness, and files to take along."""
    yield f"## {view.say('引用本文')} {attributes(anchor='cite')}"
    work = text(cited(of_work(view, edition), STYLES[0]), lambda _: "")
    sha = edition.text.witness.sha256
    witness = f"{edition.text.witness.name.rpartition('/')[2]}，SHA-256 {sha}"
    rest = ((view.say("原作"), work), (view.say("底本"), witness))
    yield _list(view, of_text(site, view, edition), rest)
    files = (link(name, relative(path, citation_path(view, edition.meta.id, ending))) for _, name, ending, _ in FORMATS)
    yield f"{view.say('带走本文书目：')}{' '.join(files)}\n{attributes('take')}"


def entry_block(site: Site, view: View, term: Term) -> Iterator[str]:
    """How an entry is cited, in every style."""
    yield f"## {view.say('引用本条')} {attributes(anchor='cite')}"
    yield _list(view, of_entry(site, view, term), ())


def _list(view: View, record: Record, rest: Sequence[tuple[str, str]]) -> str:
    rows = [(style.label, style.locale, _shown(view, record, cited(record, style))) for style in STYLES]
    rows += [(label, "zh-CN", escape(value)) for label, value in rest]
    classes = {"zh-CN": "", "en-US": ' class="citations__latin"'}
    shown = "\n".join(f"<div><dt>{label}</dt><dd{classes[locale]}>{value}</dd></div>" for label, locale, value in rows)
    return f'<dl class="citations">\n{shown}\n</dl>'


def _shown(view: View, record: Record, parts: Parts) -> str:
    """HTML; without scripts the date of access is a word that asks for it."""

    def fill(gap: Gap) -> str:
        if gap.name == "address":
            return f'<a href="{escape(record.address)}">{escape(record.address)}</a>'
        asked = view.say("访问年份" if gap.pattern == "y" else "访问日期")
        return f'<span class="citation-date" data-accessed="{gap.pattern}">{asked}</span>'

    return "".join(escape(part) if isinstance(part, str) else fill(part) for part in parts)
