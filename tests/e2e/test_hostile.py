"""Words that some program takes for more than words, in every place people write, looked at in a browser.

Text stays text: no script runs, no element and no address comes out of it, and what is shown is what was written.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

import corpus
import project

from .conftest import Open, address, make, serving

PAYLOADS = (
    "<script>document.title='owned'</script>",
    "<img src=x onerror=\"document.title='owned'\">",
    "</p></section></article><svg onload=\"document.title='owned'\">",
    "[点我](javascript:document.title='owned')",
    "<javascript:alert(1)> ![图](javascript:alert(1))",
    "{{ 7*7 }}{% for x in y %}{# z #}",
    "甲{ onclick=document.title='owned' #title .md-button }",
    "&lt;b&gt; &amp; &#60;script&#62;",
    "*强* **重** __下__ `码` ~~删~~ ==亮== ^上^ [^1] [甲]: javascript:alert(1)",
    "# 题 | 表 | --- <!-- 注 --> ]]> <?php ?>",
    "\"'`\\ ${7*7} #{7*7} %s %(x)s",
    "../../etc/passwd file:///etc/passwd C:\\con",
    '--8<-- "a.md" !!! note ??? [TOC] :smile: ++ctrl++ $$x$$',
)
TURNED = "甲\N{RIGHT-TO-LEFT OVERRIDE}乙\N{LEFT-TO-RIGHT ISOLATE}丙"
FIELDS = ("description", "publisher", "witness", "rights")


def write(root: Path) -> Path:
    """A project in which everything that can be written holds payloads."""
    project.write(root)
    lines = ["基层治理", *(f"甲{payload}乙。" for payload in PAYLOADS), f"{TURNED}。"]
    source = "\n".join([*lines, ""]).encode()
    every = " ".join(PAYLOADS)
    quoted = json.dumps(every, ensure_ascii=False)
    fields = "\n".join(f"{name}: {quoted}" for name in FIELDS)
    (root / "content/texts/demo/source.txt").write_bytes(source)
    (root / "content/texts/demo/text.yml").write_text(
        f"""title: 基层治理
{fields}
date: 2019
sha256: {hashlib.sha256(source).hexdigest()}
source: hans
sections:
  - summary: {quoted}
    terms: [{quoted}, 两山]
notes:
  - {{id: n1, segment: "0.1", exact: {json.dumps(PAYLOADS[0])}, note: {quoted}, status: verified, sources: [S]}}
sources:
  - {{id: S, title: {quoted}, publisher: {quoted}}}
decisions:
  - {{what: {quoted}, why: {quoted}}}
""",
        encoding="utf-8",
    )
    (root / "content/glossary/liangshan.md").write_text(
        f"""---
hans: 两山
pinyin: liǎng shān
english: [{{text: {quoted}, status: proposed, source: {quoted}}}]
kind: slogan
aliases: [{json.dumps(PAYLOADS[1], ensure_ascii=False)}]
members: [{quoted}, {quoted}]
origin: {{who: {quoted}, where: {quoted}}}
sources: [{{id: S, title: {quoted}}}]
status: verified
---

## 释义

说明。[^S]
""",
        encoding="utf-8",
    )
    for name in ("teachers", "about", "accessibility"):
        (root / f"content/pages/{name}.md").write_text(project.PAGE.format(title=name), encoding="utf-8")
    return corpus.write_frame(root)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    root = write(folder / "project")
    run = subprocess.run([sys.executable, "scripts/build.py"], cwd=root, check=False, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return make(root, folder / "site")


@pytest.fixture(scope="module")
def base(site: Path) -> Iterator[str]:
    with serving(site, urlsplit(address(site)).path) as found:
        yield found


PAGES = ("texts/demo/", "texts/demo/apparatus/", "texts/demo/handout-s0/", "glossary/liangshan/", "glossary/", "texts/")
ACTIVE = """() => [...document.querySelectorAll("body *")].flatMap((one) =>
  one.getAttributeNames().filter((name) => name.startsWith("on") && !one.closest("[data-md-component]"))
).concat([...document.querySelectorAll("a, img, form, iframe, object, embed")].map(
  (one) => one.getAttribute("href") || one.getAttribute("src") || ""
).filter((one) => /^\\s*(javascript|data|file|vbscript):/i.test(one)))"""


@pytest.mark.parametrize("script", ["zh-hans", "zh-hant"])
def test_nothing_runs(window: Open, script: str) -> None:
    own = window()
    for path in (*(f"{script}/{page}" for page in PAGES), "parallel/demo/", ""):
        page = own.open(path)
        assert page.title() != "owned", path
        assert page.evaluate(ACTIVE) == [], path
        assert page.evaluate("document.querySelectorAll('svg[onload], img[onerror], img[src=x]').length") == 0, path
    assert (own.errors, own.foreign) == ([], [])


def test_the_text_is_shown_as_it_stands(window: Open) -> None:
    page = window().open("zh-hans/texts/demo/")
    for number, payload in enumerate(PAYLOADS, 1):
        shown = page.evaluate(
            """(id) => { const one = document.getElementById(id).cloneNode(true);
            one.querySelectorAll(".seg-n, .noteref").forEach((mark) => mark.remove());
            return one.textContent; }""",
            f"s0p{number}",
        )
        assert shown.strip().replace("；", ";") == f"甲{payload}乙。"  # a semicolon before Han is widened
    turned = page.locator(f"#s0p{len(PAYLOADS) + 1}")
    assert TURNED in (turned.text_content() or "")


def test_summaries_and_cards_are_shown_as_they_stand(window: Open) -> None:
    page = window().open("zh-hans/texts/demo/")
    body = page.locator("body").text_content() or ""
    for payload in PAYLOADS:
        plain = payload.replace("`码`", "码").replace("\"'`\\", "\"'`\\")
        assert body.count(plain) + body.count(payload) >= 2, payload
