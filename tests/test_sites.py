"""The written cases of the noise corpus: one behaviour each, and those that no rule can solve."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition import convert, pipeline, sources
from fixtures import Case, read_cases

ROOT = Path(__file__).parents[1]
NOISE = ROOT / "tests" / "cases" / "noise"
TABLES = convert.load(ROOT / "content" / "conversion")


def edited(case: Case) -> str:
    """The Simplified text of the case."""
    witness = sources.decode((case.given + "\n").encode(), case.title)
    return pipeline.edit(witness, TABLES).edition.removesuffix("\n")


@pytest.mark.parametrize("case", read_cases(NOISE / "sites.txt"), ids=str)
def test_site(case: Case) -> None:
    assert edited(case) == case.expected


@pytest.mark.parametrize("case", read_cases(NOISE / "known-failures.txt"), ids=str)
def test_known_failure_still_fails(case: Case) -> None:
    assert edited(case) != case.expected, "it passes now: move the case to sites.txt"
