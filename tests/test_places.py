"""The same bytes wherever docs/ is made: another folder, time zone, locale, hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import corpus

PLACES = (
    {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0"},
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "zh_TW.UTF-8", "PYTHONHASHSEED": "4294967295", "PYTHONUTF8": "0"},
)


def made(root: Path, place: dict[str, str]) -> dict[str, bytes]:
    """docs/ and the ledgers as a process in that place makes them."""
    corpus.write(root)
    done = subprocess.run(
        [sys.executable, "scripts/build.py"], cwd=root, env=os.environ | place, check=False, capture_output=True
    )
    assert done.returncode == 0, done.stderr
    files = (path for name in ("docs", "content") for path in (root / name).rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def test_the_same_bytes_everywhere(tmp_path: Path) -> None:
    first, second = (made(tmp_path / name, place) for name, place in zip(("a", "另一个 folder"), PLACES, strict=True))
    assert first.keys() == second.keys()
    assert not [name for name, data in first.items() if second[name] != data]
