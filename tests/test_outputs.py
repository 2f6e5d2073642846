"""docs/ on disk: differences, writing, paths; addresses of pages and what replaces them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition import addresses, outputs, writing
from edition.errors import EditionError
from edition.outputs import Diff

PLAN = {"index.md": b"# a\n", "zh-hans/index.md": b"b", "zh-hans/a/index.md": b"c"}


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    outputs.write(PLAN, folder)
    return folder


def test_everything_is_missing_at_first(tmp_path: Path) -> None:
    assert outputs.diff(PLAN, tmp_path / "docs") == Diff(missing=tuple(sorted(PLAN)))


def test_what_is_written_is_what_is_planned(docs: Path) -> None:
    assert tree(docs) == PLAN
    assert not outputs.diff(PLAN, docs)
    assert list(docs.parent.iterdir()) == [docs], "nothing is left beside it"


def test_differences_are_named(docs: Path) -> None:
    (docs / "index.md").write_bytes(b"other")
    (docs / "zh-hans/a/index.md").unlink()
    (docs / "stray.md").write_bytes(b"")
    found = outputs.diff(PLAN, docs)
    assert found.lines("docs") == [
        "stale:    docs/index.md",
        "missing:  docs/zh-hans/a/index.md",
        "orphaned: docs/stray.md",
    ]
    outputs.write(PLAN, docs)
    assert tree(docs) == PLAN


def test_only_what_changed_is_touched(docs: Path) -> None:
    for path in docs.rglob("*.md"):
        os.utime(path, (1, 1))
    outputs.write({**PLAN, "index.md": b"new"}, docs)
    touched = {path.relative_to(docs).as_posix() for path in docs.rglob("*.md") if path.stat().st_mtime != 1}
    assert touched == {"index.md"}


def test_orphans_go_with_their_folders_and_hidden_files_stay(docs: Path) -> None:
    (docs / "old/deep").mkdir(parents=True)
    (docs / "old/deep/page.md").write_bytes(b"")
    (docs / ".hidden").write_bytes(b"")
    outputs.write(PLAN, docs)
    assert not (docs / "old").exists()
    assert (docs / ".hidden").exists()


def test_a_file_where_a_folder_must_be_and_the_other_way_round(docs: Path) -> None:
    changed = {"index.md/index.md": b"x", "zh-hans": b"y"}
    outputs.write(changed, docs)
    assert tree(docs) == changed


def test_links_are_not_followed(docs: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "index.md").write_bytes(b"mine")
    for path in ("zh-hans/a/index.md", "zh-hans/a"):
        target = docs / path
        target.unlink() if target.is_file() else target.rmdir()
    (docs / "zh-hans/a").symlink_to(outside)
    (docs / "index.md").unlink()
    (docs / "index.md").symlink_to(outside / "index.md")
    outputs.write({**PLAN, "index.md": b"mine"}, docs)
    assert tree(outside) == {"index.md": b"mine"}
    assert not (docs / "zh-hans/a").is_symlink()
    assert not (docs / "index.md").is_symlink()


@pytest.mark.parametrize(
    "path",
    [
        "../a.md",
        "/a.md",
        "a/../../b.md",
        "a//b.md",
        "a/./b.md",
        "",
        "a\\b.md",
        "c:a.md",
        ".git/config",
        "a\nb.md",
        "a/",
    ],
)
def test_paths_that_lead_out_are_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(EditionError, match="E-PATH"):
        outputs.write({"index.md": b"", path: b""}, tmp_path / "docs")
    assert not (tmp_path / "docs").exists()


@pytest.mark.parametrize("paths", [("a.md", "A.md"), ("a", "a/b.md"), ("a/b", "A/b/c")])
def test_paths_that_collide_are_refused(tmp_path: Path, paths: tuple[str, str]) -> None:
    with pytest.raises(EditionError, match="cannot both be files"):
        outputs.diff(dict.fromkeys(paths, b""), tmp_path / "docs")


def test_a_disk_that_is_full_changes_nothing(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    count = 0

    def full(path: Path, data: bytes) -> int:
        nonlocal count
        count += 1
        if count > 1:
            raise OSError(28, "No space left on device", str(path))
        with path.open("wb") as file:
            return file.write(data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(EditionError, match="E-WRITE cannot be written: No space left on device"):
        outputs.write(dict.fromkeys(PLAN, b"new"), docs)
    assert tree(docs) == PLAN
    assert list(docs.parent.iterdir()) == [docs]


def test_new_files_overwrite_nothing(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"mine")
    with pytest.raises(EditionError, match="E-EXISTS exists already"):
        writing.create(tmp_path / "b", b"")
    with pytest.raises(EditionError, match="E-EXISTS exists already"):
        writing.create_folder(tmp_path, {"b": b""})
    assert tree(tmp_path) == {"b": b"mine"}


def test_a_new_folder_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    with pytest.raises(EditionError, match="E-WRITE"):
        writing.create_folder(tmp_path / "new", {"a": b"1", "none/b": b"2"})
    assert not list(tmp_path.iterdir())
    writing.create_folder(tmp_path / "new", {"a": b"1"})
    assert tree(tmp_path) == {"new/a": b"1"}


names = st.text("ab", min_size=1, max_size=2)
plans = st.dictionaries(st.lists(names, min_size=1, max_size=3).map("/".join), st.binary(max_size=2), max_size=5)


@given(plans, plans)
def test_any_plan_follows_any_other(
    tmp_path_factory: pytest.TempPathFactory, first: dict[str, bytes], second: dict[str, bytes]
) -> None:
    docs = tmp_path_factory.mktemp("any") / "docs"
    for plan in (first, second):
        try:
            outputs.demand_safe(plan)
        except EditionError:
            continue
        outputs.write(plan, docs)
        assert (tree(docs) if docs.exists() else {}) == plan


PAGE = """## 甲 { #s1p0 .seg }

<li id="note-n1">乙</li> { #ref-n1 } { .x #s1p1a }

# { #title }
"""


def test_addresses_served() -> None:
    pages = {"zh-hans/texts/a/index.md": PAGE, "index.md": "", "downloads/a.json": "", "data.js": ""}
    assert addresses.served({path: text.encode() for path, text in pages.items()}) == {
        "./",
        "downloads/a.json",
        "zh-hans/texts/a/",
        "zh-hans/texts/a/#s1p0",
        "zh-hans/texts/a/#s1p1a",
        "zh-hans/texts/a/#note-n1",
    }


def test_what_moved_leads_on() -> None:
    moves = {"zh-hant/old/": "zh-hant/a/", "zh-hans/a/#s1p2": "zh-hans/a/#s1p1", "zh-hans/gone/#s1": "zh-hans/a/"}
    found = addresses.with_moves({"zh-hans/a/index.md": b"text\n"}, moves)
    assert sorted(found) == ["zh-hans/a/index.md", "zh-hant/old/index.html"]
    stub = found["zh-hant/old/index.html"].decode()
    assert '<html lang="zh-Hant">' in stub
    assert 'content="0; url=../a/"' in stub
    assert found["zh-hans/a/index.md"].endswith(
        '<p class="moved" id="s1p2"><a href="./#s1p1">s1p2 → zh-hans/a/#s1p1</a></p>\n'.encode()
    )
