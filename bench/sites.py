"""Synthetic sites to measure search with, and a slow line to measure over."""

from __future__ import annotations

import functools
import gzip
import http.server
import random
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LENGTH = 3_400
"""Characters in a text: as in the article."""
WORDS = 0.35
"""Share of the clauses that are made of dictionary words, so that texts differ in vocabulary."""
META = """title: {title}
description: 合成文本。
publisher: 合成
date: 2024-01-01
witness: 合成。
rights: 无。
sha256: {sha}
source: hans
standard: tw
sections:
  - summary: 合成文本，只供测速。
    terms: []
notes: []
decisions: []
"""


def text(number: int, clauses: Sequence[str], words: Sequence[str]) -> str:
    """A text of its own, the same in every run."""
    chance = random.Random(number)
    lines, size = [f"合成文本第{number}篇：{chance.choice(words)}{chance.choice(words)}"], 0
    own = chance.sample(list(words), 300)
    while size < LENGTH:
        pieces = []
        for _ in range(12):
            made = "".join(chance.choices(own, k=4)) + chance.choice("，。；")
            pieces.append(made if chance.random() < WORDS else chance.choice(clauses))
        lines.append("".join(pieces).rstrip("，；。") + "。")
        size += len(lines[-1])
    return "\n".join(lines) + "\n"


def run(*command: str, cwd: Path) -> None:
    """Run a command quietly; what it says is shown when it fails."""
    done = subprocess.run(command, cwd=cwd, check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def copy_of_the_project(folder: Path) -> None:
    """What a build needs, without the texts' neighbours of no use here."""
    for name in ("content", "overrides", "scripts"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "requirements.txt", "CITATION.cff", "CHANGELOG.md"):
        shutil.copy(ROOT / name, folder)


def build(folder: Path) -> Path:
    """The edition's site."""
    run(sys.executable, "scripts/build.py", cwd=folder)
    run(sys.executable, "-m", "mkdocs", "build", "--quiet", cwd=folder)
    return folder / "site"


def plain(folder: Path) -> Path:
    """The same pages with the theme as it comes, its own search, and its own index of everything."""
    other = folder / "plain"
    shutil.copytree(folder / "docs", other / "docs")
    for page in other.rglob("*.md"):
        page.write_text(
            page.read_text(encoding="utf-8").replace('search: {"exclude": true}\n', "", 1), encoding="utf-8"
        )
    config = (
        "site_name: plain\nsite_url: http://localhost/\ntheme: {name: material, language: zh, font: false,"
        " features: [search.suggest, search.highlight]}\nplugins: [search]\n"
        "markdown_extensions: [attr_list, md_in_html, tables, def_list, footnotes]\nnot_in_nav: |\n  /*\n"
        "nav: [index.md]\n"
    )
    (other / "mkdocs.yml").write_text(config, encoding="utf-8")
    run(sys.executable, "-m", "mkdocs", "build", "--quiet", cwd=other)
    return other / "site"


class Line:
    """A shared slow line: so many seconds before an answer begins, so many bytes a second for all together."""

    def __init__(self, latency: float, rate: float) -> None:
        self.latency, self.rate, self.free, self.lock = latency, rate, 0.0, threading.Lock()
        self.sent = 0

    def wait(self, size: int) -> None:
        """Return when `size` bytes would have arrived."""
        with self.lock:
            self.sent += size
            self.free = max(self.free, time.monotonic()) + size / self.rate
            until = self.free
        time.sleep(max(0.0, until - time.monotonic()))


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves compressed, over a slow line."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: object, line: Line, **named: object) -> None:
        self.line = line
        super().__init__(*given, **named)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with the file, late and slowly."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        time.sleep(self.line.latency)
        if not path.is_file():
            self.send_error(404)
            return
        body = squeezed(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        for start in range(0, len(body), 4096):
            piece = body[start : start + 4096]
            self.line.wait(len(piece))
            try:
                self.wfile.write(piece)
            except ConnectionError:
                return

    def log_message(self, *_: object) -> None:
        """Nothing."""


@functools.lru_cache(maxsize=20_000)
def squeezed(path: Path) -> bytes:
    """A file as a server sends it."""
    return gzip.compress(path.read_bytes(), 6)


@contextmanager
def served(site: Path, line: Line) -> Iterator[tuple[str, Line]]:
    """Address of a site on this machine, and the line to it."""
    handler = functools.partial(Handler, directory=str(site), line=line)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", line
        server.shutdown()
