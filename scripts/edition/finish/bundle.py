"""Stylesheets and scripts of the edition in one file per kind of page: a phone waits for each file a page names.

In the sources every component has files of its own, and so has a site that is served while one edits. Here a run of
links to them becomes one link to a file with all of them, in the same order, named after what it holds. Comments and
indentation go; nothing else is changed. The scripts may be joined because each is a block of its own.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHEET = r'<link rel="stylesheet" href="(?P<{0}>[^"]*?)(?P<{1}>assets/stylesheets/(?!main\.)[\w.-]+\.css)">'
_SCRIPT = r'<script defer src="(?P<{0}>[^"]*?)(?P<{1}>assets/javascripts/[\w./-]+\.js)"></script>'
_KINDS = ((_SHEET, '<link rel="stylesheet" href="{}">', "css"), (_SCRIPT, '<script defer src="{}"></script>', "js"))
_NAMED = re.compile(r"assets/[\w./-]+")
_CSS_NOISE = re.compile(r"/\*.*?\*/|^[ \t]+|\n(?=\n)", re.DOTALL | re.MULTILINE)
_JS_NOISE = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n|^[ \t]+|^\n", re.DOTALL | re.MULTILINE)


class Bundle:
    """Joins what pages name one after the other; ask it for one page at a time, then for what came of it.

    `files` are those of the site that pages may name, by path.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files: dict[str, bytes] = {}
        """Path → joined file."""
        self._parts = files
        self._joined: dict[tuple[str, ...], str] = {}
        self._named: set[str] = set()

    def page(self, text: str) -> str:
        """The page, naming joined files."""
        for link, _, _ in _KINDS:
            text = re.sub(rf"{_anonymous(link)}(?:\s*{_anonymous(link)})+", self._one_link, text)
        self._named.update(_NAMED.findall(text))
        return text

    @property
    def replaced(self) -> set[str]:
        """Paths of files that no page names any more."""
        return {name for names in self._joined for name in names} - self._named

    def _one_link(self, run: re.Match[str]) -> str:
        link, tag, ending = next(kind for kind in _KINDS if run[0].startswith(kind[1].partition("{")[0]))
        found = [(part["root"], part["name"]) for part in re.finditer(link.format("root", "name"), run[0])]
        names = tuple(name for _, name in found)
        if names not in self._joined:
            data = b"".join(_lean(self._parts[name], ending) for name in names)
            folder = names[0].rpartition("/")[0] if ending == "css" else "assets/javascripts"
            name = f"{folder}/edition-{hashlib.sha256(data).hexdigest()[:10]}.{ending}"
            self.files[name], self._joined[names] = data, name
        return tag.format(found[0][0] + self._joined[names])


def _anonymous(link: str) -> str:
    return re.sub(r"\?P<\{\d\}>", "?:", link)


def _lean(data: bytes, ending: str) -> bytes:
    r"""Without comments and indentation.

    >>> _lean(b"/* Why. */\na {\n  color: red;\n}\n", "css")
    b'\na {\ncolor: red;\n}\n'
    """
    text = data.decode()
    lean = _CSS_NOISE.sub("", text) if ending == "css" else _JS_NOISE.sub("", text)
    return f"{lean.rstrip()}\n".encode()
