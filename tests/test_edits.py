"""Laws of change lists."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.edits import apply, compose, invert
from edition.model import Edit


@st.composite
def change_list(draw: st.DrawFn, text: str) -> tuple[Edit, ...]:
    """Sorted, non-overlapping changes; never two that touch at an insertion."""
    edits: list[Edit] = []
    at = 0
    while at <= len(text) and len(edits) < 6:
        start = draw(st.integers(at, len(text)))
        end = draw(st.integers(start, min(len(text), start + 3)))
        after = draw(st.text("甲乙x(", max_size=3))
        if start == end and not after:
            break
        edits.append(Edit(start, end, text[start:end], after, (f"X{len(edits)}",), "certain", ""))
        at = end + 1
        if draw(st.booleans()):
            break
    return tuple(edits)


@st.composite
def two_in_a_row(draw: st.DrawFn) -> tuple[str, tuple[Edit, ...], tuple[Edit, ...]]:
    text = draw(st.text("子丑寅卯()ab ", max_size=24))
    first = draw(change_list(text))
    return text, first, draw(change_list(apply(first, text)))


@given(two_in_a_row())
def test_compose_is_one_after_the_other(case: tuple[str, tuple[Edit, ...], tuple[Edit, ...]]) -> None:
    text, first, second = case
    both = compose(first, second, text)
    assert apply(both, text) == apply(second, apply(first, text))
    assert all(left.end <= right.start for left, right in pairwise(both))
    assert {rule for edit in both for rule in edit.rules} <= {r for edit in (*first, *second) for r in edit.rules}


@given(two_in_a_row())
def test_invert_undoes(case: tuple[str, tuple[Edit, ...], tuple[Edit, ...]]) -> None:
    text, first, second = case
    for edits in (first, compose(first, second, text)):
        assert apply(invert(edits), apply(edits, text)) == text


def test_apply_refuses_what_does_not_fit() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        apply([Edit(0, 1, "甲", "乙", ("X1",), "certain", "")], "丙")
