"""Every occurrence of a term in every text, in its context."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from edition.model import Content, Edition, Mark, Segment
from edition.render.markdown import attributes, escape, link, relative
from edition.render.paths import text_path
from edition.render.section import segments
from edition.render.view import View

CONTEXT = 14
"""Characters shown on either side of an occurrence."""


class Hit(NamedTuple):
    """One occurrence."""

    edition: Edition
    """The text."""
    segment: Segment
    """The heading or paragraph."""
    mark: Mark
    """Where in it."""


def index(content: Content) -> Mapping[str, list[Hit]]:
    """Term id → its occurrences, by text and place."""
    hits: dict[str, list[Hit]] = {}
    for edition in content.editions:
        for section in edition.sections:
            for segment in segments(section):
                for mark in segment.marks:
                    hits.setdefault(mark.term, []).append(Hit(edition, segment, mark))
    return hits


def lines(view: View, hits: list[Hit], path: str) -> Iterator[str]:
    """Blocks of Markdown: for each text its title and one list item per occurrence."""
    by_text: dict[str, list[Hit]] = {}
    for hit in hits:
        by_text.setdefault(hit.edition.meta.id, []).append(hit)
    for own in by_text.values():
        edition = own[0].edition
        title = link(f"《{escape(view.title(edition))}》", relative(path, text_path(view, edition.meta.id)))
        yield f"{title} {view.say(f'{len(own)} 处')}\n{attributes('kwic-text')}"
        yield '<div class="kwic" markdown="1">'
        yield "\n".join(f"- {_context(view, hit, path)}" for hit in own)
        yield "</div>"


def _context(view: View, hit: Hit, path: str) -> str:
    text = view.pick(hit.segment)
    start, end = hit.mark.start, hit.mark.end
    left = ("…" if start > CONTEXT else "") + text[max(0, start - CONTEXT) : start]
    right = text[end : end + CONTEXT] + ("…" if end + CONTEXT < len(text) else "")
    target = relative(path, text_path(view, hit.edition.meta.id), hit.segment.anchor)
    return (
        f'<span class="kwic-left">{escape(left)}</span>'
        f"{link(escape(text[start:end]), target, attributes('kwic-hit'))}"
        f'<span class="kwic-right">{escape(right)}</span> '
        f'<span class="kwic-place">{escape(hit.segment.number)}</span>'
    )
