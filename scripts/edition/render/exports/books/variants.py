"""Which books are made of a text."""

from __future__ import annotations

from dataclasses import dataclass

from edition.render.paths import download_path


@dataclass(frozen=True, slots=True)
class Variant:
    """One electronic book of a text."""

    name: str
    """Between the id of the text and the ending of the file."""
    script: int
    """Simplified 0, Traditional 1."""
    label: str
    """What it is, Simplified."""
    spoken: bool = False
    """Pinyin above every character."""
    vertical: bool = False
    """Vertical lines from right to left."""


VARIANTS = (
    Variant("hans", 0, "简体文本"),
    Variant("hant", 1, "繁体文本"),
    Variant("hans-pinyin", 0, "简体注音文本", spoken=True),
    Variant("hant-vertical", 1, "繁体直排文本", vertical=True),
)
"""In the order in which they are offered."""


def path(text: str, name: str, ending: str) -> str:
    """Path below docs/ of a book of a text."""
    return download_path(text, f"{text}-{name}", ending)
