"""The map of the glossary: who relates to whom, as a drawing and as a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from edition.model import Term
from edition.render.frame import Head, Place, page
from edition.render.glossary_index import views
from edition.render.labels import KINDS, RELATIONS
from edition.render.markdown import attributes, escape, link, relative
from edition.render.paths import address, entry_path, glossary_path, map_path
from edition.render.relations import by_term, pairs
from edition.render.term_map_groups import groups
from edition.render.term_map_layout import COLUMN, Arc, Layout, layout
from edition.render.view import View

_LABEL = 14
"""Characters of a headword that have room."""
_DRAWN: Mapping[str, str] = {"has-part": "part", "part-of": "part", "predecessor": "order", "successor": "order"}
"""Relation → class of its arcs, where it is not its own name."""
_LEGEND = (("see", "参见"), ("part", "包含、属于"), ("order", "前身、后续"), ("contrast", "对照"))


def pages(view: View, terms: Sequence[Term]) -> dict[str, bytes]:
    """The page of the map in one script."""
    path = map_path(view)
    title = view.say("词汇关系图")
    about = view.say("词条之间的关系：参见、包含、前后、对照。图中每一条都是链接，图下有文字版。")
    head = Head("map", title, about, (Place(view.say("词汇"), glossary_path(view)),))
    return {path: page(view, path, head, "\n\n".join(_body(view, terms, path, title)))}


def _body(view: View, terms: Sequence[Term], path: str, title: str) -> Iterator[str]:
    found = pairs(terms)
    linked = [term for term in terms if any(one == term.id for one, _ in found)]
    alone = [term for term in terms if term not in linked]
    yield f"# {title} {attributes(anchor='title')}"
    yield views(view, path)
    count = len(found) // 2
    yield view.say(f"{len(linked)} 条词条，{count} 组关系，弧线连接相关的两条；联系较密的排成一组。")
    if linked:
        drawn = [arc for arc, _ in _LEGEND if arc in {_class(relation) for relation in found.values()}]
        items = "".join(f'<li class="edge-{arc}">{view.say(name)}</li>' for arc, name in _LEGEND if arc in drawn)
        yield f'<ul class="legend">{items}</ul>'
        yield "\n".join(_figure(view, linked, found, path))
    yield f"## {view.say('文字版')} {attributes(anchor='list')}"
    yield "\n".join(_listed(view, {term.id: term for term in terms}, linked, path))
    if alone:
        yield f"## {view.say('没有列出关系的词条')} {attributes(anchor='alone')}"
        yield "、".join(link(escape(view.pick(term)), relative(path, entry_path(view, term.id))) for term in alone)


def _class(relation: str) -> str:
    return _DRAWN.get(relation, relation)


def _figure(view: View, terms: Sequence[Term], found: Mapping[tuple[str, str], str], path: str) -> Iterator[str]:
    """The drawing as inline SVG; its colours come from the stylesheet, its links work without scripts."""
    known = {term.id: term for term in terms}
    plan = layout(groups(list(known), found), found)
    title, about = view.say("词汇关系图"), view.say("词条分组排成一列，弧线连接相关的词条。文字版在图下。")
    yield '<figure class="map">'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="group" aria-labelledby="map-name map-about" '
        f'width="{plan.width}" height="{plan.height}" viewBox="0 0 {plan.width} {plan.height}">'
    )
    yield f'<title id="map-name">{title}</title><desc id="map-about">{about}</desc>'
    yield from (_arc(arc) for arc in plan.arcs)
    yield from (_group(view, known[leader], y, plan) for leader, y in plan.groups)
    degree: dict[str, int] = {}
    for one, _ in found:
        degree[one] = degree.get(one, 0) + 1
    yield from (_node(view, known[one], y, degree[one], path) for one, y in plan.nodes)
    yield "</svg>"
    yield "</figure>"


def _arc(arc: Arc) -> str:
    half = (arc.bottom - arc.top) // 2
    return (
        f'<path class="edge edge-{_class(arc.relation)}" data-ends="{arc.one} {arc.other}" '
        f'd="M{COLUMN} {arc.top}A{arc.reach} {half} 0 0 1 {COLUMN} {arc.bottom}"/>'
    )


def _group(view: View, leader: Term, y: int, plan: Layout) -> str:
    name = f"{escape(_short(view.pick(leader)))} {view.say('一组')}"
    rule = f'<path class="rule" d="M0 {y + 7}H{plan.width}"/>'
    return f'<text class="group" x="{COLUMN - 12}" y="{y}">{name}</text>{rule}'


def _short(word: str) -> str:
    return word if len(word) <= _LABEL else f"{word[: _LABEL - 1]}…"


def _node(view: View, term: Term, y: int, degree: int, path: str) -> str:
    word = view.pick(term)
    way = relative(f"{address(path)}index.md", address(entry_path(view, term.id))) + "/"
    told = view.say(f"{KINDS[term.kind]}，{degree} 条相关")
    return (
        f'<a href="{way}" data-node="{term.id}"><title>{escape(word)}，{told}</title>'
        f'<text x="{COLUMN - 12}" y="{y + 5}">{escape(_short(word))}</text>'
        f'<circle cx="{COLUMN}" cy="{y}" r="{3 + min(degree, 8) // 2}"/></a>'
    )


def _listed(view: View, known: Mapping[str, Term], terms: Sequence[Term], path: str) -> Iterator[str]:
    related = by_term(known)
    for term in terms:
        parts = []
        for relation, others in related[term.id]:
            names = "、".join(link(escape(view.pick(one)), relative(path, entry_path(view, one.id))) for one in others)
            parts.append(f"{view.say(RELATIONS[relation])} {names}")
        own = link(escape(view.pick(term)), relative(path, entry_path(view, term.id)), attributes("headword"))
        yield f"- {own}：{'；'.join(parts)}"
