"""A hand-out for every section: its terms in a table, with room for notes, made for A4."""

from __future__ import annotations

from collections.abc import Iterator

from edition.render import cards, takeaway
from edition.render.concordance import section_name
from edition.render.exports.records import Record, Scope, of_sections
from edition.render.frame import Head, Place, neighbours, page
from edition.render.markdown import attributes, escape, link, relative
from edition.render.paths import address, entry_path, handout_path, text_path
from edition.render.text import hub
from edition.render.view import Site, View

_FEW = 9
"""Up to this many terms fit on one page with high rows."""


def render(site: Site) -> dict[str, bytes]:
    """One page for every section with terms, in both scripts."""
    pages: dict[str, bytes] = {}
    for edition in site.turn:
        own = list(of_sections(site, edition))
        for view in site.views(edition.meta.standard):
            places = [_place(view, scope) for scope in own]
            for scope, (here, before, after) in zip(own, neighbours(places), strict=True):
                head = Head(
                    kind="handout",
                    title=here.title,
                    description=view.say(f"《{edition.title.hans}》的词汇讲义：两种字体、拼音、英文、释义，可打印。"),
                    trail=(hub(view), Place(view.title(edition), text_path(view, edition.meta.id))),
                    previous=before,
                    following=after,
                    text=edition.meta.id,
                )
                pages[here.path] = page(view, here.path, head, "\n\n".join(_body(site, view, scope, here)))
    return pages


def _place(view: View, scope: Scope) -> Place:
    if scope.edition is None or scope.section is None:
        raise ValueError("only sections have hand-outs")
    title = view.say(f"{section_name(scope.section)}词汇讲义")
    return Place(title, handout_path(view, scope.edition.meta.id, scope.section.number))


def _body(site: Site, view: View, scope: Scope, here: Place) -> Iterator[str]:
    edition, section = scope.edition, scope.section
    if edition is None or section is None:
        return
    yield f"# {escape(here.title)} {attributes(anchor='title')}"
    source = f"《{view.title(edition)}》"
    heading = f"{view.pick(section.heading)}" if section.heading else view.say(section_name(section))
    back = relative(here.path, text_path(view, edition.meta.id), f"s{section.number}")
    yield f"{link(escape(source), back)} {escape(heading)}\n{attributes('handout-of')}"
    blanks = "".join(f"<span>{view.say(name)}</span>" for name in ("姓名", "班级", "日期"))
    yield f'<p class="handout-names" aria-hidden="true">{blanks}</p>'
    yield f'<div class="handout{" handout-few" if len(scope.records) <= _FEW else ""}" markdown="1">'
    yield "\n".join(_table(view, scope, here.path))
    yield "</div>"
    where = escape(site.content.imprint.address + address(here.path))
    count = view.say(f"共 {len(scope.records)} 条。")
    yield f"{count} {where}\n{attributes('handout-from')}"
    yield takeaway.section(view, here.path, edition.meta.id, section.number)


def _table(view: View, scope: Scope, path: str) -> Iterator[str]:
    yield "| " + " | ".join(view.say(name) for name in ("词语", "英文与释义", "笔记")) + " |"
    yield "| --- | --- | --- |"
    for record in scope.records:
        yield f"| {_word(view, record, path)} | {_english(view, record)}{_meaning(view, record)} | |"


def _word(view: View, record: Record, path: str) -> str:
    term = record.term
    own = link(escape(view.pick(term)), relative(path, entry_path(view, term.id)), attributes("headword"))
    pinyin = f'<span class="pinyin" lang="zh-Latn-pinyin">{escape(term.pinyin)}</span>'
    return " ".join(part for part in (own, cards.other_headword(view, term), pinyin) if part)


def _english(view: View, record: Record) -> str:
    found = cards.rendering(view, record.term)
    return f'<span class="english" lang="en">{found}</span> ' if found else ""


def _meaning(view: View, record: Record) -> str:
    return f'<span class="meaning">{escape(record.hans if view.script == "hans" else record.hant)}</span>'
