"""The ways to take a text along: which files there are, where they stand, and the block that links them.

Whoever makes a new format adds its row to `FORMATS`; the files themselves are made elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from edition.model import Meta
from edition.render.markdown import attributes, link, relative
from edition.render.paths import download_path
from edition.render.view import View

Use = Literal["read", "research", "cite"]
"""What a reader wants the file for."""


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file in which a text can be taken along."""

    ending: str
    """Of the file, without the dot."""
    name: str
    """As readers call it, Simplified."""
    use: Use
    """The line it stands in."""
    scripts: bool = False
    """Whether there is one for each script; else one file holds both."""
    variant: str = ""
    """Which of several books it is (render/exports/books/variants.py), whatever the script of the page."""

    def stem(self, view: View, text: str) -> str:
        """Name of the file of a text without its ending, as offered on a page in the script of `view`."""
        return f"{text}-{self.variant}" if self.variant else stem(view, text) if self.scripts else text


USES: Mapping[Use, str] = {"read": "阅读", "research": "研究", "cite": "引用"}
"""The lines of the block, in order, Simplified."""

FORMATS: tuple[Format, ...] = (
    Format("epub", "电子书（EPUB）", "read", scripts=True),
    Format("epub", "简体注音电子书", "read", variant="hans-pinyin"),
    Format("epub", "繁体直排电子书", "read", variant="hant-vertical"),
    Format("pdf", "印刷版（PDF）", "read", scripts=True),
    Format("txt", "纯文本", "read", scripts=True),
    Format("md.txt", "Markdown", "read", scripts=True),
    Format("xml", "TEI", "research"),
    Format("json", "JSON", "research"),
    Format("apparatus.json", "校勘记录", "research"),
    Format("zip", "数据包", "research"),
)
"""In the order they are shown."""


def stem(view: View, text: str) -> str:
    """Name of a file that holds a text in one script, without ending."""
    return f"{text}-{view.script}"


def block(view: View, page: str, meta: Meta) -> str:
    """The ways to take a text along, as seen from the page at `page`: a title, then one line for each use."""
    offered = [one for one in FORMATS if meta.printed or one.ending != "pdf"]
    shown = (
        (label, [_way(view, page, meta.id, one) for one in offered if one.use == use]) for use, label in USES.items()
    )
    lines = [f"{view.say(label + '：')}{' '.join(ways)}\n{attributes('take')}" for label, ways in shown if ways]
    title = f"<b>{view.say('带走本文')}</b>\n{attributes('take-title')}"
    return "\n\n".join(('<div class="downloads" markdown="1">', title, *lines, "</div>"))


def _way(view: View, page: str, text: str, one: Format) -> str:
    """A link that saves the file; a name that ends in `.md.txt` on the site is saved as `.md`."""
    name = one.stem(view, text)
    saved = f"{name}.{one.ending}".removesuffix(".txt") if one.ending == "md.txt" else f"{name}.{one.ending}"
    return link(view.say(one.name), relative(page, download_path(text, name, one.ending)), attributes(download=saved))
