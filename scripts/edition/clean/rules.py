"""The cleaning rules in their order, and the run through them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from edition.edits import compose
from edition.lookup import alphabet
from edition.model import Doubt, Edit
from edition.readings import Readings

from . import injected, layout, punctuation
from .chars import INVISIBLE, JOINERS
from .punctuation import Change
from .verdict import Verdict, judge
from .view import view


class Rule(NamedTuple):
    """A rule of the pipeline."""

    id: str
    """Letter of the stage and number."""
    name: str
    """Short name, Simplified."""
    what: str
    """What it does and leaves alone, Simplified; the reason in the record."""


INJECTED = Rule("C02", "夹注读音", "网站在汉字后插入的读音（或表情），不是原文")
_ORDER: tuple[tuple[Rule, Callable[[str], Iterable[Change]], frozenset[str]], ...] = (
    (Rule("C09", "页脚链接", "正文之后的链接栏属于网站，不属于文章"), layout.footer, frozenset("\n")),
    (Rule("C03", "隐形字符", "汉字旁的零宽字符不可见，不是原文"), layout.invisible, frozenset(INVISIBLE + JOINERS)),
    (Rule("C04", "字符引用", "以 HTML 引用写成的汉字、标点还原为本字"), layout.references, frozenset("&")),
    (Rule("C05", "重叠标点", "两个连用的停顿号并为一个"), punctuation.undouble, frozenset(",，、;；:：。")),
    (
        Rule("C08", "直引号", "半角标点通篇代替全角时，成对的直引号复原为“”"),
        punctuation.straight_quotes,
        frozenset('"'),
    ),
    (
        Rule("C06", "半角标点", "汉字间的半角标点复原为全角；时间、数字、网址、公式不动"),
        punctuation.widen,
        frozenset(",:;!?()"),
    ),
    (Rule("C07", "半角句号", "全文无“。”时，段末及汉字间的“.”复原为“。”"), punctuation.stops, frozenset(".")),
    (Rule("C10", "空行", "每段一行，段间不留空行"), layout.blank_lines, frozenset("\n")),
)
"""Rule, what finds its changes, and the characters without which it has nothing to do. The footer goes first,
so that its marks do not speak for the text; straight quotes before commas, while the commas still tell."""
LINE_ENDS = Rule("C01", "行末符", "各种换行符统一为换行")
RULES: tuple[Rule, ...] = (LINE_ENDS, INJECTED, *(rule for rule, _, _ in _ORDER))


class Cleaned(NamedTuple):
    """The outcome of cleaning."""

    text: str
    """Clean text in the script of the witness; lines end in newline characters, none is blank."""
    layers: tuple[tuple[Edit, ...], ...]
    """Change lists, each on the result of the one before."""
    doubts: tuple[Doubt, ...]
    """What was seen and left alone; offsets in the witness."""

    @property
    def injected(self) -> bool:
        """Whether readings were removed."""
        return any(layer[0].rules == (INJECTED.id,) for layer in self.layers if layer)

    def edits(self, witness: str) -> tuple[Edit, ...]:
        """One change list from the witness to `text`."""
        whole: tuple[Edit, ...] = ()
        for layer in self.layers:
            whole = compose(whole, layer, witness) if whole else layer
        return whole


def clean(witness: str, simple: Callable[[str], str], readings: Callable[[], Readings]) -> Cleaned:
    """Run all rules over the decoded witness.

    `simple` converts to Simplified, length-preserving; `readings` loads the readings (called only
    if there is something to check). A second run over the result finds nothing to do: readings
    whose removal would uncover another layer of readings are left in place and reported.
    """
    layers: list[tuple[Edit, ...]] = []
    text = witness
    present = alphabet(witness)
    if not present.isdisjoint(layout.LINE_ENDS):
        text, edits = _run(LINE_ENDS, layout.line_ends, witness)
        layers.append(edits)
    verdict, doubts = (None, ()) if present.isdisjoint(injected.OPENING) else _verdict(text, simple, readings)
    if verdict is None or not verdict.noise:
        text, more = _settle(text)
        return Cleaned(text, (*layers, *more), tuple(_placed(doubts, layers)))
    removed, cut = _apply(INJECTED, _removal(verdict), text)
    settled, more = _settle(removed)
    again, _ = _verdict(settled, simple, readings)
    if again is not None and again.noise:
        left = _doubts((("D-LAYERS", "去掉括注之后又现另一层括注，或为正文内容，两层均保留", verdict.noise),), text)
        settled, more = _settle(text)
        return Cleaned(settled, (*layers, *more), tuple(_placed((*left, *doubts), layers)))
    return Cleaned(settled, (*layers, cut, *more), tuple(_placed(doubts, layers)))


def _verdict(
    text: str, simple: Callable[[str], str], readings: Callable[[], Readings]
) -> tuple[Verdict | None, tuple[Doubt, ...]]:
    seen = view(text)
    if not injected.any_candidate(seen):
        return None, ()
    verdict = judge(injected.sites(seen, text, readings()), text, simple)
    return verdict, _doubts(verdict.kept, text)


def _removal(verdict: Verdict) -> Iterator[Change]:
    for site in verdict.noise:
        cuts = list(site.cuts)
        if site.at in verdict.spaces and site.space[0] < site.space[1]:
            cuts[-1] = (cuts[-1][0], site.space[1])
        for start, end in cuts:
            yield Change(start, end, "", "certain" if verdict.sure else "probable")


def _settle(text: str) -> tuple[str, list[tuple[Edit, ...]]]:
    """Run the other rules until none finds anything; each only removes or widens, so this ends."""
    layers: list[tuple[Edit, ...]] = []
    busy = True
    while busy:
        busy = False
        present = alphabet(text)
        for rule, find, triggers in _ORDER:
            if present.isdisjoint(triggers):
                continue
            text, edits = _run(rule, find, text)
            if edits:
                layers.append(edits)
                busy = True
    return text, layers


def _run(rule: Rule, find: Callable[[str], Iterable[Change]], text: str) -> tuple[str, tuple[Edit, ...]]:
    return _apply(rule, find(text), text)


def _apply(rule: Rule, changes: Iterable[Change], text: str) -> tuple[str, tuple[Edit, ...]]:
    rules, reason = (rule.id,), rule.what
    edits: list[Edit] = []
    pieces: list[str] = []
    last = 0
    for start, end, after, certainty in sorted(changes):
        if start < last or text[start:end] == after:
            continue
        edits.append(Edit(start, end, text[start:end], after, rules, certainty, reason))
        pieces += (text[last:start], after)
        last = end
    if not edits:
        return text, ()
    pieces.append(text[last:])
    return "".join(pieces), tuple(edits)


def _doubts(kept: Sequence[tuple[str, str, tuple[injected.Site, ...]]], text: str) -> tuple[Doubt, ...]:
    found = []
    for code, why, group in kept:
        first = group[0]
        start, end = first.at, first.cuts[-1][1]
        many = f"（共 {len(group)} 处，此为首处）" if len(group) > 1 else ""
        found.append(Doubt(code, start, end, text[start:end][:40], why + many, "possible"))
    return tuple(found)


def _placed(doubts: Sequence[Doubt], layers: Sequence[tuple[Edit, ...]]) -> Iterator[Doubt]:
    """Doubts about the text after the line ends were unified, moved to witness offsets."""
    first = layers[0] if layers and layers[0][0].rules == (LINE_ENDS.id,) else ()
    for doubt in doubts:
        shift = sum(len(e.before) - len(e.after) for e in first if e.start < doubt.start) if first else 0
        yield Doubt(doubt.code, doubt.start + shift, doubt.end + shift, doubt.text, doubt.message, doubt.certainty)
