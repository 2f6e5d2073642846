"""Checks of written prose: it is Markdown, and nothing in it may run."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from edition.checks.documents import documents
from edition.checks.finding import Finding
from edition.fields import BIDI
from edition.schemes import OWN, WEB

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition.checks.finding import Subject

_MARKUP = re.compile(r"<(?=[A-Za-z/!?])(?!https?://[^\s<>]+>)")
"""What begins an element, a comment or an instruction; a web address in angle brackets is none."""
_TARGETS = (
    re.compile(r"\]\(\s*(<[^>]*>|[^)\s]*)"),
    re.compile(r"^[ \t>*+0-9.-]*\[[^\]\n]+\]:\s*(<[^>]*>|\S+)", re.MULTILINE),
)
_IGNORED = re.compile(r"[\x00-\x20<>]")
"""What browsers leave out of an address, and the brackets around it."""
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ALIGNED = re.compile(r"^(?=[^\n]*\|)(?=[^\n]*:)[ \t]*\|?[ \t:-]*-[ \t|:-]*$", re.MULTILINE)
"""The second line of a table, with colons."""
_LIST = re.compile(r"\{:?[ ]*([^{}\n]*)\}")
_ASSIGNED = re.compile(r"(?:^|\s)([A-Za-z-]+)\s*=")
SCHEMES = frozenset((*WEB, *OWN))
"""Of addresses prose may lead to: the web's, and those of the edition's own pages."""
ATTRIBUTES = frozenset({"lang", "title", "start", "width", "height", "loading"})
"""That an attribute list may set, besides `#id` and `.class`."""


def inert(subject: Subject) -> Iterator[Finding]:
    """Prose holds no HTML, no scheme a browser might run, no attribute that might, no style."""
    for document in documents(subject):
        for at, message, hint in _active(document.prose):
            line = document.line(at)
            yield Finding(f"{document.path}:{line}", f"{document.name}:{line}", message, hint)


def _active(prose: str) -> Iterator[tuple[int, str, str]]:
    """(offset, what it is, what to do) of everything in `prose` that is more than Markdown."""
    for match in _MARKUP.finditer(prose):
        yield match.start(), f"HTML in prose: {prose[match.start() : match.start() + 20]!r}", "write `&lt;` for `<`"
    for pattern in _TARGETS:
        for match in pattern.finditer(prose):
            scheme = _SCHEME.match(html.unescape(match[1]).replace("\t", ""))
            if scheme and scheme[1].lower() not in SCHEMES:
                yield (
                    match.start(),
                    f"a link to {match[1]!r}",
                    f"schemes that may be used: {', '.join(sorted(SCHEMES))}",
                )
    for match in _ALIGNED.finditer(prose):
        hint = "write `---` without a colon: alignment becomes an inline style, which the site's policy refuses"
        yield match.start(), "a column of a table is aligned", hint
    for match in BIDI.finditer(prose):
        yield match.start(), f"holds U+{ord(match[0]):04X}, which turns text around", "take that character out"
    for match in _LIST.finditer(prose):
        for key in _ASSIGNED.findall(match[1]):
            if key.lower() not in ATTRIBUTES and not key.lower().startswith("data-"):
                yield match.start(), f"the attribute {key!r}", "in an attribute list write `#id` and `.class` only"
