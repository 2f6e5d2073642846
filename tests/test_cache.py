"""What builds remember: believed where nothing has changed, and never else."""

from __future__ import annotations

import os
import pickle
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import build
import typeset
from edition import cache, parallel, pipeline, publish
from edition.render import apparatus, frame
from project import edit, write

SCRIPTS = Path(__file__).parents[1] / "scripts"


def run(root: Path, *arguments: str) -> str:
    result = CliRunner().invoke(build.main, [*arguments, "--root", str(root)])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def root(tmp_path: Path) -> Path:
    run(write(tmp_path))
    return tmp_path


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was done anew: `rendered`, and `normalised` for each text."""
    done: list[str] = []
    prepare, normalise = publish.prepare, pipeline.normalise
    monkeypatch.setattr(publish, "prepare", lambda *args: (done.append("rendered"), prepare(*args))[1])
    monkeypatch.setattr(
        pipeline, "normalise", lambda *args, **options: (done.append("normalised"), normalise(*args, **options))[1]
    )
    return done


def test_nothing_is_done_where_nothing_has_changed(root: Path, work: list[str]) -> None:
    assert run(root).endswith(" 0 written, 0 removed; 0 new ids, 0 new addresses; 0 warnings.\n")
    assert run(root, "--check") == "docs/ is up to date, no findings.\n"
    assert work == []


def test_where_nothing_has_changed_nothing_is_loaded(root: Path) -> None:
    code = f"""
import sys
sys.path.insert(0, {str(SCRIPTS)!r})
import build
try:
    build.main(["--root", {str(root)!r}])
except SystemExit as end:
    assert not end.code
