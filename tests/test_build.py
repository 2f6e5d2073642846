"""scripts/build.py and scripts/new.py as people run them."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import build
import new
from project import SOURCE, edit, write

SCRIPTS = Path(__file__).parents[1] / "scripts"


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(build.main, [*arguments, "--root", str(root)])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a project that has been built once."""
    result = run(write(tmp_path))
    assert result.exit_code == 0, result.output
    return tmp_path


def state(root: Path) -> dict[str, tuple[bytes, int]]:
    """Every file with its bytes and time; what builds remember apart, which anybody may delete."""
    files = (path for path in root.rglob("*") if path.is_file() and ".cache" not in path.parts)
    return {path.relative_to(root).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def test_a_build_says_what_it_did_and_a_second_does_nothing(root: Path) -> None:
    before = state(root)
    result = run(root)
    assert result.stdout.endswith(" 0 written, 0 removed; 0 new ids, 0 new addresses; 0 warnings.\n")
    assert state(root) == before
    assert (root / "content/texts/demo/ids.tsv").read_text(encoding="utf-8").splitlines()[:3] == [
        "number\tkind\tstate\topening",
        "0.1\tparagraph\tlive\t导言说明来由，提到两山和党建。",
        "1.0\theading\tlive\t推进治理",
    ]
    assert "zh-hant/texts/demo/#s1p2\n" in (root / "content/permalinks.tsv").read_text(encoding="utf-8")


def test_two_builds_from_nothing_are_the_same(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = write(tmp_path_factory.mktemp("other"))
    run(other)
    assert {name: data for name, (data, _) in state(other).items()} == {
        name: data for name, (data, _) in state(root).items()
    }


def test_check_of_a_good_project(root: Path) -> None:
    result = run(root, "--check")
    assert (result.exit_code, result.output) == (0, "docs/ is up to date, no findings.\n")


def test_check_names_files_and_command_and_writes_nothing(root: Path) -> None:
    edit(root, "pages/principles.md", "见[正文]", "参见[正文]")
    (root / "docs/zh-hans/stray.md").write_bytes(b"")
    (root / "docs/zh-hant/index.md").unlink()
    before = state(root)
    result = run(root, "--check")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert [line for line in lines if "docs/search/" not in line and "docs/downloads/" not in line] == [
        "stale:    docs/zh-hans/principles.md",
        "stale:    docs/zh-hant/principles.md",
        "missing:  docs/zh-hant/index.md",
        "orphaned: docs/zh-hans/stray.md",
    ]
    assert result.stderr == f"{len(lines)} files not up to date. Run: python scripts/build.py\n"
    assert state(root) == before


def test_check_fails_on_a_warning(root: Path) -> None:
    edit(root, "glossary/liangshan.md", "members: []", "members: [甲]")
    assert run(root).exit_code == 0
    result = run(root, "--check")
    assert result.exit_code == 1
    assert "W-TERM-MEMBERS" in result.stderr


ROWS = {
    "renamed": ("1.2\tparagraph", "1.7\tparagraph"),
    "deleted": ("1.2\tparagraph\tlive\t乙地建起信访超市，方便群众。\n", ""),
    "the last deleted": ("2.2\tparagraph\tlive\t戊地继续加强党建网建设。\n", ""),
    "renumbered": ("1.2\tparagraph", "1.1a\tparagraph"),
    "doubled": ("1.2\tparagraph", "1.1\tparagraph"),
    "declared gone": ("1.2\tparagraph\tlive", "1.2\tparagraph\tgone"),
    "another opening": ("乙地建起信访超市，方便群众。", "另一段话，与之毫不相干。"),
}


@pytest.mark.parametrize("change", ROWS)
def test_ids_cannot_be_changed(root: Path, change: str) -> None:
    edit(root, "texts/demo/ids.tsv", *ROWS[change])
    assert run(root, "--check").exit_code == 1


def test_rows_in_another_order_are_refused(root: Path) -> None:
    path = root / "content/texts/demo/ids.tsv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[3], lines[4] = lines[4], lines[3]
    path.write_text("".join(lines), encoding="utf-8")
    assert "E-IDS-ORDER" in run(root, "--check").stderr


def resource(root: Path, before: str, after: str) -> None:
    """Edit the witness, as a corrected source would, and vouch for it."""
    edit(root, "texts/demo/source.txt", before, after)
    data = (root / "content/texts/demo/source.txt").read_bytes()
    text = (root / "content/texts/demo/text.yml").read_text(encoding="utf-8")
    old = text.split("sha256: ")[1][:64]
    edit(root, "texts/demo/text.yml", old, hashlib.sha256(data).hexdigest())


def test_a_paragraph_is_inserted_without_moving_an_id(root: Path) -> None:
    resource(root, "丙地", "新地新设一段。\n丙地")
    result = run(root)
    assert "1 new id, 4 new addresses" in result.stdout
    rows = (root / "content/texts/demo/ids.tsv").read_text(encoding="utf-8")
    assert "1.2\tparagraph\tlive\t乙地建起信访超市，方便群众。\n1.2a\tparagraph\tlive\t新地新设一段。\n1.3\t" in rows
    assert run(root, "--check").exit_code == 0


def test_a_published_paragraph_goes_only_with_a_word_to_its_readers(root: Path) -> None:
    resource(root, "丙地整治河道，水清岸绿。\n", "")
    before = state(root)
    result = run(root)
    assert result.exit_code == 1
    assert "E-PERMALINK zh-hans/texts/demo/#s1p3: was published and is no longer served" in result.stderr
    assert state(root) == before
    path = root / "content/permalinks.tsv"
    text = path.read_text(encoding="utf-8").replace("#s1p3\n", "#s1p3\tzh-hans/texts/demo/#s1p2\n")
    path.write_text(text, encoding="utf-8")
    result = run(root)
    assert result.exit_code == 0, result.output
    assert "1.3\tparagraph\tgone\t丙地" in (root / "content/texts/demo/ids.tsv").read_text(encoding="utf-8")
    assert 'id="s1p3"' in (root / "docs/zh-hans/texts/demo/index.md").read_text(encoding="utf-8")
    assert run(root, "--check").exit_code == 0


@pytest.mark.parametrize("name", ["glossary/liangshan.md", "texts/demo/text.yml", "texts/demo/ids.tsv"])
def test_an_error_writes_nothing_and_shows_no_traceback(root: Path, name: str) -> None:
    path = root / "content" / name
    path.write_bytes(b"\x00\xff" + path.read_bytes()[:50])
    before = state(root)
    for mode in ((), ("--check",), ("--findings",)):
        result = run(root, *mode)
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.count("\n") == 1
        assert name in result.stderr
        assert str(root) not in result.stderr
    assert state(root) == before


def test_findings_for_github(root: Path) -> None:
    edit(root, "glossary/liangshan.md", "members: []", "members: [甲]")
    result = run(root, "--findings", "--format", "github")
    assert result.stderr == (
        "::warning file=content/glossary/liangshan.md,line=8,title=W-TERM-MEMBERS::"
        "liangshan: 两山 has 1 members (list them all, or suppress with the reason)\n"
    )
    edit(root, "glossary/liangshan.md", "status: verified", "status: 100%")
    result = run(root, "--findings", "--format", "github")
    assert result.stderr.startswith(
        "::error file=content/glossary/liangshan.md,line=13,title=E-VALUE::`status` is “100%25”"
    )


def test_watch_builds_after_an_edit_and_rests(tmp_path: Path) -> None:
    root = write(tmp_path)
    command = [sys.executable, str(SCRIPTS / "build.py"), "--watch", "--root", str(root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout
        try:
            assert "written" in process.stdout.readline()
            assert process.stdout.readline().startswith("Watching")
            time.sleep(1.5)  # the first build wrote ledgers into content/: one more build, with nothing to do
            edit(root, "pages/principles.md", "见[正文]", "参见[正文]")
            page = root / "docs/zh-hans/principles.md"
            lines = [process.stdout.readline()]
            while " 0 written" in lines[-1]:
                lines.append(process.stdout.readline())
            assert len(lines) <= 2, lines
            assert "参见" in page.read_text(encoding="utf-8")
            edit(root, "pages/principles.md", "title: 凡例", "titel: 凡例")
            assert "E-KEY unknown key `titel`" in process.stdout.readline()
            before = state(root)
            time.sleep(1.5)
            assert state(root) == before
        finally:
            process.terminate()


def invoke(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(new.main, ["--root", str(root), *arguments])


def test_a_new_text_and_a_new_term_ask_to_be_filled_in(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    page = tmp_path_factory.mktemp("page") / "page.txt"
    page.write_text(SOURCE.replace("基层治理\n", "另题\n"), encoding="utf-8")
    assert invoke(root, "text", str(page), "--id", "new-1").exit_code == 0
    assert invoke(root, "term", "信访超市").exit_code == 0
    assert 'title: "另题"' in (root / "content/texts/new-1/text.yml").read_text(encoding="utf-8")
    assert 'heading: "推进治理"' in (root / "content/texts/new-1/text.yml").read_text(encoding="utf-8")
    found = run(root, "--findings").stderr.splitlines()
    assert {line.split()[1] for line in found} == {"W-UNFINISHED", "W-CHECKLIST"}
    assert any("xinfangchaoshi:pinyin" in line for line in found)


def test_new_overwrites_nothing(root: Path) -> None:
    before = state(root)
    result = invoke(root, "term", "两山", "--id", "liangshan")
    assert (result.exit_code, "content/glossary/liangshan.md: E-EXISTS exists already" in result.output) == (1, True)
    result = invoke(root, "text", str(root / "content/texts/demo/source.txt"), "--id", "demo")
    assert (result.exit_code, "E-EXISTS" in result.output) == (1, True)
    result = invoke(root, "text", str(root / "content/texts/demo/source.txt"), "--id", "../x")
    assert (result.exit_code, "E-ID" in result.output) == (1, True)
    assert state(root) == before


def test_an_emendation_is_applied_and_one_that_does_not_fit_is_told_where_it_stands(root: Path) -> None:
    entry = "\n  - {{exact: {}, correction: 水清岸美, certainty: probable, reason: 据文意}}"
    edit(root, "texts/demo/text.yml", "emendations: []", "emendations:" + entry.format("水清岸绿"))
    assert run(root).exit_code == 0
    assert "水清岸美" in (root / "docs/zh-hans/texts/demo/index.md").read_text(encoding="utf-8")
    edit(root, "texts/demo/text.yml", "exact: 水清岸绿", "exact: 山清水秀")
    assert run(root).stderr.startswith(
        "content/texts/demo/text.yml:31: E-EMENDATION the emendation of '山清水秀' fits 0"
    )
