"""The Traditional text of a line, and what was chosen where one character has several counterparts."""

from __future__ import annotations

from collections.abc import Iterator

from .convert import Tables
from .model import Edit, Standard
from .quotes import to_corner

HOUSE = ("T01", "本版词例", "依本版词例表")
WORD = ("T02", "词组", "按所在词语取字")
DEFAULT = ("T03", "通例", "词典中没有所在词语，取最常见的对应字")


def traditional(text: str, tables: Tables, standard: Standard) -> str:
    """Traditional with 「」 and 『』; same length."""
    return to_corner(tables.traditional(text, standard))


def prose(text: str, tables: Tables, standard: Standard) -> str:
    """Editorial prose in Traditional; same length."""
    return traditional(text, tables, standard)


def choices(hans: str, hant: str, tables: Tables, standard: Standard) -> Iterator[Edit]:
    """Every character of `hans` that has several Traditional counterparts, and which one stands in `hant`."""
    matcher = tables.hant[standard]
    candidates = tables.candidates
    places = [at for at, char in enumerate(hans) if char in candidates]
    if not places:
        return
    words: dict[int, str] = {}
    for start, end in matcher.used(hans):
        words.update(dict.fromkeys(range(start, end), hans[start:end]))
    for at in places:
        word = words.get(at, "")
        others = "、".join(candidates[hans[at]])
        if word in tables.reasons:
            rule, reason, sure = HOUSE, f"“{word}”：{tables.reasons[word].reason}", True
        elif word:
            rule, reason, sure = WORD, f"词语“{word}”（{hans[at]}可作{others}）", True
        else:
            rule, reason, sure = DEFAULT, f"通例（{hans[at]}可作{others}）", False
        yield Edit(at, at + 1, hans[at], hant[at], (rule[0],), "certain" if sure else "probable", reason)
