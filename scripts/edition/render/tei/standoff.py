"""What the text points to: the glossary of its terms, the sources of its notes, the reasons of its changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from edition.model import Edition, English, Source, Term
from edition.render import cards
from edition.render.exports.records import entry_address
from edition.render.tei.markup import element, lines, text
from edition.render.view import SITE_STANDARD, Site, language


def stand_off(site: Site, edition: Edition, terms: Sequence[Term], reasons: Mapping[str, str]) -> str:
    """The `standOff` element; nothing when nothing is pointed to."""
    entries = [_entry(site, term) for term in terms]
    sources = [_source(source) for source in edition.sources]
    why = [element("interp", text(reason), xml_id=key) for reason, key in reasons.items()]
    content = lines(
        element("list", lines(*entries), type="gloss", xml_id="glossary") if entries else "",
        element("listBibl", lines(*sources), xml_id="sources") if sources else "",
        element("interpGrp", lines(*why), type="reason") if why else "",
    )
    return element("standOff", content) if content else ""


def _entry(site: Site, term: Term) -> str:
    """A glossary entry: headword in both scripts, pinyin, definition, English, and where the whole entry is."""
    views = site.views(SITE_STANDARD)
    heads = [element("term", text(view.pick(term)), xml_lang=view.lang) for view in views]
    pinyin = element("term", text(term.pinyin), type="pinyin", xml_lang="zh-Latn-pinyin")
    definitions = [
        element("gloss", text(said), xml_lang=language(view.script, SITE_STANDARD))
        for view in views
        if (said := cards.definition(view, term))
    ]
    way = element("ref", text(term.hans), target=entry_address(site, term.id))
    entry = "".join((pinyin, *definitions, *map(_english, term.english), way))
    label = element("label", "".join(heads), xml_id=f"term-{term.id}")
    return f"{label}\n{element('item', entry, n=term.id)}"


def _english(one: English) -> str:
    return element("gloss", text(one.text), xml_lang="en", type=one.status)


def _source(source: Source) -> str:
    parts = (
        element("title", text(source.title)),
        element("publisher", text(source.publisher)) if source.publisher else "",
        element("date", text(source.date), when=source.date) if source.date else "",
        element("ptr", target=source.url) if source.url.startswith(("http://", "https://")) else "",
    )
    return element("bibl", "".join(parts), xml_id=f"source-{source.id}")
