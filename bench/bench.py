"""Speed of conversion and of the whole pipeline, beside the C++ OpenCC and the package it takes its dictionaries from.

Rounds are interleaved, so that a busy moment of the machine falls on all of them; each of ours starts with new tables,
whose caches are empty. All run in one thread, so seconds of processor time are counted: a busy neighbour does not
matter much. Medians are shown. Exit code 1 when a bar is missed. Run it with `make bench`.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import opencc  # the package with the dictionaries

from edition import convert, pipeline, sources
from texts import clauses, damaged, fill, phrases

ROOT = Path(__file__).resolve().parents[1]
HOUSE = ROOT / "content" / "conversion"
MEGABYTE = 1_000_000
SLICE = 100_000
"""Characters given to the package, which needs seconds for a megabyte."""
SLOW_ROUNDS = 3
RECORD_ROUNDS = 1


@dataclass(frozen=True)
class Bar:
    """One requirement: `name` runs at `least` times the speed of `against`."""

    name: str
    """Row that is judged."""
    against: tuple[str, ...]
    """Rows it is compared with; several are done one after the other."""
    least: float
    """Lowest ratio that passes."""
    required: bool = True
    """False for a bar that is known to be missed: told, and no reason to fail."""


BARS = (
    Bar("t2s ours", ("t2s C++ OpenCC",), 1.0),
    Bar("s2tw ours", ("s2tw C++ OpenCC",), 0.75),
    Bar("normalise (clean text)", ("its t2s (clean text)", "its s2tw (clean text)"), 0.5),
    # Each of 100,000 injected readings is looked up and judged in Python; conversion alone is array arithmetic.
    Bar("normalise", ("its t2s", "its s2tw"), 0.5, required=False),
)


class Reference:
    """The C++ OpenCC in its own process."""

    def __init__(self, python: str) -> None:
        self.process = subprocess.Popen(
            [python, str(ROOT / "bench" / "cpp.py")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.version = self._line()

    def _line(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline().strip()
        if not line:
            sys.exit(f"the C++ OpenCC ended with code {self.process.wait()}")
        return line

    def seconds(self, config: str, path: Path) -> float:
        """How long one conversion of the file's text took, measured over there."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{config} {path}\n")
        self.process.stdin.flush()
        return float(self._line())

    def close(self) -> None:
        """End the process."""
        self.process.communicate()


class Measure:
    """Collects speeds in MB/s by row; MB counts UTF-8 bytes of what goes in."""

    def __init__(self) -> None:
        self.speeds: dict[str, list[float]] = defaultdict(list)
        self.sizes: dict[str, float] = {}

    def add(self, row: str, text: str, seconds: float) -> None:
        """Note one run."""
        self.sizes[row] = len(text.encode()) / MEGABYTE
        self.speeds[row].append(self.sizes[row] / seconds)

    def run(self, row: str, function: Callable[..., Any], text: str, *rest: object) -> Any:
        """Note the time of `function(text, *rest)` and give what it gives."""
        start = time.process_time()
        result = function(text, *rest)
        self.add(row, text, time.process_time() - start)
        return result

    def speed(self, row: str) -> float:
        """Median MB/s."""
        return median(self.speeds[row])

    def seconds(self, row: str) -> float:
        """Median processor seconds."""
        return self.sizes[row] / self.speed(row)


def conversions(measure: Measure, reference: Reference, folder: Path, kind: str, text: str, rounds: int) -> None:
    """All rows that turn one script into the other, for one Simplified text; `kind` is added to their names."""
    inputs = {"t2s": convert.load(None).traditional(text, "tw"), "s2tw": text}
    package = {config: opencc.OpenCC(config).convert for config in inputs}
    for config, source in inputs.items():
        (folder / config).write_text(source, encoding="utf-8")
    for number in range(rounds):
        for config, source in inputs.items():
            measure.add(f"{config} C++ OpenCC{kind}", source, reference.seconds(config, folder / config))
            for name, where in (("ours", None), ("ours, with house exceptions", HOUSE)):
                tables = convert.load(where)
                if config == "t2s":
                    measure.run(f"t2s {name}{kind}", tables.simplified, source)
                else:
                    measure.run(f"s2tw {name}{kind}", tables.traditional, source, "tw")
            if number < SLOW_ROUNDS:
                measure.run(f"{config} opencc-python-reimplemented{kind}", package[config], source[:SLICE])


def whole(measure: Measure, text: str, rounds: int, kind: str = "") -> None:
    """The pipeline over a text (both scripts; then with record and proof), and what conversion alone costs on it."""
    witness = sources.decode(text.encode(), "bench.txt")
    for number in range(rounds):
        tables = convert.load(HOUSE)
        simplified = measure.run(f"its t2s{kind}", tables.simplified, text)
        measure.run(f"its s2tw{kind}", tables.traditional, simplified, "tw")
        fresh = convert.load(HOUSE)
        measure.run(f"normalise{kind}", lambda _, tables=fresh: pipeline.edit(witness, tables), text)
        if number < RECORD_ROUNDS:
            fresh = convert.load(HOUSE)
            measure.run(f"with the whole record{kind}", lambda _, t=fresh: pipeline.normalise(witness, t), text)


def report(measure: Measure) -> None:
    """The table."""
    print(f"\n{'':44}{'MB':>7}{'seconds':>9}{'MB/s':>9}{'  of C++':>9}")
    for row in measure.speeds:
        config, _, rest = row.partition(" ")
        base = f"{config} C++ OpenCC" + (rest[rest.index(" (") :] if " (" in rest else "")
        ratio = f"{measure.speed(row) / measure.speed(base):8.2f}x" if base in measure.speeds else ""
        print(f"{row:44}{measure.sizes[row]:7.2f}{measure.seconds(row):9.3f}{measure.speed(row):9.1f}{ratio:>9}")


def judge(measure: Measure) -> bool:
    """Print each bar; True when all are met."""
    met = []
    print()
    for bar in BARS:
        ratio = sum(map(measure.seconds, bar.against)) / measure.seconds(bar.name)
        met.append(ratio >= bar.least or not bar.required)
        verdict = "met   " if ratio >= bar.least else "MISSED"
        print(f"{verdict} {bar.name}: {ratio:.2f} x {' + '.join(bar.against)} (bar {bar.least})")
    return all(met)


def main() -> None:
    """Measure, print, judge."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--cpp", required=True, help="Python of the environment with the C++ OpenCC")
    options.add_argument("--size", type=float, default=5.0, help="MB of text")
    options.add_argument("--rounds", type=int, default=7)
    given = options.parse_args()
    size = int(given.size * MEGABYTE)
    plain, house = convert.load(None), convert.load(HOUSE)
    text = fill(clauses(ROOT, house), size)
    noisy = damaged(text, plain)
    noisy = noisy.encode()[:size].decode(errors="ignore")
    measure = Measure()
    reference = Reference(given.cpp)
    print(f"C++ OpenCC {reference.version}, {plain.version}, Python {sys.version.split()[0]}, {given.rounds} rounds")
    with tempfile.TemporaryDirectory() as folder:
        conversions(measure, reference, Path(folder), "", text, given.rounds)
    with tempfile.TemporaryDirectory() as folder:
        conversions(measure, reference, Path(folder), " (phrases)", fill(phrases(plain), size), SLOW_ROUNDS)
    reference.close()
    whole(measure, noisy, given.rounds)
    whole(measure, text, SLOW_ROUNDS, " (clean text)")
    report(measure)
    sys.exit(0 if judge(measure) else 1)


if __name__ == "__main__":
    main()
