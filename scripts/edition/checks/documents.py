"""The prose people wrote, with code blanked out: what stands there is shown, not followed or run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition.checks.finding import Subject

# A span may not cross a blank line: two stray backticks in different paragraphs are no code.
_CODE = re.compile(r"^(```|~~~).*?^\1|(`+)(?!`)(?:(?!\n[ \t]*\n).)*?(?<!`)\2(?!`)", re.DOTALL | re.MULTILINE)


class Document(NamedTuple):
    """The prose of a page or an entry."""

    name: str
    """Its id."""
    path: str
    """Its file."""
    first: int
    """Line of that file on which the prose begins."""
    prose: str
    """As written, a blank for each character of code."""

    def line(self, at: int) -> int:
        """Line of the file on which an offset of the prose stands."""
        return self.first + self.prose.count("\n", 0, at)


def documents(subject: Subject) -> Iterator[Document]:
    """All there are: pages, then entries."""
    content = subject.whole.content
    written = [(page.name, page.path, "body", page.body) for page in content.pages]
    written += [(term.id, term.path, "prose", term.prose) for term in content.terms]
    for name, path, key, text in written:
        prose = _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
        yield Document(name, path, subject.whole.places[path].lines.get(key, 1), prose)
