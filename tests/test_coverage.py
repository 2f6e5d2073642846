"""The law by which a mirror annotates, fitted to texts made here."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from edition.clean.coverage import COVERED, MANY, Coverage, Range
from edition.clean.injected import Site

FORMS = {"为": "為", "会": "會", "党": "黨", "国": "國", "头": "頭", "这": "這", "长": "長"}
SAME = "一人大小我是的龙"


def site(at: int, char: str) -> Site:
    """A toneless reading behind the character at `at`."""
    return Site(at, char, "x", "() plain", ((at + 1, at + 1),), (at + 1, at + 1), valid=True, followed=True, last=False)


def covered(text: str, places: list[int]) -> Coverage:
    """`text` in naive Traditional, annotated at `places`."""
    back = {form: short for short, form in FORMS.items()}
    plain = "".join(back.get(char, char) for char in text)
    return Coverage([site(at, text[at]) for at in places], text, plain)


def mirrored(plain: str, last: str) -> Coverage:
    """What a mirror with that cut-off annotates: what it changes."""
    text = "".join(FORMS.get(char, char) for char in plain)
    return covered(text, [at for at, char in enumerate(plain) if char in FORMS and char <= last])


PLAINS = st.lists(st.sampled_from([*FORMS, *SAME, "，", "\n"]), min_size=60, max_size=90).map("".join)


@given(PLAINS, st.sampled_from("会党国头"))
@example("为会党国头这长" * 10 + SAME * 3, "党")
def test_a_cut_off_is_found(plain: str, last: str) -> None:
    """The law that is found annotates every site, and nothing that was left bare."""
    found = mirrored(plain, last)
    law = found.range()
    if len(found.sites) < MANY:
        assert law is None
        return
    places = sorted((found.plain[one.at], one.at) for one in found.sites)
    assert law == Range(ord(places[0][0]), ord(places[-1][0]), changed_only=True)
    assert all(found.inside(one, law) for one in found.sites)
    annotated = {one.at for one in found.sites}
    for at, code in found.occurrences(changed_only=True):
        assert (law.first <= code <= law.last) == (at in annotated)
        assert found.inside(site(at, found.text[at]), law) == (at in annotated)
    for at, _ in found.occurrences(changed_only=False):
        assert found.text[at] != found.plain[at] or not found.inside(site(at, found.text[at]), law)


def test_a_law_needs_many_sites() -> None:
    text = "為會黨國頭" * 6 + "為會國頭"
    places = [at for at, char in enumerate(text) if char in "為會黨"]
    assert len(places) == MANY
    assert covered(text, places).range() == Range(ord("为"), ord("党"), changed_only=True)
    assert covered(text[1:], [at - 1 for at in places[1:]]).range() is None


def test_readings_here_and_there_follow_no_law() -> None:
    text = "為會黨國頭" * 14
    assert covered(text, list(range(0, 70, 3))).range() is None
    assert covered(text, [at for at in range(70) if at % 5 < 3]).range() == Range(ord("为"), ord("党"), True)


def test_three_in_a_hundred_may_be_out_of_line() -> None:
    text = "為會黨國頭" * 34
    inside = [at for at in range(170) if at % 5 < 3]
    law = Range(ord("为"), ord("党"), changed_only=True)
    assert covered(text, inside).range() == law
    assert covered(text, sorted([*inside, 3, 8, 13])).range() == law
    assert covered(text, sorted([*inside, 3, 8, 13, 18])).range() is None, "too many above the cut-off"
    assert covered(text, inside[3:]).range() == law, "three left bare below it"
    assert covered(text, inside[4:]).range() is None
    assert COVERED == 0.97


def test_unchanged_characters_show_that_not_only_changed_ones_are_meant() -> None:
    text = "為一會國頭" * 10
    every = [at for at in range(50) if at % 5 < 3]
    assert covered(text, every).range() == Range(ord("一"), ord("会"), changed_only=False)
    assert covered(text, [at for at in every if at % 5 != 1]).range() == Range(ord("为"), ord("会"), changed_only=True)


def test_a_law_that_leaves_nothing_out_is_none() -> None:
    assert covered("為一會" * 10, list(range(30))).range() is None
    assert covered("為會黨" * 10, list(range(30))).range() == Range(ord("为"), ord("党"), changed_only=True)
    text = "為一會" * 12 + "國" * 4
    assert covered(text, list(range(36))).range() == Range(ord("一"), ord("会"), changed_only=False)
    assert covered(text[:-1], list(range(36))).range() is None, "fewer than a tenth"


def test_only_lines_that_have_sites_count() -> None:
    found = covered("標題國會\n為國，a\n無\n會頭\n國", [5, 12])
    assert found.lines == [(5, 9), (12, 14)]
    assert [at for at, _ in found.occurrences(changed_only=False)] == [5, 6, 12, 13]
    assert next(iter(found.occurrences(changed_only=True))) == (5, ord("为"))
    assert found.share() == 0.5
    assert covered("人人", []).share() == 0


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("為會黨國國頭", [0, 1, 2, 3], [False, False, False, True]),
        ("為會黨國人頭", [0, 1, 2, 3, 4], [False, False, False, False, True]),
        ("為會一人大小", [0, 1, 2, 3], [False, False, False, False]),
        ("為會黨國\n為", [0, 1, 2, 3], [False, False, False, False]),
        ("為會黨國為", [0, 1, 2, 3], [True, False, False, False]),
    ],
)
def test_a_site_that_stands_out(text: str, places: list[int], expected: list[bool]) -> None:
    """Bare elsewhere in a line with sites, or unchanged where four of five are changed."""
    found = covered(text, places)
    assert [found.odd(one) for one in found.sites] == expected
