"""Every check: a mistake it finds, with its message, and the good project in which it finds nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from edition import checks, load, publish
from edition.errors import EditionError
from edition.model import Imprint
from edition.versions import wordings
from fixtures import Case, read_cases
from project import altered, tables, write

CASES = Path(__file__).parent / "cases" / "messages" / "checks.txt"


def findings(root: Path) -> list[str]:
    """Return what is printed: findings, or the error that kept the content from being loaded."""
    try:
        return [str(finding) for finding in publish.prepare(root).findings]
    except EditionError as error:
        return [str(error)]


def change(root: Path, given: str) -> None:
    """Apply a case: blocks that begin with `@ file`, each with lines `- old` and `+ new`."""
    for block in given.split("@ ")[1:]:
        name, _, lines = block.partition("\n")
        path = root / "content" / name
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        changed = altered(text, lines.replace(" | ", "\t")).lstrip("\n")
        path.write_bytes(changed.encode("utf-8", "surrogateescape"))


def test_a_good_project_has_no_findings(tmp_path: Path) -> None:
    assert findings(write(tmp_path)) == []


@pytest.mark.parametrize("case", read_cases(CASES), ids=str)
def test_messages(case: Case, tmp_path: Path) -> None:
    root = write(tmp_path)
    change(root, case.given)
    assert "\n".join(findings(root)) == case.expected


def test_every_check_has_a_case() -> None:
    told = CASES.read_text(encoding="utf-8")
    codes = [check.code for check in (*checks.CHECKS, *checks.CHECKS_OF_PAGES)]
    apart = {"E-LENGTH", "W-CERTIFICATE", "E-VERSION"}  # no file of content/ brings these about; see the next tests
    assert {code for code in codes if f": {code} " not in told} == apart
    assert len(codes) == len(set(codes))


def only(code: str, whole: load.Whole) -> list[str]:
    return [str(one) for one in checks.run(whole, tables(), [one for one in checks.CHECKS if one.code == code])]


def test_lengths_that_differ_are_found(tmp_path: Path) -> None:
    whole = load.load(write(tmp_path), tables())
    line = whole.content.editions[0].text.lines[0]
    object.__setattr__(line, "hant", line.hant + "。")
    (found,) = only("E-LENGTH", whole)
    assert "E-LENGTH demo:0: line 0 has 4 characters Simplified, 5 Traditional (" in found


def test_a_recovery_that_is_not_proved_is_told(tmp_path: Path) -> None:
    whole = load.load(write(tmp_path), tables())
    text = whole.content.editions[0].text
    object.__setattr__(text, "certificate", replace(text.certificate, exact=False))
    assert only("W-CERTIFICATE", whole) == []
    object.__setattr__(text, "source", "naive")
    (found,) = only("W-CERTIFICATE", whole)
    assert found.startswith("content/texts/demo/text.yml:8: W-CERTIFICATE demo: the recovery is not proved")


def test_a_published_version_keeps_its_wording(tmp_path: Path) -> None:
    whole = load.load(write(tmp_path), tables())
    imprint = Imprint(version="1.0.0", released="2026-01-02")
    for digest, expected in (("0" * 16, 1), (wordings(whole.content.editions)["demo:1.2"], 0)):
        held = {"demo:1.2": (("1.0.0", digest),)}
        changed = replace(whole, content=replace(whole.content, imprint=imprint), versions=held)
        found = only("E-VERSION", changed)
        assert len(found) == expected
        assert all(one.startswith("CITATION.cff: E-VERSION demo:1.2: its wording is no longer") for one in found)


def test_errors_come_first(tmp_path: Path) -> None:
    root = write(tmp_path)
    change(root, "@ glossary/dangjian.md\n- hans:\n- pinyin:\n+ hans: 两山\n+ pinyin: liǎng shān\n- never_match:")
    assert [line.split()[1][0] for line in findings(root)] == ["E", "W"]
