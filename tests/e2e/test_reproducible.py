"""Two builds of one commit are the same, byte for byte: only the sitemap has a date, taken from SOURCE_DATE_EPOCH."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def files(folder: Path) -> dict[str, bytes]:
    """Every file by its path below the folder."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def build(folder: Path) -> dict[str, bytes]:
    """Build the site into a folder and read it."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    settings = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1575504000", "PYTHONHASHSEED": "random"}
    run = subprocess.run(command, cwd=ROOT, env=os.environ | settings, check=False, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert not run.stderr
    return files(folder)


def test_two_builds_are_the_same(tmp_path: Path) -> None:
    first, second = build(tmp_path / "first"), build(tmp_path / "second")
    assert first.keys() == second.keys()
    assert not [name for name, data in first.items() if second[name] != data]
