"""The apparatus of a book: mechanical changes counted, the others one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from edition.model import Certificate, Edit, Edition
from edition.render.alignment import line_at, line_pieces
from edition.render.exports.books.model import Collation, Reading, Rich
from edition.render.exports.books.rich import line
from edition.render.labels import CERTAINTIES, SOURCE_KINDS, STANDARDS
from edition.render.view import Site, View

_LONGEST = 40
_EDITOR = "D"
"""First letter of the rules by which an editor decides a single place."""


def collation(site: Site, view: View, edition: Edition) -> Collation:
    """Everything there is to tell about the text."""
    text = edition.text
    counts = Counter(rule for edit in text.edits for rule in edit.rules)
    names = {rule.id: (view.say(rule.name), line(view.say(rule.what))) for rule in site.rules}
    order = [*(rule for rule in names if counts[rule]), *sorted(rule for rule in counts if rule not in names)]
    choices = Counter((edit.before, edit.after) for one in text.lines for edit in one.choices)
    return Collation(
        account=tuple(_account(view, edition)),
        rules=tuple((rule, *names.get(rule, ("", ())), counts[rule]) for rule in order),
        mechanical=tuple(_mechanical(edition, {rule: name for rule, (name, _) in names.items()})),
        single=tuple(_single(view, edition, {rule: name for rule, (name, _) in names.items()})),
        choices=tuple((a, b, count) for (a, b), count in sorted(choices.items(), key=lambda one: (-one[1], one[0]))),
        doubts=tuple(_doubts(view, edition)),
        decisions=tuple((line(view.say(what)), line(view.say(why))) for what, why in edition.decisions),
    )


def _account(view: View, edition: Edition) -> Iterator[Rich]:
    """Where the witness comes from, what was done, whether the recovery is proved."""
    text, say = edition.text, view.say
    yield line(say(edition.meta.witness))
    count, choices = len(text.edits), sum(len(one.choices) for one in text.lines)
    yield line(
        say(f"底本经判定是{SOURCE_KINDS[text.source]}，共 {len(text.witness.text)} 字（含标点与空白）。")
        + say(f"本版由它恢复出简体文本，改动 {count} 处。" if count else "本版与底本完全相同，没有改动。")
        + say(f"繁体文本由简体文本转换而成，用{STANDARDS[text.standard]}，其中 {choices} 处须在几个字之间选择。")
    )
    yield line(say(_verdict(text.certificate)))


def _verdict(proof: Certificate) -> str:
    if proof.model.kind == "identity":
        return "底本的正文没有成规律的损伤，本版与它一致，不需要检验。"
    trial = "从恢复出的文字出发，按所得的规律重新施加底本所受的改动，再与底本的正文比较，"
    if proof.exact:
        return f"恢复得到证明：{trial}两者逐字相同。"
    return f"恢复没有完全得到证明：{trial}还有 {len(proof.unexplained)} 处不同。"


def _by_judgement(edit: Edit) -> bool:
    return edit.certainty != "certain" or any(rule.startswith(_EDITOR) for rule in edit.rules)


def _mechanical(edition: Edition, names: dict[str, str]) -> Iterator[tuple[str, tuple[tuple[str, str, int], ...]]]:
    """Rule by rule, the most frequent change first."""
    counts = Counter((edit.rules, edit.before, edit.after) for edit in edition.text.edits if not _by_judgement(edit))
    for rules in sorted({rules for rules, _, _ in counts}):
        own = [(_shown(a), _shown(b), count) for (rule, a, b), count in counts.items() if rule == rules]
        name = "、".join(f"{rule} {names.get(rule, '')}".strip() for rule in rules)
        yield name, tuple(sorted(own, key=lambda one: (-one[2], one[:2])))


def _single(view: View, edition: Edition, names: dict[str, str]) -> Iterator[Reading]:
    for number, at in _numbers(view, edition).items():
        for piece in line_pieces(edition.text, at):
            if piece.edit and _by_judgement(piece.edit):
                rules = "、".join(f"{rule} {names.get(rule, '')}".strip() for rule in piece.edit.rules)
                grade = view.say(CERTAINTIES[piece.edit.certainty])
                why = line(f"{rules}，{grade}{'。' if piece.edit.reason else ''}{view.tell(piece.edit.reason)}")
                yield Reading(number, _shown(piece.before), _shown(piece.after), why)


def _doubts(view: View, edition: Edition) -> Iterator[tuple[str, str, Rich]]:
    places = {at: number for number, at in _numbers(view, edition).items()}
    for doubt in edition.text.doubts:
        at = line_at(edition.text, doubt.start)
        place = view.say("正文之外") if at is None else places[at]
        yield place, _shown(doubt.text), line(view.tell(doubt.message))


def _numbers(view: View, edition: Edition) -> dict[str, int]:
    """Segment number, or what the line is → line of the text, in the order of the text."""
    known = {segment.line: segment.number for section in edition.sections for segment in section.segments}
    others = {0: view.say("标题"), 1: view.say("电头")}
    return {known.get(at) or others.get(at, f"@{at + 1}"): at for at in range(len(edition.text.lines))}


def _shown(text: str) -> str:
    text = text.replace("\n", "¶")
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2]} … {text[-_LONGEST // 3 :]}"
