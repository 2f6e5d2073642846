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
from edition.render.paths import text_path
from edition.render.section import segments
from edition.render.view import Site

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
        for segment in segments(section)
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


def block(site: Site) -> Iterator[str]:
    """A sentence of the edition three times, changes marked in the first; for the page that belongs to no script.

    Of the sentences `choose` gives for each text, the most changed; the first of equals.
    """
    chosen = [(one, edition) for edition in site.content.editions if (one := choose(edition)) is not None]
    if not chosen:
        return
    sentence, edition = max(chosen, key=lambda pair: pair[0].changes)
    hans, hant = site.views(edition.meta.standard)
    line = edition.text.lines[sentence.line]
    marked = "".join(witness.marked(piece, site.names(hans)) for piece in sentence.pieces)
    rows = (
        ("witness", "网页所见", hans.lang, witness.language_of(edition.text), marked),
        ("hans", "简体", hans.lang, hans.lang, escape(line.hans[sentence.start : sentence.end])),
        ("hant", "繁體", hant.lang, hant.lang, escape(line.hant[sentence.start : sentence.end])),
    )
    listed = "\n".join(
        f'<dt lang="{spoken}">{name}</dt>\n<dd class="sample-{kind}" lang="{lang}">{text}</dd>'
        for kind, name, spoken, lang, text in rows
    )
    ways = [
        link(escape(view.title(edition)), relative("index.md", text_path(view, edition.meta.id), sentence.anchor))
        + attributes(lang=view.lang)
        for view in (hans, hant)
    ]
    yield '<figure class="sample" markdown="1">'
    yield f"<dl>\n{listed}\n</dl>"
    yield f'<figcaption markdown="span">{" · ".join(ways)}</figcaption>'
    yield "</figure>"