print(sorted(set(sys.modules) & {{"edition.publish", "edition.render", "edition.convert", "opencc", "pypinyin"}}))
"""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.endswith("0 warnings.\n[]\n")


def test_an_entry_that_changed_is_rendered_and_no_text_normalised(root: Path, work: list[str]) -> None:
    edit(root, "glossary/dangjian.md", "一句话", "另一句话")
    assert " 0 written" not in run(root)
    assert work == ["rendered"]
    assert "另一句话" in (root / "docs/zh-hans/glossary/dangjian.md").read_text(encoding="utf-8")


def test_a_decision_that_changed_is_applied(root: Path, work: list[str]) -> None:
    entry = "\n  - {exact: 水清岸绿, correction: 水清岸美, certainty: probable, reason: 据文意}"
    edit(root, "texts/demo/text.yml", "emendations: []", "emendations:" + entry)
    run(root)
    assert work == ["rendered", "normalised"]
    assert "水清岸美" in (root / "docs/zh-hans/texts/demo/index.md").read_text(encoding="utf-8")


def test_a_house_exception_that_changed_is_applied(root: Path, work: list[str]) -> None:
    (root / "content/conversion").mkdir()
    (root / "content/conversion/both.tsv").write_text("河道\t河道\t如此\n", encoding="utf-8")
    run(root)
    assert work == ["rendered", "normalised"]


@pytest.mark.parametrize("name", cache.ROOT_FILES)
def test_a_file_beside_content_that_changed_is_noticed(root: Path, work: list[str], name: str) -> None:
    (root / name).write_text("version: 1.0.0\n", encoding="utf-8")
    run(root)
    assert work == ["rendered"]


@pytest.mark.parametrize("name", ["edition/model/text.py", "csl/style.csl", "typefaces/face.otf"])
def test_every_file_of_the_program_counts(
    root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    program = tmp_path / "program"
    (program / name).parent.mkdir(parents=True)
    (program / name).write_bytes(b"one")
    monkeypatch.setattr(cache, "PROGRAM", program)
    run(root)
    assert cache.unchanged(root) is not None
    (program / "__pycache__").mkdir()
    (program / "__pycache__/one.pyc").write_bytes(b"")
    assert cache.unchanged(root) is not None
    (program / name).write_bytes(b"two")
    assert cache.unchanged(root) is None


def test_what_the_requirements_name_counts(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_version", lambda name: "9" if name == "citeproc-py" else "1")
    assert cache.unchanged(root) is None


def test_books_to_be_set_are_told_again(root: Path, work: list[str]) -> None:
    edit(root, "texts/demo/text.yml", "rights: 自拟。", "rights: 自拟。\nprint: book")
    first = run(root)
    assert first.endswith(" 2 printed books to be set: python scripts/typeset.py\n")
    assert run(root).endswith(" 2 printed books to be set: python scripts/typeset.py\n")
    assert CliRunner().invoke(typeset.main, ["--check", "--root", str(root)]).stdout.count("unset: ") == 2
    assert work == ["rendered"]


def test_what_a_check_found_is_remembered(root: Path, work: list[str]) -> None:
    shutil.rmtree(root / ".cache")
    assert run(root, "--check") == run(root, "--check")
    assert work == ["rendered", "normalised"]


@pytest.mark.parametrize("change", ["edited", "edited unseen", "removed", "added", "a link"])
def test_docs_that_were_touched_are_mended(root: Path, change: str) -> None:
    path = root / "docs/zh-hans/principles.md"
    data, stat = path.read_bytes(), path.stat()
    if change == "edited":
        path.write_bytes(b"x")
    elif change == "edited unseen":  # same size and time: only --check, which reads everything, can tell
        path.write_bytes(data[:-2] + b"x\n")
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
        assert CliRunner().invoke(build.main, ["--check", "--root", str(root)]).exit_code == 1
        return
    elif change == "removed":
        path.unlink()
    elif change == "added":
        (root / "docs/stray.md").write_bytes(b"")
    else:
        path.rename(root / "elsewhere.md")
        path.symlink_to(root / "elsewhere.md")
    run(root)
    assert path.read_bytes() == data
    assert not path.is_symlink()
    assert not (root / "docs/stray.md").exists()
    assert run(root, "--check") == "docs/ is up to date, no findings.\n"


def test_warnings_are_remembered(root: Path, work: list[str]) -> None:
    edit(root, "glossary/liangshan.md", "members: []", "members: [甲]")
    first = CliRunner().invoke(build.main, ["--root", str(root)])
    second = CliRunner().invoke(build.main, ["--root", str(root)])
    assert work == ["rendered"]
    assert "W-TERM-MEMBERS" in first.stderr
    assert first.stderr == second.stderr
    assert CliRunner().invoke(build.main, ["--check", "--root", str(root)]).exit_code == 1


def test_the_memory_may_be_deleted_or_damaged(root: Path) -> None:
    folder = root / ".cache/build"
    docs = {path: path.read_bytes() for path in (root / "docs").rglob("*") if path.is_file()}
    edit(root, "pages/principles.md", "见[正文]", "参见[正文]")
    for damage in (b"", b"{}", b"[1]", b"\x80\x05.", b"\xff" * 99):
        for path in (entry for entry in folder.rglob("*") if entry.is_file()):
            path.write_bytes(damage)
        run(root)
    edit(root, "pages/principles.md", "参见[正文]", "见[正文]")
    shutil.rmtree(folder)
    run(root)
    assert {path: path.read_bytes() for path in (root / "docs").rglob("*") if path.is_file()} == docs


def test_files_of_a_text_are_kept_where_nothing_they_hold_has_changed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []
    monkeypatch.setattr(parallel, "cores", lambda: 1)
    monkeypatch.setattr(apparatus, "page", lambda *args: (made.append(args), frame.page(*args))[1])
    edit(root, "pages/principles.md", "见[正文]", "参见[正文]")
    run(root)
    assert made == []
    (root / "docs/zh-hans/texts/demo/apparatus.md").write_bytes(b"x")
    run(root)
    assert len(made) == 2
    run(root, "--check")
    shutil.rmtree(root / ".cache")
    assert run(root, "--check") == "docs/ is up to date, no findings.\n"
    assert len(made) == 4


def test_a_text_no_longer_there_is_forgotten(root: Path) -> None:
    texts = root / ".cache/build/texts"
    before = set(texts.iterdir())
    edit(root, "texts/demo/text.yml", "standard: tw", "standard: hk")
    run(root)
    assert len(list(texts.iterdir())) == 1
    assert before.isdisjoint(texts.iterdir())


class Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch owned",)


def test_a_file_of_the_memory_cannot_run_anything(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    (path,) = (root / ".cache/build/texts").iterdir()
    path.write_bytes(pickle.dumps(Evil()))
    edit(root, "glossary/dangjian.md", "一句话", "另一句话")
    run(root)
    assert not (root / "owned").exists()


def test_progress_is_told_in_plain_lines_where_nobody_watches(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "MANY", 1)
    for number in range(20):
        shutil.copytree(root / "content/texts/demo", root / f"content/texts/demo-{number}")
    result = CliRunner().invoke(build.main, ["--root", str(root)])
    told = [line for line in result.stderr.splitlines() if line.startswith("texts: ")]
    assert told == [f"texts: {number} of 21" for number in range(2, 21, 2)]
    assert cache.unchanged(root) is not None
