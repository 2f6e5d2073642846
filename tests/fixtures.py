"""The form of case files that people edit: title, `.`, what goes in, `.`, what comes out, `.`.

The title is the last line before the first dot that is not empty; remarks above it are ignored. `{U+200B}` stands for
the character with that number, so that nothing invisible hides in a file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Case:
    """One case of a file."""

    source: str
    """Name of the file without ending."""
    title: str
    """What the case shows."""
    given: str
    """What goes in, without the last line end."""
    expected: str
    """What comes out, without the last line end."""

    def __str__(self) -> str:
        return f"{self.source}: {self.title}"


def read_cases(path: Path) -> list[Case]:
    """All cases of a file; titles are unique."""
    parts = re.split(r"^\.\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert len(parts) % 3 == 1, f"{path.name}: each of the three parts of a case ends with a line of one dot"
    assert not parts[-1].strip(), f"{path.name}: text behind the last dot"
    found = []
    for head, given, expected in zip(parts[0:-1:3], parts[1::3], parts[2::3], strict=True):
        title = head.strip().splitlines()[-1]
        found.append(Case(path.stem, title, characters(given), characters(expected)))
    titles = [case.title for case in found]
    assert len(titles) == len(set(titles)), f"{path.name}: a title stands twice"
    return found


def characters(text: str) -> str:
    """A text with the characters meant by `{U+200B}` and the like."""
    return re.sub(r"\{U\+([0-9A-F]{4,6})\}", lambda number: chr(int(number[1], 16)), text).removesuffix("\n")
