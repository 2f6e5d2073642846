"""The record of both conversions: what each character became, by which rule, how sure, and why."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition import convert, pipeline, sources
from edition import simplify as simplification
from fixtures import Case, read_cases

ROOT = Path(__file__).parents[1]
TABLES = convert.load(ROOT / "content" / "conversion")
CASES = read_cases(ROOT / "tests/cases/record/conversion.txt")


def recorded(given: str) -> str:
    """Every change of script in a text, then every choice among Traditional counterparts."""
    edited = pipeline.edit(sources.decode((given + "\n").encode(), "case"), TABLES)
    simple = [edit for edit in edited.edits if edit.rules[0].startswith("S")]
    chosen = [choice for line in edited.lines for choice in line.choices]
    return "\n".join(
        f"{one.start}-{one.end} {one.before}{one.after} {' '.join(one.rules)} {one.certainty} {one.reason}"
        for one in (*simple, *chosen)
    )


@pytest.mark.parametrize("case", CASES, ids=str)
def test_conversion(case: Case) -> None:
    assert recorded(case.given) == case.expected


@given(st.text("黨党著着餘余製「」『』“”，a乾", max_size=20))
def test_the_counts_are_those_of_the_record(text: str) -> None:
    simple = simplification.simplify(text, "naive", TABLES)
    changes = list(simplification.changes(text, simple, TABLES))
    assert simplification.counts(text, simple, TABLES) == Counter(rule for edit in changes for rule in edit.rules)
    assert [(edit.start, edit.before, edit.after) for edit in changes] == [
        (at, old, new) for at, (old, new) in enumerate(zip(text, simple, strict=True)) if old != new
    ]
    assert all(edit.end == edit.start + 1 for edit in changes)
    assert simplification.simplify(text, "hans", TABLES) == text
