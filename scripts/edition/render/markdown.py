"""Markdown that means what it says: text stays text, links are relative, front matter is YAML.

Written for Python-Markdown with attr_list, md_in_html, footnotes, tables, toc and def_list. Every
mark that these (or an extension added later) could take for markup is ASCII punctuation, so text is
made safe by writing ASCII punctuation as numeric character references; Chinese stays readable.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable, Mapping

_PUNCTUATION = frozenset("!\"#$%&'()*+-./:;<=>?@[\\]^_`{|}~")
_SPACES = frozenset(" \N{IDEOGRAPHIC SPACE}")
_RUN = re.compile(r"[!-+\--/:-@\[-`{-~]|[^\S \u3000]|[\x00-\x1f\x85]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x85]")
_BETWEEN_DIGITS = re.compile(r"(?<=[0-9])[-.:](?=[0-9])")
_EDGE = re.compile(r"^\s+|\s+$")


def escape(text: str) -> str:
    r"""Markdown (and HTML text, and an attribute value) that shows exactly `text`.

    ASCII punctuation becomes a numeric reference, except the comma and the `-` `.` `:` inside a date,
    a number or a time. Line breaks, tabs and rare spaces become references too, so the result is one
    line. HTML cannot carry control characters: they appear as control pictures (U+2400 …).

    >>> escape("余村*")
    '余村&#42;'
    >>> escape("2019-12-05 14:27:22,以下")
    '2019-12-05 14:27:22,以下'
    """
    kept = {match.start() for match in _BETWEEN_DIGITS.finditer(text)}
    safe = _RUN.sub(lambda match: match[0] if match.start() in kept else _reference(match[0]), text)
    return _EDGE.sub(lambda match: "".join(map(_reference, match[0])), safe)


def _reference(mark: str) -> str:
    if mark in "\t\n\f\r" or mark in _PUNCTUATION or mark in _SPACES:
        return f"&#{ord(mark)};"
    if mark == "\N{NEXT LINE}":
        return "\N{SYMBOL FOR NEWLINE}"
    if mark < " ":
        return chr(0x2400 + ord(mark))
    return f"&#{ord(mark)};"


def shown(text: str) -> str:
    r"""What a reader sees of `text`: itself, with control characters as control pictures.

    >>> shown("a\x07")
    'a␇'
    """
    return _CONTROL.sub(lambda match: _reference(match[0]), text)


def attributes(*classes: str, anchor: str = "", **values: str) -> str:
    """An attribute list: `{ #id .class key=value }`. Underscores in keys become hyphens.

    Raises `ValueError` for a value that would need quoting inside quotes.

    >>> attributes("seg", anchor="s1p1", data_n="1.1")
    '{ #s1p1 .seg data-n=1.1 }'
    """
    parts = [f"#{anchor}"] if anchor else []
    parts += [f".{name}" for name in classes if name]
    for key, value in values.items():
        if any(mark in value for mark in '"{}\n'):
            raise ValueError(f"not an attribute value: {value!r}")
        quoted = value if re.fullmatch(r"[\w.:/-]+", value) else f'"{value}"'
        parts.append(f"{key.replace('_', '-')}={quoted}")
    return "{ " + " ".join(parts) + " }"


def link(label: str, target: str, attrs: str = "") -> str:
    """An inline link; `label` is Markdown already, `target` an address or a relative path."""
    safe = target.replace(" ", "%20").replace("<", "%3C").replace(">", "%3E")
    return f"[{label}]({'<' + safe + '>' if re.search('[()]', safe) else safe}){attrs}"


def relative(source: str, target: str, fragment: str = "") -> str:
    """The way from one Markdown file to another, both paths below docs/.

    >>> relative("zh-hans/texts/a/index.md", "zh-hans/glossary/b.md", "definition")
    '../../glossary/b.md#definition'
    """
    path = posixpath.relpath(target, posixpath.dirname(source) or ".") if target != source or not fragment else ""
    return f"{path}#{fragment}" if fragment else path


_NO_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What JSON may hold as it is and YAML may not, or takes for the end of a line."""


def front_matter(values: Mapping[str, object]) -> str:
    r"""The YAML block at the top of a page, keys in the order given; values are written as JSON, which YAML reads.

    >>> front_matter({"title": "甲", "trail": [{"n": 1}]})
    '---\ntitle: "甲"\ntrail: [{"n": 1}]\n---\n'
    """
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
    block = _NO_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", "".join(lines))
    return f"---\n{block}---\n"


_FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1[`~]*[ ]*$", re.MULTILINE | re.DOTALL)
_LITERAL = re.compile(
    r"`[^`\n]+`"  # forms cited as such
    r"|(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"  # link targets
    r"|\[\^[^\]\n]+\]|^\[[^\]^\n][^\]\n]*\]:.*$"  # footnote keys, link definitions
    r"|<[^<>\n]+>|https?://[^\s，。；、）」』”]+|\{[:]?[ ]*[#.\w][^{}\n]*\}",  # tags, addresses, attribute lists
    re.MULTILINE,
)


def converted(text: str, convert: Callable[[str], str]) -> str:
    """Convert Markdown prose with a length-preserving function, but not what is markup in it.

    Link targets, addresses, footnote keys, attribute lists, HTML tags and code (`…`, the way to cite a
    form that must not be converted) come back as they were. The function sees the whole text, so
    words are not cut. Raises `ValueError` when it changes the length.

    >>> converted("[余村](page:余) `余`", lambda text: text.replace("余", "餘"))
    '[餘村](page:余) `余`'
    """
    changed = convert(text)
    if len(changed) != len(text):
        raise ValueError("the conversion changed the length of the text")
    pieces: list[str] = []
    last = 0
    for start, end in _literals(text):
        pieces += (changed[last:start], text[start:end])
        last = end
    return "".join((*pieces, changed[last:]))


def _literals(text: str) -> list[tuple[int, int]]:
    """Spans of markup, in order, not overlapping."""
    fences = [match.span() for match in _FENCE.finditer(text)]
    spans: list[tuple[int, int]] = []
    last = 0
    for start, end in [*fences, (len(text), len(text))]:
        spans += (match.span() for match in _LITERAL.finditer(text, last, start))
        if start < end:
            spans.append((start, end))
        last = end
    return spans
