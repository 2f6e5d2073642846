"""How a page wants to be cited: the part that does not depend on where the site stands."""

from __future__ import annotations

from edition.model import Edition, Term
from edition.render.labels import in_marks
from edition.render.view import View

WORK = "《辨正：中文文献校勘本》"
"""The edition as a title."""


def entry(view: View, term: Term) -> str:
    """An entry, plain text without a full stop: headword, work, part, last change."""
    changed = f"，{term.changed}{view.say('修订')}" if term.changed else ""
    return f"{quoted(view, view.pick(term))}，{view.say(WORK + '词汇')}{changed}"


def entry_in_english(view: View, term: Term) -> str:
    """An entry in a bibliography in Latin letters, plain text without a full stop."""
    changed = f". Last modified {term.changed}" if term.changed else ""
    return f"{term.pinyin} {view.pick(term)}. In {view.say(WORK)}, glossary{changed}"


def text(view: View, edition: Edition) -> str:
    """A text, plain text without a full stop: title, publisher, date, work, script."""
    meta = edition.meta
    publisher = in_marks(view.say(meta.publisher)) if meta.publisher else ""
    script = view.say("简体文本") if view.script == "hans" else view.say("繁体文本")
    parts = (in_marks(view.title(edition)), publisher, meta.date, f"{view.say('载' + WORK)}{script}")
    return "，".join(part for part in parts if part)


def quoted(view: View, word: str) -> str:
    """A headword in the quotation marks of the script; one that brings marks of its own stays as it is."""
    if any(mark in word for mark in "“”「」《》"):
        return word
    return f"“{word}”" if view.script == "hans" else f"「{word}」"
