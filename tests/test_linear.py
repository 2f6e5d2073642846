"""Input that makes careless programs slow.

What is compared is processor time for an input with that for one sixteen times as large, the least of three runs each:
a ratio, which a slow or busy machine does not change. Linear work gives 16, quadratic 256; the bar stands between, far
from both.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from edition import pipeline, sources
from project import tables

SMALL = 1500
TIMES = 16
BAR = 64
LEAST = 0.002
"""Seconds below which a measurement is noise."""

INPUTS: dict[str, Callable[[int], str]] = {
    "opening brackets": lambda n: "(" * n + "甲",
    "full-width brackets": lambda n: "（" * n + "甲",
    "brackets behind characters": lambda n: "黨(" * n,
    "one reading again and again": lambda n: "黨(dang) " * n,
    "readings": lambda n: "黨(dang) 的(de) 領(ling) 導(dao) 與(yu) 發(fa) 展(zhan) \n" * (n // 7),
    "one huge line": lambda n: "今天天气很好发展后面" * n,
    "opening quotation marks": lambda n: "“" * n + "甲",
    "straight quotation marks": lambda n: '"甲' * n,
    "commas": lambda n: "甲," * n,
    "references that do not end": lambda n: "&#" * n + "甲",
    "elements that do not end": lambda n: "<ruby>" * n + "甲",
    "zero-width characters": lambda n: "甲\N{ZERO WIDTH SPACE}" * n,
    "blank lines": lambda n: "甲\n\n" * n,
    "a bracket that holds everything": lambda n: "黨(" + "a" * n,
    "footers": lambda n: "甲。\n" * n + "友情鏈接\n",
    "pictures": lambda n: "甲[😀]" * n,
    "lost bytes": lambda n: "?;" * n + "甲",
}


def spent(text: str) -> float:
    """Processor time for the whole record of a text."""
    witness = sources.decode(text.encode(), "x")
    found = []
    for _ in range(3):
        start = time.process_time()
        pipeline.edit(witness, tables()).text()
        found.append(time.process_time() - start)
    return max(min(found), LEAST)


@pytest.mark.parametrize("kind", INPUTS)
def test_the_work_grows_with_the_input_and_not_with_its_square(kind: str) -> None:
    small, large = spent(INPUTS[kind](SMALL)), spent(INPUTS[kind](SMALL * TIMES))
    assert large <= small * BAR, f"{TIMES} times the input is {large / small:.0f} times the work"
