"""One sentence of a text as received, in Simplified and in Traditional."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from statistics import median_low
from typing import NamedTuple

from edition.model import Edition
from edition.render import witness
from edition.render.alignment import Piece, line_pieces, pieces, within
from edition.render.markdown import attributes, escape, link, relative
from edition.render.paths import apparatus_path, parallel_path, text_path
from edition.render.view import Site, View

_SENTENCE = re.compile(r"[^。！？]*[。！？]+[”’」』）]*|[^。！？]+$")


class Sentence(NamedTuple):
    """A sentence of the edition and the pieces of the witness it comes from."""

    line: int
    """Line of the text."""
    start: int
    """First code point in the line."""
    end: int
    """One past the last."""
    pieces: tuple[Piece, ...]
    """Of the witness, cut at the sentence."""
    anchor: str
    """Of the segment."""

    @property
    def changes(self) -> int:
        """How many changes it took."""
        return sum(piece.edit is not None for piece in self.pieces)


def choose(edition: Edition) -> Sentence | None:
    """The most changed sentence among the shorter half of those in paragraphs; the first of equals."""
    found = [
        sentence
        for section in edition.sections
        for segment in section.segments
        if segment is not section.heading
        for sentence in _sentences(edition, segment.line, segment.anchor)
    ]
    if not found:
        return None
    limit = median_low(sentence.end - sentence.start for sentence in found)
    return max((one for one in found if one.end - one.start <= limit), key=lambda one: one.changes)


def _sentences(edition: Edition, line: int, anchor: str) -> Iterator[Sentence]:
    """The sentences of one line whose ends can be told in the witness."""
    text = edition.text
    whole = list(line_pieces(text, line))
    for found in _SENTENCE.finditer(text.lines[line].hans):
        start, end = (_in_witness(whole, offset) for offset in found.span())
        if start is None or end is None:
            continue
        own = tuple(pieces(text.witness.text, within(text.edits, start, end), start, end))
        if "".join(piece.after for piece in own) == found[0]:
            yield Sentence(line, *found.span(), own, anchor)


def _in_witness(whole: Sequence[Piece], offset: int) -> int | None:
    """The witness offset of an offset in the line; None inside a change."""
    at = bisect_left(whole, offset, key=lambda piece: piece.at)
    if at < len(whole) and whole[at].at == offset:
        return whole[at].start
    piece = whole[at - 1]
    if offset == piece.at + len(piece.after):
        return piece.end
    return None if piece.edit else piece.start + offset - piece.at


def block(site: Site, path: str, script: str = "") -> Iterator[str]:
    """A sentence of the edition three times, changes marked in the first; `script` is that of the page, if it has one.

    Of the sentences `choose` gives for each text, the most changed; the first of equals. On a page with a script its
    words are in that script, and the ways lead on from there: to this sentence in the text, in both scripts side by
    side, in the apparatus.
    """
    chosen = [(one, edition) for edition in site.content.editions if (one := choose(edition)) is not None]
    if not chosen:
        return
    sentence, edition = max(chosen, key=lambda pair: pair[0].changes)
    hans, hant = site.views(edition.meta.standard)
    line = edition.text.lines[sentence.line]
    own = next((view for view in (hans, hant) if view.script == script), None)
    names = own or hans
    marked = "".join(witness.marked(piece, site.names(names)) for piece in sentence.pieces)
    rows = (
        ("witness", names.say("网页所见"), names.lang, witness.language_of(edition.text), marked),
        (
            "hans",
            own.say("简体") if own else "简体",
            names.lang,
            hans.lang,
            escape(line.hans[sentence.start : sentence.end]),
        ),
        (
            "hant",
            own.say("繁体") if own else "繁體",
            (own or hant).lang,
            hant.lang,
            escape(line.hant[sentence.start : sentence.end]),
        ),
    )
    listed = "\n".join(
        f'<dt lang="{spoken}">{name}</dt>\n<dd class="sample-{kind}" lang="{lang}">{text}</dd>'
        for kind, name, spoken, lang, text in rows
    )
    yield '<figure class="sample" markdown="1">'
    yield f"<dl>\n{listed}\n</dl>"
    yield f'<figcaption markdown="span">{" · ".join(_ways(edition, sentence, path, (hans, hant), own))}</figcaption>'
    yield "</figure>"


def _ways(edition: Edition, sentence: Sentence, path: str, views: tuple[View, View], own: View | None) -> Iterator[str]:
    """Links to the sentence, as inline Markdown."""
    text = edition.meta.id
    if own is None:
        for view in views:
            place = relative(path, text_path(view, text), sentence.anchor)
            yield link(escape(view.title(edition)), place) + attributes(lang=view.lang)
        return
    yield link(own.say("在正文里"), relative(path, text_path(own, text), sentence.anchor))
    yield link(own.say("简繁对照"), relative(path, parallel_path(own, text), sentence.anchor))
    if sentence.changes:
        yield link(own.say("这一段的每处改动"), relative(path, apparatus_path(own, text), f"e-{sentence.anchor}"))
