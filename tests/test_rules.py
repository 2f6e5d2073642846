"""Every rule has a case in which it fires and one in which it must not: `cases/rules/<rule id>.txt`.

Titles begin with `fires: ` or `leaves: `; what comes out is Simplified, for rules of the Traditional stage Traditional.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from edition import convert, pipeline, sources
from edition.model.text import Certainty
from fixtures import Case, read_cases

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "tests" / "cases" / "rules"
RULES = pipeline.rules()
TABLES = convert.load(ROOT / "content" / "conversion")
BY_HAND = "D01"
"""Emendations are the editor's, so the case is a call, not a file."""


CASES = [case for path in sorted(FOLDER.glob("*.txt")) for case in read_cases(path)]


def rules_of(edited: pipeline.Edited) -> set[str]:
    """Ids of the rules in the record of a text."""
    choices = [choice for line in edited.lines for choice in line.choices]
    return {rule for edit in (*edited.edits, *choices) for rule in edit.rules}


def test_rules_are_one_ordered_tuple_with_stable_names() -> None:
    assert isinstance(RULES, tuple)
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    for rule in RULES:
        assert re.fullmatch(r"[A-Z]\d{2}", rule.id), rule
        assert rule.name, rule
        assert rule.what, rule


@pytest.mark.parametrize("case", CASES, ids=str)
def test_rule(case: Case) -> None:
    edited = pipeline.edit(sources.decode((case.given + "\n").encode(), case.source), TABLES)
    traditional = case.source.startswith("T")
    assert (edited.edition_hant if traditional else edited.edition) == case.expected + "\n"
    assert (case.source in rules_of(edited)) == case.title.startswith("fires: ")
    for edit in (*edited.edits, *(choice for line in edited.lines for choice in line.choices)):
        assert edit.certainty in get_args(Certainty)
        assert edit.reason
        assert set(edit.rules) <= {rule.id for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_a_case_for_and_a_case_against(rule: pipeline.Rule) -> None:
    if rule.id == BY_HAND:
        return
    titles = [case.title.split(": ")[0] for case in CASES if case.source == rule.id]
    assert {"fires", "leaves"} == set(titles), f"cases/rules/{rule.id}.txt needs both ({rule.name})"


def test_an_emendation_is_recorded_as_such() -> None:
    witness = sources.decode("我门去。\n".encode(), "emended")
    edited = pipeline.edit(witness, TABLES, emendations=[("我门", "我们", "certain", "形近而误")])
    assert edited.edition == "我们去。\n"
    assert BY_HAND in rules_of(edited)
    assert BY_HAND not in rules_of(pipeline.edit(witness, TABLES))
