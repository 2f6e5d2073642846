"""What a witness is found to be, with the sentence that says why; and which Traditional orthography it follows."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition import convert
from edition.model import Standard
from edition.script import detect, orthography
from fixtures import Case, read_cases

ROOT = Path(__file__).parents[1]
TABLES = convert.load(ROOT / "content" / "conversion")
FOLDER = ROOT / "tests/cases/script"
DAMAGED = "damaged: "
"""Titles of texts that carried injected readings begin so."""


@pytest.mark.parametrize("case", read_cases(FOLDER / "kinds.txt"), ids=str)
def test_kind(case: Case) -> None:
    found = detect(case.given, TABLES, damaged=case.title.startswith(DAMAGED))
    assert f"{found.kind} {found.why}" == case.expected


@pytest.mark.parametrize("case", read_cases(FOLDER / "orthography.txt"), ids=str)
def test_orthography(case: Case) -> None:
    assert orthography(case.given, TABLES) == case.expected


@pytest.mark.parametrize("standard", ["tw", "hk"])
def test_with_one_orthography_loaded_nothing_can_tell(standard: Standard) -> None:
    tables = convert.load(None, (standard,))
    assert orthography("這裏的羣眾看着", tables) == "tw"


def test_only_the_beginning_is_looked_at() -> None:
    """The kind of a text shows long before the end of a large one."""
    assert detect("我们" * 30_000 + "這裡的群眾說話", TABLES).why == "未见繁体专用字"
    assert detect("我们" * 29_999 + "這裡", TABLES).why == "简体专用字 29999，繁体专用字 2，后者视为引文，保留"
    assert orthography("好的" * 30_000 + "這裏的羣眾", TABLES) == "tw"
    assert orthography("好的" * 29_990 + "這裏的羣眾", TABLES) == "hk"
