"""Lighthouse on the pages the bars name: the median of several runs, on a desk and on a phone."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
from dataclasses import dataclass
from pathlib import Path

PAGES = {
    "首页": "zh-hans/",
    "正文": "zh-hans/texts/huzhou-2019/",
    "对照": "parallel/huzhou-2019/",
    "校勘记": "zh-hans/texts/huzhou-2019/apparatus/",
    "词汇": "zh-hans/glossary/",
    "词条": "zh-hans/glossary/liangshan/",
}
"""Name as the report shows it → path."""

FORMS = {"桌面": "desktop", "手机": "mobile"}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
MID_TIER = 375
"""Benchmark index of the phone Lighthouse means: its default slows a desktop of about 1,500 down four times
(https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md). A slower machine is slowed down less."""

FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update"


@dataclass(frozen=True)
class Result:
    """The median of the runs of one page."""

    page: str
    """Name."""
    form: str
    """桌面 or 手机."""
    scores: tuple[int, ...]
    """Of `CATEGORIES`, 0 to 100."""
    shift: float
    """Cumulative layout shift."""
    benchmark: int
    """Benchmark index of the machine while it ran."""
    slowed: float
    """By what the processor was slowed down."""


def measure(base: str, tools: Path, chromium: str, runs: int) -> list[Result]:
    """All pages in both forms. Raises `RuntimeError` when Lighthouse does not answer."""
    factor = slowdown(run(base, "desktop", 1, tools, chromium)["environment"]["benchmarkIndex"])
    found = []
    for form, preset in FORMS.items():
        for name, path in PAGES.items():
            reports = [run(base + path, preset, factor, tools, chromium) for _ in range(runs)]
            found.append(median(name, form, reports, factor if preset == "mobile" else 1))
            print(form, name, found[-1].scores, f"CLS {found[-1].shift:.3f}", flush=True)
    return found


def slowdown(benchmark: float) -> float:
    """By what to slow the processor down to be like the phone.

    >>> slowdown(1500), slowdown(750), slowdown(300)
    (4.0, 2.0, 1.0)
    """
    return round(min(4.0, max(1.0, benchmark / MID_TIER)), 1)


def median(name: str, form: str, reports: list[dict], factor: float) -> Result:
    scores = tuple(
        round(100 * statistics.median(report["categories"][one]["score"] for report in reports)) for one in CATEGORIES
    )
    shift = statistics.median(report["audits"]["cumulative-layout-shift"]["numericValue"] for report in reports)
    benchmark = round(statistics.median(report["environment"]["benchmarkIndex"] for report in reports))
    return Result(name, form, scores, shift, benchmark, factor)


def run(url: str, preset: str, factor: float, tools: Path, chromium: str) -> dict:
    command = [str(tools / "node_modules/.bin/lighthouse"), url, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    command += ["--preset=desktop"] if preset == "desktop" else [f"--throttling.cpuSlowdownMultiplier={factor}"]
    done = subprocess.run(
        command, env={**os.environ, "CHROME_PATH": chromium}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"lighthouse {url}: {done.stderr[-800:]}")
    return dict(json.loads(done.stdout))
