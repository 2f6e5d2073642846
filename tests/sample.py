"""A small edition in memory, with everything renderers have to cope with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from opencc import OpenCC

from edition.model import (
    Certificate,
    Content,
    Doubt,
    Edit,
    Edition,
    English,
    Line,
    Mark,
    Meta,
    Model,
    Note,
    Page,
    Section,
    Segment,
    Source,
    Standard,
    Term,
    Text,
    Witness,
)
from edition.render import collect
from edition.render.view import Site, site

WITNESS = (
    "{爭|争}當*先鋒*",
    "{發|发}稿{時|时}{間|间}{:|：}2019-12-05 14{:}27",
    "{黨|党}{(dang) |}的{決|决}定{,|，}余村。“五未”地+“{標|标}{準|准}地”。<b>{{ x }}</b>{ .c }[^1]",
    "{為|为}人民",
    "綠水{,|，}「兩山」理念",
)
"""Lines of a witness; `{before|after}` is a change."""

FOOTER = "\n友情鏈接:\n\n"

PROSE = """## 释义

第一句讲**两山**。[^S1] 第二句见[凡例](page:about)和 `余村`。

## 背景

后来。[^S1]
"""


class Rule(NamedTuple):
    id: str
    name: str
    what: str


RULES = (
    Rule("C02", "夹注读音", "去掉读音"),
    Rule("C06", "半角标点", "复原为全角"),
    Rule("C09", "页脚链接", "不属于文章"),
    Rule("S01", "还原", "按词典还原"),
    Rule("D01", "校改", "编者校改"),
    Rule("T01", "通例", "取常见的字"),
)

QUOTES = str.maketrans("“”‘’", "「」『』")


@cache
def _converter(name: str) -> OpenCC:
    return OpenCC(name)


def traditional(text: str, standard: Standard = "tw") -> str:
    """What the engine does, by the reference implementation."""
    return _converter(f"s2{standard}").convert(text).translate(QUOTES)


def simplified(text: str) -> str:
    return _converter("t2s").convert(text).replace("「", "“").replace("」", "”")


def weave(lines: Sequence[str], footer: str = "") -> Text:
    """A text from lines with their changes written in; what is not marked and Traditional is changed by S01."""
    witness, edition = "", ""
    edits: list[Edit] = []
    spans: list[tuple[int, int]] = []
    hans: list[str] = []
    for number, line in enumerate(lines):
        start = len(witness)
        simple = ""
        for before, after, plain in re.findall(r"\{([^{}|]*)\|([^{}|]*)\}|(.)", line, re.DOTALL):
            old, new = (plain, simplified(plain)) if plain else (before, after)
            if old != new:
                rule = "S01" if old.isalnum() else "C06" if new else "C02"
                edits.append(Edit(len(witness), len(witness) + len(old), old, new, (rule,), "certain", "按“据”改"))
            witness += old
            simple += new
        spans.append((start, len(witness)))
        hans.append(simple)
        witness += "\n" if number + 1 < len(lines) or footer else ""
    edition = "\n".join(hans)
    if footer:
        edits.append(
            Edit(len(witness) - 1, len(witness) + len(footer), "\n" + footer, "", ("C06", "C09"), "probable", "")
        )
        witness += footer
    return Text(
        witness=Witness("source.txt", witness.encode(), witness, "utf-8", b"", "0" * 64),
        source="naive",
        standard="tw",
        lines=tuple(Line(text, traditional(text), _choices(text)) for text in hans),
        edition=edition,
        edits=tuple(edits),
        doubts=(Doubt("D-X", spans[-1][0], spans[-1][0] + 1, witness[spans[-1][0]], "取“系”，作“係”", "possible"),),
        spans=tuple(spans),
        certificate=Certificate(True, _model(), ()),
    )


def _choices(text: str) -> tuple[Edit, ...]:
    hant = traditional(text)
    return tuple(
        Edit(at, at + 1, a, b, ("T01",), "probable", f"通例（{a}可作{b}、{a}）")
        for at, (a, b) in enumerate(zip(text, hant, strict=True))
        if a in "党发"
    )


def _model() -> Model:
    return Model(
        kind="mirror",
        characters=(("党", "黨"), ("发", "發")),
        punctuation=(("，", ","),),
        readings=(("党", "(dang) "),),
        scope="changed",
        first=0x4E00,
        last=0x515A,
        exempt=2,
        ambiguous=(("餘", "余馀"),),
    )


def edition(lines: Sequence[str] = WITNESS, text_id: str = "sample") -> Edition:
    """One text: title, dateline, a lead, and a section with a heading and one paragraph."""
    text = weave(lines, FOOTER)
    marks = {2: (_mark(text, 2, "五未", "wuwei", first=True),), 4: (_mark(text, 4, "两山", "liangshan", first=True),)}
    lead, heading, body = (
        Segment(section, number, line, text.lines[line].hans, text.lines[line].hant, marks.get(line, ()))
        for section, number, line in (("0", "1", 2), ("1", "0", 3), ("1", "1", 4))
    )
    source = Source("S1", "“两山”的由来（上）", "光明日报", "2018", "https://example.org/a_(b)?c=1&d=2")
    return Edition(
        meta=Meta(
            id=text_id,
            title=text.lines[0].hans,
            title_hant=text.lines[0].hant,
            description="一句话简介。",
            publisher="光明日报",
            date="2019-12-05",
            witness="取自网页。",
            rights="归发布者。",
            source="naive",
            standard="tw",
            path="content/texts/sample/text.yml",
        ),
        text=text,
        title=text.lines[0],
        dateline=text.lines[1],
        sections=(
            Section("0", None, (lead,), "导言说明。", ("五未", "没有词条的词")),
            Section("1", heading, (body,), "", ()),
        ),
        notes=(
            Note("n1", "0.1", "“五未”", lead.hans.index("“五未”"), "注文*一*。", "verified", ("S1",)),
            Note("n2", "0.1", "五", lead.hans.index("五"), "在词条之内。", "article_only", ()),
            Note("n3", "1.0", "人民", heading.hans.index("人民"), "标题的注。", "unverified", ()),
        ),
        sources=(source,),
        decisions=(("余村作`余村`", "这是村名。"),),
    )


def _mark(text: Text, line: int, phrase: str, term: str, *, first: bool) -> Mark:
    start = text.lines[line].hans.index(phrase)
    return Mark(term, start, start + len(phrase), first)


def term(term_id: str, hans: str, pinyin: str, **more: object) -> Term:
    fields: dict[str, object] = {
        "id": term_id,
        "hans": hans,
        "hant": traditional(hans),
        "pinyin": pinyin,
        "english": (English("Two *Mountains*", "known", "英文媒体"),),
        "kind": "slogan",
        "aliases": (),
        "members": (),
        "origin": {},
        "related": (),
        "sources": (),
        "status": "verified",
        "never_match": (),
        "prose": "## 释义\n\n释义一句。\n",
        "path": f"content/glossary/{term_id}.md",
    }
    return Term(**(fields | more))  # type: ignore[arg-type]


def content() -> Content:
    """Two terms, one text, a home page and a written one."""
    return Content(
        editions=(edition(),),
        terms=(
            term(
                "liangshan",
                "两山",
                "liǎng shān",
                prose=PROSE,
                related=(("wuwei", "see"),),
                sources=(Source("S1", "书名", "光明日报", "2018", ""), Source("S2", "另一书", "", "", "javascript:x")),
                origin={"who": "某人", "when": "2005-08-15"},
                aliases=("绿水青山",),
            ),
            term("wuwei", "五未", "“wǔ wèi”"),
        ),
        pages=(
            Page(
                "about", "关于", "关于本版。", "## 余下的话\n\n见[正文](text:sample)、[词](term:wuwei)。\n", "about.md"
            ),
            Page("home", "首页", "这是什么。", "一段话。\n", "home.md"),
        ),
    )


def small_site(whole: Content | None = None) -> Site:
    return site(whole or content(), traditional, RULES)


def files(whole: Content | None = None) -> dict[str, str]:
    """Every page as text; binary files stand empty."""
    found = collect(small_site(whole))
    return {path: "" if b"\0" in data else data.decode() for path, data in found.items()}
