"""Every code a finding can have: its page in manual/findings.md, and an example that brings it about."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import build
import normalize
import test_checks
from edition import publish, sources
from edition.errors import EditionError
from fixtures import characters
from project import write

ROOT = Path(__file__).parents[1]
MANUAL = (ROOT / "manual" / "findings.md").read_text(encoding="utf-8")
CODE = re.compile(r'"([EW]-[A-Z0-9-]+)"')
BLOCK = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = dict(re.findall(r"^## (\S+)\n(.*?)(?=^## |\Z)", MANUAL, re.MULTILINE | re.DOTALL))
RUN = {code: BLOCK.findall(text) for code, text in PAGES.items() if "\nTest: `" not in text}
"""Code → change and message."""


def test_every_code_has_a_page() -> None:
    written = {code for path in (ROOT / "scripts").rglob("*.py") for code in CODE.findall(path.read_text("utf-8"))}
    assert set(PAGES) == written
    assert list(PAGES) == sorted(PAGES)


def test_what_is_not_run_here_names_its_test() -> None:
    tests = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    for code in PAGES.keys() - RUN.keys():
        (name,) = re.findall(r"^Test: `(\w+)`$", PAGES[code], re.MULTILINE)
        assert f"def {name}(" in tests, (code, name)
        assert code in BLOCK.findall(PAGES[code])[0]


@pytest.mark.parametrize("code", RUN)
def test_the_example_brings_it_about(code: str, tmp_path: Path) -> None:
    change, message = map(characters, RUN[code])
    test_checks.change(write(tmp_path), change)
    found = [line.replace(f"{tmp_path}/", "") for line in test_checks.findings(tmp_path)]
    assert message.removesuffix("\n") in found


def test_without_a_mistake_none_is_found(tmp_path: Path) -> None:
    assert test_checks.findings(write(tmp_path)) == []


def broken(root: Path) -> Path:
    """Make a project with one mistake in each of three files, all of which must be told."""
    for name in ("glossary/dangjian.md", "glossary/liangshan.md", "pages/principles.md"):
        path = root / "content" / name
        path.write_text(path.read_text(encoding="utf-8").replace("---\n", "---\nwrong: 1\n", 1), encoding="utf-8")
    return root


def test_mistakes_in_several_files_are_told_at_once(tmp_path: Path) -> None:
    root = broken(write(tmp_path))
    result = CliRunner().invoke(build.main, ["--check", "--root", str(root)])
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert [line.split(": ")[0] for line in lines] == [
        "content/glossary/dangjian.md:2",
        "content/glossary/liangshan.md:2",
        "content/pages/principles.md:2",
    ]
    assert all(" E-KEY " in line and line.endswith(")") for line in lines)
    result = CliRunner().invoke(build.main, ["--check", "--format", "github", "--root", str(root)])
    assert result.stderr.splitlines()[0].startswith("::error file=content/glossary/dangjian.md,line=2,title=E-KEY::")
    assert result.stderr.count("::error ") == 3


def test_wrong_usage_has_a_status_of_its_own(tmp_path: Path) -> None:
    assert CliRunner().invoke(build.main, ["--chekc", "--root", str(tmp_path)]).exit_code == 2


def test_errors_keep_everything_from_being_written(tmp_path: Path) -> None:
    root = write(tmp_path)
    test_checks.change(root, "@ texts/demo/text.yml\n- title:\n+ title: 基层之治")
    with pytest.raises(EditionError, match="1 errors in content/, nothing is written") as caught:
        publish.publish(publish.prepare(root), root)
    assert caught.value.code == "E-FINDINGS"
    assert not (root / "docs").exists()


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("甲", encoding="utf-8")
    names = [str(tmp_path / folder / "a.txt") for folder in ("a", "b")]
    result = CliRunner().invoke(normalize.main, [*names, "--out", str(tmp_path / "out")])
    assert result.exit_code == 1
    assert "a.txt: E-NAME two files have this name" in result.output
    assert not (tmp_path / "out").exists()


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(EditionError, match="cannot read the file") as caught:
        sources.read(tmp_path / "none.txt")
    assert caught.value.code == "E-READ"


def test_a_witness_that_could_not_be_restored_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """No supported codec does this to text that decodes; UTF-7 stands in for one that would."""
    monkeypatch.setattr(sources, "_BOMS", ((b"!", "utf-7"),))
    with pytest.raises(EditionError, match="decoded as utf-7") as caught:
        sources.decode(b"!+AGE-", "page.txt")
    assert caught.value.code == "E-ROUNDTRIP"
