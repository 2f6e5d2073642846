"""What remains doubtful, and what the editor decided."""

from __future__ import annotations

from collections.abc import Iterator

from edition.model import Doubt
from edition.render import witness
from edition.render.alignment import line_at
from edition.render.markdown import escape
from edition.render.prose import with_forms
from edition.render.record import Record


def doubts(own: Record) -> Iterator[str]:
    """One list item per doubt, with its place."""
    found = own.edition.text.doubts
    if not found:
        yield own.view.say("没有存疑之处。")
        return
    yield own.view.say("下列各处，或看到异样而未作改动，或作了决定而不完全确定。")
    yield '<div class="doubts" markdown="1">'
    yield "\n".join(f"- {_doubt(own, doubt)}" for doubt in found)
    yield "</div>"


def _doubt(own: Record, doubt: Doubt) -> str:
    line = line_at(own.edition.text, doubt.start)
    place = own.view.say("正文之外") if line is None else own.place(line)
    text = own.edition.text
    here = text.witness.text[doubt.start : doubt.end]
    lang = witness.language_of(text) if here.startswith(doubt.text) else "zh-Hans"
    return (
        f'{place} <q lang="{lang}">{escape(doubt.text)}</q> {with_forms(own.view.tell(doubt.message))} '
        f'<span class="certainty">{own.grades[doubt.certainty]}</span> <span class="code">{escape(doubt.code)}</span>'
    )


def decisions(own: Record) -> Iterator[str]:
    """What was decided, and why."""
    if not own.edition.decisions:
        yield own.view.say("没有需要说明的决定。")
        return
    items = "\n".join(
        f"<dt>{with_forms(own.view.say(what))}</dt>\n<dd>{with_forms(own.view.say(why))}</dd>"
        for what, why in own.edition.decisions
    )
    yield f'<dl class="decisions">\n{items}\n</dl>'
