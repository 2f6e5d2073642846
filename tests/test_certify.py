"""The proof: a damage made here by hand is inferred, and a witness it does not explain is told apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from edition import convert, pipeline, sources
from edition.certify import aligned, certify, redamage
from edition.model import Certificate, Difference, Model
from fixtures import Case, read_cases

ROOT = Path(__file__).parents[1]
TABLES = convert.load(ROOT / "content" / "conversion")
CASES = read_cases(ROOT / "tests/cases/record/certificate.txt")
NAIVE = {"党": "黨", "会": "會", "发": "發", "面": "麵", "后": "後", "制": "製", "里": "裡"}
SIMPLE = {form: short for short, form in NAIVE.items()}
SAID = {"党": "(dang) ", "会": "(hui) ", "发": "(fa) ", "人": "(ren) ", "国": "(guo) "}
PLAIN = "，。：a1"
"""Marks and letters: nothing is ever injected behind them."""


def told(found: Certificate) -> str:
    """A certificate as case files write it."""
    model = found.model
    lines = [
        f"{model.kind} {'exact' if found.exact else 'not exact'}",
        f"characters {' '.join(a + b for a, b in model.characters)}",
        f"marks {' '.join(a + b for a, b in model.punctuation)}",
        f"readings {' '.join(char + said.strip() for char, said in model.readings)}",
        f"scope {model.scope} {chr(model.first)}-{chr(model.last)} from line {model.exempt}"
        if model.scope
        else "scope",
        f"ambiguous {' '.join(f'{form}={shorts}' for form, shorts in model.ambiguous)}",
        *(f"{d.line}:{d.offset} {d.expected} is {d.found}" for d in found.unexplained),
    ]
    return "\n".join(line.rstrip() for line in lines)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_certificate(case: Case) -> None:
    edited = pipeline.edit(sources.decode((case.given + "\n").encode(), case.source), TABLES)
    assert told(edited.certificate) == case.expected


@pytest.mark.parametrize(
    ("base", "witness", "cuts", "expected"),
    [
        ("党的", "党的", [], ["党", "的"]),
        ("党的", "黨(dang)的", [(1, 7, "")], ["黨(dang)", "的"]),
        ("党的会", "黨(dang) 的會(hui)", [(1, 8, ""), (10, 15, "")], ["黨(dang) ", "的", "會(hui)"]),
        ("党，的", "党,的", [(1, 2, "，")], ["党", ",", "的"]),
        ("党，。的", "党,.的", [(1, 3, "，。")], ["党", ",", ".", "的"]),
        ("党，的", "党,,的", [(1, 3, "，")], ["党", ",,", "的"]),
        ("党天地的", "党x的", [(1, 2, "天地")], ["党", "天", "x", "的"]),
        ("党天地人的", "党xy的", [(1, 3, "天地人")], ["党", "天", "地", "xy", "的"]),
        ("党人的", "党的", [(1, 1, "人")], ["党", "", "的"]),
        ("中的", "&#20013;的", [(0, 8, "中")], ["&#20013;", "的"]),
        ("党的", "党的 x", [(2, 4, "")], ["党", "的 x"]),
        ("", "", [], []),
    ],
)
def test_what_the_witness_has_at_each_character(
    base: str, witness: str, cuts: list[tuple[int, int, str]], expected: list[str]
) -> None:
    assert aligned(base, witness, cuts) == expected


@pytest.mark.parametrize("witness", [" 党的", "党", "党的人"])
def test_a_witness_that_cannot_be_laid_beside_the_edition_gives_nothing(witness: str) -> None:
    """Something in front of the first character stands behind none."""
    assert aligned("党的", witness, [(0, 1, "")] if witness[0] == " " else []) == []


def damaged(hans: Sequence[str], scope: str, span: tuple[str, str], exempt: int) -> list[list[str]]:
    """What a mirror makes of the lines: `scope` says which characters it annotates."""
    cells = []
    for number, line in enumerate(hans):
        row = []
        for char in line:
            form = NAIVE.get(char, {"，": ",", "：": ":"}.get(char, char))
            meant = span[0] <= char <= span[1] and (form != char or scope == "all") and char not in PLAIN
            row.append(form + (SAID.get(char, f"({ord(char)})") if number >= exempt and meant else ""))
        cells.append(row)
    return cells


LINES = st.lists(st.text("党会发面后制里人国大小的" + PLAIN, min_size=1, max_size=12), min_size=1, max_size=5)


@given(LINES, st.sampled_from(["changed", "all"]), st.sampled_from(["一龥", "一国", "人面"]), st.integers(0, 3))
@example(["党会，的国", "党的人会，"], "changed", "一龥", 1)
@example(["党会，的国", "党的人会，"], "all", "一龥", 0)
def test_what_a_mirror_did_is_inferred(hans: list[str], scope: str, span: str, exempt: int) -> None:
    """The model damages the edition again, to the last character."""
    cells = damaged(hans, scope, (span[0], span[1]), exempt)
    found = certify(hans, hans, cells, NAIVE, SIMPLE)
    assert found.exact
    assert found.unexplained == ()
    if found.model.kind == "identity":
        assert ["".join(row) for row in cells] == hans
        return
    assert redamage(found.model, hans, hans) == cells
    bare = {char for line in hans for char in line}
    assert dict(found.model.characters) == {a: b for a, b in NAIVE.items() if a in bare}
    assert dict(found.model.punctuation) == {a: b for a, b in {"，": ",", "：": ":"}.items() if a in bare}
    said = {c: cell[1:] for line, row in zip(hans, cells, strict=True) for c, cell in zip(line, row, strict=True)}
    annotated = [number for number, row in enumerate(cells) if any(len(cell) > 1 for cell in row)]
    assert dict(found.model.readings).items() <= said.items()
    assert bool(found.model.scope) == bool(annotated)
    assert found.model.exempt == (annotated[0] if annotated else len(hans))
    codes = [ord(char) for char, _ in found.model.readings]
    assert (found.model.first, found.model.last) == ((min(codes), max(codes)) if codes else (0, 0))


@given(LINES, st.integers(0, 60))
@example(["党会，的国党", "党的人会，"], 2)
def test_one_reading_left_out_is_told(hans: list[str], which: int) -> None:
    """The certificate names the line, the character, what was to be expected and what is there."""
    cells = damaged(hans, "all", ("一", "龥"), 0)
    sites = [(number, at) for number, row in enumerate(cells) for at, cell in enumerate(row) if len(cell) > 1]
    often = [(number, at) for number, at in sites[1:] if "".join(hans).count(hans[number][at]) > 2]
    assume(often)
    number, at = often[which % len(often)]
    whole = cells[number][at]
    cells[number][at] = whole[:1]
    found = certify(hans, hans, cells, NAIVE, SIMPLE)
    assert not found.exact
    assert found.unexplained == (Difference(number, at, whole, whole[:1]),)


def test_a_line_that_could_not_be_laid_beside_its_witness_is_one_difference() -> None:
    lines = ["党人", "天" * 100, "", "党党党"]
    found = certify(lines, lines, [["黨", "人"], [], [], ["黨", "当", "黨"]], NAIVE, SIMPLE)
    assert found.unexplained == (Difference(1, 0, "天" * 80, ""), Difference(3, 1, "黨", "当"))
    assert not found.exact


def test_where_nothing_was_damaged_there_is_no_model_of_damage() -> None:
    none = Model("identity", (), (), (), "", 0, 0, 0, ())
    assert certify(["党人", ""], ["党人", ""], [["党", "人"], []], NAIVE, SIMPLE) == Certificate(True, none, ())


def ambiguous(hans: str, witness: str) -> tuple[tuple[str, str], ...]:
    return certify([hans], [hans], [list(witness)], {**NAIVE, "着": "著", "门": "門"}, SIMPLE).model.ambiguous


def test_a_character_is_ambiguous_when_another_could_have_become_it() -> None:
    assert ambiguous("着的", "著的") == (("著", "着著"),), "it may have stood there all along"
    assert ambiguous("党的", "黨的") == ()
    assert ambiguous("们的", "门的") == (), "a mirror would have made 門 of it"
    assert ambiguous("们门", "门门") == (("门", "们门"),), "another stands there"


@pytest.mark.parametrize(
    ("scope", "first", "last", "expected"),
    [
        ("changed", "一", "龥", ["黨x", "人", "，"]),
        ("all", "一", "龥", ["黨x", "人y", "，"]),
        ("listed", "党", "党", ["黨x", "人", "，"]),
        ("all", "人", "人", ["黨", "人y", "，"]),
        ("", "一", "龥", ["黨", "人", "，"]),
    ],
)
def test_a_model_damages(scope: str, first: str, last: str, expected: list[str]) -> None:
    readings = (("人", "y"), ("党", "x"))
    model = Model("mirror", (("党", "黨"),), (), readings, scope, ord(first), ord(last), 0, ())
    assert redamage(model, ["党人，"], ["党人，"]) == [expected]
    assert redamage(replace(model, exempt=1), ["党人，"] * 2, ["党人，"] * 2) == [["黨", "人", "，"], expected]


def scope_of(hans: str, cells: list[str], naive: Mapping[str, str] = NAIVE) -> str:
    return certify([hans], [hans], [cells], naive, SIMPLE).model.scope


def test_the_class_with_the_fewest_exceptions_is_taken() -> None:
    assert scope_of("党的人会", ["黨x", "的", "人", "會y"]) == "changed"
    assert scope_of("党的人会", ["黨x", "的z", "人w", "會y"]) == "all"
    assert scope_of("党的人会", ["黨x", "的", "人w", "會"]) == "listed"
    assert scope_of("党a人，会", ["黨x", "a", "人w", "，", "會y"]) == "all"
    assert scope_of("党的人会", ["黨", "的", "人", "會"]) == ""
