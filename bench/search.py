"""Search on a large site: the edition's, the theme's own, Pagefind's, on the same pages over the same slow line.

The line is Chromium's “Fast 3G” (562 ms before each answer, 180 kB a second), made by the server, so that it holds for
workers too. A reader opens a page, then the box, and types a second later; counted is the time from the last key to the
first result shown. Later queries are those of the same visit, half of them over a fast line, where only the engine
counts: the bar is for these. Memory is that of the page's process beyond what it had before the first query. An engine
that has not answered after five minutes, or whose page the browser gives up, is asked once more over a fast line, then
left. Exit code 1 when a bar is missed. Run it with `make bench`.
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
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import Error as BrowserError
from playwright.sync_api import TimeoutError as Late

from edition import convert
from sites import META, ROOT, Line, build, copy_of_the_project, plain, run, served, text
from texts import clauses, phrases

LATENCY, RATE = 0.5625, 180_000
FAST = 0.0, 1e9
PATIENCE = 300.0
"""Seconds a page or an answer is waited for."""
FIRST, LATER, MEMORY = 1.0, 0.1, 200.0
"""Bars: seconds to the first result, median seconds of later ones, megabytes."""
FEWEST = 3
"""Queries: there are three visits."""
OWN = "the edition's"
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
    trouble: str = ""


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
    page.wait_for_function("!document.querySelector('.md-search-result__item')", timeout=PATIENCE * 1000)
    start = time.monotonic()
    page.locator(BOX).evaluate(TYPE, query)
    page.wait_for_function(DONE, timeout=PATIENCE * 1000, polling=10)
    return time.monotonic() - start, page.locator(".md-search-result__item").count() > 0


def ask_pagefind(page: Page, query: str) -> tuple[float, bool]:
    """The same for Pagefind, by its own interface."""
    start = time.monotonic()
    found = page.evaluate(SEARCH, query)
    return time.monotonic() - start, found > 0


def measure(browser: Browser, name: str, site: Path, asked: list[str]) -> list[Result]:
    """Three visits, the last of them with all queries; where one fails, one more over a fast line."""
    slow, fast = Result(name), Result(f"{name}, fast")
    with served(site, Line(LATENCY, RATE)) as base, served(site, Line(*FAST)) as quick:
        passed = all(visit(browser, base, queries, slow) for queries in (asked[:1], asked[1:2], asked[2:]))
        if not passed:
            visit(browser, quick, asked, fast)
    return [slow] if passed else [slow, fast]


def visit(browser: Browser, where: tuple[str, Line], queries: list[str], result: Result) -> bool:
    """One visit: a page, a first query, then the others; whether all were answered."""
    base, line = where
    slow, ask = (line.latency, line.rate), ask_pagefind if result.name.startswith("Pagefind") else ask_box
    line.sent = 0
    # Waiting for an expression and Pagefind's WebAssembly both need what the policy of the site forbids.
    context = browser.new_context(viewport={"width": 1440, "height": 900}, bypass_csp=True)
    try:
        page = context.new_page()
        page.goto(base + PAGE, timeout=PATIENCE * 1000)
        with suppress(Late):
            page.wait_for_load_state("networkidle", timeout=PATIENCE * 1000)
        page.evaluate("(root) => { window.root = root; }", base)
        before, result.before = memory(browser), line.sent
        if ask is ask_box:
            page.locator(BOX).click()
        page.wait_for_timeout(1_000)
        result.firsts.append(ask(page, queries[0])[0])
        result.loaded = line.sent - result.before
        for number, query in enumerate(queries[1:]):
            line.latency, line.rate = FAST if number % 2 else slow
            seconds, found = ask(page, query)
            (result.quick if number % 2 else result.later).append(seconds)
            result.found += found
            result.asked += 1
        if result.asked:
            result.memory = memory(browser) - before
    except BrowserError as error:
        if result.name == OWN:
            raise
        result.trouble = error.message.splitlines()[0]
    finally:
        context.close()
        line.latency, line.rate = slow
    return not result.trouble


def middle(seconds: list[float]) -> str:
    """Median, or a dash where there is none."""
    return f"{median(seconds):.3f}" if seconds else "–"


def show(results: list[Result], count: int) -> bool:
    """Print the table; whether the edition's own search passes."""
    print(f"{count} texts, Fast 3G ({LATENCY * 1000:.0f} ms, {RATE / 1000:.0f} kB/s); seconds, kilobytes, megabytes\n")
    print(f"{'':<20}{'page kB':>9}{'first s':>9}{'first kB':>10}{'later s':>9}{'fast s':>9}{'memory':>8}{'found':>8}")
    for one in results:
        print(
            f"{one.name:<20}{one.before / 1000:>9.0f}{middle(one.firsts):>9}{one.loaded / 1000:>10.0f}"
            f"{middle(one.later):>9}{middle(one.quick):>9}{one.memory:>8.0f}{one.found:>5}/{one.asked}  {one.trouble}"
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
            if len(asked) < FEWEST:
                parser.error(f"{options.texts} texts give {len(asked)} queries, and {FEWEST} are needed: take more")
            build(folder)
            plain(folder)
            words.write_text("\n".join(asked), encoding="utf-8")
        asked = words.read_text(encoding="utf-8").split("\n")
        sites = [(OWN, folder / "site"), ("the theme's", folder / "plain" / "site")]
        if options.pagefind:
            run(str(Path(options.pagefind).absolute()), "-m", "pagefind", "--site", "site", cwd=folder)
            sites.append(("Pagefind", folder / "site"))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            results = [one for name, site in sites for one in measure(browser, name, site, asked)]
            browser.close()
    sys.exit(0 if show(results, options.texts) else 1)


if __name__ == "__main__":
    main()
