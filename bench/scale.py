"""How the edition grows: `make bench-scale`, by default 1, 10 and 100 texts.

`SIZES="1 10 100 1000"` measures the whole range. For each size a synthetic edition of texts as long as the article
is made, then measured: `build.py` from nothing, again with nothing changed, again with one entry changed;
`mkdocs build` of its docs/; bare Material on the same Markdown; where it is installed mkdocs-static-i18n on the same
pages but the two that belong to no language. Seconds are processor time of the process and its children, so that a busy
machine changes little; `wall` is what a clock shows, on all cores. Megabytes are the largest of the processes. Below,
the slopes on log-log axes.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import math
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import sites
import texts
from edition import convert

PLAIN = """site_name: plain
site_url: http://localhost/
theme: {name: material, language: zh, font: false}
plugins: [PLUGINS]
markdown_extensions: [attr_list, md_in_html, tables, def_list, footnotes]
"""
HUB = """not_in_nav: |
  /*
nav: [index.md]
"""
TWO = """i18n: {docs_structure: folder, languages: [
  {locale: zh, name: Hans, default: true, build: true}, {locale: zh-TW, name: Hant, build: true}]}"""
NAMES = {"zh-hans": "zh", "zh-hant": "zh-TW"}
"""Folder of docs/ → name of its language in the theme, which that plugin demands as the folder's name."""


def edition(folder: Path, size: int) -> None:
    """The published edition's frame and glossary with `size` texts."""
    sites.copy_of_the_project(folder)
    tables = convert.load(folder / "content" / "conversion")
    clauses, words = texts.clauses(sites.ROOT, tables), texts.phrases(tables)
    for name in ("permalinks.tsv", "revisions.tsv", "changed.tsv", "suppressions.tsv"):
        (folder / "content" / name).unlink(missing_ok=True)
    for number in range(1, size):
        own = folder / "content" / "texts" / f"text-{number}"
        own.mkdir()
        source = sites.text(number, clauses, words)
        (own / "source.txt").write_text(source, encoding="utf-8")
        sha = hashlib.sha256(source.encode()).hexdigest()
        title = json.dumps(source.split("\n", 1)[0], ensure_ascii=False)
        (own / "text.yml").write_text(sites.META.format(title=title, sha=sha), encoding="utf-8")


class Cost(NamedTuple):
    """What a command took."""

    cpu: float
    """Processor seconds, of its children as well."""
    wall: float
    """Seconds by the clock."""
    megabytes: float
    """Resident, of the largest of its processes."""


METER = """
import json, resource, subprocess, sys, time
start = time.monotonic()
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
if done.returncode:
    sys.exit(done.stderr[-2000:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([used.ru_utime + used.ru_stime, time.monotonic() - start, used.ru_maxrss / 1024]))
"""
"""Runs a command and tells what it took. An interpreter of its own: a process begins with the memory of its parent."""


def cost(*command: str, cwd: Path) -> Cost:
    """What a command takes that succeeds."""
    done = subprocess.run(
        [sys.executable, "-ISc", METER, *command], cwd=cwd, check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise SystemExit(f"failed: {' '.join(command)}\n{done.stderr}")
    return Cost(*json.loads(done.stdout))


def weight(folder: Path) -> float:
    """Megabytes in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def other(folder: Path, plugins: str, more: str, apart: Sequence[str]) -> Cost:
    """The same Markdown, some of it left `apart`, under other settings."""
    place = folder / "other"
    shutil.copytree(folder / "docs", place / "docs", ignore=lambda at, _: apart if Path(at) == folder / "docs" else ())
    for old, new in NAMES.items() if apart else ():
        (place / "docs" / old).rename(place / "docs" / new)
    (place / "mkdocs.yml").write_text(PLAIN.replace("PLUGINS", plugins) + more, encoding="utf-8")
    found = cost(sys.executable, "-m", "mkdocs", "build", "--quiet", cwd=place)
    shutil.rmtree(place)
    return found


def measure(size: int) -> dict[str, float]:
    """One row of the table."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "edition"
        folder.mkdir()
        edition(folder, size)
        build = (sys.executable, "scripts/build.py")
        row = {"texts": float(size)}
        row["build"], row["wall"], row["build MB"] = cost(*build, cwd=folder)
        row["again"] = cost(*build, cwd=folder).wall
        entry = next(iter(sorted((folder / "content" / "glossary").glob("*.md"))))
        entry.write_text(entry.read_text(encoding="utf-8") + "\n再说一句。\n", encoding="utf-8")
        row["entry"] = cost(*build, cwd=folder).wall
        row["mkdocs"], _, row["mkdocs MB"] = cost(sys.executable, "-m", "mkdocs", "build", "--quiet", cwd=folder)
        row["site MB"] = weight(folder / "site")
        row["bare"], _, row["bare MB"] = other(folder, "search", HUB, ())
        if importlib.util.find_spec("mkdocs_static_i18n"):
            row["i18n"], _, row["i18n MB"] = other(folder, TWO, "", ("index.md", "parallel"))
    return row


def slope(rows: Sequence[dict[str, float]], name: str) -> float:
    """Of the least squares line through (log texts, log value)."""
    points = [(math.log(row["texts"]), math.log(max(row[name], 1e-3))) for row in rows]
    middle = [sum(axis) / len(points) for axis in zip(*points, strict=True)]
    over = sum((x - middle[0]) * (y - middle[1]) for x, y in points)
    return over / sum((x - middle[0]) ** 2 for x, _ in points)


def main() -> None:
    """Measure and print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[1, 10, 100])
    rows: list[dict[str, float]] = []
    for size in parser.parse_args().sizes:
        start = time.monotonic()
        rows.append(measure(size))
        print(f"{size} texts: {time.monotonic() - start:.0f} s", file=sys.stderr, flush=True)
        if len(rows) == 1:
            print("| " + " | ".join(rows[0]) + " |\n|" + "---:|" * len(rows[0]), flush=True)
        print("| " + " | ".join(f"{value:.1f}".removesuffix(".0") for value in rows[-1].values()) + " |", flush=True)
    if len(rows) > 1:
        names = [name for name in rows[0] if name != "texts"]
        print("| slope | " + " | ".join(f"{slope(rows, name):.2f}" for name in names) + " |")


if __name__ == "__main__":
    main()
