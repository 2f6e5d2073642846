"""The Simplified text, character for character, from a cleaned text in either script."""

from __future__ import annotations

from collections import Counter
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
    known: dict[tuple[str, str], tuple[tuple[str, ...], Certainty, str]] = {}
    for at, (old, new) in enumerate(zip(before, after, strict=True)):
        if old != new:
            rules, certainty, reason = known.get((old, new)) or known.setdefault((old, new), _why(old, new, tables))
            yield Edit(at, at + 1, old, new, rules, certainty, reason)


def counts(before: str, after: str, tables: Tables) -> Counter[str]:
    """How many characters each rule changed."""
    pairs = Counter((old, new) for old, new in zip(before, after, strict=True) if old != new)
    found: Counter[str] = Counter()
    for (old, new), number in pairs.items():
        found[_why(old, new, tables)[0][0]] += number
    return found


def _why(old: str, new: str, tables: Tables) -> tuple[tuple[str, ...], Certainty, str]:
    """Rule, certainty and reason of one substitution."""
    if old in "「」『』":
        return (QUOTES[0],), "certain", QUOTES[2]
    if tables.t2s.characters.get(old, old) == new:
        return (CHARACTER[0],), "certain", CHARACTER[2]
    rule = tables.reasons_hans.get(old)
    return (HOUSE[0],), "probable", rule.reason if rule else HOUSE[2]
