"""The files of a book that are read: title page, sections, glossary, apparatus."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from edition.render.exports.books.model import Book, Entry, Footnote, Paragraph, Part
from edition.render.exports.books.variants import Variant
from edition.render.exports.books.xhtml import block, page, prose, running, sources, tag, text, words


class Chapter(NamedTuple):
    """A file in reading order."""

    name: str
    """Of the file, without ending."""
    title: str
    """In the table of contents."""
    data: bytes
    """XHTML."""


def chapters(book: Book, variant: Variant, label: str) -> Iterator[Chapter]:
    """In reading order, the cover and the table of contents apart; `label` says which edition this is."""
    said = book.words
    yield Chapter("title", said.title_page, page(book, book.title, [_title(book, variant, label)], "frontmatter"))
    for part in book.parts:
        title = part.heading.text if part.heading else part.name
        yield Chapter(part.anchor, title, page(book, title, [_part(book, part, variant)], "bodymatter"))
    if book.entries:
        yield Chapter("glossary", said.glossary, page(book, said.glossary, [_glossary(book, variant)], "backmatter"))
    yield Chapter("about", said.about, page(book, said.about, [_about(book, variant)], "backmatter"))


def _title(book: Book, variant: Variant, label: str) -> str:
    origin = "\N{IDEOGRAPHIC SPACE}".join(part for part in (book.publisher, book.date) if part)
    return tag(
        "section",
        tag("h1", words(book.title, variant), epub_type="title"),
        tag("p", words(origin, variant), class_="origin") if origin else "",
        tag("p", text(label), class_="edition"),
        tag("p", text(book.series), class_="series") if book.series else "",
        class_="title-page",
        epub_type="titlepage",
    )


def _part(book: Book, part: Part, variant: Variant) -> str:
    said = book.words
    if part.heading:
        opening = [
            tag("p", text(part.name), class_="ordinal"),
            tag("h2", running(part.heading, said.note, variant), class_="seg", id=part.heading.anchor),
        ]
    else:
        opening = [tag("h2", text(part.name), class_="unprinted")]
    if part.summary:
        opening.append(
            tag(
                "p",
                tag("b", text(f"{said.summary}\N{IDEOGRAPHIC SPACE}")),
                prose(part.summary, variant),
                class_="summary",
            )
        )
    return tag(
        "section",
        *opening,
        *(_paragraph(one, said.note, variant) for one in part.paragraphs),
        _notes(book, part, variant),
        class_="part",
        id=part.anchor,
        epub_type="chapter",
        role="doc-chapter",
    )


def _paragraph(one: Paragraph, note: str, variant: Variant) -> str:
    number = tag("span", text(one.number), class_="n", aria_hidden="true")
    return "\n" + tag("p", number, tag("span", running(one, note, variant), class_="seg"), id=one.anchor)


def _notes(book: Book, part: Part, variant: Variant) -> str:
    if not part.notes:
        return ""
    head = tag("h3", text(book.words.notes))
    asides = (_note(book, note, variant) for note in part.notes)
    return "\n" + tag("section", head, *asides, class_="notes", epub_type="footnotes")


def _note(book: Book, note: Footnote, variant: Variant) -> str:
    """An aside: programs that know notes show it above the text, others at the end of the section."""
    number = str(note.number)
    back = tag("a", number, href=f"#ref-{number}", role="doc-backlink", aria_label=f"{book.words.back} {number}")
    said = tag(
        "p",
        back,
        "\N{IDEOGRAPHIC SPACE}",
        tag("b", words(note.lemma, variant)),
        "\N{IDEOGRAPHIC SPACE}",
        prose(note.note, variant),
        tag("span", text(f"〔{note.status}〕"), class_="status"),
    )
    return "\n" + tag(
        "aside",
        said,
        sources(book.words.sources, note.sources, variant),
        id=f"note-{number}",
        epub_type="footnote",
        role="doc-footnote",
    )


def _glossary(book: Book, variant: Variant) -> str:
    entries = (f"\n{_entry(book, entry, variant)}" for entry in book.entries)
    listed = tag("dl", *entries, epub_type="glossary")
    return tag("section", tag("h2", text(book.words.glossary)), listed, class_="glossary", role="doc-glossary")


def _entry(book: Book, entry: Entry, variant: Variant) -> str:
    files = _files(book)
    apart = "zh-Hant" if book.lang == "zh-Hans" else "zh-Hans"
    other = tag("span", text(entry.other), class_="other", lang=apart) if entry.other else ""
    head = tag(
        "dt",
        tag("dfn", words(entry.headword, variant)),
        other,
        tag("span", text(entry.pinyin), class_="pinyin", lang="zh-Latn-pinyin"),
        id=entry.id,
        epub_type="glossterm",
    )
    english = "；".join(f"{tag('span', text(one), lang='en')}（{text(standing)}）" for one, standing in entry.english)
    places = "、".join(
        tag("a", text(number), href=f"{files[anchor]}#{anchor}", role="doc-backlink") for number, anchor in entry.places
    )
    return head + tag(
        "dd",
        tag("p", english, class_="english") if english else "",
        *(block(one, variant) for one in (*entry.definition, *entry.background)),
        sources(book.words.sources, entry.sources, variant),
        tag("p", text(f"{entry.kind}，{entry.status}。{book.words.seen} "), places, class_="places"),
        epub_type="glossdef",
    )


def _files(book: Book) -> Mapping[str, str]:
    """Anchor of a segment → file it is in."""
    found = {}
    for part in book.parts:
        for one in (*([part.heading] if part.heading else ()), *part.paragraphs):
            found[one.anchor] = f"{part.anchor}.xhtml"
    return found


def _about(book: Book, variant: Variant) -> str:
    """Origin and rights, then the apparatus in short."""
    said, found = book.words, book.collation
    facts = [part for name, fact in book.facts for part in (tag("dt", text(name)), tag("dd", prose(fact, variant)))]
    address = tag("p", tag("a", text(book.url), href=book.url), class_="address")
    blocks = [tag("h2", text(said.about)), tag("dl", *facts, class_="facts"), address]
    blocks += [tag("h3", text(said.apparatus)), *(tag("p", prose(one, variant)) for one in found.account[1:])]
    rules = [
        tag("li", words(f"{rule} {name}（{count} {said.times}）：", variant), prose(what, variant))
        for rule, name, what, count in found.rules
    ]
    blocks += [tag("ul", *rules, class_="rules")] if rules else []
    single = [(one.number, f"{one.before or said.none} → {one.after or said.none}", one.why) for one in found.single]
    for title, rows in ((said.single, single), (said.doubts, found.doubts)):
        if rows:
            items = (
                tag(
                    "li",
                    tag("b", words(place, variant)),
                    f" {words(what, variant)}\N{IDEOGRAPHIC SPACE}",
                    prose(why, variant),
                )
                for place, what, why in rows
            )
            blocks += [tag("h4", text(title)), tag("ul", *items)]
    if found.decisions:
        pairs = [tag("dt", prose(a, variant)) + tag("dd", prose(b, variant)) for a, b in found.decisions]
        blocks += [tag("h3", text(said.decisions)), tag("dl", *pairs, class_="facts")]
    return tag("section", *(f"\n{one}" for one in blocks), class_="about", epub_type="colophon", role="doc-colophon")
