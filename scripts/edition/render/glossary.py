"""The glossary: an index by the letters of pinyin, and a page for every entry."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from edition.model import Term
from edition.render import cards, concordance, entry, linked, takeaway
from edition.render.frame import Head, Place, neighbours, page
from edition.render.markdown import attributes, escape, link, relative
from edition.render.paths import entry_path, glossary_path, oembed_path
from edition.render.view import Site, View

_TONES: Mapping[str, str] = {
    "\N{COMBINING MACRON}": "1",
    "\N{COMBINING ACUTE ACCENT}": "2",
    "\N{COMBINING CARON}": "3",
    "\N{COMBINING GRAVE ACCENT}": "4",
}


def render(site: Site) -> dict[str, bytes]:
    """Index and entries in both scripts."""
    pages: dict[str, bytes] = {}
    hits = concordance.index(site.content)
    terms = sorted(site.content.terms, key=order)
    for view in site.views():
        path = glossary_path(view)
        head = Head(
            kind="glossary",
            title=view.say("词汇"),
            description=view.say("按拼音排列的词汇表，每条附释义、来源与文中用例。"),
            linked=linked.glossary(site, view, terms),
        )
        pages[path] = page(view, path, head, _index(view, terms, path))
        places = [Place(view.pick(term), entry_path(view, term.id)) for term in terms]
        for term, (own, before, after) in zip(terms, neighbours(places), strict=True):
            head = Head(
                kind="entry",
                title=own.title,
                description=cards.definition(view, term) or own.title,
                trail=(Place(view.say("词汇"), path),),
                previous=before,
                following=after,
                oembed=oembed_path(view, term.id),
                linked=linked.entry(site, view, term),
            )
            body = "\n\n".join(entry.body(site, view, term, hits.get(term.id, []), own.path))
            pages[own.path] = page(view, own.path, head, body)
    return pages


def order(term: Term) -> tuple[str, str, str]:
    """Dictionary order: letters of the pinyin without tones (ü after u), then tones, then the headword."""
    tones = "".join(_TONES.get(mark, "") for mark in unicodedata.normalize("NFD", term.pinyin))
    return _letters(term.pinyin), tones, term.hans


def _letters(pinyin: str) -> str:
    """Plain lower-case letters and digits.

    >>> _letters("“liǎng shān” lǜ")
    'liangshanlu~'
    """
    apart = unicodedata.normalize("NFD", pinyin.casefold()).replace("\N{COMBINING DIAERESIS}", "~")
    return "".join(mark for mark in apart if mark == "~" or (mark.isascii() and mark.isalnum()))


def initial(term: Term) -> str:
    """The letter an entry stands under; `#` when its pinyin begins with none."""
    first = _letters(term.pinyin)[:1]
    return first.upper() if first.isalpha() else "#"


def _index(view: View, terms: Sequence[Term], path: str) -> str:
    groups: dict[str, list[Term]] = {}
    for term in terms:
        groups.setdefault(initial(term), []).append(term)
    title = f"# {view.say('词汇')} {attributes(anchor='title')}"
    ways = [takeaway.whole(view, path)] if terms else []
    return "\n\n".join((title, *ways, *_groups(view, groups, path)))


def _groups(view: View, groups: dict[str, list[Term]], path: str) -> Iterator[str]:
    if len(groups) > 1:
        letters = " ".join(link(escape(letter), f"#{_anchor(letter)}") for letter in groups)
        yield f"{letters}\n{attributes('letters')}"
    for letter, terms in groups.items():
        yield f"## {escape(letter)} {attributes('letter', anchor=_anchor(letter))}"
        yield '<div class="headwords" markdown="1">'
        yield "\n".join(f"- {_line(view, term, path)}" for term in terms)
        yield "</div>"


def _anchor(letter: str) -> str:
    return f"letter-{letter.lower() if letter.isalpha() else 'other'}"


def _line(view: View, term: Term, path: str) -> str:
    parts = [
        link(escape(view.pick(term)), relative(path, entry_path(view, term.id)), attributes("headword")),
        f'<span class="pinyin" lang="zh-Latn-pinyin">{escape(term.pinyin)}</span>',
    ]
    if term.english:
        parts.append(f'<span class="english" lang="en">{escape(term.english[0].text)}</span>')
    return " ".join(parts)
