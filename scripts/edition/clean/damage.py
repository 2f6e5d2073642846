"""Traces of characters that were lost before the witness reached us: reported, never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.model import Doubt

from .chars import HAN

_LOST: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("D-LOST", "替换符，原字在转码时已失", re.compile("\N{REPLACEMENT CHARACTER}+")),
    ("D-LOST", "转码残留，原字已失", re.compile("锟斤拷|錕斤拷|烫烫烫|屯屯屯")),
    ("D-LOST", "汉字间的“?”，或为转码时失去的字", re.compile(rf"(?<=[{HAN}])\?(?=;|[{HAN}])")),
    (
        "D-LOST",
        "“?;”之类，是转码失败的痕迹，原字已失",
        re.compile(r"\?;(?:[^\s。，]{0,3}?[A-Za-z](?=[\u3400-\u9fff]))?"),
    ),
    ("D-PRIVATE", "专用区字符，字形因字体而异", re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]+")),
    ("D-BIDI", "双向控制符，会改变文字的显示次序", re.compile("[\u202a-\u202e\u2066-\u2069]+")),
)


def damage(text: str) -> Iterator[Doubt]:
    """Every trace, by class and place; a question mark that ends a question is none."""
    for code, message, pattern in _LOST:
        for found in pattern.finditer(text):
            if found[0] == "?" and re.search("[吗嗎呢么麼吧啊]$", text[max(0, found.start() - 1) : found.start()]):
                continue
            yield Doubt(code, found.start(), found.end(), found[0][:40], message, "possible")
