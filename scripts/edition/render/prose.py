"""Prose people wrote: its headings, its links, its first sentence, the forms it cites."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from edition.errors import EditionError
from edition.render.markdown import escape
from edition.schemes import OWN

_HEADING = re.compile(r"^(#{2,6})[ ]+(.*?)[ ]*$", re.MULTILINE)
_LINK = re.compile(
    rf"(\]\(|^\[[^\]^\n]+\]:[ ]*)({'|'.join(OWN)}):([^)\s#]*)(#[^)\s]*)?",
    re.MULTILINE,
)
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")
_SENTENCE = re.compile(r"[^。！？]*[。！？][”’」』）]*")
_MARKUP = (
    (re.compile(r"<!--.*?-->|<[^<>]+>", re.DOTALL), ""),
    (_FOOTNOTE, ""),
    (re.compile(r"\{[:]?[ ]*[#.\w][^{}\n]*\}"), ""),
    (re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])"), r"\1"),
    (re.compile(r"(\*\*|__|[*_`])(\S(?:.*?\S)?)\1"), r"\2"),
    (re.compile(r"^(?:[#>]+|[-*+]|\d+\.)[ ]+", re.MULTILINE), ""),
)


def plain(prose: str) -> str:
    """Prose without its markup, on one line.

    >>> plain("见**余村**[^a]与[凡例](page:about)。")
    '见余村与凡例。'
    """
    for pattern, replacement in _MARKUP:
        prose = pattern.sub(replacement, prose)
    return re.sub(r"(?<=[^\x00-\x7f])\s*\n\s*|\s*\n\s*(?=[^\x00-\x7f])", "", prose.strip()).replace("\n", " ")


def first_sentence(text: str) -> str:
    """Up to and with the first full stop, or everything.

    >>> first_sentence("一句。两句。")
    '一句。'
    """
    found = _SENTENCE.match(text)
    return found[0] if found else text


def under(prose: str, heading: str) -> str:
    r"""The prose below one heading, up to the next; all of it when there is no heading at all.

    >>> under("## 释义\n义。\n## 背景\n景。", "释义")
    '义。'
    """
    headings = list(_HEADING.finditer(prose))
    for at, found in enumerate(headings):
        if found[2] == heading:
            end = headings[at + 1].start() if at + 1 < len(headings) else len(prose)
            return prose[found.end() : end].strip()
    return "" if headings else prose.strip()


def with_ids(prose: str, ids: Mapping[str, str]) -> str:
    """Give every heading an explicit id: from `ids` by its text, else `part-1`, `part-2` … by place.

    A heading that carries an attribute list keeps it. Lines inside code fences are left alone.

    >>> with_ids("## 释义", {"释义": "definition"})
    '## 释义 { #definition }'
    """
    out: list[str] = []
    fence = ""
    count = 0
    for line in prose.split("\n"):
        mark = re.match(r"`{3,}|~{3,}", line)
        if mark:
            fence = "" if fence and line.startswith(fence) else fence or mark[0]
        found = None if fence or mark else _HEADING.fullmatch(line)
        count += found is not None
        if found and not found[2].endswith("}"):
            out.append(f"{line.rstrip()} {{ #{ids.get(found[2], f'part-{count}')} }}")
        else:
            out.append(line)
    return "\n".join(out)


def with_links(prose: str, resolve: Callable[[str, str], str | None], where: str) -> str:
    """Turn `page:about`, `term:liangshan` … into relative links.

    `resolve` gets scheme and name and gives the path, or None when there is no such thing: then
    `EditionError` names the link and its file.
    """

    def way(match: re.Match[str]) -> str:
        target = resolve(match[2], match[3])
        if target is None:
            line = prose.count("\n", 0, match.start()) + 1
            raise EditionError(
                f"the link {match[2]}:{match[3]} leads nowhere (line {line} of the text)",
                where=where,
                hint="check the name, or write the page it should lead to",
                code="E-LINK",
            )
        return f"{match[1]}{target}{match[4] or ''}"

    return _LINK.sub(way, prose)


def cited(prose: str) -> tuple[str, ...]:
    """Footnote keys in the order of their first use.

    >>> cited("甲[^b]乙[^a]丙[^b]")
    ('b', 'a')
    """
    return tuple(dict.fromkeys(_FOOTNOTE.findall(prose)))


def with_forms(text: str) -> str:
    """Plain text as Markdown or HTML; what stands in backticks is marked as a form cited as such.

    >>> with_forms("作`余村`")
    '作<span class="form">余村</span>'
    """
    pieces = re.split(r"`([^`\n]+)`", text)
    return "".join(
        f'<span class="form">{escape(piece)}</span>' if at % 2 else escape(piece) for at, piece in enumerate(pieces)
    )
