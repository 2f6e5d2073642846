"""A page made when it is looked at is the page a build writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition import preview, publish
from edition.errors import EditionError
from project import edit, write


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path)


def test_every_page_is_as_a_build_writes_it(root: Path) -> None:
    shown = preview.Preview(root)
    shown.read()
    built = publish.prepare(root).files
    pages = [path for path in built if not path.startswith(preview.LATER)]
    assert len(pages) > 40
    assert {path: shown.file(path) for path in pages} == {path: built[path] for path in pages}


def test_what_is_not_a_page_is_left_to_the_build(root: Path) -> None:
    shown = preview.Preview(root)
    assert shown.file("zh-hans/index.md") is None
    shown.read()
    assert shown.file("search/index.js") is None
    assert shown.file("zh-hans/nothing.md") is None


def test_an_edit_is_seen_when_content_is_read_again(root: Path) -> None:
    shown = preview.Preview(root)
    shown.read()
    before = shown.file("zh-hans/glossary/dangjian.md")
    edit(root, "glossary/dangjian.md", "一句话", "另一句话")
    assert shown.file("zh-hans/glossary/dangjian.md") == before
    shown.read()
    after = shown.file("zh-hans/glossary/dangjian.md")
    assert after is not None
    assert "另一句话" in after.decode()


def test_a_mistake_leaves_what_was_read_before(root: Path) -> None:
    shown = preview.Preview(root)
    shown.read()
    before = shown.file("zh-hans/glossary/dangjian.md")
    edit(root, "glossary/dangjian.md", "kind:", "kynd:")
    with pytest.raises(EditionError):
        shown.read()
    assert shown.file("zh-hans/glossary/dangjian.md") == before


def test_a_house_exception_that_changed_is_applied(root: Path) -> None:
    shown = preview.Preview(root)
    shown.read()
    path = "zh-hant/texts/demo/index.md"
    before = shown.file(path)
    assert before is not None
    (root / "content/conversion").mkdir()
    (root / "content/conversion/both.tsv").write_text("水清岸绿\t水清岸錄\t如此\n", encoding="utf-8")
    shown.read()
    after = shown.file(path)
    assert after is not None
    assert "水清岸錄" in after.decode()
    assert "水清岸錄" not in before.decode()
