"""Texts to measure with: real sentences in a new order, so that no two paragraphs are alike."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

from pypinyin import Style, lazy_pinyin

from edition import pipeline, sources

if TYPE_CHECKING:
    from pathlib import Path

    from edition.convert import Tables

SEED = 20191205
PARAGRAPH = 12
"""Pieces in a paragraph: as clauses, about as long as one of the article."""
FIRST, LAST = "\u4e00", "\u51b3"
"""The mirror of the article annotates changed characters whose Simplified form lies between these."""


def clauses(root: Path, tables: Tables) -> list[str]:
    """Clauses of the article and of the base texts of tests/cases, Simplified, each with its closing mark."""
    witness = sources.read(root / "content" / "texts" / "huzhou-2019" / "source.txt")
    texts = [pipeline.normalise(witness, tables).edition]
    base = sorted((root / "tests" / "cases" / "noise" / "base").glob("*.txt"))
    texts += [path.read_text(encoding="utf-8") for path in base if not path.name.endswith(".hant.txt")]
    return [clause for text in texts for clause in re.findall(r"[^，。；！？\n]+[，。；！？]", text)]


def phrases(tables: Tables) -> list[str]:
    """Every dictionary phrase: the worst case is a text of nothing but words that need thought."""
    return sorted(tables.plain["tw"].phrases)


def fill(pieces: list[str], size: int) -> str:
    """Paragraphs of at least `size` UTF-8 bytes: all `pieces`, shuffled again for each time round."""
    order = random.Random(SEED)
    lines: list[str] = []
    filled = 0
    while filled < size:
        order.shuffle(pieces := pieces.copy())
        for start in range(0, len(pieces), PARAGRAPH):
            lines.append("".join(pieces[start : start + PARAGRAPH]) + "\n")
            filled += len(lines[-1].encode())
    return "".join(lines)


def damaged(text: str, tables: Tables) -> str:
    """`text` as the mirror of the article would show it: naive Traditional, readings in brackets, half-width marks."""
    noisy = {}
    for char, first in tables.naive.items():
        form = next((other for other in tables.candidates.get(char, ()) if other != char), first)
        inject = form != char and FIRST <= char <= LAST
        noisy[ord(char)] = f"{form}({lazy_pinyin(char, style=Style.NORMAL)[0]}) " if inject else form
    return text.translate(noisy).translate(str.maketrans("，：；！？（）", ",:;!?()"))
