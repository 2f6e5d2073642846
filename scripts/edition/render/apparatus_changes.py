"""Every change: first how often each occurs, then paragraph by paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from edition.model import Edit
from edition.render import witness
from edition.render.alignment import line_at, line_pieces
from edition.render.markdown import attributes, escape
from edition.render.prose import with_forms
from edition.render.record import Record
from edition.render.table import cell, row, table

_LONGEST = 60


class Change(NamedTuple):
    """A change and its place."""

    edit: Edit
    """What was changed."""
    at: int
    """Character of the edition's line it concerns, from 1; for a deletion the one before it."""


class _Columns(NamedTuple):
    heads: tuple[str, str]
    langs: tuple[str, str]


def emendations(own: Record) -> Iterator[str]:
    """Witness → Simplified edition."""
    text = own.edition.text
    columns = _Columns(("底本", "本版"), (witness.language_of(text), "zh-Hans"))
    by_line = {
        line: [Change(piece.edit, piece.at + bool(piece.after)) for piece in line_pieces(text, line) if piece.edit]
        for line in own.spots
    }
    outside = [edit for edit in text.edits if _outside(own, edit)]
    yield own.view.say(
        "先列出各种改动及其次数，再按段落列出每一处。“字序”是改动在本版该段中的第几个字；“后”表示在那个字之后删去。"
    )
    yield from _listing(own, columns, text.edits, by_line, "e")
    if outside:
        title = f"<b>{own.view.say('正文之外')}</b> {_count(own, len(outside))}"
        yield f'<details class="place" id="e-outside" markdown="1"><summary>{title}</summary>'
        yield _table(own, columns, [Change(edit, 0) for edit in outside])
        yield "</details>"


def choices(own: Record) -> Iterator[str]:
    """Simplified edition → Traditional, where one character has several counterparts."""
    lines = own.edition.text.lines
    by_line = {line: [Change(edit, edit.start + 1) for edit in lines[line].choices] for line in own.spots}
    every = [change.edit for changes in by_line.values() for change in changes]
    columns = _Columns(("简体", "繁体"), ("zh-Hans", own.site.views(own.edition.meta.standard)[1].lang))
    if not every:
        yield own.view.say("没有须在几个繁体字之间选择的地方。")
        return
    yield own.view.say(
        "一个简体字对应几个繁体字时，本版在每一处选定一个。下面列出各种选择及其次数，再按段落列出每一处。"
    )
    yield from _listing(own, columns, every, by_line, "c")


def _outside(own: Record, edit: Edit) -> bool:
    line = line_at(own.edition.text, edit.start)
    return line is None or edit.end > own.edition.text.spans[line][1]


def _listing(
    own: Record, columns: _Columns, every: Sequence[Edit], by_line: Mapping[int, Sequence[Change]], prefix: str
) -> Iterator[str]:
    """The frequency table, then one block that folds for every paragraph with changes."""
    if not every:
        yield own.view.say("没有改动。")
        return
    counts = Counter((edit.before, edit.after, edit.rules) for edit in every)
    total = own.view.say(f"{len(counts)} 种")
    title = f'{own.view.say("各种改动及其次数")} <span class="count">{total}</span>'
    yield f'<details class="frequency" id="{prefix}-frequency" markdown="1"><summary>{title}</summary>'
    yield table([own.view.say(name) for name in (*columns.heads, "次数", "规则")], _frequencies(own, columns, counts))
    yield "</details>"
    for line, changes in by_line.items():
        if changes:
            spot = own.spots[line]
            summary = f"<b>{spot.label}</b> {spot.opening} {_count(own, len(changes))}"
            yield f'<details class="place" id="{prefix}-{spot.anchor}" markdown="1"><summary>{summary}</summary>'
            yield f"{own.view.say('正文')} {own.place(line)}\n{attributes('to-text')}"
            yield _table(own, columns, changes)
            yield "</details>"


def _count(own: Record, number: int) -> str:
    return f'<span class="count">{own.view.say(f"{number} 处")}</span>'


def _frequencies(own: Record, columns: _Columns, counts: Counter[tuple[str, str, tuple[str, ...]]]) -> Iterator[str]:
    for (before, after, rules), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        cells = (*_readings(own, columns, before, after), cell(str(count)), cell(_rules(own, rules)))
        yield row(cells, **{"class": _classes(rules)})


def _table(own: Record, columns: _Columns, changes: Iterable[Change]) -> str:
    """Identical changes share a row that lists their places."""
    groups: dict[Edit, list[str]] = {}
    for edit, at in changes:
        place = f"{at}{'' if edit.after else own.view.say('后')}" if at else ""
        groups.setdefault(edit._replace(start=0, end=0), []).append(place)
    heads = [own.view.say(name) for name in (*columns.heads, "字序", "依据")]
    return table(heads, (_row(own, columns, edit, places) for edit, places in groups.items()))


def _row(own: Record, columns: _Columns, edit: Edit, places: Sequence[str]) -> str:
    # A reason that only repeats what the rules do stands once, in the summary.
    grade = f'<span class="certainty">{own.grades[edit.certainty]}</span>'
    basis = f'<span class="rules">{_rules(own, edit.rules)}</span> {grade}'
    if edit.reason and edit.reason != "；".join(own.whats.get(rule, "") for rule in edit.rules):
        basis += f' <span class="reason">{with_forms(own.view.tell(edit.reason))}</span>'
    cells = (*_readings(own, columns, edit.before, edit.after), cell("、".join(filter(None, places))), cell(basis))
    return row(cells, **{"class": _classes(edit.rules), "certainty": edit.certainty})


def _rules(own: Record, rules: Iterable[str]) -> str:
    return "、".join(f"{escape(rule)} {own.names.get(rule, '')}".strip() for rule in rules)


def _readings(own: Record, columns: _Columns, before: str, after: str) -> tuple[str, str]:
    shown = (
        escape(_shortened(text)) if text else f'<i class="none">{own.view.say("无")}</i>' for text in (before, after)
    )
    left, right = (cell(text, lang) for text, lang in zip(shown, columns.langs, strict=True))
    return left, right


def _shortened(text: str) -> str:
    """Long removals are shown in full in the view of the witness."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2]} … {text[-_LONGEST // 3 :]}"


def _classes(rules: tuple[str, ...]) -> str:
    """First letters of the rules, each once, in order: what rows are filtered by."""
    return " ".join(dict.fromkeys(rule[0] for rule in rules))
