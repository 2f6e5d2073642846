"""Long searches for input that breaks something: `make fuzz MINUTES=10`.

Three targets, each a function from bytes: `normalize` (any file as a witness; the laws hold), `loaders` (any front
matter; an `EditionError` or a value), `renderers` (any words in every place people write; pages that load). Each input
has a bound on the processor time it may take, by its size. Two engines: hypothesis, which builds input out of pieces
that mean something, and atheris, which changes bytes and watches which branches they reach. What atheris finds
interesting is kept in .cache/fuzz. A finding ends the run with the input; it becomes a case of test_hostile.py.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import exported
import project
import sample
import test_laws
from edition import fields, glossary, sources
from edition.errors import EditionError
from edition.render import collect

ROOT = Path(__file__).parents[1]
Target = Callable[[bytes], None]
SECOND_PER_BYTE = 0.0005
GRACE = 5.0
"""Seconds any input may take, besides those by its size."""


def normalize(data: bytes) -> None:
    """Any bytes as a witness: an error with a code, or a text for which the laws hold."""
    try:
        witness = sources.decode(data, "fuzz")
    except EditionError:
        return
    test_laws.check(witness.text)


def loaders(data: bytes) -> None:
    """Any text as a file of content/: every value of it, or an error that says where."""
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    for whole in (text, f"---\n{text}\n---\n## 释义\n甲。\n", _spliced(text)):
        try:
            found, prose, _ = fields.front_matter(whole, "content/glossary/x.md", glossary.KEYS)
            term = glossary._term(found, "x", prose, "content/glossary/x.md")
            glossary._check_forms(term, found)
            glossary._check_prose(prose, "content/glossary/x.md", 1, {source.id for source in term.sources})
        except EditionError as error:
            if not error.where.startswith("content/glossary/x.md"):
                raise


def _spliced(text: str) -> str:
    """An entry in order, one line of its front matter replaced."""
    lines = project.TERM.split("\n")
    at = 1 + len(text) % 12
    return "\n".join([*lines[:at], text, *lines[at + 1 :]])


def renderers(data: bytes) -> None:
    """Any words in every place: pages whose front matter loads, in which nothing of them is an element."""
    word = re.sub(r"[\ud800-\udfff]", "", data.decode("utf-8", "replace")).strip() or "甲"
    term = replace(exported._term("fuzz", word), prose="## 释义\n\n甲。\n")  # prose is Markdown, and checked apart
    whole = sample.content()
    files = collect(sample.small_site(replace(whole, terms=(*whole.terms, term))))
    for path, content in files.items():
        if path.endswith(".md"):
            _, front, body = content.decode().split("---\n", 2)
            yaml.safe_load(front)
            assert "<script" not in body.lower(), path
            assert not re.search(r"<[a-z]+[^>]*\son[a-z]+=", body), path


MARKS = st.sampled_from(
    [
        *"<>&\"'`*_[](){}|\\#!:;,.=+-~^$%@/ \t\n",
        *(
            "{{",
            "}}",
            "{%",
            "![",
            "](",
            "javascript:",
            "<script>",
            "onerror=",
            "---",
            "&#x3c;",
            "党",
            "黨",
            "甲",
            "a",
            "1",
        ),
        *("\N{RIGHT-TO-LEFT OVERRIDE}", "\N{ZERO WIDTH SPACE}", "\N{LINE SEPARATOR}"),
    ]
)
WORDS = st.lists(st.one_of(MARKS, st.text(max_size=3)), max_size=30).map("".join)
YAML = st.lists(
    st.sampled_from(
        [*glossary.KEYS, *"-:?&*!|>%@`'\"[]{},# \n", ": ", "- ", "\n  ", "!!python/name:x", "~", "1", "甲", "x"]
    ),
    max_size=60,
).map("".join)
INPUTS: dict[str, tuple[Target, st.SearchStrategy[bytes]]] = {
    "normalize": (normalize, st.one_of(test_laws.TEXTS.map(lambda text: text.encode("utf-8", "replace")), st.binary())),
    "loaders": (loaders, st.one_of(YAML, WORDS).map(lambda text: text.encode("utf-8", "replace"))),
    "renderers": (renderers, WORDS.map(lambda text: text.encode("utf-8", "replace"))),
}


def bounded(target: Target, data: bytes) -> None:
    """Run a target and demand that it took no longer than its input allows."""
    start = time.process_time()
    target(data)
    spent = time.process_time() - start
    allowed = GRACE + SECOND_PER_BYTE * len(data)
    assert spent <= allowed, f"{spent:.1f} s for {len(data)} bytes"


def with_hypothesis(name: str, seconds: float) -> int:
    """Search until the time is over; how many inputs were tried."""
    target, strategy = INPUTS[name]
    tried = 0
    end = time.monotonic() + seconds

    @settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck), database=None, phases=PHASES)
    @given(strategy)
    def search(data: bytes) -> None:
        nonlocal tried
        if time.monotonic() < end:
            bounded(target, data)
            tried += 1

    while time.monotonic() < end:
        search()
    return tried


PHASES = (Phase.generate, Phase.shrink)


def main() -> int:
    """Divide the time over targets and engines; 1 when something was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*", default=list(INPUTS), help=f"of {', '.join(INPUTS)}")
    parser.add_argument("--minutes", type=float, default=1)
    asked = parser.parse_args()
    atheris = importlib.util.find_spec("atheris") is not None
    parts = len(asked.targets) * (1 + atheris)
    failed = 0
    for name in asked.targets:
        share = asked.minutes * 60 / parts
        print(f"{name}: {with_hypothesis(name, share)} inputs by hypothesis, nothing found", flush=True)
        if atheris:
            command = [sys.executable, str(ROOT / "tests" / "fuzz_atheris.py"), name, str(int(share))]
            done = subprocess.run(command, check=False, cwd=ROOT)
            print(f"{name}: atheris {'found something, see above' if done.returncode else 'found nothing'}", flush=True)
            failed |= done.returncode
    if not atheris:
        print("atheris is not installed, hypothesis searched alone")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
