"""The record of the cleaning: place, what stood there, what it became, rule, certainty; then the doubts."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition import convert, pipeline, sources
from fixtures import Case, read_cases

ROOT = Path(__file__).parents[1]
TABLES = convert.load(ROOT / "content" / "conversion")
CASES = [
    case for name in ("layout", "marks", "readings") for case in read_cases(ROOT / f"tests/cases/record/{name}.txt")
]


def recorded(given: str) -> str:
    """What the cleaning did to a text and what it doubts, a line each; nothing when it did nothing."""
    edited = pipeline.edit(sources.decode((given + "\n").encode(), "case"), TABLES)
    changes = [
        f"{edit.start}-{edit.end} [{edit.before}] > [{edit.after}] {' '.join(edit.rules)} {edit.certainty}"
        for edit in edited.edits
        if edit.rules[0].startswith("C")
    ]
    return "\n".join([*changes, *(f"{d.code} {d.start}-{d.end} [{d.text}] {d.message}" for d in edited.doubts)])


@pytest.mark.parametrize("case", CASES, ids=str)
def test_record(case: Case) -> None:
    assert recorded(case.given) == case.expected
