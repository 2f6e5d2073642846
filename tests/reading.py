"""Reading what renderers write: Markdown as the site reads it, and the HTML it gives."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

import markdown as python_markdown

EXTENSIONS = ("attr_list", "md_in_html", "footnotes", "tables", "toc", "def_list")
"""What the site reads Markdown with."""


class Element(NamedTuple):
    """An element as it opens."""

    tag: str
    attrs: dict[str, str | None]


class Reader(HTMLParser):
    """Elements and text of a fragment."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def find(self, **wanted: str) -> Iterator[Element]:
        """Elements that have all these attributes; `class_` and `data_x` as in `data-x`."""
        names = {key.rstrip("_").replace("_", "-"): value for key, value in wanted.items()}
        return (one for one in self.elements if all(one.attrs.get(key) == value for key, value in names.items()))


def read(fragment: str) -> Reader:
    """Parse HTML."""
    reader = Reader()
    reader.feed(fragment)
    reader.close()
    return reader


def rendered(source: str) -> str:
    """HTML of a page as the site makes it, front matter left out."""
    body = re.sub(r"\A---\n.*?\n---\n", "", source, flags=re.DOTALL)
    return python_markdown.markdown(body, extensions=EXTENSIONS)


def text_of(fragment: str) -> str:
    """`textContent` of a fragment without its tags."""
    return html.unescape(re.sub(r"<[^>]*>", "", fragment))
