"""The guard: a strict build fails when docs/ is not what content/ gives, and says what to do."""

from __future__ import annotations

import importlib.metadata
import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

import hooks
from edition import publish
from project import PAGE, edit, write

ROOT = Path(__file__).parents[1]
HUBS = ("about", "accessibility", "teachers")
"""Written pages that mkdocs.yml has in its navigation."""


def config(root: Path) -> MkDocsConfig:
    found = MkDocsConfig(config_file_path=str(root / "mkdocs.yml"))
    found.load_dict({"site_name": "x", "docs_dir": str(root / "docs")})
    return found


@pytest.fixture
def root(tmp_path: Path) -> Path:
    publish.publish(publish.prepare(write(tmp_path)), tmp_path)
    return tmp_path


def warnings(root: Path, caplog: pytest.LogCaptureFixture) -> list[str]:
    caplog.clear()
    hooks.on_pre_build(config(root))
    assert all(record.name.startswith("mkdocs.") and record.levelno >= logging.WARNING for record in caplog.records)
    return [record.getMessage() for record in caplog.records]


def test_nothing_to_say(root: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert warnings(root, caplog) == []


def test_stale_files_and_the_command_are_named(root: Path, caplog: pytest.LogCaptureFixture) -> None:
    edit(root, "pages/principles.md", "见[正文]", "参见[正文]")
    (message,) = warnings(root, caplog)
    first, *files = message.splitlines()
    assert first == "docs/ is not what content/ gives. Run: python scripts/build.py"
    assert [file for file in files if "docs/search/" not in file and "docs/downloads/" not in file] == [
        "  stale:    docs/zh-hans/principles.md",
        "  stale:    docs/zh-hant/principles.md",
    ]


def test_errors_in_the_content_are_told(root: Path, caplog: pytest.LogCaptureFixture) -> None:
    edit(root, "pages/principles.md", "text:demo", "text:demi")
    assert warnings(root, caplog)[0].startswith("content/pages/principles.md:6: E-LINK")
    edit(root, "pages/principles.md", "title:", "titel:")
    (message,) = warnings(root, caplog)
    assert message.startswith("content/pages/principles.md:2: E-KEY unknown key `titel` (did you mean `title`?")


def test_long_lists_are_cut(root: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hooks, "SHOWN", 3)
    files = sum(path.is_file() for path in (root / "docs").rglob("*"))
    shutil.rmtree(root / "docs")
    (message,) = warnings(root, caplog)
    assert message.count("\n  missing: ") == 3
    assert message.endswith(f"\n  … and {files - 3} more")


def test_the_wrong_opencc_is_one_clear_error(
    root: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Wrong:
        metadata = {"Name": "OpenCC"}  # noqa: RUF012 - stands in for a distribution

    monkeypatch.setattr(importlib.metadata, "distributions", lambda name: [Wrong()] if name == "OpenCC" else [])
    shutil.rmtree(root / ".cache")
    (message,) = warnings(root, caplog)
    assert message.startswith("E-OPENCC the dictionaries of opencc-python-reimplemented are needed")
    assert "pip uninstall -y OpenCC" in message


def test_the_date_of_the_site_is_that_of_the_commit(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    hooks.on_config(config(tmp_path))
    assert "SOURCE_DATE_EPOCH" not in os.environ, "no repository, no date"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    hooks.on_config(config(ROOT))
    assert os.environ["SOURCE_DATE_EPOCH"] == "1"


def test_a_strict_build_fails_naming_file_and_command(tmp_path: Path) -> None:
    """Up to date it builds, after an edit it does not, and docs/ stays as it was."""
    write(tmp_path)
    for name in ("scripts", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    for name in HUBS:
        (tmp_path / f"content/pages/{name}.md").write_text(PAGE.format(title=name), encoding="utf-8")
    subprocess.run([sys.executable, "scripts/build.py"], cwd=tmp_path, check=True, capture_output=True)

    def mkdocs() -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    good = mkdocs()
    assert good.returncode == 0, good.stderr
    page = tmp_path / "content/pages/about.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n又一句。\n", encoding="utf-8")
    before = (tmp_path / "docs/zh-hans/about.md").read_bytes()
    bad = mkdocs()
    assert bad.returncode != 0
    assert "stale:    docs/zh-hans/about.md" in bad.stderr
    assert "python scripts/build.py" in bad.stderr
    assert (tmp_path / "docs/zh-hans/about.md").read_bytes() == before
