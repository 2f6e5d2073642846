"""XML as strings: elements, attributes, and text in which every character of a text has a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

_MARKUP = re.compile(
    "[&<>\r\x7f-\x9f\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]|[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
)
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML 1.0 cannot hold (production 2, https://www.w3.org/TR/xml/#charsets); UTF-8 has no surrogates."""
_NAMES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_GLYPH = re.compile(r'<g ref="#char-([0-9A-F]{4})"/>')


def text(plain: str) -> str:
    r"""Element content that a parser gives back character for character.

    Line ends other than the line feed become references, or a parser would change them; what XML
    cannot hold becomes `<g>`, declared in the header by `characters`.

    >>> text("a<b\r\x0c")
    'a&lt;b&#13;<g ref="#char-000C"/>'
    """
    return _MARKUP.sub(lambda mark: _written(mark[0]), plain)


def _written(mark: str) -> str:
    if _IMPOSSIBLE.match(mark):
        return f'<g ref="#char-{ord(mark):04X}"/>'
    return _NAMES.get(mark) or f"&#{ord(mark)};"


def element(name: str, content: str = "", /, **attributes: str) -> str:
    """An element; `content` is XML. Empty attributes are left out; `xml_id` is `xml:id`, `from_` is `from`.

    >>> element("p", text("a & b"), xml_id="s1", n="")
    '<p xml:id="s1">a &amp; b</p>'
    """
    found = "".join(f" {_name(key)}={_quoted(value)}" for key, value in attributes.items() if value)
    return f"<{name}{found}>{content}</{name}>" if content else f"<{name}{found}/>"


def lines(*parts: str) -> str:
    """Parts that are there, each on its own line, with a line end before and behind: content of a container."""
    kept = [part for part in parts if part]
    return "\n" + "\n".join(kept) + "\n" if kept else ""


def glyphs(xml: str) -> Iterator[str]:
    """Code points, four or more hexadecimal digits, of the characters written as `<g>`; sorted."""
    yield from sorted(set(_GLYPH.findall(xml)))


def _name(key: str) -> str:
    return key.rstrip("_").replace("xml_", "xml:")


def _quoted(value: str) -> str:
    return quoteattr(_IMPOSSIBLE.sub("\N{REPLACEMENT CHARACTER}", value), {"\r": "&#13;"})
