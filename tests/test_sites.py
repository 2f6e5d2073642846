"""Small cases a non-programmer can edit: title, `.`, damaged text, `.`, Simplified text, `.`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from edition import convert, pipeline, sources

CASES = Path(__file__).parent / "cases" / "noise"
TABLES = convert.load(Path(__file__).parent.parent / "content" / "conversion")


class Case(NamedTuple):
    """One case of a fixture file."""

    title: str
    damaged: str
    expected: str


def visible(text: str) -> str:
    """{U+200B} in a fixture stands for that character."""
    return re.sub(r"\{U\+([0-9A-F]{4,6})\}", lambda found: chr(int(found[1], 16)), text)


def cases(name: str) -> list[Case]:
    """The cases of a file; a line of a single `.` ends a part."""
    found: list[Case] = []
    title, part, parts = "", [], []
    for line in (CASES / name).read_text(encoding="utf-8").split("\n"):
        if line != ".":
            part.append(line)
            continue
        if not parts and not title:
            title = [row for row in part if row and not row.startswith("#")][-1]
        else:
            parts.append("\n".join(part))
        part = []
        if len(parts) == 2:
            found.append(Case(title, parts[0], parts[1]))
            title, parts = "", []
    assert not title, f"{name}: the case {title!r} is not finished"
    return found


def edited(text: str) -> str:
    return pipeline.edit(sources.decode(text.encode(), "case"), TABLES).edition


@pytest.mark.parametrize("case", cases("sites.txt"), ids=lambda case: case.title)
def test_site(case: Case) -> None:
    assert edited(visible(case.damaged)) == visible(case.expected)


@pytest.mark.parametrize("case", cases("known-failures.txt"), ids=lambda case: case.title)
def test_known_failure_still_fails(case: Case) -> None:
    """One that works now belongs into sites.txt."""
    assert edited(visible(case.damaged)) != visible(case.expected)
