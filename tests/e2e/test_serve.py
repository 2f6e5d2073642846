"""The site while it is edited: an edit is shown at once, a mistake is told, then docs/ is brought along."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from e2e.conftest import Open

ENTRY = "glossary/liangshan.md"
FINDING = "body > ul > li"
PAGE = "zh-hans/glossary/liangshan/"


@dataclass
class Running:
    """A server and what it edits."""

    root: Path
    """The project."""
    address: str
    """Of the site."""
    log: Path
    """What it said."""

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace something in a file of content/."""
        path = self.root / "content" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def wait(self, words: str, count: int = 1) -> str:
        """What the server said once it has said `words` so many times."""
        for _ in range(600):
            said = self.log.read_text(encoding="utf-8")
            if said.count(words) >= count:
                return said
            time.sleep(0.1)
        raise AssertionError(f"not said {count} times: {words}\n{said}")


@pytest.fixture
def running(corpus_project: Path, tmp_path: Path) -> Iterator[Running]:
    root = shutil.copytree(corpus_project, tmp_path / "project")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    log = tmp_path / "log"
    with log.open("w", encoding="utf-8") as out:
        command = [sys.executable, "scripts/serve.py", "--dev-addr", f"127.0.0.1:{port}"]
        environment = os.environ | {"PYTHONUNBUFFERED": "1"}
        process = subprocess.Popen(command, cwd=root, env=environment, stdout=out, stderr=subprocess.STDOUT)
        own = Running(root, f"http://127.0.0.1:{port}/edition/", log)
        own.wait("Serving on")
        yield own
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0, log.read_text(encoding="utf-8")


def opened(window: Open, address: str) -> Page:
    page = window().page
    page.goto(address)
    return page


def test_an_edit_is_shown_at_once_and_written_later(running: Running, window: Open) -> None:
    page = opened(window, running.address + PAGE)
    expect(page.locator("h1")).to_contain_text("两山")
    running.wait("0 written")  # docs/ was up to date at the start
    running.edit(ENTRY, "## 背景", "新写的一句。\n\n## 背景")
    expect(page.locator("article")).to_contain_text("新写的一句。", timeout=30_000)
    written = running.root / "docs" / "zh-hans/glossary/liangshan.md"
    assert "新写的一句" not in written.read_text(encoding="utf-8")
    said = running.wait("docs/: ", 2)
    assert "新写的一句" in written.read_text(encoding="utf-8")
    time.sleep(3)  # what the build has written starts no other
    assert running.log.read_text(encoding="utf-8").count("Detected file changes") == said.count("Detected") == 1
    page.goto(running.address + "zh-hant/glossary/liangshan/")
    expect(page.locator("article")).to_contain_text("新寫的一句。")


def test_a_mistake_is_told_on_the_page_until_it_is_mended(running: Running, window: Open) -> None:
    page = opened(window, running.address + PAGE)
    running.edit(ENTRY, "kind:", "kimd:")
    expect(page.locator(FINDING)).to_contain_text("E-KEY unknown key `kimd`", timeout=30_000)
    assert "content/glossary/liangshan.md:" in page.inner_text(FINDING)
    running.edit(ENTRY, "kimd:", "kind:")
    expect(page.locator("h1")).to_contain_text("两山", timeout=30_000)
    running.edit(ENTRY, "## 背景", "[无处](term:no-such)\n\n## 背景")
    expect(page.locator(FINDING)).to_contain_text("no-such", timeout=30_000)


def test_every_kind_of_page_is_as_the_build_makes_it(running: Running, window: Open) -> None:
    docs = running.root / "docs"
    page = opened(window, running.address)
    for kind in (
        "",
        "parallel/huzhou-2019/",
        "zh-hant/texts/huzhou-2019/apparatus/",
        "zh-hans/texts/",
        "zh-hans/about/",
    ):
        found = page.goto(running.address + kind)
        assert found
        assert found.status == 200, kind
    for path in ("zh-hans/texts/huzhou-2019/terms.js", "reading/huzhou-2019/pinyin.js", "search/index.js"):
        assert page.request.get(running.address + path).body() == (docs / path).read_bytes()
    assert page.request.get(running.address + "zh-hans/no-such/").status == 404


def test_a_new_entry_has_a_page_before_docs_has(running: Running, window: Open) -> None:
    running.wait("0 written")
    entry = (running.root / "content" / ENTRY).read_text(encoding="utf-8")
    path = running.root / "content/glossary/xin-ci.md"
    for old, new in (
        ("hans: 两山", "hans: 新词"),
        ("pinyin: liǎng shān", "pinyin: xīn cí"),
        ("aliases: [", "aliases: [新的，"),
    ):
        assert old in entry
        entry = entry.replace(old, new, 1)
    path.write_text(entry, encoding="utf-8")
    running.wait("Reloading browsers")
    page = opened(window, running.address + "zh-hans/glossary/xin-ci/")
    expect(page.locator("h1")).to_contain_text("新词")
