"""Search on a large site: the edition's, the theme's own, Pagefind's, on the same pages over the same slow line.

The line is Chromium's “Fast 3G” (562 ms before each answer, 180 kB a second), made by the server, so that it holds for
workers too. A reader opens a page, then the box, and types a second later; counted is the time from the last key to the
first result shown. Later queries are those of the same visit, half of them over a fast line, where only the engine
counts: the bar is for these. Memory is that of the page's process beyond what it had before the first query. Exit code
1 when a bar is missed. Run it with `make bench`.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from edition import convert
from sites import META, ROOT, Line, build, copy_of_the_project, plain, run, served, text
from texts import clauses, phrases

LATENCY, RATE = 0.5625, 180_000
FIRST, LATER, MEMORY = 1.0, 0.1, 200.0
"""Bars: seconds to the first result, median seconds of later ones, megabytes."""
PAGE = "zh-hans/texts/s-1/"
BOX = "input.md-search__input"
TYPE = """(box, text) => {
  box.value = text;
  box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
}"""
DONE = """() => document.querySelector(".md-search-result__item")
  || /没有|沒有/.test(document.querySelector(".md-search-result__meta").textContent)"""
SEARCH = """async (query) => {
  window.pagefind ??= await import(new URL("pagefind/pagefind.js", window.root).href);
  const found = await window.pagefind.search(query);
  const first = found.results.length ? await found.results[0].data() : null;
  return found.results.length;
}"""


@dataclass
class Result:
    """What was measured of one engine."""

    name: str
    firsts: list[float] = field(default_factory=list)
    later: list[float] = field(default_factory=list)
    quick: list[float] = field(default_factory=list)
    before: int = 0
    loaded: int = 0
    memory: float = 0.0
    found: int = 0
    asked: int = 0


def material(folder: Path, count: int) -> list[str]:
    """Write `count` texts; return words to ask for."""
    tables = convert.load(ROOT / "content" / "conversion")
    pieces = clauses(ROOT, tables)
    words = [word for word in phrases(tables) if 2 <= len(word) <= 4]
    asked: list[str] = []
    for number in range(1, count + 1):
        own = folder / "content" / "texts" / f"s-{number}"
        own.mkdir(parents=True)
        body = text(number, pieces, words)
        data = body.encode()
        (own / "source.txt").write_bytes(data)
        title = body.split("\n", 1)[0]
        (own / "text.yml").write_text(META.format(title=title, sha=hashlib.sha256(data).hexdigest()), encoding="utf-8")
        middle = body.split("\n")[1]
        asked += (middle[20:23], middle[40:42])
    asked = [word for word in asked if word.isalnum()]
    return random.Random(1).sample(asked, min(24, len(asked)))


def memory(browser: Browser) -> float:
    """Megabytes of the page's processes."""
    session = browser.new_browser_cdp_session()
    found = session.send("SystemInfo.getProcessInfo")["processInfo"]
    pages = [one["id"] for one in found if one["type"] == "renderer"]
    size = os.sysconf("SC_PAGE_SIZE")
    return sum(int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * size for pid in pages) / 1e6


def ask_box(page: Page, query: str) -> tuple[float, bool]:
    """Seconds from typing to the first result in the theme's box, and whether there was one."""
    page.locator(BOX).evaluate(TYPE, "")
    page.wait_for_function("!document.querySelector('.md-search-result__item')", timeout=60_000)
    start = time.monotonic()
    page.locator(BOX).evaluate(TYPE, query)
    page.wait_for_function(DONE, timeout=120_000, polling=10)
    return time.monotonic() - start, page.locator(".md-search-result__item").count() > 0


def ask_pagefind(page: Page, query: str) -> tuple[float, bool]:
    """The same for Pagefind, by its own interface."""
    start = time.monotonic()
    found = page.evaluate(SEARCH, query)
    return time.monotonic() - start, found > 0


def measure(browser: Browser, name: str, site: Path, asked: list[str]) -> Result:
    """One visit: a page, a first query, then the others."""
    result = Result(name)
    line = Line(LATENCY, RATE)
    ask = ask_pagefind if name == "Pagefind" else ask_box
    with served(site, line) as base:
        for first in (asked[0], asked[1], asked[2]):
            # Waiting for an expression and Pagefind's WebAssembly both need what the policy of the site forbids.
            context = browser.new_context(viewport={"width": 1440, "height": 900}, bypass_csp=True)
            page = context.new_page()
            page.goto(base + PAGE, timeout=180_000)
            page.wait_for_load_state("networkidle", timeout=600_000)
            page.evaluate("(root) => { window.root = root; }", base)
            before, sent = memory(browser), line.sent
            if name != "Pagefind":
                page.locator(BOX).click()
            page.wait_for_timeout(1_000)
            seconds, found = ask(page, first)
            result.firsts.append(seconds)
            result.before, result.loaded = sent, line.sent - sent
            if first == asked[2]:
                for number, query in enumerate(asked[3:]):
                    line.latency, line.rate = (0.0, 1e9) if number % 2 else (LATENCY, RATE)
                    seconds, found = ask(page, query)
                    (result.quick if number % 2 else result.later).append(seconds)
                    result.found += found
                    result.asked += 1
                result.memory = memory(browser) - before
            context.close()
            line.sent = 0
    return result


def show(results: list[Result], count: int) -> bool:
    """Print the table; whether the edition's own search passes."""
    print(f"{count} texts, Fast 3G ({LATENCY * 1000:.0f} ms, {RATE / 1000:.0f} kB/s); seconds, kilobytes, megabytes\n")
    print(f"{'':<14}{'page kB':>9}{'first s':>9}{'first kB':>10}{'later s':>9}{'fast s':>9}{'memory':>8}{'found':>8}")
    for one in results:
        print(
            f"{one.name:<14}{one.before / 1000:>9.0f}{median(one.firsts):>9.2f}{one.loaded / 1000:>10.0f}"
            f"{median(one.later):>9.3f}{median(one.quick):>9.3f}{one.memory:>8.0f}{one.found:>5}/{one.asked}"
        )
    own = results[0]
    bars = (
        ("first result", median(own.firsts), FIRST),
        ("later result, fast line", median(own.quick), LATER),
        ("memory", own.memory, MEMORY),
    )
    print()
    for what, value, most in bars:
        print(f"{'ok' if value <= most else 'MISSED':<7}{what}: {value:.3g}, at most {most:g}")
    return all(value <= most for _, value, most in bars)


def main() -> None:
    """Build the sites, measure, compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=1_000)
    parser.add_argument("--keep", type=Path, help="folder for the sites, used again when it is there")
    parser.add_argument("--pagefind", help="interpreter that has Pagefind; without it, Pagefind is left out")
    options = parser.parse_args()
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch) / "site"
        words = folder / "asked.txt"
        if not words.is_file():
            folder.mkdir(parents=True, exist_ok=True)
            copy_of_the_project(folder)
            asked = material(folder, options.texts)
            build(folder)
            plain(folder)
            words.write_text("\n".join(asked), encoding="utf-8")
        asked = words.read_text(encoding="utf-8").split("\n")
        sites = [("the edition's", folder / "site"), ("the theme's", folder / "plain" / "site")]
        if options.pagefind:
            run(str(Path(options.pagefind).absolute()), "-m", "pagefind", "--site", "site", cwd=folder)
            sites.append(("Pagefind", folder / "site"))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            results = [measure(browser, name, site, asked) for name, site in sites]
            browser.close()
    sys.exit(0 if show(results, options.texts) else 1)


if __name__ == "__main__":
    main()
