"""The proof of the recovery, in words a reader understands, then the model of the damage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from edition.model import Certificate, Difference, Model
from edition.render import witness
from edition.render.alignment import pieces
from edition.render.markdown import attributes, escape
from edition.render.record import Record
from edition.render.table import cell, pairs, row, table

_SCOPES: Mapping[str, str] = {
    "changed": "汉字，凡字形被换过的，",
    "all": "汉字",
    "listed": "下列汉字",
}
_SHOWN = 50


def blocks(own: Record) -> Iterator[str]:
    """Verdict, what it means and does not mean, then the model."""
    proof = own.edition.text.certificate
    yield f"{own.view.say(_verdict(proof))}\n{attributes('verdict', data_exact=str(proof.exact).lower())}"
    if proof.model.kind == "mirror":
        yield "\n".join(f"- {own.view.say(point)}" for point in _meaning(proof))
        if not proof.exact:
            yield _differences(own, proof.unexplained)
        yield from _model(own, proof.model)


def _verdict(proof: Certificate) -> str:
    if proof.model.kind == "identity":
        return "底本的正文没有成规律的损伤，本版与它一致，不需要检验。"
    trial = "检验的办法是反过来做：从恢复出的文字出发，按下面这套规律重新施加底本所受的改动，再与底本的正文比较。"
    if proof.exact:
        return f"<strong>恢复得到证明。</strong>{trial}两者逐字相同，一个字、一个标点都不差。"
    count = len(proof.unexplained)
    return f"<strong>恢复没有完全得到证明。</strong>{trial}两者还有 {count} 处不同，逐一列在下面。"


def _meaning(proof: Certificate) -> Iterator[str]:
    """What follows from the verdict, and what does not."""
    if proof.exact:
        yield "这说明：底本所受的改动是机械的，同一个字处处改成同一个字；恢复没有漏掉原有的文字，也没有添入别的文字。"
    else:
        yield "列出的地方，或是底本的改动不合规律，或是恢复有误；其余的文字都由这套规律得到解释。"
    yield "这不说明：底本受到改动以前的文字就是最初发表的文字。原文若有讹误，恢复以后仍在。"
    if proof.model.ambiguous:
        yield (
            f"有 {len(proof.model.ambiguous)} 个字，规律本身定不下来：两个不同的字会被改成同一个字，"
            "只看底本无从知道原来是哪一个。这些字由规则或编者决定，列在本节末尾。"
        )


def _differences(own: Record, found: tuple[Difference, ...]) -> str:
    """Where re-damaging does not give the witness; the first ones in full."""
    heads = [own.view.say(name) for name in ("位置", "依规律当作", "底本作")]
    lang = witness.language_of(own.edition.text)
    rows = [
        row(
            (
                cell(f"{own.spots[one.line].label} {own.view.say(f'第 {one.offset + 1} 字')}"),
                cell(escape(one.expected), lang),
                cell(escape(one.found), lang),
            )
        )
        for one in found[:_SHOWN]
    ]
    rest = own.view.say(f"其余 {len(found) - _SHOWN} 处从略。") if len(found) > _SHOWN else ""
    return "\n\n".join(filter(None, (table(heads, rows), rest)))


def _model(own: Record, model: Model) -> Iterator[str]:
    say = own.view.say
    langs = ("zh-Hant" if own.edition.text.source == "hant" else "zh-Hans", witness.language_of(own.edition.text))
    if model.characters:
        yield f"### {say('换字')} {attributes(anchor='model-characters')}"
        yield say(f"{len(model.characters)} 个字处处被换成另一个字，其余的字没有动。")
        yield _folded(say("换字表"), pairs(((escape(a), escape(b)) for a, b in model.characters), langs))
    if model.punctuation:
        yield f"### {say('换标点')} {attributes(anchor='model-punctuation')}"
        yield pairs(((escape(a), escape(b)) for a, b in model.punctuation), langs)
    if model.readings:
        yield f"### {say('夹注读音')} {attributes(anchor='model-readings')}"
        yield say(_scope(model))
        yield _folded(say("读音表"), pairs(((escape(a), escape(b)) for a, b in model.readings), (langs[0], "zh-Latn")))
    if model.ambiguous:
        yield f"### {say('规律定不下来的字')} {attributes(anchor='model-ambiguous')}"
        yield _ambiguous(own, model)


def _folded(title: str, content: str) -> str:
    return f'<details markdown="1"><summary>{title}</summary>\n\n{content}\n\n</details>'


def _scope(model: Model) -> str:
    """Which characters carry a reading, in one sentence or two."""
    first, last = chr(model.first), chr(model.last)
    if model.scope == "listed":
        where = _SCOPES["listed"]
    else:
        bounds = f"统一码从 U+{model.first:04X}（`{first}`）到 U+{model.last:04X}（`{last}`）"
        where = f"{bounds}的{_SCOPES[model.scope]}"
    top = f"开头 {model.exempt} 行没有读音。" if model.exempt else ""
    return f"{where}后面夹有读音，共涉及 {len(model.readings)} 个不同的字。{top}"


def _ambiguous(own: Record, model: Model) -> str:
    """What each of those characters became, counted over the whole text."""
    chosen: dict[str, Counter[str]] = {character: Counter() for character, _ in model.ambiguous}
    text = own.edition.text
    for piece in pieces(text.witness.text, text.edits, 0, len(text.witness.text)):
        if len(piece.before) == len(piece.after):
            for before, after in zip(piece.before, piece.after, strict=True):
                if before in chosen:
                    chosen[before][after] += 1
    heads = [own.view.say(name) for name in ("底本作", "可能来自", "本版作（处数）")]
    rows = (
        row(
            (
                cell(escape(character), witness.language_of(text)),
                cell(escape("、".join(candidates)), "zh-Hans"),
                cell("，".join(f"{escape(a)} {count}" for a, count in chosen[character].most_common()), "zh-Hans"),
            )
        )
        for character, candidates in model.ambiguous
    )
    return table(heads, rows)
