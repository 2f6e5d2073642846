"""The version of the edition: one place, a ledger of wordings, what readers are told."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import exported
import project
from edition import load, publish, releases, versions
from edition.errors import EditionError
from edition.ledgers import format_versions, load_versions

ROOT = Path(__file__).parents[1]
CITATION = "cff-version: 1.2.0\nmessage: m\ntitle: t\nauthors: [{name: n}]\nversion: %s\n"
CHANGELOG = """# Changelog

## Text

### 1.1.0
* `demo:1.2`：改一字，
  见 `demo`。
* `gone:1.1`：删。

## Software

* x
"""


def prepared(root: Path, citation: str) -> publish.Prepared:
    (root / "CITATION.cff").write_text(citation, encoding="utf-8")
    found = publish.prepare(root)
    if not found.errors:
        publish.publish(found, root)
    return found


def test_citation_cff_is_valid() -> None:
    schema = json.loads((ROOT / "tests/schemas/citation-1.2.0.schema.json").read_text(encoding="utf-8"))
    found = yaml.load((ROOT / "CITATION.cff").read_text(encoding="utf-8"), yaml.BaseLoader)
    jsonschema.validate(found, schema)
    assert found["url"] == exported.content().imprint.address
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**found, "authors": []}, schema)


def test_the_version_stands_in_one_place() -> None:
    imprint = exported.content().imprint
    assert re.fullmatch(r"\d+\.\d+\.\d+", imprint.version)
    assert exported.content().releases[0].version == imprint.version, "CHANGELOG.md: the newest version first"
    for script in ("zh-hans", "zh-hant"):
        assert (
            f"[{imprint.version}](../../changes.md#"
            in exported.files()[f"{script}/texts/huzhou-2019/index.md"].decode()
        )


def test_a_changed_paragraph_says_so(tmp_path: Path) -> None:
    root = project.write(tmp_path)
    (root / "CHANGELOG.md").write_text(CHANGELOG, encoding="utf-8")
    first = prepared(root, CITATION % "1.0.0")
    assert b"seg-changed" not in first.files["zh-hans/texts/demo/index.md"]
    project.edit(root, "texts/demo/text.yml", "emendations: []", emendation("方便群众", "方便百姓"))
    second = prepared(root, CITATION % "1.1.0")
    for script, said in (
        ("zh-hans", "本段文字自 1.0.0 版以后有改动："),
        ("zh-hant", "本段文字自 1.0.0 版以後有改動："),
    ):
        page = second.files[f"{script}/texts/demo/index.md"].decode()
        assert page.count("seg-changed") == 1
        assert f"{said}[1.1.0](../../changes.md#v1-1-0)\n{{ .seg-changed }}" in page
        assert page.index("data-n=1.2") < page.index("seg-changed") < page.index("data-n=1.3")
    ledger = (root / "content/versions.tsv").read_text(encoding="utf-8").splitlines()
    assert [row.split("\t")[:2] for row in ledger if row.startswith("demo:1.2")] == [
        ["demo:1.2", "1.0.0"],
        ["demo:1.2", "1.1.0"],
    ]
    changes = second.files["zh-hans/changes.md"].decode()
    assert "[`demo:1.2`](texts/demo/index.md#s1p2)：改一字，见 [`demo`](texts/demo/index.md)。" in changes
    assert "- `gone:1.1`：删。" in changes
    assert "Software" not in changes


def emendation(exact: str, correction: str) -> str:
    return f"emendations:\n  - {{exact: {exact}, correction: {correction}, certainty: probable, reason: 自拟}}"


def test_a_version_in_preparation_is_rewritten_and_a_published_one_is_not(tmp_path: Path) -> None:
    root = project.write(tmp_path)
    prepared(root, CITATION % "1.0.0")
    project.edit(root, "texts/demo/text.yml", "emendations: []", emendation("方便群众", "方便百姓"))
    assert not prepared(root, CITATION % "1.0.0").errors
    assert (root / "content/versions.tsv").read_text(encoding="utf-8").count("demo:1.2") == 1
    project.edit(root, "texts/demo/text.yml", "方便百姓", "方便居民")
    (found,) = prepared(root, CITATION % "1.0.0" + "date-released: 2026-01-02\n").errors
    assert (found.code, found.subject, found.where) == ("E-VERSION", "demo:1.2", "CITATION.cff")
    assert not prepared(root, CITATION % "1.0.1").errors


def test_without_a_version_there_is_no_ledger(tmp_path: Path) -> None:
    root = project.write(tmp_path)
    assert publish.VERSIONS not in publish.prepare(root).ledgers


@pytest.mark.parametrize("wrong", ["version: new", "version: 1.0.0\ndate-released: soon", "a: [b", "version: [1, 2]"])
def test_a_wrong_version_is_refused(tmp_path: Path, wrong: str) -> None:
    (tmp_path / "CITATION.cff").write_text(wrong, encoding="utf-8")
    with pytest.raises(EditionError, match=r"^CITATION\.cff: E-"):
        releases.version(tmp_path)


@pytest.mark.parametrize(
    "rows", ["a:1.1\t1.0\t0000000000000000\n" * 2, "a:1.1\t\t0000000000000000\n", "a:1.1\t1.0\tx\n"]
)
def test_a_wrong_ledger_is_refused(tmp_path: Path, rows: str) -> None:
    path = tmp_path / "versions.tsv"
    path.write_text(f"segment\tversion\tdigest\n{rows}", encoding="utf-8")
    with pytest.raises(EditionError, match="E-VERSION-ROW"):
        load_versions(path, tmp_path)


WORDINGS = st.dictionaries(st.sampled_from(["a:0.1", "a:1.0", "a:1.1"]), st.sampled_from(["0" * 16, "1" * 16]))


@given(st.lists(WORDINGS, max_size=5))
def test_the_ledger_grows_and_comes_back(states: list[dict[str, str]]) -> None:
    held: dict[str, versions.History] = {}
    for number, now in enumerate(states):
        grown = versions.brought_up_to_date(held, now, f"1.{number}")
        assert grown == versions.brought_up_to_date(grown, now, f"1.{number}")
        assert all(grown[key][: len(history)] == history for key, history in held.items())
        assert all(grown[key][-1][1] == wording for key, wording in now.items())
        assert not set(versions.rewritten(grown, now, f"1.{number}"))
        held = grown
    assert all(a[1] != b[1] for history in held.values() for a, b in pairwise(history))
    assert format_versions(held).decode().count("\n") == 1 + sum(map(len, held.values()))


def test_the_ledger_of_this_edition_is_read_as_written(tmp_path: Path) -> None:
    histories = load.load_content(ROOT, exported.tables()).versions
    path = tmp_path / "versions.tsv"
    path.write_bytes(format_versions(histories))
    assert load_versions(path, tmp_path) == histories
    assert len(histories) == 25
