r"""Every rule has a case in which it fires and one in which it must not: `cases/rules/<rule id>.txt`.

A file holds cases of three parts, each closed by a line with a full stop: `fires: …` or `leaves: …` with what the case
shows, the witness, the edition (Simplified, for rules of the Traditional stage Traditional). Invisible characters are
written `\N{NAME}`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pytest

from edition import convert, pipeline, sources

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "tests" / "cases" / "rules"
RULES = pipeline.rules()
TABLES = convert.load(ROOT / "content" / "conversion")
BY_HAND = "D01"
"""Emendations are the editor's, so the case is a call, not a file."""


@dataclass(frozen=True)
class Case:
    """One case of a fixture file."""

    rule: str
    """Rule id, the name of the file."""
    title: str
    """`fires: …` or `leaves: …`."""
    witness: str
    """What goes in."""
    edition: str
    """What comes out."""

    def __str__(self) -> str:
        return f"{self.rule} {self.title}"


def cases() -> list[Case]:
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        text = re.sub(r"\\N\{([^}]+)\}", lambda name: unicodedata.lookup(name[1]), path.read_text(encoding="utf-8"))
        parts = [part.strip("\n") for part in re.split(r"^\.$", text, flags=re.MULTILINE)]
        assert len(parts) % 3 == 1, f"{path.name}: a case has three parts, each closed by a line with a full stop"
        assert not parts[-1], f"{path.name}: no full stop after the last part"
        found += [Case(path.stem, *parts[at : at + 3]) for at in range(0, len(parts) - 1, 3)]
    return found


CASES = cases()


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
    edited = pipeline.edit(sources.decode((case.witness + "\n").encode(), case.rule), TABLES)
    traditional = case.rule.startswith("T")
    assert (edited.edition_hant if traditional else edited.edition) == case.edition + "\n"
    assert (case.rule in rules_of(edited)) == case.title.startswith("fires: ")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_a_case_for_and_a_case_against(rule: pipeline.Rule) -> None:
    if rule.id == BY_HAND:
        return
    titles = [case.title.split(": ")[0] for case in CASES if case.rule == rule.id]
    assert {"fires", "leaves"} == set(titles), f"cases/rules/{rule.id}.txt needs both ({rule.name})"


def test_an_emendation_is_recorded_as_such() -> None:
    witness = sources.decode("我门去。\n".encode(), "emended")
    edited = pipeline.edit(witness, TABLES, emendations=[("我门", "我们", "certain", "形近而误")])
    assert edited.edition == "我们去。\n"
    assert BY_HAND in rules_of(edited)
    assert BY_HAND not in rules_of(pipeline.edit(witness, TABLES))
