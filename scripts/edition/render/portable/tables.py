"""The tables of the data package: segments, changes, choices, doubts, notes; one CSV each with its fields."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import Any

from edition.model import Edition
from edition.render.section import segments

Row = tuple[str | int, ...]

_WHERE = (("start", "integer"), ("end", "integer"))
_WHAT = (("before", "string"), ("after", "string"))
_WHY = (("rules", "string"), ("certainty", "string"), ("reason", "string"))


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, what it lists, its fields, its rows."""

    name: str
    """Of the file, without ending."""
    title: str
    """Simplified."""
    fields: tuple[tuple[str, str], ...]
    """(name, type as in Table Schema)."""
    key: tuple[str, ...]
    """Fields that identify a row."""
    rows: tuple[Row, ...]
    """A cell for each field."""

    def csv(self) -> bytes:
        """RFC 4180, UTF-8 without byte order mark, as Frictionless reads it."""
        out = io.StringIO(newline="")
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow([name for name, _ in self.fields])
        writer.writerows(self.rows)
        return out.getvalue().encode()

    def schema(self) -> dict[str, Any]:
        """Table Schema; an empty cell is an empty text, not a missing one."""
        fields = [{"name": name, "type": kind} for name, kind in self.fields]
        return {"fields": fields, "missingValues": [], "primaryKey": list(self.key)}


def tables(edition: Edition) -> tuple[Table, ...]:
    """Every table of a text."""
    text = edition.text
    number = ("number", "integer")
    both = (("hans", "string"), ("hant", "string"))
    return (
        Table(
            "segments",
            "标题和段落",
            (("segment", "string"), ("kind", "string"), *both),
            ("segment",),
            _segments(edition),
        ),
        Table(
            "changes",
            "底本到简体文本的改动；位置是底本的字符位置",
            (number, *_WHERE, *_WHAT, *_WHY),
            ("number",),
            tuple(
                (at, e.start, e.end, e.before, e.after, " ".join(e.rules), e.certainty, e.reason)
                for at, e in enumerate(text.edits, 1)
            ),
        ),
        Table(
            "choices",
            "繁体的选字；位置是行内的字符位置",
            (("line", "integer"), *_WHERE, *_WHAT, *_WHY),
            ("line", "start"),
            tuple(
                (at, e.start, e.end, e.before, e.after, " ".join(e.rules), e.certainty, e.reason)
                for at, line in enumerate(text.lines, 1)
                for e in line.choices
            ),
        ),
        Table(
            "doubts",
            "存疑；位置是底本的字符位置",
            (number, ("code", "string"), *_WHERE, ("text", "string"), ("message", "string"), ("certainty", "string")),
            ("number",),
            tuple((at, d.code, d.start, d.end, d.text, d.message, d.certainty) for at, d in enumerate(text.doubts, 1)),
        ),
        Table(
            "notes",
            "注释；位置是段内的字符位置",
            (
                ("id", "string"),
                ("segment", "string"),
                *_WHERE,
                ("note", "string"),
                ("status", "string"),
                ("sources", "string"),
            ),
            ("id",),
            tuple(
                (n.id, n.segment, n.start, n.start + len(n.exact), n.note, n.status, " ".join(n.sources))
                for n in edition.notes
            ),
        ),
    )


def _segments(edition: Edition) -> tuple[Row, ...]:
    return tuple(
        (segment.number, "heading" if segment is section.heading else "paragraph", segment.hans, segment.hant)
        for section in edition.sections
        for segment in segments(section)
    )
