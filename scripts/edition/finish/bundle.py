"""Stylesheets and scripts of the edition in one file per kind of page: a phone waits for each file a page names.

In the sources every component has files of its own, and so has a site that is served while one edits. Here a run of
links to them becomes one link to a file with all of them, in the same order, named after what it holds. Comments and
indentation go; nothing else is changed. The scripts may be joined because each is a block of its own.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHEET = r'<link rel="stylesheet" href="(?P<{0}>[^"]*?)(?P<{1}>assets/stylesheets/(?!main\.)[\w.-]+\.css)">'
_SCRIPT = r'<script defer src="(?P<{0}>[^"]*?)(?P<{1}>assets/javascripts/[\w./-]+\.js)"></script>'
_KINDS = ((_SHEET, '<link rel="stylesheet" href="{}">', "css"), (_SCRIPT, '<script defer src="{}"></script>', "js"))
_CSS_NOISE = re.compile(r"/\*.*?\*/|^[ \t]+|\n(?=\n)", re.DOTALL | re.MULTILINE)
_JS_NOISE = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n|^[ \t]+|^\n", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Bundled:
    """A site with its files joined."""

    pages: dict[str, str] = field(default_factory=dict)
    """Path → page that names the joined files."""
    files: dict[str, bytes] = field(default_factory=dict)
    """Path → joined file."""
    replaced: set[str] = field(default_factory=set)
    """Paths of files that no page names any more."""


def bundle(pages: Mapping[str, str], files: Mapping[str, bytes]) -> Bundled:
    """Join what the pages name one after the other; `files` are those of the site, by path. Asks for nothing else."""
    done = Bundled()
    named: set[str] = set()

    def joined(run: re.Match[str]) -> str:
        link, tag, ending = next(kind for kind in _KINDS if run[0].startswith(kind[1].partition("{")[0]))
        parts = re.finditer(link.format("root", "name"), run[0])
        found = [(part["root"], part["name"]) for part in parts]
        names = [name for _, name in found]
        data = b"".join(_lean(files[name], ending) for name in names)
        folder = names[0].rpartition("/")[0] if ending == "css" else "assets/javascripts"
        name = f"{folder}/edition-{hashlib.sha256(data).hexdigest()[:10]}.{ending}"
        done.files[name] = data
        done.replaced.update(names)
        return tag.format(found[0][0] + name)

    for path, page in pages.items():
        text = page
        for link, _, _ in _KINDS:
            text = re.sub(rf"{_anonymous(link)}(?:\s*{_anonymous(link)})+", joined, text)
        done.pages[path] = text
        named.update(re.findall(r'(?:href|src)="[^"]*?(assets/[\w./-]+)"', text))
    done.replaced.difference_update(named)
    return done


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
