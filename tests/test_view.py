"""The text as a reader sees it: every seen character leads back to what stands for it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from edition.clean.chars import INVISIBLE, JOINERS
from edition.clean.view import decode, view

HIDDEN = INVISIBLE + JOINERS
REFERENCES = {"&#40;": "(", "&#x29;": ")", "&lpar;": "(", "&nbsp;": "\xa0", "&#x4E2D;": "中", "&eacute;": "é"}
KEPT = ["&nosuch;", "&#0;", "&#xFFFD;", "&#x200B;", "&#;", "&bne;"]
"""They stand for nothing, for nothing visible, or for more than one character."""
PIECES = st.lists(
    st.sampled_from([*REFERENCES, *KEPT, *HIDDEN, "&", "&#40", "中", "文", "a", " ", "\n", ";"]), max_size=12
)


@pytest.mark.parametrize(("reference", "expected"), [*REFERENCES.items(), *((kept, kept) for kept in KEPT)])
def test_decode(reference: str, expected: str) -> None:
    assert decode(reference) == expected


@given(PIECES)
@example(["中", "&#40;", "\N{ZERO WIDTH SPACE}", "a"])
@example(["\N{ZERO WIDTH SPACE}"])
@example(["&nosuch;", "&#40;", "&nosuch;"])
@example([])
def test_what_is_seen_leads_back(pieces: list[str]) -> None:
    text = "".join(pieces)
    seen = view(text)
    assert len(seen.starts) == len(seen.text) + 1
    assert len(seen.ends) == len(seen.text)
    assert seen.starts[-1] == len(text)
    behind = 0
    for char, start, end in zip(seen.text, seen.starts, seen.ends, strict=False):
        assert set(text[behind:start]) <= set(HIDDEN), "only what is invisible lies between"
        assert decode(text[start:end]) == char if end - start > 1 else text[start:end] == char
        behind = end
    assert set(text[behind:]) <= set(HIDDEN)
    assert not set(seen.text) & set(HIDDEN)


def test_a_reference_is_seen_as_its_character() -> None:
    seen = view("黨&#40;da\N{ZERO WIDTH SPACE}ng&rpar;&nosuch;的")
    assert seen.text == "黨(dang)&nosuch;的"
    assert list(seen.starts) == [0, 1, 6, 7, 9, 10, 11, *range(17, 27)]
    assert list(seen.ends) == [1, 6, 7, 8, 10, 11, 17, *range(18, 27)]
