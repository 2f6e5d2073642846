"""The published edition and the demonstration corpus as one project: `python tests/corpus.py FOLDER`.

Nothing in it is special about the first text, or this shows it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
IDS = tuple(sorted(folder.name for folder in (EXAMPLES / "texts").iterdir() if folder.is_dir()))
"""Ids of the demonstration texts."""
GENERATED = ("permalinks.tsv", "revisions.tsv", "changed.tsv", "versions.tsv")


def write(root: Path) -> Path:
    """Copy both into `root`, a folder that does not exist yet, ready for build.py and mkdocs; return it.

    A copy, not links: what a test breaks in it stays in it.
    """
    shutil.copytree(ROOT / "content", root / "content")
    write_frame(root)
    for name in ("texts", "glossary"):
        shutil.copytree(EXAMPLES / name, root / "content" / name, dirs_exist_ok=True)
    for name in ("CHANGELOG.md", "CITATION.cff"):
        shutil.copy(ROOT / name, root / name)
    for name in GENERATED:  # a new edition with a history of its own
        (root / "content" / name).unlink(missing_ok=True)
    return root


def build(root: Path, place: Mapping[str, str] | None = None) -> Path:
    """Write both into `root` and docs/ from them, in a process whose environment has `place` on top; return `root`."""
    command = [sys.executable, "scripts/build.py"]
    done = subprocess.run(
        command, cwd=write(root), env=os.environ | (place or {}), check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return root


def write_frame(root: Path) -> Path:
    """Copy what makes a site of any content/ into `root`: programs, theme, settings; return it."""
    hidden = shutil.ignore_patterns("__pycache__", ".*")
    for name in ("overrides", "scripts"):
        shutil.copytree(ROOT / name, root / name, ignore=hidden)
    shutil.copy2(ROOT / "mkdocs.yml", root)
    return root


if __name__ == "__main__":
    write(Path(sys.argv[1]))
