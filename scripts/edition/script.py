"""What a witness is: Simplified, genuine Traditional, or Traditional made one character at a time."""

from __future__ import annotations

import re
from typing import NamedTuple

from .convert import Tables
from .gb2312 import includes
from .model import SourceKind, Standard

_SAMPLE = 60_000
"""Code points looked at; the kind of a text shows long before that."""
_FEW = 3
"""Such characters that a short Simplified text may quote."""
_STRAY = 0.1
"""Share of Traditional-only characters up to which a text is Simplified with quotations."""
_QUOTED = re.compile("[“「『‘].[”」』’]")
"""A single character in quotation marks is spoken about."""
_FOREIGN = re.compile("[\u3040-\u30ff\uac00-\ud7af]")
"""Kana and Hangul."""
_ERRORS = 2
"""Characters written against the dictionary that make a naive conversion likely."""
_RATE = 0.02
"""Their least share among the characters with several counterparts."""
_LENIENT = (
    "台臺颱",
    "布佈",
    "注註",
    "占佔",
    "周週",
    "游遊",
    "系係繫",
    "欲慾",
    "升昇陞",
    "托託",
    "划劃畫",
    "了瞭",
    "才纔",
    "采採",
    "准準",
    "秘祕",
    "迹跡蹟",
    "着著",
    "吃喫",
    "雇僱",
    "岩巖",
    "志誌",
    "并並併",
    "咨諮",
    "扎紮",
    "栗慄",
    "扣釦",
    "核覈",
    "修脩",
    "挂掛",
    "杯盃",
    "家傢",
    "伙夥",
    "凶兇",
    "局侷",
    "杆桿",
    "梁樑",
    "娘孃",
    "痴癡",
    "唇脣",
    "床牀",
    "里裏裡",
    "群羣",
    "峰峯",
    "为爲為",
    "线綫線",
    "卫衛衞",
    "启啓啟",
    "说説說",
    "床牀",
    "污汙",
    "皂皁",
    "灶竈",
    "泄洩",
    "涌湧",
    "溪谿",
    "烟煙菸",
    "韵韻",
    "锈鏽",
    "熏燻",
    "愿願",
    "吁籲",
    "余餘",
    "念唸",
    "借藉",
    "彩綵",
    "哄鬨",
    "凄淒悽",
    "席蓆",
    "须須鬚",
    "梅楳",
    "沈沉瀋",
)
"""Spellings that good Traditional texts mix; writing one for the other proves nothing."""


class Script(NamedTuple):
    """The finding, with what speaks for it."""

    kind: SourceKind
    """What the text is."""
    why: str
    """One sentence, Simplified, with the counts."""


def orthography(text: str, tables: Tables) -> Standard:
    """Tell Hong Kong from Taiwan by the characters they write differently (裏/裡, 着/著); `tw` when nothing tells."""
    sample = text[:_SAMPLE]
    simple = tables.t2s.convert(sample)
    forms = {standard: tables.plain[standard].convert(simple) for standard in tables.plain}
    if len(forms) < 2 or simple == sample:
        return "tw"
    told = [(char, tw, hk) for char, tw, hk in zip(sample, forms["tw"], forms["hk"], strict=True) if tw != hk]
    return "hk" if sum(char == hk for char, _, hk in told) > sum(char == tw for char, tw, _ in told) else "tw"


def detect(text: str, tables: Tables, *, damaged: bool = False) -> Script:
    """Decide from the text, and from whether it carried injected readings (`damaged`).

    A naive conversion writes every Simplified character in one way, against the dictionary where the
    word asks for another (製度, 全麵); a genuine text writes 發 and 髮, 後 and 后 as the word asks.
    """
    sample = text[:_SAMPLE]
    if len(_FOREIGN.findall(sample)) > _STRAY * len(sample):
        return Script("hans", "文中多假名或谚文，不是中文，不作简繁转换")
    simple = tables.t2s.convert(sample)
    if simple == sample:
        return Script("hans", "未见繁体专用字")
    sample = _QUOTED.sub("", sample)
    simple = tables.t2s.convert(sample)
    # 乾, 徵, 瞭, 藉, 著 are Simplified as well: they tell nothing.
    traditional = sum(a != b and not includes(a) for a, b in zip(sample, simple, strict=True))
    naive, several = tables.naive, tables.candidates
    simplified = sum(naive.get(char, char) != char and char not in several.get(char, ()) for char in sample)
    if traditional <= max(_STRAY * (traditional + simplified), _FEW if 2 * traditional < simplified else 0):
        return Script("hans", f"简体专用字 {simplified}，繁体专用字 {traditional}，后者视为引文，保留")
    if simplified > _STRAY * (traditional + simplified):
        return Script("naive", f"繁简混杂：繁体专用字 {traditional}，简体专用字 {simplified}")
    return _genuine(sample, simple, tables, damaged=damaged)


def _genuine(sample: str, simple: str, tables: Tables, *, damaged: bool) -> Script:
    lenient = {char: group[0] for group in _LENIENT for char in group}
    expected = next(iter(tables.plain.values())).convert(simple)
    forms: dict[str, set[str]] = {}
    errors: dict[str, str] = {}
    wrong = several = 0
    for char, short, wanted in zip(sample, simple, expected, strict=True):
        if short not in tables.candidates:
            continue
        several += 1
        form = lenient.get(char, char)
        forms.setdefault(short, set()).add(form)
        if form != lenient.get(wanted, wanted):
            wrong += 1
            errors[char] = wanted
    mixed = sum(len(found) > 1 for found in forms.values())
    examples = "、".join(f"{char}（应作{wanted}）" for char, wanted in list(errors.items())[:4])
    against = wrong >= _ERRORS and wrong >= _RATE * several and mixed <= len(errors) // 2
    # Injected readings come from a mirror; corner quotation marks and words kept apart from a writer.
    written = mixed > 0 or "「" in sample
    if not against and not written and damaged:
        return Script("naive", f"夹有注音，又无一简体字有不同写法：当为逐字转换而来（{wrong} 个字不合词义）")
    if against or (wrong and not written and wrong >= _RATE * several):
        return Script("naive", f"逐字转换而来：{several} 个一简对多繁的字中 {wrong} 个不合词义，如 {examples}")
    return Script("hant", f"繁体原文：{several} 个一简对多繁的字中 {wrong} 个与词典不同，{mixed} 个简体字各有不同写法")
