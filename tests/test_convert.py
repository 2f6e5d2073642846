"""Conversion: identical to the package without house exceptions, right in the cases with them."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from edition import convert
from edition.errors import EditionError

ROOT = Path(__file__).parent.parent
CASES = Path(__file__).parent / "cases"
PLAIN = convert.load()
HOUSE = convert.load(ROOT / "content" / "conversion")
PACKAGE = {name: OpenCC(name) for name in ("t2s", "s2tw", "s2hk")}
OURS = {"t2s": PLAIN.t2s, "s2tw": PLAIN.plain["tw"], "s2hk": PLAIN.plain["hk"]}
FRAGMENTS = [key[:cut] for key in list(PLAIN.plain["tw"].phrases)[::61] for cut in (1, 2, len(key))]
FRAGMENTS += list(PLAIN.t2s.phrases)[::7]
AMBIGUOUS = "".join(PLAIN.candidates)
TEXTS = st.one_of(
    st.text(st.sampled_from(AMBIGUOUS + "的一是国家人，。 ab\n"), max_size=60),
    st.lists(st.sampled_from(FRAGMENTS), max_size=15).map("".join),
    st.text(max_size=40),
)


def rows(name: str) -> list[list[str]]:
    lines = (CASES / "convert" / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:] if line]


TABLES = ["boundaries.tsv", "one-to-many.tsv", "places.tsv", "standards.tsv", "surnames.tsv"]


@given(TEXTS)
def test_identical_to_the_package(text: str) -> None:
    for name, matcher in OURS.items():
        assert matcher.convert(text) == PACKAGE[name].convert(text)


@pytest.mark.parametrize("path", sorted((CASES / "noise" / "base").glob("*.txt")), ids=lambda path: path.stem)
def test_identical_to_the_package_on_texts(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for name, matcher in OURS.items():
        assert matcher.convert(text) == PACKAGE[name].convert(text)


@given(TEXTS)
def test_length(text: str) -> None:
    """Converting twice is no law: the package makes 幺麽 of 幺麼 and, taking that for Traditional, 幺么 of 幺麽."""
    simple = HOUSE.simplified(text)
    assert len(simple) == len(text)
    for standard in ("tw", "hk"):
        assert len(HOUSE.traditional(simple, standard)) == len(text)


@pytest.mark.parametrize(("name", "row"), [(name, row) for name in TABLES for row in rows(name)], ids=str)
def test_case(name: str, row: list[str]) -> None:
    hans, tw, hk = row[0], row[1], row[2]
    assert HOUSE.traditional(hans, "tw") == tw, row
    if hk:
        assert HOUSE.traditional(hans, "hk") == hk, row


def test_long_cluster_is_linear() -> None:
    """One line in which every character hangs together with the next."""
    text = "干部发展" * 50_000
    assert len(HOUSE.traditional(text, "tw")) == len(text)


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("both.tsv", "甲\t乙\n", "3 cells"),
        ("both.tsv", "甲乙\t丙\tr\n", "differ in length"),
        ("both.tsv", "乙\t乙\tr\n甲\t甲\tr\n甲\t甲\tr\n", "stands twice"),
        ("hans.tsv", "b\tb\tr\na\ta\tr\n", "must come before"),
        ("titles.tsv", "先生\n", "2 cells"),
    ],
)
def test_malformed_table(tmp_path: Path, name: str, content: str, problem: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(EditionError, match=problem) as caught:
        convert.load(tmp_path)
    assert caught.value.code == "E-TSV"
    assert f"{name}:" in caught.value.where


def test_every_house_exception_is_in_order_and_says_why() -> None:
    for rule in HOUSE.reasons.values():
        assert len(rule.before) == len(rule.after)
        assert rule.reason


def test_surnames_give_way_after_a_word() -> None:
    for word, title in product(("其余", "模范", "分钟", "由于"), ("先生", "老师")):
        plain = PLAIN.traditional(word + title, "tw")
        assert HOUSE.traditional(word + title, "tw") == plain
