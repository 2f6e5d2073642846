"""Reading back what was taken along: TEI, with nothing but the document; editions made of generated texts."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

import sample
from edition import pipeline
from edition.errors import EditionError
from edition.model import Edition, Mark, Note, Section, Segment, Text
from edition.render.view import Site
from test_laws import TABLES, witness_of

T = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
EDITION = frozenset({"corr", "reg"})
WITNESS = frozenset({"sic", "orig"})


def running(document: etree._Element, script: str, taken: frozenset[str]) -> str:
    """One text of a TEI document: of every choice what is in `taken`."""
    glyphs = {
        char.get(f"{XML}id"): chr(int(char.find(f"{T}localProp").get("value").removeprefix("U+"), 16))
        for char in document.iter(f"{T}char")
    }

    def inside(element: etree._Element) -> Iterator[str]:
        name = etree.QName(element).localname
        if name in EDITION | WITNESS and name not in taken:
            return
        yield glyphs[element.get("ref").removeprefix("#")] if name == "g" else element.text or ""
        for child in element:
            yield from inside(child)
            yield child.tail or ""

    (text,) = (
        one
        for one in document.findall(f"{T}text/{T}group/{T}text")
        if one.get(f"{XML}lang").startswith(f"zh-{script.capitalize()}")
    )
    blocks = (one for one in text.find(f"{T}body").iter(f"{T}head", f"{T}dateline", f"{T}p") if one.get("n"))
    return "".join(piece for block in blocks for piece in inside(block))


def witness(document: etree._Element) -> bytes:
    """The witness, as the header says it is to be had."""
    facts = {note.get("type"): note.text or "" for note in document.find(f".//{T}witness").iter(f"{T}note")}
    text = running(document, "hans", WITNESS)
    return bytes.fromhex(facts.get("byte-order-mark", "")) + text.encode(facts["encoding"])


def both(document: etree._Element) -> tuple[str, str]:
    """The Simplified and the Traditional text."""
    return running(document, "hans", EDITION), running(document, "hant", EDITION)


def normalised(text: str) -> Text | None:
    """What the pipeline makes of a text; None for one it refuses, or of which nothing is left."""
    try:
        edited = pipeline.normalise(witness_of(text), TABLES)
    except EditionError:
        return None
    return edited if edited.lines else None


def edition(text: Text, marks: dict[int, tuple[tuple[int, int], ...]], notes: dict[int, tuple[int, int]]) -> Edition:
    """An edition of any text: the first line is the title, all others are paragraphs of the lead.

    `marks` and `notes` give places in lines; marks of a line do not overlap.
    """
    segments = tuple(
        Segment(
            "0", str(line), line, own.hans, own.hant, tuple(Mark("liangshan", *m, True) for m in marks.get(line, ()))
        )
        for line, own in enumerate(text.lines)
        if line
    )
    written = tuple(
        Note(f"n{line}", f"0.{line}", text.lines[line].hans[start:end], start, "注。", "unverified", ())
        for line, (start, end) in notes.items()
    )
    base = sample.edition()
    return Edition(
        meta=base.meta,
        text=text,
        title=text.lines[0],
        dateline=None,
        sections=(Section("0", None, segments, "", ()),),
        notes=written,
        sources=(),
        decisions=(),
    )


def site() -> Site:
    """The sample site, whose terms the marks name."""
    return sample.small_site()
