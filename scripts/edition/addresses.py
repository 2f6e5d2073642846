"""Addresses of the site: which pages and anchors are permanent, and what stands where one has gone."""

from __future__ import annotations

import json
import posixpath
import re
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_ID = re.compile(r"\{[^{}\n]*?#([A-Za-z][\w-]*)[^{}\n]*\}|\bid=\"([A-Za-z][\w-]*)\"")
_EMBED = re.compile(r"zh-han[st]/embed/")
"""Cards other people's pages show, and what oEmbed says about them."""
_SEGMENT = r"s\d+[a-z]*(?:p\d+[a-z]*)?"
_HEADINGS = (
    *("definition", "background", "usage", "discussion", "sources", "concordance", "cite"),
    *("summary", "certificate", "emendations", "choices", "doubts", "decisions", "witness"),
)
_PERMANENT = re.compile(rf"{_SEGMENT}|note-[a-z0-9-]+|{'|'.join(_HEADINGS)}")
_STUB = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<title>→ {target}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="{link}">
<script>
const anchors = {anchors};
location.replace(anchors[location.hash] ?? "{base}" + (location.hash || "{anchor}"));
</script>
<noscript><meta http-equiv="refresh" content="0; url={link}"></noscript>
</head>
<body><p><a href="{link}">→ {target}</a></p></body>
</html>
"""


def address(path: str) -> str | None:
    """Return the address of a file below docs/, None for one nobody links to (data of the site itself).

    >>> address("zh-hans/texts/huzhou-2019/apparatus.md")
    'zh-hans/texts/huzhou-2019/apparatus/'
    >>> address("index.md")
    './'
    >>> address("zh-hans/embed/liangshan/index.html")
    'zh-hans/embed/liangshan/'
    """
    if path.endswith(".md"):
        folder, name = posixpath.split(path.removesuffix(".md"))
        return posixpath.join(folder, "" if name == "index" else f"{name}/") or "./"
    if _EMBED.match(path):
        return path.removesuffix("index.html")
    return path if path.startswith("downloads/") else None


def served(pages: Mapping[str, bytes]) -> frozenset[str]:
    """Return every permanent address and anchor of the pages.

    Permanent are segments, notes, and the named headings of entries and of the apparatus; not back
    references, cards, and headings that are only counted.
    """
    found: set[str] = set()
    for path, data in pages.items():
        place = address(path)
        if place is None:
            continue
        found.add(place)
        if path.endswith(".md"):
            ids = {first or second for first, second in _ID.findall(data.decode())}
            found |= {f"{place}#{anchor}" for anchor in ids if _PERMANENT.fullmatch(anchor)}
    return frozenset(found)


def with_moves(pages: Mapping[str, bytes], moves: Mapping[str, str]) -> dict[str, bytes]:
    """Return the pages and, for each old address, what leads its readers on.

    A page that has moved leaves a redirecting page; an anchor of a page that is still there, a
    line at its end (no server is told of fragments). A file that is no page cannot lead on: its old
    name keeps serving what the new one serves.
    """
    files = dict(pages)
    paths = {place: path for path in pages if path.endswith(".md") and (place := address(path)) is not None}
    for old, new in sorted(moves.items()):
        place, _, anchor = old.partition("#")
        link = escape(_relative(place, new))
        if anchor and place in paths:
            line = f'<p class="moved" id="{escape(anchor)}"><a href="{link}">{escape(anchor)} → {escape(new)}</a></p>'
            files[paths[place]] += f"\n{line}\n".encode()
        elif old.endswith("/"):
            files[f"{old}index.html"] = _stub(old, new, moves).encode()
        elif not anchor:
            files[old] = pages[new]
    return files


def _stub(old: str, new: str, moves: Mapping[str, str]) -> str:
    """Return the page that leads on from `old`: at once, to the same anchor, or where that anchor went.

    Without scripts it leads to the top of the new page, by refresh and by a link.
    """
    link = _relative(old, new)
    base, hash_mark, anchor = link.partition("#")
    anchors = {
        f"#{name}": _relative(old, target)
        for place, target in sorted(moves.items())
        if (name := place.removeprefix(f"{old}#")) != place
    }
    return _STUB.format(
        lang="zh-Hant" if old.startswith("zh-hant/") else "zh-Hans",
        link=escape(link),
        target=escape(new),
        base=base,
        anchor=hash_mark + anchor,
        anchors=json.dumps(anchors),
    )


def _relative(place: str, new: str) -> str:
    """Return `new` as seen from the page at `place`."""
    target, hash_mark, anchor = new.partition("#")
    folder = place if place.endswith("/") else posixpath.dirname(place)
    way = posixpath.relpath("/" + target, "/" + folder)
    return way + "/" * (target.endswith("/") or not target) + hash_mark + anchor
