"""Terms in the text: longest match, no overlap, longer forms that hide a term."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.annotate import annotate, build, find
from edition.model import English, Section, Segment, Term


def term(name: str, forms: Sequence[str], never_match: Sequence[str] = ()) -> Term:
    return Term(
        id=name,
        hans=forms[0],
        hant=forms[0],
        pinyin="",
        english=(English("x", "proposed"),),
        kind="concept",
        aliases=tuple(forms[1:]),
        members=(),
        origin={},
        related=(),
        sources=(),
        status="memory",
        never_match=tuple(never_match),
        prose="",
        path="",
    )


@pytest.mark.parametrize(
    ("terms", "text", "expected"),
    [
        ([term("a", ["党建"])], "抓党建促党建", [(1, 3, "a"), (4, 6, "a")]),
        ([term("a", ["党建"]), term("b", ["党建引领"])], "党建引领和党建", [(0, 4, "b"), (5, 7, "a")]),
        ([term("a", ["甲乙"]), term("b", ["乙丙丁"])], "甲乙丙丁", [(0, 2, "a")]),
        ([term("a", ["党建"], ["党建网"])], "党建网与党建", [(4, 6, "a")]),
        ([term("a", ["党建"], ["大党建网"])], "大党建网，大党建", [(6, 8, "a")]),
        ([term("a", ["党建"], ["党建网"]), term("b", ["建网"])], "党建网", [(1, 3, "b")]),
        ([term("a", ["党建"], ["党建网"]), term("b", ["党"])], "党建网", [(0, 1, "b")]),
        ([term("a", ["两山", "绿水青山"])], "绿水青山即两山", [(0, 4, "a"), (5, 7, "a")]),
        ([term("a", ["五未"])], "五末", []),
        ([term("a", ["𠀀𠀁"])], "甲𠀀𠀁乙", [(1, 3, "a")]),
        ([], "甲", []),
    ],
)
def test_find(terms: list[Term], text: str, expected: list[tuple[int, int, str]]) -> None:
    assert find(text, build(terms)) == expected


def test_first_is_the_first_in_the_paragraphs_of_a_section() -> None:
    def part(number: str, text: str) -> Segment:
        section, _, paragraph = number.partition(".")
        return Segment(section, paragraph, 0, text, text)

    index = build([term("a", ["党建"])])
    one = Section("1", part("1.0", "党建"), (part("1.1", "无"), part("1.2", "党建与党建")), "", ())
    two = Section("2", None, (part("2.1", "党建"),), "", ())
    marked = annotate((one, two), index)
    assert marked[0].heading
    assert [mark.first for mark in marked[0].heading.marks] == [False]
    assert [mark.first for mark in marked[0].paragraphs[1].marks] == [True, False]
    assert [mark.first for mark in marked[1].paragraphs[0].marks] == [True]


def test_key_terms_resolve_by_headword_and_alias() -> None:
    index = build([term("a", ["两山", "绿水青山"])])
    assert [index.resolve(form) for form in ("两山", "绿水青山", "青山")] == ["a", "a", None]


Form = st.text("甲乙丙", min_size=1, max_size=4)


@st.composite
def glossaries(draw: st.DrawFn) -> list[Term]:
    forms = draw(st.lists(Form, unique=True, max_size=5))
    longer = st.lists(st.text("甲乙丙", min_size=2, max_size=5), max_size=2)
    return [term(f"t{number}", [form], draw(longer)) for number, form in enumerate(forms)]


def naive(text: str, terms: Sequence[Term]) -> list[tuple[int, int, str]]:
    """The definition, word by word: every occurrence, less the hidden ones; leftmost, then longest."""
    spans = [(a, b) for a in range(len(text)) for b in range(a + 1, len(text) + 1)]
    meant = [
        (a, b, one.id)
        for one in terms
        for a, b in spans
        if text[a:b] in (one.hans, *one.aliases)
        and not any(c <= a and b <= d and text[c:d] in one.never_match for c, d in spans)
    ]
    chosen: list[tuple[int, int, str]] = []
    for a, b, name in sorted(meant, key=lambda found: (found[0], -found[1])):
        if not chosen or a >= chosen[-1][1]:
            chosen.append((a, b, name))
    return chosen


@given(st.text("甲乙丙丁", max_size=14), glossaries())
def test_find_does_what_it_says(text: str, terms: list[Term]) -> None:
    found = find(text, build(terms))
    assert found == naive(text, terms)
    assert all(end <= start for (_, end, _), (start, _, _) in pairwise(found))
