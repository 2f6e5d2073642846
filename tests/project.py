"""A small project on disk: one text, two entries, two pages, everything in order."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from edition import convert
from edition.convert import Tables

SOURCE = """基层治理
时间：2019-12-05 来源：《某报》
导言说明来由，提到两山和党建。
推进治理
甲地推进五未处置，重视两山转化。
乙地建起信访超市，方便群众。
丙地整治河道，水清岸绿。
今后任务
丁地计划来年再上台阶。
戊地继续加强党建网建设。
"""
TEXT = """title: 基层治理
description: 一篇示例。
publisher: 某报
date: 2019-12-05
witness: 自拟。
rights: 自拟。
sha256: {sha256}
source: hans
standard: tw
sections:
  - summary: 导言。
    terms: [两山]
  - heading: 推进治理
    summary: 做法。
    terms: [两山, 信访超市]
  - heading: 今后任务
    summary: 任务。
    terms: []
notes:
  - id: n1
    segment: "1.2"
    exact: 信访超市
    note: 注文。
    status: verified
    sources: [S_1]
sources:
  - {{id: S_1, title: 某文, publisher: 某社, date: "2018-05-01", url: "https://example.org/a"}}
decisions:
  - {{what: 某字从甲, why: 理由}}
emendations: []
"""
TERM = """---
hans: 两山
pinyin: liǎng shān
english:
  - {text: two mountains, status: known}
kind: slogan
aliases: []
members: []
origin: {when: "2005-08-15"}
related: [{id: dangjian, relation: see}]
sources:
  - {id: T_1, title: 某文}
status: verified
never_match: []
---

## 释义
第一句。[^T_1] 参见[党建](term:dangjian)和[凡例](page:principles)。
## 背景
后来。
"""
OTHER = """---
hans: 党建
pinyin: dǎng jiàn
english: [{text: Party building, status: proposed}]
kind: concept
status: memory
never_match: [党建网]
---
## 释义
一句话。
"""
PAGE = """---
title: {title}
description: 一句。
---

见[正文](text:demo)。
"""


def write(root: Path) -> Path:
    """Write the project below `root`; return `root`."""
    files = {
        "texts/demo/source.txt": SOURCE,
        "texts/demo/text.yml": TEXT.format(sha256=hashlib.sha256(SOURCE.encode()).hexdigest()),
        "glossary/liangshan.md": TERM,
        "glossary/dangjian.md": OTHER,
        "pages/home.md": PAGE.format(title="首页"),
        "pages/principles.md": PAGE.format(title="凡例"),
    }
    for name, text in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return root


def edit(root: Path, name: str, before: str, after: str) -> None:
    """Replace the one place in a file of content/ where `before` stands."""
    path = root / "content" / name
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1, f"{name} has {text.count(before)} × {before!r}"
    path.write_text(text.replace(before, after), encoding="utf-8", newline="\n")


@cache
def tables() -> Tables:
    """Conversion tables without house exceptions."""
    return convert.load(None)


def altered(base: str, given: str) -> str:
    """Apply a change written as lines `- old` (beginning of one line) and `+ new`.

    Without a `-` line the new lines go to the end.
    """
    old = [line[2:] for line in given.split("\n") if line.startswith("- ")]
    new = [line[2:] for line in given.split("\n") if line.startswith("+")]
    lines = base.rstrip("\n").split("\n")
    at = len(lines)
    for number, line in enumerate(old):
        places = [index for index, text in enumerate(lines) if text.startswith(line)]
        assert len(places) == 1, f"{len(places)} lines begin with {line!r}"
        del lines[places[0]]
        at = places[0] if not number else at
    return "\n".join([*lines[:at], *new, *lines[at:]]) + "\n"
