"""A build that dies at any moment: every file of docs/ is old or new, and the next run mends the rest."""

from __future__ import annotations

import errno
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from edition import outputs, writing
from edition.errors import EditionError

OLD = {"same.md": b"same", "changed.md": b"old" * 9, "gone.md": b"gone", "sub/gone.md": b"gone"}
NEW = {"same.md": b"same", "changed.md": b"new" * 9, "added.md": b"added", "deep/er/added.md": b"added"}

CHILD = """
import os, signal, sys
sys.path.insert(0, {scripts!r})
from pathlib import Path
from edition import outputs
step, until = 0, None
def deadly(act):
    def then(*args, **kwargs):
        global step
        if step == until:
            os.kill(os.getpid(), signal.SIGKILL)
        step += 1
        return act(*args, **kwargs)
    return then
for name in ("write_bytes", "unlink", "rmdir", "mkdir", "replace"):
    setattr(Path, name, deadly(getattr(Path, name)))
for at in range(100):
    docs = Path({tmp!r}) / str(at) / "docs"
    outputs.write({old!r}, docs)
    child = os.fork()
    if not child:
        step, until = 0, at
        outputs.write({new!r}, docs)
        os._exit(0)
    if os.waitpid(child, 0)[1] == 0:
        print(at)
        break
"""
"""Kills a copy of itself at the first step that changes the disk, another at the second, until one lives; says how many
steps there are."""
LOOP = """
import sys
sys.path.insert(0, {scripts!r})
from pathlib import Path
from edition import outputs
plans = [{{f"{{n}}.md": b"%d" % (turn * n) * 999 for n in range(50 + turn)}} for turn in (1, 2)]
print("ready", flush=True)
while True:
    for plan in plans:
        outputs.write(plan, Path({docs!r}))
"""
SCRIPTS = str(Path(__file__).parents[1] / "scripts")


def held(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def demand_whole(found: dict[str, bytes], *plans: dict[str, bytes]) -> None:
    """Every file is as one of the plans has it, and none is missing that both have."""
    for name, data in found.items():
        assert data in [plan.get(name) for plan in plans], name
    assert set.intersection(*(set(plan) for plan in plans)) <= found.keys()


def demand_mended(docs: Path, plan: dict[str, bytes]) -> None:
    outputs.write(plan, docs)
    assert held(docs) == plan
    assert not [p for p in docs.rglob("*") if p.is_dir() and not any(p.iterdir())]


def test_killed_at_every_step(tmp_path: Path) -> None:
    code = CHILD.format(scripts=SCRIPTS, tmp=str(tmp_path), old=OLD, new=NEW)
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert int(done.stdout) > 8
    for at in range(int(done.stdout)):
        docs = tmp_path / str(at) / "docs"
        demand_whole(held(docs), OLD, NEW)
        demand_mended(docs, NEW)


def test_killed_at_random_moments(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    plans = [{f"{n}.md": b"%d" % (turn * n) * 999 for n in range(50 + turn)} for turn in (1, 2)]
    chance = random.Random(5)
    for _ in range(4):
        command = [sys.executable, "-c", LOOP.format(scripts=SCRIPTS, docs=str(docs))]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
            time.sleep(chance.random() / 5)
            process.kill()
        found = held(docs) if docs.exists() else {}
        for name, data in found.items():
            assert data in [plan.get(name) for plan in plans], name
    demand_mended(docs, plans[0])


def test_what_a_killed_run_left_is_removed_when_it_is_old(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    outputs.write(OLD, docs)
    left = tmp_path / ".docs-new-abc"
    left.mkdir()
    (left / "0").write_bytes(b"")
    draft = tmp_path / ".ledger.tsv-abc.draft"
    draft.write_bytes(b"")
    outputs.write(OLD, docs)
    writing.save(tmp_path / "ledger.tsv", b"1")
    assert left.exists(), "it may belong to a run that is still going on"
    for place in (left, draft):
        os.utime(place, (0, 0))
    outputs.write(OLD, docs)
    writing.save(tmp_path / "ledger.tsv", b"1")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["docs", "ledger.tsv"]


def test_a_full_disk_at_any_file_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    docs = tmp_path / "docs"
    outputs.write(OLD, docs)
    write = Path.write_bytes
    for full_at in range(3):
        left = full_at

        def full(path: Path, data: bytes) -> int:
            nonlocal left
            left -= 1
            if left < 0:
                write(path, data[:1])
                raise OSError(errno.ENOSPC, "No space left on device", str(path))
            return write(path, data)

        monkeypatch.setattr(Path, "write_bytes", full)
        with pytest.raises(EditionError, match="E-WRITE cannot be written: No space left"):
            outputs.write(NEW, docs)
        monkeypatch.undo()
        assert held(docs) == OLD
        assert [p.name for p in tmp_path.iterdir()] == ["docs"]


def test_a_folder_that_may_not_be_written_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    docs = tmp_path / "docs"
    outputs.write(OLD, docs)
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != docs / "sub" and allowed(path, mode))
    with pytest.raises(EditionError, match="E-WRITE cannot be written: Permission denied") as caught:
        outputs.write(NEW, docs)
    assert caught.value.where == str(docs / "sub")
    assert held(docs) == OLD
    monkeypatch.undo()
    demand_mended(docs, NEW)
