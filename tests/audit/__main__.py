"""`make audit`: measure the built site and write the report, content/pages/audit.md.

python -m audit SITE --tools FOLDER_WITH_NODE_MODULES --chromium PATH [--runs 5] [--out FILE]

Exit code 1 when a bar is missed: axe finds something, the checker finds an error of the edition, Lighthouse stays below
100 (performance on a phone: 98), or something moves by more than 0.01.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import subprocess
from pathlib import Path

from playwright.sync_api import sync_playwright

from . import lighthouse, markup, pages, report
from .server import served

PYTHON = ("axe-playwright-python", "mkdocs", "mkdocs-material")
"""Packages whose versions the report names."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="make audit")
    parser.add_argument("site", type=Path)
    parser.add_argument("--tools", type=Path, required=True)
    parser.add_argument("--chromium", required=True)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    with served(asked.site) as base:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=asked.chromium, args=["--no-sandbox"])
            states, violations = pages.check(browser, base)
            versions = {"Chromium": browser.version}
            browser.close()
        print(f"axe: {states} states, {len(violations)} violations", *violations, sep="\n", flush=True)
        count, own, theme = markup.check(asked.site, asked.tools)
        print(
            f"Nu: {count} pages, {own.total()} errors, {theme.total()} of the theme", *own.items(), sep="\n", flush=True
        )
        results = lighthouse.measure(base, asked.tools, asked.chromium, asked.runs)
    versions |= {name: packaged(asked.tools, name) for name in ("lighthouse", "vnu-jar")}
    versions |= {
        name: importlib.metadata.version(name) for name in ("axe-playwright-python", "mkdocs", "mkdocs-material")
    }
    found = report.Found(states, violations, count, own, theme, results, asked.runs, versions, commit_date())
    if asked.out:
        asked.out.write_text(report.written(found), encoding="utf-8")
    missed = report.missed(found)
    print(*missed, sep="\n")
    raise SystemExit(1 if missed else 0)


def packaged(tools: Path, name: str) -> str:
    """Version of a package of npm."""
    return str(json.loads((tools / "node_modules" / name / "package.json").read_text(encoding="utf-8"))["version"])


def commit_date() -> str:
    """Of what was measured."""
    return subprocess.run(
        ["git", "log", "-1", "--format=%cs"], capture_output=True, text=True, check=True
    ).stdout.strip()


if __name__ == "__main__":
    main()
