"""Prose people wrote, as TEI: what editorial notes and the editorial principles need, and no more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.render.prose import plain
from edition.render.tei.markup import element, lines, text

_HEADING = re.compile(r"#{1,6}[ ]+(.*)")
_ITEM = re.compile(r"(?:[-*+]|\d+\.)[ ]+")
_RULE = re.compile(r"\|?(?:[ ]*:?-+:?[ ]*\|)+(?:[ ]*:?-+:?[ ]*)?")


def mentioning(prose: str) -> str:
    """One paragraph of plain text; what stands in backticks is a form that is mentioned.

    >>> mentioning("作`余村`")
    '作<mentioned>余村</mentioned>'
    """
    pieces = re.split(r"`([^`\n]+)`", prose)
    return "".join(element("mentioned", text(one)) if at % 2 else text(one) for at, one in enumerate(pieces))


def paragraphs(markdown: str) -> Iterator[str]:
    r"""Each part of a page below one heading as one `p`: the heading, and what stands below it.

    Paragraphs, lists and tables are kept, markup inside a line is not.

    >>> list(paragraphs("## 底本\n\n文字。\n\n- 一\n- 二"))
    ['<p><label>底本</label> 文字。<list>\n<item>一</item>\n<item>二</item>\n</list></p>']
    """
    part: list[str] = []
    for block in re.split(r"\n{2,}", markdown.strip()):
        heading = _HEADING.fullmatch(block)
        if heading and part:
            yield element("p", "".join(part))
            part = []
        part.append(element("label", text(plain(heading[1]))) + " " if heading else _block(block))
    if any(part):
        yield element("p", "".join(part))


def _block(block: str) -> str:
    rows = block.split("\n")
    if _ITEM.match(block):
        items = re.split(r"\n(?=(?:[-*+]|\d+\.)[ ])", block)
        return element("list", lines(*(element("item", text(plain(_ITEM.sub("", item, count=1)))) for item in items)))
    if block.startswith("|"):
        cells = ([plain(cell) for cell in row.strip("| ").split("|")] for row in rows if not _RULE.fullmatch(row))
        return element(
            "table", lines(*(element("row", "".join(element("cell", text(c)) for c in row)) for row in cells))
        )
    return text(plain(block))
