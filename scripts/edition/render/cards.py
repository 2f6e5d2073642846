"""Term cards: what a reader gets to see of an entry without leaving the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from edition.model import Term
from edition.render.markdown import attributes, escape, link, relative
from edition.render.paths import entry_path
from edition.render.prose import first_sentence, plain, under
from edition.render.view import SITE_STANDARD, Site, View, language


def block(site: Site, view: View, terms: Iterable[str], path: str) -> Iterator[str]:
    """The cards of the terms used on a page, hidden until asked for; nothing without terms."""
    cards = [_card(view, site.terms[term], path) for term in terms]
    if cards:
        yield from ('<div id="cards" hidden markdown="1">', *cards, "</div>")


def definition(view: View, term: Term) -> str:
    """First sentence of the definition, plain text, in the page's script."""
    return first_sentence(plain(view.say(under(term.prose, "释义"))))


def other_headword(view: View, term: Term) -> str:
    """The headword in the other script, as inline HTML; empty when it looks the same."""
    word, lang = (
        (term.hant, language("hant", SITE_STANDARD)) if view.script == "hans" else (term.hans, language("hans", "tw"))
    )
    return "" if term.hans == term.hant else f'<span class="other" lang="{lang}">{escape(word)}</span>'


def _card(view: View, term: Term, path: str) -> str:
    heading = f'<b class="headword">{escape(view.pick(term))}</b> {other_headword(view, term)}'.strip()
    blocks = [
        f'<div class="card" id="card-{term.id}" markdown="1">',
        f"{heading}\n{attributes('card-head')}",
        f"{escape(term.pinyin)}\n{attributes('card-pinyin', lang='zh-Latn-pinyin')}",
    ]
    if term.english:
        blocks.append(f"{escape(term.english[0].text)}\n{attributes('card-english', lang='en')}")
    meaning = definition(view, term)
    if meaning:
        blocks.append(f"{escape(meaning)}\n{attributes('card-definition')}")
    more = link(view.say("查看词条"), relative(path, entry_path(view, term.id)))
    return "\n\n".join((*blocks, f"{more}\n{attributes('card-more')}", "</div>"))
