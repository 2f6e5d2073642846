"""Two builds of one commit are the same, byte for byte: only the sitemap has a date, that of the commit."""

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


def test_two_builds_are_the_same(site: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "again")]
    settings = {"NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "4294967295", "TZ": "Pacific/Kiritimati"}
    run = subprocess.run(command, cwd=ROOT, env=os.environ | settings, check=False, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert not run.stderr
    first, second = files(site), files(tmp_path / "again")
    assert first.keys() == second.keys()
    assert not [name for name, data in first.items() if second[name] != data]
