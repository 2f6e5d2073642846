"""Every doubt has a text that raises it and one that must not: `cases/doubts/<code>.txt`, offset and text of each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from edition import convert, pipeline, sources
from fixtures import Case, read_cases

ROOT = Path(__file__).parents[1]
TABLES = convert.load(ROOT / "content" / "conversion")
CASES = [case for path in sorted((ROOT / "tests/cases/doubts").glob("*.txt")) for case in read_cases(path)]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_doubt(case: Case) -> None:
    witness = sources.decode((case.given + "\n").encode(), case.source)
    edited = pipeline.edit(witness, TABLES)
    found = [doubt for doubt in edited.doubts if doubt.code == case.source]
    assert "\n".join(f"{doubt.start} {doubt.text}" for doubt in found) == case.expected
    assert bool(found) == case.title.startswith("fires: ")
    for doubt in edited.doubts:
        assert witness.text[doubt.start : doubt.end].startswith(doubt.text)
        assert doubt.certainty == "possible"
        assert doubt.message


def test_every_doubt_has_a_case_for_and_a_case_against() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "scripts/edition").rglob("*.py")))
    for name in sorted(set(re.findall(r'"(D-[A-Z]+)"', code))):
        titles = {case.title.split(": ")[0] for case in CASES if case.source == name}
        assert titles == {"fires", "leaves"}, f"cases/doubts/{name}.txt needs both"
