"""Term cards: what a reader gets to see of an entry without leaving the page."""

from __future__ import annotations

import json
from collections.abc import Iterable

from edition.model import Term
from edition.render.labels import ENGLISH_STATUSES
from edition.render.markdown import escape
from edition.render.prose import first_sentence, plain, under
from edition.render.view import SITE_STANDARD, View, language


def script(view: View, terms: Iterable[Term]) -> bytes:
    """The cards of the terms used on a page, as a script beside it: `EDITION_TERMS`, term id → what its card says.

    Not in the page, where they would be a third of its bytes and nothing to read without scripts; not JSON, which a
    page opened from a disk may not fetch.
    """
    cards = {term.id: _card(view, term) for term in terms}
    value = json.dumps(cards, ensure_ascii=False, indent=0, sort_keys=True)
    return f"self.EDITION_TERMS = {value};\n".encode()


def definition(view: View, term: Term) -> str:
    """First sentence of the definition, plain text, in the page's script."""
    return first_sentence(plain(view.say(under(term.prose, "释义"))))


def other_headword(view: View, term: Term) -> str:
    """The headword in the other script, as inline HTML; empty when it looks the same."""
    if term.hans == term.hant:
        return ""
    return f'<span class="other" lang="{_other_language(view)}">{escape(view.other(term))}</span>'


def rendering(view: View, term: Term) -> str:
    """The first English rendering as inline HTML, marked when it is a working translation; empty when there is none."""
    for first in term.english[:1]:
        status = view.say(ENGLISH_STATUSES[first.status])
        mark = f' <span class="status" lang="{view.lang}">（{status}）</span>' if first.status == "proposed" else ""
        return f"{escape(first.text)}{mark}"
    return ""


def _other_language(view: View) -> str:
    return language("hant" if view.script == "hans" else "hans", SITE_STANDARD)


def _card(view: View, term: Term) -> dict[str, str]:
    """Field → plain text; fields without a value are left out."""
    differs = term.hans != term.hant
    fields = {
        "head": view.pick(term),
        "other": view.other(term) if differs else "",
        "lang": _other_language(view) if differs else "",
        "pinyin": term.pinyin,
        "english": term.english[0].text if term.english else "",
        "definition": definition(view, term),
    }
    return {name: value for name, value in fields.items() if value}
