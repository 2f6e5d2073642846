"""What the editor says about places of a text: notes and doubts, behind the text they belong to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from edition.model import Doubt, Note
from edition.render.tei.body import Layer
from edition.render.tei.changes import CERT
from edition.render.tei.markup import element, lines, text
from edition.render.tei.prose import mentioning


def back(own: Layer) -> str:
    """Notes, then doubts; nothing when there are none."""
    notes = [_note(own, number, note) for number, note in enumerate(own.edition.notes, 1)]
    doubts = list(_doubts(own))
    divisions = (
        element("div", lines(element("head", own.view.say(title)), *found), type=kind)
        for kind, title, found in (("notes", "注释", notes), ("doubts", "存疑", doubts))
        if found
    )
    content = lines(*divisions)
    return element("back", content) if content else ""


def _note(own: Layer, number: int, note: Note) -> str:
    sources = "".join(element("ptr", target=f"#source-{key}") for key in note.sources)
    return element(
        "note",
        mentioning(own.view.say(note.note)) + sources,
        xml_id=own.id(f"note-{note.id}"),
        n=str(number),
        type="editorial",
        subtype=note.status,
        target=f"#{own.id(f'from-{note.id}')}",
        targetEnd=f"#{own.id(f'to-{note.id}')}",
        resp="#editors",
    )


def _doubts(own: Layer) -> Iterator[str]:
    """Doubts of the pipeline, each with the line of the witness it stands in."""
    edition = own.edition
    anchors = {0: "title", **({1: "dateline"} if edition.dateline else {})}
    anchors |= {segment.line: segment.anchor for section in edition.sections for segment in section.segments}
    starts = [start for start, _ in edition.text.spans]
    for doubt in edition.text.doubts:
        line = max(bisect_right(starts, doubt.start) - 1, 0)
        yield _doubt(own, doubt, anchors[line])


def _doubt(own: Layer, doubt: Doubt, anchor: str) -> str:
    quoted = element("quote", text(doubt.text)) if doubt.text else ""
    return element(
        "note",
        quoted + text(own.view.tell(doubt.message)),
        type="doubt",
        subtype=doubt.code,
        target=f"#{own.id(anchor)}",
        cert=CERT[doubt.certainty],
        resp="#software",
    )
