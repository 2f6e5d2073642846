"""The page of a glossary entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from edition.model import English, Term
from edition.render import cards, concordance
from edition.render.concordance import Hit
from edition.render.labels import ENGLISH_STATUSES, KINDS, RELATIONS, TERM_STATUSES
from edition.render.links import resolver
from edition.render.markdown import attributes, escape, link, relative
from edition.render.notes import citation
from edition.render.paths import entry_path
from edition.render.prose import cited, with_forms, with_ids, with_links
from edition.render.view import Site, View

HEADINGS: Mapping[str, str] = {"释义": "definition", "背景": "background", "在文中": "usage", "讨论": "discussion"}
"""Fixed headings of the prose → their anchors."""


def body(site: Site, view: View, term: Term, hits: list[Hit], path: str) -> Iterator[str]:
    """The blocks of an entry: headword, facts, prose, sources, occurrences."""
    yield f"# {escape(view.pick(term))} {attributes('headword', anchor='title')}"
    yield f"{escape(term.pinyin)}\n{attributes('pinyin', lang='zh-Latn-pinyin')}"
    yield '<div class="facts" markdown="1">'
    for name, values in facts(site, view, term, path):
        yield "\n:   ".join((view.say(name), *values))
    yield "</div>"
    prose = with_links(with_ids(term.prose.strip(), HEADINGS), resolver(site, view, path), term.path)
    yield view.say(prose)
    yield from _sources(view, term)
    if hits:
        yield f"## {view.say('文中用例')} {attributes(anchor='concordance')}"
        yield from concordance.lines(view, hits, path)


def facts(site: Site, view: View, term: Term, path: str) -> Iterator[tuple[str, list[str]]]:
    """Name (Simplified) and values (Markdown) of what the front matter says."""
    other = cards.other_headword(view, term)
    if other:
        yield ("繁体" if view.script == "hans" else "简体"), [other]
    yield "英文", [_english(view, term, rendering) for rendering in term.english]
    yield "类别", [view.say(KINDS[term.kind])]
    if term.aliases:
        yield "别称", [escape("、".join(view.say(alias) for alias in term.aliases))]
    if term.members:
        yield "内容", [escape("；".join(view.say(member) for member in term.members))]
    origin = [view.say(term.origin[key]) for key in ("who", "when", "where") if term.origin.get(key)]
    if origin:
        yield "出处", [with_forms("；".join(origin))]
    for relation, name in RELATIONS.items():
        linked = [
            link(escape(view.pick(site.terms[to])), relative(path, entry_path(view, to)))
            for to, kind in term.related
            if kind == relation
        ]
        if linked:
            yield name, ["、".join(linked)]
    yield "核实", [view.say(TERM_STATUSES[term.status])]


def _english(view: View, term: Term, rendering: English) -> str:
    by = next((source.publisher or source.title for source in term.sources if source.id == rendering.source), "")
    standing = [view.say(ENGLISH_STATUSES[rendering.status])]
    if rendering.source:
        standing.append(escape(by or view.say(rendering.source)))
    return f'<span class="english" lang="en">{escape(rendering.text)}</span>（{"，".join(standing)}）'


def _sources(view: View, term: Term) -> Iterator[str]:
    """Footnotes for what the prose cites, a list for the rest."""
    if not term.sources:
        return
    used = set(cited(term.prose))
    yield f"## {view.say('来源')} {attributes(anchor='sources')}"
    if used:
        yield "///Footnotes Go Here///"
    rest = [f"- {citation(view, source)}" for source in term.sources if source.id not in used]
    if rest:
        yield "\n".join(rest)
    notes = [f"[^{source.id}]: {citation(view, source)}" for source in term.sources if source.id in used]
    if notes:
        yield "\n".join(notes)
