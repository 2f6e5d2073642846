"""Closed vocabularies as a reader sees them, Simplified; `View.say` gives the Traditional."""

from __future__ import annotations

from collections.abc import Mapping

from edition.model import Certainty, SourceKind, Standard

CLASSES: Mapping[str, str] = {"C": "清理", "S": "恢复简体", "D": "编者校改", "T": "繁体选字"}
"""First letter of a rule id → what rules of that class do."""

CERTAINTIES: Mapping[Certainty, str] = {"certain": "确定", "probable": "很可能", "possible": "可能"}
"""How sure the editor is."""

SOURCE_KINDS: Mapping[SourceKind, str] = {
    "naive": "由简体逐字转换而成的繁体",
    "hant": "繁体原文",
    "hans": "简体原文",
}
"""What a witness is."""

STANDARDS: Mapping[Standard, str] = {"tw": "台湾正体", "hk": "香港繁体"}
"""Traditional orthographies."""

NOTE_STATUSES: Mapping[str, str] = {"verified": "已核实", "article_only": "仅据本文", "unverified": "未经核实"}
"""How well a note is supported."""

TERM_STATUSES: Mapping[str, str] = {
    "verified": "已核实",
    "partly_verified": "部分已核实",
    "article_only": "仅据本文",
    "memory": "未经核实",
}
"""How well an entry is supported."""

ENGLISH_STATUSES: Mapping[str, str] = {"verified": "见于实际使用", "known": "通行", "proposed": "本版试译"}
"""Standing of an English rendering."""

KINDS: Mapping[str, str] = {
    "slogan": "口号",
    "formula": "数字缩略语",
    "concept": "概念",
    "policy": "政策",
    "campaign": "行动",
    "institution": "机构",
    "place": "地名",
    "brand": "品牌",
    "event": "事件",
}
"""Kinds of glossary entries."""

RELATIONS: Mapping[str, str] = {
    "see": "参见",
    "part-of": "属于",
    "has-part": "包含",
    "predecessor": "前身",
    "successor": "后续",
    "contrast": "对照",
}
"""How one entry relates to another."""


def note_number(number: int) -> str:
    """A note number; circled figures end at fifty, so none is circled.

    >>> note_number(51)
    '[51]'
    """
    return f"[{number}]"


def in_marks(title: str) -> str:
    """A title in book title marks; those it holds become single ones.

    >>> in_marks("《论语》读法")
    '《〈论语〉读法》'
    """
    return f"《{title.translate({ord('《'): '〈', ord('》'): '〉'})}》"
