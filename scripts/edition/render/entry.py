"""The page of a glossary entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from edition.model import English, Term
from edition.render import cards, concordance
from edition.render.cite import page as cite
from edition.render.concordance import Hit
from edition.render.labels import ENGLISH_STATUSES, KINDS, RELATIONS, TERM_STATUSES
from edition.render.links import resolver
from edition.render.markdown import attributes, escape, link, relative
from edition.render.notes import citation
from edition.render.paths import entry_path, kinds_path
from edition.render.prose import cited, with_forms, with_ids, with_links
from edition.render.view import Site, View

HEADINGS: Mapping[str, str] = {"释义": "definition", "背景": "background", "在文中": "usage", "讨论": "discussion"}
"""Fixed headings of the prose → their anchors."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """An entry page in the making."""

    site: Site
    """What renderers read."""
    view: View
    """The script of the page."""
    term: Term
    """The entry."""
    hits: list[Hit]
    """Its occurrences."""
    related: list[tuple[str, list[Term]]]
    """Relations and the entries it has them with."""

    @property
    def path(self) -> str:
        """Source path of the page."""
        return entry_path(self.view, self.term.id)

    def to(self, term: Term) -> str:
        """A link to another entry, as Markdown."""
        return link(escape(self.view.pick(term)), relative(self.path, entry_path(self.view, term.id)))


def body(leaf: Leaf) -> Iterator[str]:
    """The blocks of an entry: headword, facts, prose, occurrences, related entries, sources, citation."""
    view, term = leaf.view, leaf.term
    yield from _head(leaf)
    yield '<div class="facts" markdown="1">'
    for name, values in facts(leaf):
        yield "\n:   ".join((view.say(name), *values))
    yield "</div>"
    prose = with_links(with_ids(term.prose.strip(), HEADINGS), resolver(leaf.site, view, leaf.path), term.path)
    yield view.say(prose)
    if leaf.hits:
        yield f"## {view.say('文中用例')} {attributes(anchor='concordance')}"
        yield from concordance.lines(view, leaf.hits, leaf.path)
    yield from _related(leaf)
    yield from _sources(view, term)
    yield from cite.entry_block(leaf.site, view, term)


def _head(leaf: Leaf) -> Iterator[str]:
    """The headword, beside it the other script, below it the pinyin and the address to take along."""
    view, term = leaf.view, leaf.term
    yield '<div class="entry-head" markdown="1">'
    yield f"# {escape(view.pick(term))} {attributes('headword', anchor='title')}"
    yield f"{cards.other_headword(view, term) or view.say('简繁同形')}\n{attributes('other-headword')}"
    yield f"{escape(term.pinyin)}\n{attributes('pinyin', lang='zh-Latn-pinyin')}"
    yield link(view.say("本条地址"), relative(leaf.path, leaf.path), attributes("copy-link"))
    yield "</div>"


def facts(leaf: Leaf) -> Iterator[tuple[str, list[str]]]:
    """Name (Simplified) and values (Markdown) of what is known at a glance."""
    view, term = leaf.view, leaf.term
    yield "英文", [_english(view, term, rendering) for rendering in term.english]
    kind = relative(leaf.path, kinds_path(view), f"kind-{term.kind}")
    yield "类别", [link(view.say(KINDS[term.kind]), kind)]
    if term.aliases:
        yield "别称", [escape("、".join(view.say(alias) for alias in term.aliases))]
    if term.members:
        yield "内容", ["、".join(_member(leaf, member) for member in term.members)]
    for key, name in (("who", "提出者"), ("when", "时间"), ("where", "地点")):
        if term.origin.get(key):
            yield name, [with_forms(view.say(term.origin[key]))]
    if leaf.hits:
        texts = concordance.many(leaf.hits)
        count = link(view.say(f"{texts} 篇，共 {len(leaf.hits)} 处"), "#concordance")
        yield "见于", [count] if texts else concordance.places(view, leaf.hits, leaf.path)
    yield "核实", [_status(view, TERM_STATUSES[term.status], term.status)]
    if term.changed:
        yield "修订", [f'<time datetime="{term.changed}">{term.changed}</time>']


def _member(leaf: Leaf, member: str) -> str:
    """A member of a numbered formula, a link when it has an entry of its own."""
    term = leaf.site.headwords.get(member)
    return leaf.to(term) if term and term.id != leaf.term.id else escape(leaf.view.say(member))


def _status(view: View, label: str, status: str) -> str:
    return f'<span class="status" data-status="{status}">{view.say(label)}</span>'


def _english(view: View, term: Term, rendering: English) -> str:
    by = next((source.publisher or source.title for source in term.sources if source.id == rendering.source), "")
    standing = _status(view, ENGLISH_STATUSES[rendering.status], rendering.status)
    source = by or (view.say(rendering.source) if rendering.source else "")
    told = f' <span class="english-source">{escape(source)}</span>' if source else ""
    return f'<span class="english" lang="en">{escape(rendering.text)}</span> {standing}{told}'


def _related(leaf: Leaf) -> Iterator[str]:
    """Related entries under the name of the relation, each with its definition."""
    if not leaf.related:
        return
    yield f"## {leaf.view.say('相关词条')} {attributes(anchor='related')}"
    yield '<div class="related" markdown="1">'
    for relation, terms in leaf.related:
        yield f"{leaf.view.say(RELATIONS[relation])}\n{attributes('relation')}"
        yield "\n".join(f"- {leaf.to(term)} {escape(cards.definition(leaf.view, term))}" for term in terms)
    yield "</div>"


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
