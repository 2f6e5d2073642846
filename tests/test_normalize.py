"""The command: outputs, encodings, exit codes, many files."""

from __future__ import annotations

import codecs
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from edition.render.schemas import normalize_schema

ROOT = Path(__file__).parent.parent
COMMAND = [sys.executable, str(ROOT / "scripts" / "normalize.py")]
ARTICLE = ROOT / "content" / "texts" / "huzhou-2019" / "source.txt"
GOLDEN = Path(__file__).parent / "golden"


def run(*arguments: object, data: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *map(str, arguments)], input=data, capture_output=True, timeout=120, check=False)


@pytest.mark.parametrize("to", ["hans", "hant"])
def test_article_is_exact(to: str) -> None:
    done = run(ARTICLE, "--to", to)
    assert done.returncode == 0
    assert done.stdout.decode() == (GOLDEN / f"huzhou-2019.{to}.txt").read_text(encoding="utf-8")
    assert "certificate: exact" in done.stderr.decode()


def test_json_is_valid_and_leads_both_ways() -> None:
    record = json.loads(run(ARTICLE, "--to", "json").stdout)
    jsonschema.validate(record, normalize_schema())
    witness = ARTICLE.read_text(encoding="utf-8")
    out, at = [], 0
    for edit in record["edits"]:
        assert witness[edit["start"] : edit["end"]] == edit["before"]
        assert edit["start"] >= at
        out += [witness[at : edit["start"]], edit["after"]]
        at = edit["end"]
    edition = "".join(out) + witness[at:]
    assert edition.removesuffix("\n").split("\n") == [line["hans"] for line in record["lines"]]
    assert record["certificate"]["exact"] is True
    assert record["certificate"]["unexplained"] == []
    assert record["source"]["script"] == "naive"
    for line in record["lines"]:
        for choice in line["choices"]:
            assert line["hans"][choice["start"] : choice["end"]] == choice["before"]
            assert line["hant"][choice["start"] : choice["end"]] == choice["after"]


def test_diff_shows_both_sides() -> None:
    shown = run(ARTICLE, "--to", "diff").stdout.decode()
    assert "[-黨(dang) -]{+党+}的十九" in shown
    assert "[-,-]{+，+}" in shown


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("gb18030", b""),
        ("big5", b""),
    ],
)
def test_encodings(encoding: str, mark: bytes) -> None:
    # 礴, in one of the last paragraphs, is not in Python's Big5.
    count = 18 if encoding == "big5" else 99
    text = "\r\n".join(ARTICLE.read_text(encoding="utf-8").split("\n")[:count])
    done = run("-", "--to", "hans", data=mark + text.encode(encoding))
    assert done.returncode == 0, done.stderr.decode()
    wanted = (GOLDEN / "huzhou-2019.hans.txt").read_text(encoding="utf-8").split("\n")[:count]
    assert done.stdout.decode() == "\n".join(wanted)
    assert encoding in done.stderr.decode()


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        (b"", "E-EMPTY", ""),
        (b" \n\n", "E-EMPTY", ""),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "E-BINARY", "byte 8"),
        ("中文".encode() * 20 + b"\xff\xfe\xfd" + "中文".encode() * 20, "E-DECODE", "byte 120"),
        (b"\x7fELF\x02\x01\x01", "E-BINARY", "character 4"),
        ("Größe, naïve, café: très".encode("latin-1"), "E-DECODE", ""),
    ],
)
def test_what_cannot_be_read(data: bytes, code: str, place: str) -> None:
    done = run("-", data=data)
    assert (done.returncode, done.stdout) == (1, b"")
    message = done.stderr.decode()
    assert code in message
    assert place in message
    assert "Traceback" not in message


def test_missing_file_and_usage() -> None:
    assert run("no-such-file.txt").returncode == 1
    assert b"E-READ" in run("no-such-file.txt").stderr
    for arguments in ((), ("--to", "nonsense", "-"), (ARTICLE, ARTICLE), (ROOT / "tests",)):
        assert run(*arguments).returncode == 2


def test_huge_single_line() -> None:
    done = run("-", "--to", "hans", data=("黨的領導製度體係" * 2_200_000).encode())
    assert done.returncode == 0, done.stderr.decode()[-300:]
    assert len(done.stdout) == 24 * 2_200_000
    assert b"Traceback" not in done.stderr


def test_many_files_and_one_bad(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in "abc":
        (folder / f"{name}.txt").write_bytes(ARTICLE.read_bytes())
    (folder / "bad.txt").write_bytes(b"\x00\x01\x02")
    done = run(folder, "--out", tmp_path / "out", "--to", "hant")
    assert done.returncode == 1
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.hant.txt", "b.hant.txt", "c.hant.txt"]
    message = done.stderr.decode()
    assert "bad.txt: E-BINARY" in message
    assert "3 of 4 texts" in message
    assert "Traceback" not in message


@pytest.mark.parametrize(("standard", "word"), [("tw", "平臺"), ("hk", "平台")])
def test_standard(standard: str, word: str) -> None:
    done = run("-", "--to", "hant", "--standard", standard, data="这个平台由群众建设，他说：“好。”\n".encode())
    assert word in done.stdout.decode()
    assert "「好。」" in done.stdout.decode()


def test_source_can_be_declared() -> None:
    text = "皇后的頭髮\n".encode()
    assert run("-", "--to", "hant", "--source", "hant", data=text).stdout == text
    assert run("-", "--to", "hans", "--source", "hans", data=text).stdout == text
