"""The books of the edition and of hostile ones, opened; what is read in them without notes and numbers."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree as ET

import exported
import sample
from edition import pipeline, traditional, typeface
from edition.model import Content, Edition, Line, Segment
from edition.render.exports import books
from edition.render.view import Site, site

XHTML = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"
UNREAD = {"rt", "rp"}
"""Elements that annotate."""
LONG = "很长的标题" * 30
"""A title no cover has room for."""


@cache
def whole() -> Site:
    """The site of content/."""
    tables = exported.tables()
    return site(
        exported.content(), lambda prose, standard: traditional.prose(prose, tables, standard), pipeline.rules()
    )


@cache
def hostile() -> Site:
    """Several texts: titles of hostile words, a long one, and one for Hong Kong without notes and terms."""
    content = exported.hostile()
    first = content.editions[0]
    bare = replace(
        first,
        meta=replace(first.meta, id="bare", standard="hk", publisher="", date="", rights=""),
        dateline=None,
        notes=(),
        decisions=(),
        sections=tuple(
            replace(
                one,
                summary="",
                heading=one.heading and replace(one.heading, marks=()),
                paragraphs=tuple(replace(own, marks=()) for own in one.paragraphs),
            )
            for one in first.sections
        ),
    )
    texts = [titled(first, f"t{at}", word) for at, word in enumerate((*exported.HOSTILE, LONG, "x" * 99))]
    printed = (replace(one, meta=replace(one.meta, printed=True)) for one in (first, bare, *texts))
    return sample.small_site(replace(content, editions=tuple(printed)))


def titled(edition: Edition, name: str, title: str) -> Edition:
    """The text under another title, with the title also as a paragraph."""
    odd = Segment("0", "9", edition.sections[0].paragraphs[0].line, title, title)
    lead = replace(edition.sections[0], paragraphs=(*edition.sections[0].paragraphs, odd))
    return replace(
        edition,
        meta=replace(edition.meta, id=name, description=title, publisher=title),
        title=Line(title, title),
        sections=(lead, *edition.sections[1:]),
    )


def made(of: Site) -> dict[str, bytes]:
    """Path → bytes of every electronic book."""
    return books.render(of, typeface.load())


@cache
def every() -> dict[str, bytes]:
    """Of content/ and the hostile ones."""
    return {**made(whole()), **made(hostile())}


def unpacked(data: bytes) -> dict[str, bytes]:
    """Name in the ZIP → bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pages(data: bytes) -> dict[str, ET.Element]:
    """Name of each XHTML file → its root."""
    files = unpacked(data)
    return {name: ET.fromstring(file) for name, file in files.items() if name.endswith(".xhtml")}


def read(element: ET.Element) -> str:
    """What is read aloud of an element: not pinyin, not the references to notes."""
    if element.tag.removeprefix(XHTML) in UNREAD or element.get(TYPE) == "noteref":
        return ""
    return (element.text or "") + "".join(read(child) + (child.tail or "") for child in element)


def text(data: bytes) -> list[tuple[str, str]]:
    """Anchor and words of every heading and paragraph of the text, in reading order."""
    found = []
    for name, root in sorted(pages(data).items(), key=lambda one: order(one[0])):
        for element in root.iter():
            if element.get("class") == "seg":
                anchor = element.get("id") or parent(root, element).get("id", "")
                found.append((anchor, read(element)))
        assert name.startswith("EPUB/")
    return found


def order(name: str) -> tuple[int, str]:
    """Sections by number."""
    figures = "".join(mark for mark in name if mark.isdigit())
    return int(figures or 0), name


def parent(root: ET.Element, child: ET.Element) -> ET.Element:
    """The element a child stands in."""
    return next(one for one in root.iter() if child in one)


def wanted(content: Content, name: str, script: str) -> list[tuple[str, str]]:
    """The same of the edition."""
    edition = next(one for one in content.editions if one.meta.id == name)
    return [
        (segment.anchor, segment.hans if script == "hans" else segment.hant)
        for section in edition.sections
        for segment in section.segments
    ]
