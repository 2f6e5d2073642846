"""The version of the edition (CITATION.cff), and what CHANGELOG.md says about its texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from edition.errors import EditionError
from edition.files import ID, read
from edition.model import Page, Release

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

CITATION = "CITATION.cff"
CHANGELOG = "CHANGELOG.md"
NAME = "changes"
"""Of the page that shows the part about texts."""

_VERSION = re.compile(r"\d+(?:\.\d+)*(?:-[0-9A-Za-z.-]+)?")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_PART = re.compile(r"^## Text\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^### (.+)\n", re.MULTILINE)
_CITED = re.compile(rf"`({ID.pattern})(?::(\d+[a-z]*)\.(\d+[a-z]*))?`")


def version(root: Path) -> tuple[str, str]:
    """Version and date of release, each empty when it is not given. Raises `EditionError`."""
    path = root / CITATION
    if not path.exists():
        return "", ""
    name, text = read(path, root)
    try:
        found = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - it makes nothing but strings
    except yaml.YAMLError as error:
        raise EditionError("is not YAML", where=name, hint=str(error).splitlines()[0], code="E-YAML") from error
    found = found if isinstance(found, dict) else {}
    number, date = str(found.get("version", "")), str(found.get("date-released", ""))
    if (number and not _VERSION.fullmatch(number)) or (date and not _DATE.fullmatch(date)):
        hint = "for example `version: 1.2.0` and, once it is published, `date-released: 2019-12-05`"
        raise EditionError(f"“{number} {date}” is no version", where=name, hint=hint, code="E-VERSION-FORM")
    return number, date


def load(root: Path) -> tuple[Release, ...]:
    """What CHANGELOG.md lists under `## Text`, by version; nothing when there is no such part."""
    path = root / CHANGELOG
    part = _PART.search(read(path, root)[1]) if path.exists() else None
    if not part:
        return ()
    pieces = _HEADING.split(part[1])[1:]
    return tuple(
        Release(heading.strip(), tuple(_items(body))) for heading, body in zip(pieces[::2], pieces[1::2], strict=True)
    )


def _items(body: str) -> list[str]:
    """The points of a list, each on one line."""
    points = re.split(r"^[*-] ", body, flags=re.MULTILINE)[1:]
    return [re.sub(r"(?<=[^\x00-\x7f])\s*\n\s*|\s*\n\s*(?=[^\x00-\x7f])", "", point.strip()) for point in points]


def page(releases: tuple[Release, ...], texts: Collection[str]) -> Page | None:
    """The page about changes in the texts; segments of texts that are there become links."""
    if not releases:
        return None

    def way(cited: re.Match[str]) -> str:
        text, section, paragraph = cited.groups()
        anchor = f"#s{section}p{paragraph}" if section else ""
        return f"[{cited[0]}](text:{text}{anchor})" if text in texts else cited[0]

    blocks = ["文字、提要、注释和词条的改动，按版本列出，新的在前。段落用编号指明。"]
    for release in releases:
        blocks.append(f"## {release.version} {{ #{anchor_of(release.version)} }}")
        blocks.append("\n".join(f"- {_CITED.sub(way, item)}" for item in release.items))
    return Page(NAME, "文本改动", "各版本改动了哪些文字，列到段落。", "\n\n".join(blocks) + "\n", CHANGELOG)


def anchor_of(version: str) -> str:
    """Fragment of a version on that page.

    >>> anchor_of("1.2.0")
    'v1-2-0'
    """
    return "v" + re.sub(r"[^0-9A-Za-z]+", "-", version).strip("-").lower()
