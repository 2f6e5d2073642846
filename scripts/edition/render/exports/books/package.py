"""An EPUB 3 file: package document, navigation, and the ZIP around everything.

Own code, because the one library for writing EPUB (EbookLib) is under the AGPL and its ZIP carries the
time it was made. https://www.w3.org/TR/epub-33/
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from uuid import NAMESPACE_URL, uuid5

from edition.render.exports.books.chapters import Chapter, chapters
from edition.render.exports.books.cover import cover, cover_page
from edition.render.exports.books.model import Book
from edition.render.exports.books.style import stylesheet
from edition.render.exports.books.variants import Variant
from edition.render.exports.books.xhtml import page, tag, text
from edition.typeface import Typeface
from edition.zipped import stored

_CONTAINER = b"""<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_FEATURES = (
    *("tableOfContents", "readingOrder", "structuralNavigation"),
    *("displayTransformability", "ARIA", "alternativeText"),
)
"""https://www.w3.org/2021/a11y-discov-vocab/latest/"""


def epub(book: Book, variant: Variant, label: str, face: Typeface) -> bytes:
    """The whole file; `label` says which edition it is, in the script of the book."""
    read = tuple(chapters(book, variant, label))
    files = {
        "META-INF/container.xml": _CONTAINER,
        "EPUB/package.opf": _package(book, variant, label, read),
        "EPUB/nav.xhtml": _navigation(book, read),
        "EPUB/cover.xhtml": cover_page(book, label),
        "EPUB/cover.svg": cover(book, variant, label, face),
        "EPUB/book.css": stylesheet(variant),
    }
    files |= {f"EPUB/{chapter.name}.xhtml": chapter.data for chapter in read}
    return stored({"mimetype": b"application/epub+zip"} | dict(sorted(files.items())))  # readers look for it first


def _package(book: Book, variant: Variant, label: str, read: Sequence[Chapter]) -> bytes:
    whole = tag(
        "package",
        tag("metadata", *_lines(_metadata(book, variant, label)), **{"xmlns:dc": "http://purl.org/dc/elements/1.1/"}),
        tag("manifest", *_lines(_manifest(read))),
        tag("spine", *_lines(_spine(read)), page_progression_direction="rtl" if variant.vertical else "ltr"),
        xmlns="http://www.idpf.org/2007/opf",
        version="3.0",
        unique_identifier="id",
        xml_lang=book.lang,
        dir="ltr",
        prefix="a11y: http://www.idpf.org/epub/vocab/package/a11y/#",
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{whole}\n'.encode()


def _lines(elements: Iterable[str]) -> Iterator[str]:
    for element in elements:
        yield f"\n{element}"
    yield "\n"


def _metadata(book: Book, variant: Variant, label: str) -> Iterator[str]:
    yield tag("dc:identifier", f"urn:uuid:{uuid5(NAMESPACE_URL, f'{book.url}#{variant.name}')}", id="id")
    yield tag("dc:title", text(f"{book.title}（{label}）"))
    yield tag("dc:language", text(book.lang))
    yield _property("dcterms:modified", f"{book.changed}T00:00:00Z")
    named = {"dc:description": book.description, "dc:publisher": book.series, "dc:date": book.date}
    named["dc:source"] = "，".join(part for part in (book.publisher, book.date, book.url) if part)
    for name, value in named.items():
        if value.strip():
            yield tag(name, text(value))
    yield _property("schema:accessMode", "textual")
    yield _property("schema:accessModeSufficient", "textual")
    spoken = ("rubyAnnotations",) if variant.spoken else ()
    written = ("verticalWriting",) if variant.vertical else ("horizontalWriting",)
    for feature in (*_FEATURES, *spoken, *written):
        yield _property("schema:accessibilityFeature", feature)
    yield _property("schema:accessibilityHazard", "none")
    yield _property("schema:accessibilitySummary", book.words.accessible)
    if variant.vertical:
        yield tag("meta", name="primary-writing-mode", content="vertical-rl")


def _property(name: str, value: str) -> str:
    return f'<meta property="{name}">{text(value)}</meta>'


def _manifest(read: Sequence[Chapter]) -> Iterator[str]:
    pages = "application/xhtml+xml"
    yield tag("item", id="nav", href="nav.xhtml", media_type=pages, properties="nav")
    yield tag("item", id="cover", href="cover.xhtml", media_type=pages)
    yield tag("item", id="picture", href="cover.svg", media_type="image/svg+xml", properties="cover-image")
    yield tag("item", id="style", href="book.css", media_type="text/css")
    for chapter in read:
        yield tag("item", id=f"c-{chapter.name}", href=f"{chapter.name}.xhtml", media_type=pages)


def _spine(read: Sequence[Chapter]) -> Iterator[str]:
    first, *rest = (f"c-{chapter.name}" for chapter in read)
    for name in ("cover", first, "nav", *rest):
        yield tag("itemref", idref=name)


def _navigation(book: Book, read: Sequence[Chapter]) -> bytes:
    """The table of contents, which is also read, and the landmarks, which only programs see."""
    said = book.words
    heading = tag("h2", text(said.contents))
    entries = (tag("li", tag("a", text(one.title), href=f"{one.name}.xhtml")) for one in read[1:])
    contents = tag("nav", heading, tag("ol", *_lines(entries)), epub_type="toc", id="toc", role="doc-toc")
    marks = [("cover", "cover", said.cover), ("toc", "nav", said.contents), ("bodymatter", read[1].name, book.title)]
    if book.entries:
        marks.append(("glossary", "glossary", said.glossary))
    places = (tag("li", tag("a", text(name), epub_type=kind, href=f"{file}.xhtml")) for kind, file, name in marks)
    landmarks = tag("nav", heading, tag("ol", *_lines(places)), epub_type="landmarks", hidden="hidden")
    return page(book, said.contents, [contents, landmarks], "frontmatter")
