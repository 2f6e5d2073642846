"""Old addresses of a renamed entry, and of an anchor that went elsewhere, still lead to it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from project import write

from .conftest import ROOT, Open


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site in which an entry has been renamed and a note has moved."""
    root = write(tmp_path_factory.mktemp("renamed"))
    for name in ("mkdocs.yml", "overrides", "scripts"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, root / name)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    build = [sys.executable, "scripts/build.py"]
    subprocess.run(build, cwd=root, env=environment, check=True, capture_output=True)
    glossary = root / "content/glossary"
    (glossary / "liangshan.md").rename(glossary / "qingshan.md")
    for prose in (root / "content").rglob("*.md"):
        prose.write_text(prose.read_text(encoding="utf-8").replace("term:liangshan", "term:qingshan"), encoding="utf-8")
    ledger = root / "content/permalinks.tsv"
    moved = ledger.read_text(encoding="utf-8")
    for script in ("zh-hans", "zh-hant"):
        old, new = f"{script}/glossary/liangshan/", f"{script}/glossary/qingshan/"
        moved = moved.replace(f"{old}\n", f"{old}\t{new}\n")
        moved = moved.replace(f"{old}#background\n", f"{old}#background\t{new}#definition\n")
        moved += f"{script}/glossary/dangjian/#usage\t{new}#concordance\n"
    ledger.write_text(moved, encoding="utf-8")
    subprocess.run(build, cwd=root, env=environment, check=True, capture_output=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(root / "site")]
    subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True)
    return root / "site"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("liangshan/", "qingshan/"),
        ("liangshan/#concordance", "qingshan/#concordance"),
        ("liangshan/#background", "qingshan/#definition"),
        ("dangjian/#usage", "qingshan/#concordance"),
    ],
)
@pytest.mark.parametrize("script", ["zh-hans", "zh-hant"])
def test_old_addresses_lead_on(window: Open, renamed: Path, script: str, old: str, new: str) -> None:
    folder = f"{renamed.as_uri()}/{script}/glossary/"
    page = window().page
    page.context.unroute_all()
    page.goto((folder + old).replace("/#", "/index.html#").removesuffix("/") + ("" if "#" in old else "/index.html"))
    place, _, anchor = new.partition("#")
    page.wait_for_url(lambda url: f"/{script}/glossary/{place}" in url and url.endswith(anchor))


def test_old_addresses_without_scripts(window: Open, renamed: Path) -> None:
    page = window(scripts=False).page
    page.context.unroute_all()
    page.goto(f"{renamed.as_uri()}/zh-hant/glossary/dangjian/index.html")
    link = page.locator(".moved a")
    expect(link).to_have_attribute("href", "../qingshan/#concordance")
    page.goto(f"{renamed.as_uri()}/zh-hant/glossary/liangshan/index.html")
    page.wait_for_url("**/zh-hant/glossary/qingshan/")
