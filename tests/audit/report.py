"""The report as a page of the site: what was measured, with what, and what came out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from .lighthouse import Result

HEAD = """---
title: 检验结果
description: 用 Lighthouse、axe 和 Nu 检验本站各类页面的结果，附日期与所用版本。
---

本页由 `make audit` 写成，数字未经改动。各项的含义与做法见[无障碍说明](page:accessibility)。
"""


@dataclass(frozen=True)
class Found:
    """Everything that was measured."""

    states: int
    """Pages as axe saw them: kind, script, width, scheme, with and without a card or the search."""
    violations: list[str]
    """What axe says."""
    pages: int
    """Pages the Nu checker read."""
    own: Counter[str]
    """Its errors in what the edition writes."""
    theme: Counter[str]
    """Its errors in what the theme writes."""
    results: list[Result]
    """Of Lighthouse; the report says nothing about it where there are none."""
    runs: int
    """Runs of Lighthouse for each page."""
    versions: dict[str, str]
    """Name → version."""
    date: str
    """Of the commit."""


def missed(found: Found) -> list[str]:
    """The bars that were missed, one line each."""
    lines = [*found.violations, *(f"Nu: {message} ({count})" for message, count in found.own.items())]
    for one in found.results:
        bars = (98 if one.form == "手机" else 100, 100, 100, 100)
        if any(score < bar for score, bar in zip(one.scores, bars, strict=True)) or one.shift > 0.01:
            lines.append(f"Lighthouse: {one.form} {one.page} {one.scores}, CLS {one.shift:.3f}")
    return lines


def written(found: Found) -> str:
    """The page, Markdown."""
    return "\n".join((HEAD, *_lighthouse(found), *_axe(found), *_markup(found), *_versions(found)))


def _lighthouse(found: Found) -> Iterator[str]:
    if not found.results:
        return
    yield f"## Lighthouse\n\n每页检验{found.runs}次，取中位数。分数以一百为满。\n"
    yield "| 页面 | 设备 | 性能 | 无障碍 | 最佳做法 | 搜索引擎 | 版面位移 |\n|---|---|---|---|---|---|---|"
    for one in found.results:
        yield f"| {one.page} | {one.form} | {' | '.join(map(str, one.scores))} | {one.shift:.3f} |"
    low, high = (bound(one.benchmark for one in found.results) for bound in (min, max))
    factor = max(one.slowed for one in found.results)
    yield (
        f"\n检验时机器的基准指数为{low}至{high}。Lighthouse 所指的中等手机约为375，台式机约为1500；"
        f"手机一项把处理器放慢{factor:g}倍，以接近前者。\n"
    )


def _axe(found: Found) -> Iterator[str]:
    states = f"检查{found.states}种状态（各类页面，简体与繁体，浅色与深色，390与1440像素，词卡与搜索打开时）"
    yield f"## axe\n\n{states}，发现问题{len(found.violations)}处。\n"


def _markup(found: Found) -> Iterator[str]:
    yield f"## HTML\n\nNu 检查器读了{found.pages}页，本版写的部分有{found.own.total()}处错误。"
    if found.theme:
        yield f"主题自带的部分有{found.theme.total()}处，不由本版改动：\n"
        yield from (f"- {count}处：`{message}`" for message, count in sorted(found.theme.items()))
    yield ""


def _versions(found: Found) -> Iterator[str]:
    yield f"## 日期与版本\n\n检验的是{found.date}提交的版本。\n\n| 软件 | 版本 |\n|---|---|"
    yield from (f"| {name} | {version} |" for name, version in found.versions.items())
    yield ""
