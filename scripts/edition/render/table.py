"""Tables as raw HTML, because rows carry data the theme filters by and cells their own language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table(heads: Sequence[str], rows: Iterable[str]) -> str:
    """A table from column names (HTML) and finished rows."""
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    body = "\n".join(rows)
    return f"<table>\n<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def row(cells: Iterable[str], **data: str) -> str:
    """A row of finished cells with `data-…` attributes.

    >>> row([cell("一"), cell("a", "en")], kind="C")
    '<tr data-kind="C"><td>一</td><td lang="en">a</td></tr>'
    """
    attrs = "".join(f' data-{key}="{value}"' for key, value in data.items())
    return f"<tr{attrs}>{''.join(cells)}</tr>"


def cell(content: str, lang: str = "") -> str:
    """A cell; `content` is HTML."""
    return f'<td lang="{lang}">{content}</td>' if lang else f"<td>{content}</td>"


def pairs(items: Iterable[tuple[str, str]], langs: tuple[str, str]) -> str:
    """A list of correspondences, `a→b`, each side in its own language; both sides are HTML."""
    listed = "".join(
        f'<li><span lang="{langs[0]}">{a}</span>→<span lang="{langs[1]}">{b}</span></li>' for a, b in items
    )
    return f'<ul class="pairs">{listed}</ul>'
