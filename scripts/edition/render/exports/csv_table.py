"""CSV that opens right in a spreadsheet: UTF-8 with a byte order mark, RFC 4180, no cell that counts as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from edition.render.exports.records import Record, Scope, entry_address
from edition.render.labels import ENGLISH_STATUSES, KINDS, TERM_STATUSES
from edition.render.view import Site

HEADER = (
    *("id", "简体", "繁體", "拼音", "英文", "英文依据", "类别"),
    *("释义（简体）", "釋義（繁體）", "例句（简体）", "例句（繁體）", "例句出处", "核实", "网址"),
)
"""Names of the columns."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell must not begin with: spreadsheets take it for a formula, some also in full width."""


def file(site: Site, scope: Scope) -> bytes:
    """The table of a scope."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    for record in scope.records:
        writer.writerow([safe(cell) for cell in _cells(site, record)])
    return out.getvalue().encode("utf-8-sig")


def safe(cell: str) -> str:
    """The cell as text: one that would be taken for a formula gets an apostrophe in front.

    >>> safe("=1+1"), safe("两山"), safe("")
    ("'=1+1", '两山', '')
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _cells(site: Site, record: Record) -> Iterator[str]:
    term = record.term
    yield from (term.id, term.hans, term.hant, term.pinyin)
    yield "; ".join(one.text for one in term.english)
    yield "; ".join(ENGLISH_STATUSES[one.status] for one in term.english)
    yield KINDS[term.kind]
    yield from (record.hans, record.hant)
    best = record.examples[0] if record.examples else None
    yield from (best.hans, best.hant, f"{best.text} {best.number}") if best else ("", "", "")
    yield TERM_STATUSES[term.status]
    yield entry_address(site, term.id)
