"""The Simplified text, character for character, from a cleaned text in either script."""

from __future__ import annotations

from collections.abc import Iterator

from .convert import Tables
from .model import Certainty, Edit, SourceKind
from .quotes import to_curly

CHARACTER = ("S01", "繁体字还原为简体", "简体与繁体一对一或多对一，按词典还原")
HOUSE = ("S02", "本版词例", "词典不能定者，依本版词例表")
QUOTES = ("S03", "引号", "简体文本用“”‘’")


def simplify(text: str, kind: SourceKind, tables: Tables) -> str:
    """Simplified, same length. A Simplified witness keeps every character."""
    if kind == "hans":
        return text
    return to_curly(tables.simplify(text, has_particle="着" in text))


def changes(before: str, after: str, tables: Tables) -> Iterator[Edit]:
    """The record of `simplify`: one entry for each character that differs."""
    plain: dict[str, str] = {}
    for at, (old, new) in enumerate(zip(before, after, strict=True)):
        if old == new:
            continue
        if old in "「」『』":
            rule, certainty = QUOTES, "certain"
        else:
            if old not in plain:
                plain[old] = tables.t2s.characters.get(old, old)
            rule = CHARACTER if plain[old] == new else HOUSE
            certainty = "certain"
        reason = rule[2]
        if rule is HOUSE:
            house = tables.reasons_hans.get(old)
            reason = house.reason if house else rule[2]
            certainty = "probable"
        yield Edit(at, at + 1, old, new, (rule[0],), _grade(certainty), reason)


def _grade(name: str) -> Certainty:
    return "certain" if name == "certain" else "probable"
