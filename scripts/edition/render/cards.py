"""Term cards: what a reader gets to see of an entry without leaving the page."""

from __future__ import annotations

import json
from collections.abc import Iterable

from edition.model import Term
from edition.render.markdown import escape
from edition.render.prose import first_sentence, plain, under
from edition.render.view import SITE_STANDARD, Site, View, language


def script(site: Site, view: View, terms: Iterable[str]) -> bytes:
    """The cards of the terms used on a page, as a script beside it: `EDITION_TERMS`, term id → what its card says.

    Not in the page, where they would be a third of its bytes and nothing to read without scripts; not JSON, which a
    page opened from a disk may not fetch.
    """
    cards = {term: _card(view, site.terms[term]) for term in terms}
    value = json.dumps(cards, ensure_ascii=False, indent=0, sort_keys=True)
    return f"self.EDITION_TERMS = {value};\n".encode()


def definition(view: View, term: Term) -> str:
    """First sentence of the definition, plain text, in the page's script."""
    return first_sentence(plain(view.say(under(term.prose, "释义"))))


def other_headword(view: View, term: Term) -> str:
    """The headword in the other script, as inline HTML; empty when it looks the same."""
    word, lang = _other(view, term)
    return "" if term.hans == term.hant else f'<span class="other" lang="{lang}">{escape(word)}</span>'


def _other(view: View, term: Term) -> tuple[str, str]:
    if view.script == "hans":
        return term.hant, language("hant", SITE_STANDARD)
    return term.hans, language("hans", SITE_STANDARD)


def _card(view: View, term: Term) -> dict[str, str]:
    """Field → plain text; fields without a value are left out."""
    word, lang = _other(view, term)
    fields = {
        "head": view.pick(term),
        "other": "" if term.hans == term.hant else word,
        "lang": "" if term.hans == term.hant else lang,
        "pinyin": term.pinyin,
        "english": term.english[0].text if term.english else "",
        "definition": definition(view, term),
    }
    return {name: value for name, value in fields.items() if value}
