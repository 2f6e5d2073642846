"""The same bytes wherever docs/ is made: another folder, time zone, locale, hash seed."""

from __future__ import annotations

from pathlib import Path

import corpus

PLACE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "zh_TW.UTF-8", "PYTHONHASHSEED": "4294967295", "PYTHONUTF8": "0"}


def files(root: Path) -> dict[str, bytes]:
    """docs/ and the ledgers."""
    found = (path for name in ("docs", "content") for path in (root / name).rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def test_the_same_bytes_everywhere(corpus_project: Path, tmp_path: Path) -> None:
    here, there = files(corpus_project), files(corpus.build(tmp_path / "另一个 folder", PLACE))
    assert here.keys() == there.keys()
    assert not [name for name, data in here.items() if there[name] != data]
