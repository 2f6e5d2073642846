"""Editorial prose, Markdown as people write it, as spans and blocks.

HTML in it is shown, not obeyed: a book is XML, or paper.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from html import unescape
from xml.etree import ElementTree as ET

from markdown import Markdown

from edition.render.exports.books.model import Block, Rich, Span
from edition.render.markdown import shown
from edition.render.prose import with_links

_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\](?: (?=[^\x00-\x7f]))?")
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot);)#?\w+;")
_WEB = re.compile(r"https?://[^\s\"<>\\]+")
_LOOKS = {"em": "em", "strong": "strong", "code": "form"}


def line(text: str) -> Rich:
    """Plain text; what stands in backticks is a form cited as such.

    >>> [span.look for span in line("作`余村`")]
    ['', 'form']
    """
    pieces = re.split(r"`([^`\n]+)`", text)
    return tuple(Span(piece, "form" if at % 2 else "") for at, piece in enumerate(pieces) if piece)


def plain(rich: Rich) -> str:
    """Without looks and links."""
    return "".join(span.text for span in rich)


def web(url: str) -> str:
    """The address, if a browser may open it; else nothing.

    >>> web("javascript:x")
    ''
    """
    return url if _WEB.fullmatch(url) else ""


def blocks(prose: str, resolve: Callable[[str, str], str | None], where: str) -> tuple[Block, ...]:
    """Paragraphs and lists; footnote keys are left out, `resolve` gives the address of a link.

    Raises `EditionError` for a link that leads nowhere, naming the file `where`.
    """
    return _parsed(with_links(_FOOTNOTE.sub("", prose), resolve, where))


@lru_cache(maxsize=10_000)
def _parsed(prose: str) -> tuple[Block, ...]:
    """The same entries stand in many texts."""
    parser = Markdown(output_format="xhtml")
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    parser.inlinePatterns.deregister("image_link")
    parser.inlinePatterns.deregister("image_reference")
    html = parser.convert(shown(prose))
    whole = _ENTITY.sub(lambda one: _safe(unescape(one[0])), html)
    return tuple(_blocks(ET.fromstring(f"<div>{whole}</div>")))  # noqa: S314 - our own


def _safe(text: str) -> str:
    return shown(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _blocks(tree: ET.Element) -> Iterator[Block]:
    """Block by block; one inside another follows it."""
    for element in tree:
        if element.tag in {"ul", "ol"}:
            yield Block(element.tag, tuple(_item(item) for item in element))
        elif element.find("p") is not None:
            yield from _blocks(element)
        else:
            found = _joined(_spans(element))
            if found:
                yield Block("p", (found,))


def _item(item: ET.Element) -> Rich:
    return _joined(_spans(item))


def _spans(element: ET.Element, look: str = "", href: str = "") -> Iterator[Span]:
    look = _LOOKS.get(element.tag, look)
    if element.tag == "a":
        target = element.get("href", "")
        href = target if target.startswith("#") else web(target)
    if element.text:
        yield Span(element.text, look, href)
    for child in element:
        if child.tag == "br":
            yield Span(" ", look, href)
        yield from _spans(child, look, href)
        if child.tail:
            yield Span(child.tail, look, href)


def _joined(spans: Iterator[Span]) -> Rich:
    """Line breaks are no spaces between Chinese characters; none at the ends."""
    found = [Span(_unbroken(span.text), span.look, span.href) for span in spans]
    kept = [span for span in found if span.text.strip()]
    if not kept:
        return ()
    first, last = kept[0], kept[-1]
    if first is last:
        return (Span(first.text.strip(), first.look, first.href),)
    head, tail = Span(first.text.lstrip(), first.look, first.href), Span(last.text.rstrip(), last.look, last.href)
    return (head, *kept[1:-1], tail)


def _unbroken(text: str) -> str:
    return re.sub(r"(?<=[^\x00-\x7f])\s*\n\s*|\s*\n\s*(?=[^\x00-\x7f])", "", text).replace("\n", " ")
