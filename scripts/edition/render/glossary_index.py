"""The index of the glossary in three orders: by pinyin, by kind, by section of a text.

Each order is a page of its own, a plain list. Every line carries what the filter compares
(`data-find`: forms in both scripts; `data-pinyin`: toneless syllables; `data-english`), so
that the script of the page needs no other data.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from edition.model import Edition, Section, Term
from edition.render import linked, takeaway
from edition.render.cards import other_headword
from edition.render.concordance import FULL, Hit, section_link, section_name
from edition.render.frame import Head, Place, page
from edition.render.labels import KINDS, in_marks
from edition.render.markdown import attributes, escape, link, relative
from edition.render.paths import (
    entry_path,
    exports_stem,
    glossary_path,
    handout_path,
    kinds_path,
    map_path,
    sections_path,
)
from edition.render.pinyin import initial, syllables
from edition.render.view import Site, View

Groups = list[tuple[str, str, str, list[tuple[Term, int]]]]
"""(anchor, short label, heading as Markdown, entries with how often each occurs there)."""

Families = list[tuple[str, Groups]]
"""(what the groups have in common as Markdown, groups): the sections of each text; one nameless family elsewhere."""

_WORD = re.compile(r"[^\W_]+")


def pages(site: Site, view: View, terms: Sequence[Term], hits: Mapping[str, list[Hit]]) -> dict[str, bytes]:
    """The three pages of one script."""
    counted = [(term, len(hits.get(term.id, ()))) for term in terms]
    by_kind = [(kind, [one for one in counted if one[0].kind == kind]) for kind in KINDS]
    letters = dict.fromkeys(initial(term) for term in terms)
    by_letter = [(letter, [one for one in counted if initial(one[0]) == letter]) for letter in letters]
    kinds: Groups = [
        (f"kind-{kind}", view.say(KINDS[kind]), view.say(KINDS[kind]), own) for kind, own in by_kind if own
    ]
    pinyin: Groups = [(_anchor(letter), escape(letter), escape(letter), own) for letter, own in by_letter]
    orders: list[tuple[str, str, str, Families]] = [
        (glossary_path(view), "词汇", "按拼音排列的词汇表，每条附释义、来源与文中用例。", [("", pinyin)]),
        (kinds_path(view), "词汇：按类别", "按类别排列的词汇表：口号、政策、机构、地名等。", [("", kinds)]),
    ]
    found = {}
    path, title, up = sections_path(view), "词汇：按章节", (Place(view.say("词汇"), glossary_path(view)),)
    if len(site.content.editions) > FULL:
        head = Head("texts", view.say(title), view.say("各篇各节的词汇讲义。"), up)
        found[path] = page(view, path, head, "\n\n".join(_brief(view, head.title, path, site.content.editions)))
    else:
        families = list(_sections(site, view, hits))
        orders.append((path, title, "按文章章节排列的词汇表，各条在该节出现几次。", families))
    for path, title, description, families in orders:
        trail = () if path == glossary_path(view) else up
        head = Head("glossary", view.say(title), view.say(description), trail)
        if path == glossary_path(view):
            head = replace(head, linked=linked.glossary(site, view, terms))
        found[path] = page(view, path, head, "\n\n".join(_page(view, head.title, path, families, len(terms))))
    return found


def views(view: View, path: str) -> str:
    """Links to the three orders and the map, the page itself marked."""
    ways = (
        ("拼音", glossary_path(view)),
        ("类别", kinds_path(view)),
        ("章节", sections_path(view)),
        ("关系图", map_path(view)),
    )
    links = " ".join(
        link(view.say(name), relative(path, way), attributes(aria_current="page") if way == path else "")
        for name, way in ways
    )
    label = view.say("词汇的排法")
    return f'<nav class="views" aria-label="{label}" markdown="1">\n\n{links}\n\n</nav>'


def _page(view: View, title: str, path: str, families: Families, total: int) -> Iterator[str]:
    yield f"# {title} {attributes(anchor='title')}"
    yield views(view, path)
    yield f"{view.say(f'共 {total} 条')}\n{attributes('total', anchor='total')}"
    if total:
        yield takeaway.whole(view, path)
    if sum(len(groups) for _, groups in families) > 1:
        for name, groups in families:
            yield f"{_jumps(name, groups)}\n{attributes('letters' if path == glossary_path(view) else 'jumps')}"
    for anchor, _, heading, own in (group for _, groups in families for group in groups):
        count = f'<span class="count">{view.say(f"{len(own)} 条")}</span>'
        yield f"## {heading} {count} {attributes('letter', anchor=anchor)}"
        yield '<div class="headwords" markdown="1">'
        yield "\n".join(_line(view, term, times, path) for term, times in own)
        yield "</div>"


def _brief(view: View, title: str, path: str, editions: Iterable[Edition]) -> Iterator[str]:
    """Of many texts: for each section a link to its hand-out, which lists its entries."""
    yield f"# {title} {attributes(anchor='title')}"
    yield views(view, path)
    yield '<div class="brief" markdown="1">'
    for edition in editions:
        links = []
        for section in edition.sections:
            if count := len(set(_in_order(section))):
                way = relative(path, handout_path(view, edition.meta.id, section.number))
                anchor = attributes(anchor=exports_stem(edition.meta.id, section.number))
                own = link(view.say(section_name(section)), way, anchor)
                links.append(f"{own} {view.say(f'{count} 条')}")
        if links:
            yield f"- {escape(in_marks(view.title(edition)))}：{'，'.join(links)}"
    yield "</div>"


def _jumps(name: str, groups: Groups) -> str:
    links = (f'{link(short, f"#{anchor}")}<span class="count">{len(own)}</span>' for anchor, short, _, own in groups)
    return " ".join((*([f'<span class="jumps-of">{name}</span>'] if name else []), *links))


def _anchor(letter: str) -> str:
    return f"letter-{letter.lower() if letter.isalpha() else 'other'}"


def _sections(site: Site, view: View, hits: Mapping[str, list[Hit]]) -> Iterator[tuple[str, Groups]]:
    """Each text that has any with its sections, their entries in the order of first occurrence."""
    path = sections_path(view)
    several = len(site.content.editions) > 1
    counts: dict[tuple[str, str], dict[str, int]] = {}
    for found in hits.values():
        for hit in found:
            own = counts.setdefault((hit.edition.meta.id, hit.section.number), {})
            own[hit.mark.term] = own.get(hit.mark.term, 0) + 1
    for edition in site.content.editions:
        name = escape(in_marks(view.title(edition))) if several else ""
        groups: Groups = []
        for section in edition.sections:
            own = counts.get((edition.meta.id, section.number), {})
            if own:
                listed = [(site.terms[term], own[term]) for term in _in_order(section)]
                heading = _heading(view, edition, section, path, name)
                anchor = exports_stem(edition.meta.id, section.number)
                groups.append((anchor, view.say(section_name(section)), heading, listed))
        if groups:
            yield name, groups


def _in_order(section: Section) -> Iterable[str]:
    return dict.fromkeys(mark.term for segment in section.segments for mark in segment.marks)


def _heading(view: View, edition: Edition, section: Section, path: str, name: str) -> str:
    """Number and title of a section, the text's `name` before it where there are several texts."""
    title = view.pick(section.heading) if section.heading else "" if name else view.title(edition)
    label = " ".join(part for part in (name, view.say(section_name(section)), escape(title)) if part)
    return section_link(view, edition, section, path, label)


