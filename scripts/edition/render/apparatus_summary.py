"""What was done to the witness, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from edition.render.labels import CLASSES, SOURCE_KINDS, STANDARDS
from edition.render.markdown import escape
from edition.render.prose import with_forms
from edition.render.record import Record
from edition.render.table import cell, row, table
from edition.render.view import Rule


def blocks(own: Record) -> Iterator[str]:
    """Origin of the witness, totals, and a table by class of rule."""
    yield from _origin(own)
    by_rule = Counter(rule for edit in own.edition.text.edits for rule in edit.rules)
    by_class = Counter(letter for edit in own.edition.text.edits for letter in {rule[0] for rule in edit.rules})
    if not by_rule:
        yield own.view.say("本版与底本完全相同，没有改动。")
        return
    yield table([own.view.say(name) for name in ("类别与规则", "做什么", "处数")], _rows(own, by_class, by_rule))
    if by_class.total() > len(own.edition.text.edits):
        yield own.view.say("同一处改动可以涉及几类规则，所以各类相加可能多于总数。")


def _origin(own: Record) -> Iterator[str]:
    text, say = own.edition.text, own.view.say
    changes, choices = len(text.edits), sum(len(line.choices) for line in text.lines)
    graded = Counter(edit.certainty for edit in text.edits)
    grades = "，".join(f"{name} {say(f'{graded[grade]} 处')}" for grade, name in own.grades.items() if graded[grade])
    yield with_forms(say(own.edition.meta.witness))
    yield (
        say(f"底本经判定是{SOURCE_KINDS[text.source]}，共 {len(text.witness.text)} 字（含标点与空白）。")
        + say(f"本版由它恢复出简体文本，改动 {changes} 处")
        + (f"（{grades}）。" if grades else "。")
        + say(f"繁体文本由简体文本转换而成，用{STANDARDS[text.standard]}，其中 {choices} 处须在几个字之间选择。")
        + say("每一处改动都有记录：依记录改动底本，得到本版；倒过来，得到底本。")
    )
    yield f'<p class="digest">SHA-256 <code>{text.witness.sha256}</code></p>'


def _rows(own: Record, by_class: Counter[str], by_rule: Counter[str]) -> Iterator[str]:
    known: dict[str, Rule] = {rule.id: rule for rule in own.site.rules}
    order = [*known, *sorted(rule for rule in by_rule if rule not in known)]
    for letter in dict.fromkeys(rule[0] for rule in order if by_rule[rule]):
        name = own.view.say(CLASSES.get(letter, letter))
        head = f'<th scope="row" colspan="2">{letter} {name}</th>'
        yield row((head, cell(str(by_class[letter]))), **{"class": letter})
        for rule in (one for one in order if one[0] == letter and by_rule[one]):
            what = with_forms(own.view.say(known[rule].what)) if rule in known else ""
            label = f"{escape(rule)} {own.names.get(rule, '')}".strip()
            yield row((cell(label), cell(what), cell(str(by_rule[rule]))), rule=escape(rule))
