"""The tables of the data package: segments, changes, choices, doubts, notes; one CSV each with its fields."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from edition.model import Edit, Edition

Row = tuple[str | int, ...]
"""A cell for each field."""

NUMBERS = frozenset({"number", "line", "start", "end"})
"""Fields that hold whole numbers; all others hold text."""

_CHANGE = ("start", "end", "before", "after", "rules", "certainty", "reason")


@dataclass(frozen=True, slots=True)
class Table:
    """One table."""

    name: str
    """Of the file, without ending."""
    title: str
    """What it lists, Simplified."""
    fields: tuple[str, ...]
    """Names of the columns."""
    key: tuple[str, ...]
    """Fields that identify a row."""
    rows: tuple[Row, ...]
    """In order."""

    def csv(self) -> bytes:
        """RFC 4180, UTF-8 without byte order mark, as Frictionless reads it."""
        out = io.StringIO(newline="")
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(self.fields)
        writer.writerows(self.rows)
        return out.getvalue().encode()

    def schema(self) -> dict[str, Any]:
        """Table Schema; an empty cell is an empty text, not a missing one."""
        fields = [{"name": name, "type": "integer" if name in NUMBERS else "string"} for name in self.fields]
        return {"fields": fields, "missingValues": [], "primaryKey": list(self.key)}


def tables(edition: Edition) -> tuple[Table, ...]:
    """Every table of a text."""
    changes = tuple((at, *_change(edit)) for at, edit in enumerate(edition.text.edits, 1))
    choices = tuple((at, *_change(edit)) for at, line in enumerate(edition.text.lines, 1) for edit in line.choices)
    return (
        Table("segments", "标题和段落", ("segment", "kind", "hans", "hant"), ("segment",), tuple(_segments(edition))),
        Table("changes", "底本到简体文本的改动；位置是底本的字符位置", ("number", *_CHANGE), ("number",), changes),
        Table("choices", "繁体的选字；位置是行内的字符位置", ("line", *_CHANGE), ("line", "start"), choices),
        _doubts(edition),
        _notes(edition),
    )


def _change(edit: Edit) -> Row:
    return (edit.start, edit.end, edit.before, edit.after, " ".join(edit.rules), edit.certainty, edit.reason)


def _segments(edition: Edition) -> Iterator[Row]:
    for section in edition.sections:
        for segment in section.segments:
            kind = "heading" if segment is section.heading else "paragraph"
            yield segment.number, kind, segment.hans, segment.hant


def _doubts(edition: Edition) -> Table:
    rows = tuple(
        (number, one.code, one.start, one.end, one.text, one.message, one.certainty)
        for number, one in enumerate(edition.text.doubts, 1)
    )
    fields = ("number", "code", "start", "end", "text", "message", "certainty")
    return Table("doubts", "存疑；位置是底本的字符位置", fields, ("number",), rows)


def _notes(edition: Edition) -> Table:
    rows = tuple(
        (one.id, one.segment, one.start, one.start + len(one.exact), one.note, one.status, " ".join(one.sources))
        for one in edition.notes
    )
    fields = ("id", "segment", "start", "end", "note", "status", "sources")
    return Table("notes", "注释；位置是段内的字符位置", fields, ("id",), rows)