def _line(view: View, term: Term, times: int, path: str) -> str:
    """One entry; its attribute list stands on a line of its own, else it would belong to the last element."""
    forms = dict.fromkeys(
        form for word in (term.hans, *term.aliases) for form in (word, _traditional(view, term, word))
    )
    english = " ".join(word for one in term.english for word in _WORD.findall(_plain(one.text)))
    find = "|".join("".join(_WORD.findall(form)) for form in forms)
    parts = [
        link(escape(view.pick(term)), relative(path, entry_path(view, term.id)), attributes("headword")),
        other_headword(view, term),
        f'<span class="pinyin" lang="zh-Latn-pinyin">{escape(term.pinyin)}</span>',
        f'<span class="english" lang="en">{escape(term.english[0].text)}</span>' if term.english else "",
        f'<span class="count">{view.say(f"{times} 处")}</span>' if times else "",
    ]
    data = attributes(data_find=find, data_pinyin=syllables(term), data_english=english)
    return f"- {' '.join(part for part in parts if part)}\n    {data}"


def _traditional(view: View, term: Term, word: str) -> str:
    return term.hant if word == term.hans else view.derive(word, view.standard)


def _plain(english: str) -> str:
    """Lower case, without accents."""
    apart = unicodedata.normalize("NFKD", english.casefold())
    return "".join(mark for mark in apart if not unicodedata.combining(mark))
