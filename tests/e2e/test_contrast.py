"""The colours of tokens.css: text on every ground it is used on has a contrast of at least 4.5:1."""

from __future__ import annotations

import re

import pytest

from .conftest import ROOT

TOKENS = ROOT / "overrides/assets/stylesheets/tokens.css"
GROUNDS = ("paper", "paper-raised", "paper-sunk")
INKS = ("ink", "ink-soft", "ink-faint", "cinnabar", "cinnabar-strong", "jade", "ochre")


def schemes() -> list[dict[str, str]]:
    """Light, dark, dark without scripts, paper: the blocks that set the ground, in order."""
    text = TOKENS.read_text(encoding="utf-8")
    blocks = [block for block in re.findall(r"\{([^{}]+)\}", text) if "--paper:" in block]
    return [dict(re.findall(r"--([a-z-]+):\s*([^;]+);", block)) for block in blocks]


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2) of `#rrggbb`."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio (WCAG 2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_can_be_read(scheme: int) -> None:
    colours = schemes()[scheme]
    pairs = [(ink, ground) for ink in INKS for ground in GROUNDS] + [("seal-sign", "seal")]
    poor = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert {pair: round(ratio, 2) for pair, ratio in poor.items() if ratio < 4.5} == {}


def test_dark_is_the_same_with_and_without_scripts() -> None:
    _, dark, without, _ = schemes()
    assert dark == without
