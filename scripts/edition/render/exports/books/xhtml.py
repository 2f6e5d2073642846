"""XHTML of a book: elements, text that stays text, runs of Chinese in horizontal and vertical lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from edition.render.exports.books.model import Block, Book, Cited, Paragraph, Rich, Run
from edition.render.exports.books.variants import Variant
from edition.render.markdown import shown

_EMPTY = frozenset({"meta", "link", "hr", "img", "br"})
_NOT_XML = re.compile("[\ufffe\uffff\x7f-\x9f\ud800-\udfff]")
_SHORT_NUMBER = re.compile(r"(?<![0-9A-Za-z.,:%+-])[0-9]{1,3}(?![0-9A-Za-z.,:%+-])")
_TAGS = {"em": "em", "strong": "strong"}


def text(words: str) -> str:
    r"""Words as XML; what XML cannot hold appears as a picture of it or as U+FFFD.

    >>> text('a<b>&"\x07')
    'a&lt;b&gt;&amp;&quot;␇'
    """
    safe = _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", shown(words))
    for mark, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("\r", "&#13;")):
        safe = safe.replace(mark, entity)
    return safe


def tag(name: str, /, *inside: str, **attributes: str) -> str:
    """An element; `inside` is XML already, attribute values are words; spelled `class_`, `epub_type`, `aria_label`.

    >>> tag("p", "a", class_="n", id="")
    '<p class="n">a</p>'
    """
    listed = "".join(f' {_spelled(key)}="{text(value)}"' for key, value in attributes.items() if value)
    return f"<{name}{listed}/>" if name in _EMPTY else f"<{name}{listed}>{''.join(inside)}</{name}>"


def _spelled(key: str) -> str:
    if key.startswith(("epub_", "xml_")):
        return key.replace("_", ":", 1)
    return key.rstrip("_").replace("_", "-")


def page(book: Book, title: str, body: Iterable[str], kind: str = "") -> bytes:
    """One file of the book; `kind` is the epub:type of its body."""
    head = tag(
        "head",
        tag("title", text(title)),
        tag("link", rel="stylesheet", type="text/css", href="book.css"),
    )
    whole = tag(
        "html",
        head,
        tag("body", *(f"\n{one}" for one in body), "\n", epub_type=kind),
        xmlns="http://www.w3.org/1999/xhtml",
        **{"xmlns:epub": "http://www.idpf.org/2007/ops"},
        lang=book.lang,
        xml_lang=book.lang,
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n{whole}\n'.encode()


def prose(rich: Rich, variant: Variant, glossary: str = "glossary.xhtml") -> str:
    """One line of editorial prose; `glossary` is where its links to entries lead."""
    out = []
    for span in rich:
        inner = words(span.text, variant)
        if span.look:
            name = _TAGS.get(span.look, "span")
            inner = tag(name, inner, class_="form" if name == "span" else "")
        if span.href:
            inner = tag("a", inner, href=glossary + span.href if span.href.startswith("#") else span.href)
        out.append(inner)
    return "".join(out)


def block(one: Block, variant: Variant) -> str:
    """A paragraph or list of editorial prose."""
    if one.kind == "p":
        return tag("p", prose(one.items[0], variant))
    return tag(one.kind, *(tag("li", prose(item, variant)) for item in one.items))


def sources(label: str, cited: Iterable[Cited], variant: Variant) -> str:
    """Sources on one line; nothing without any."""
    listed = "；".join(_source(one, variant) for one in cited)
    return tag("p", text(f"{label}："), listed, class_="sources") if listed else ""


def _source(one: Cited, variant: Variant) -> str:
    title = tag("cite", words(one.title, variant))
    if one.url:
        title = tag("a", title, href=one.url)
    return f"{title}，{words(one.rest, variant)}" if one.rest else title


def words(plain: str, variant: Variant) -> str:
    """Words; in vertical lines short numbers stand upright across the line."""
    if not variant.vertical:
        return text(plain)
    out: list[str] = []
    last = 0
    for number in _SHORT_NUMBER.finditer(plain):
        out += (text(plain[last : number.start()]), tag("span", number[0], class_="upright"))
        last = number.end()
    return "".join((*out, text(plain[last:])))


def running(paragraph: Paragraph, note: str, variant: Variant) -> str:
    """The text of a heading or paragraph with links to its terms and references to its notes."""
    return "".join(_run(run, note, variant) for run in paragraph.runs)


def _run(run: Run, note: str, variant: Variant) -> str:
    inner = _spoken(run) if variant.spoken else words(run.text, variant)
    if run.term and run.first:
        place = f"glossary.xhtml#{run.term}"
        inner = tag("a", inner, class_="term", role="doc-glossref", epub_type="glossref", href=place)
    return inner + "".join(_reference(number, note) for number in run.notes)


def _reference(number: int, note: str) -> str:
    return tag(
        "a",
        str(number),
        class_="noteref",
        role="doc-noteref",
        epub_type="noteref",
        id=f"ref-{number}",
        href=f"#note-{number}",
        aria_label=f"{note} {number}",
    )


def _spoken(run: Run) -> str:
    """Each character under its pinyin, those in a row in one element."""
    out: list[str] = []
    for known, group in groupby(zip(run.text, run.readings, strict=True), key=lambda pair: bool(pair[1])):
        if known:
            out.append(tag("ruby", *(text(char) + tag("rt", reading) for char, reading in group)))
        else:
            out.append(text("".join(char for char, _ in group)))
    return "".join(out)
