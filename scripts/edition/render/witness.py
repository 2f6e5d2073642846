"""The witness as received, with every change marked where it was made.

The text of the view, with the content of `<del>`, is the witness, character for character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from edition.model import Edit, Text
from edition.render.alignment import Piece, pieces
from edition.render.markdown import escape

_READING = re.compile(r"[^\w\s]?\s*[a-zA-Z\u00c0-\u024f\u0300-\u030f\u1e00-\u1eff\u3105-\u312f0-9]+\W*")
_LINE = re.compile(r"[^\n\r]*(?:\r\n|\n|\r)|[^\n\r]+")


def language_of(text: Text) -> str:
    """BCP 47 tag of the witness."""
    return "zh-Hans" if text.source == "hans" else "zh-Hant"


def kind(edit: Edit) -> str:
    """What a change looks like: `pinyin`, `gone`, `added`, `mark` or `char`.

    >>> kind(Edit(1, 8, "(dang) ", "", ("C01",), "certain", ""))
    'pinyin'
    """
    if not edit.before:
        return "added"
    if not edit.after:
        return "pinyin" if _READING.fullmatch(edit.before.strip()) and len(edit.before) < 16 else "gone"
    return "char" if any(mark.isalnum() for mark in edit.before + edit.after) else "mark"


def marked(piece: Piece, names: Mapping[str, str]) -> str:
    """One piece as inline HTML; `names` gives rule names in the page's script, as HTML."""
    if piece.edit is None:
        return escape(piece.before)
    name = kind(piece.edit)
    rules = "、".join(f"{escape(rule)} {names.get(rule, '')}".strip() for rule in piece.edit.rules)
    if not piece.after:
        return f'<del class="w w-{name}" title="{rules}">{escape(piece.before)}</del>'
    change = f"{piece.before}→{piece.after}"
    return f'<span class="w w-{name}" title="{escape(change)} {rules}">{escape(piece.before)}</span>'


def rows(text: Text, names: Mapping[str, str], anchors: Mapping[int, str]) -> Iterator[str]:
    """One paragraph of HTML for every line of the witness, its line end included as text.

    `anchors` gives, for the witness offset where a line of the edition begins, its segment anchor.
    """
    starts = sorted(anchors)
    at = 0
    row: list[str] = []
    own = ""
    for piece in pieces(text.witness.text, text.edits, 0, len(text.witness.text)):
        for part in _split(piece):
            while at < len(starts) and starts[at] < part.end:
                own = own or anchors[starts[at]]
                at += 1
            row.append(marked(part, names))
            if part.before.endswith(("\n", "\r")):
                yield _row(row, own)
                row, own = [], ""
    if row:
        yield _row(row, own)


def _row(row: list[str], anchor: str) -> str:
    place = f' id="w-{anchor}" data-anchor="{anchor}"' if anchor else ""
    return f'<p class="w-line"{place}>{"".join(row)}</p>'


def _split(piece: Piece) -> Iterator[Piece]:
    """Cut a piece behind its line ends; a change keeps its description on every part."""
    start = piece.start
    for part in _LINE.findall(piece.before) or [""]:
        yield piece._replace(start=start, end=start + len(part), before=part)
        start += len(part)
