"""The demonstration corpus: its scaffolds made again, and the published text among three others."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

import corpus
import new
from edition import convert, decisions, load, publish, scaffold, sources
from edition.decisions import Decisions
from project import tables

every_text = pytest.mark.parametrize("text", corpus.IDS)


@cache
def prepared(root: Path) -> publish.Prepared:
    return publish.prepare(root)


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return corpus.write(tmp_path_factory.mktemp("corpus") / "project")


def page(root: Path, path: str) -> str:
    return prepared(root).files[path].decode()


def scaffolded(tmp_path: Path, text: str) -> Decisions:
    """What new.py guesses of a text's witness."""
    witness = corpus.EXAMPLES / "texts" / text / "source.txt"
    shutil.copytree(corpus.ROOT / "content/conversion", tmp_path / "content/conversion")
    result = CliRunner().invoke(new.main, ["--root", str(tmp_path), "text", str(witness), "--id", text])
    assert result.exit_code == 0, result.output
    folder = tmp_path / "content/texts" / text
    assert (folder / "source.txt").read_bytes() == witness.read_bytes()
    assert str(corpus.ROOT) not in (folder / "text.yml").read_text(encoding="utf-8")
    return decisions.load(folder, tmp_path)


@every_text
def test_the_scaffold_guesses_what_the_editor_settled(tmp_path: Path, text: str) -> None:
    guessed = scaffolded(tmp_path, text)
    settled = decisions.load(corpus.EXAMPLES / "texts" / text, corpus.ROOT)
    assert [plan.heading for plan in guessed.sections] == [plan.heading for plan in settled.sections]
    for name in ("title", "date", "source", "standard"):
        assert getattr(guessed.meta, name) == getattr(settled.meta, name), name
    assert guessed.meta.publisher in {settled.meta.publisher, "待补"}
    assert len(guessed.unchecked) >= 3
    assert not settled.unchecked


def test_ids_are_proposed_from_title_and_year() -> None:
    found = {
        text: scaffold.text_id(scaffold.edited(sources.read(corpus.EXAMPLES / "texts" / text / "source.txt"), tables()))
        for text in corpus.IDS
    }
    assert found == {
        "jiumatou-2018": "jiumatoude-2018",
        "lunyu-xueer": "lunyuxueer",
        "qingshiqiao-2023": "qingshiqiaoshe-2023",
    }


@pytest.mark.parametrize(
    "witness",
    [
        "甲\n",
        "A title: {x} #1\n正文。\n",
        "“引”\t\\n\N{LINE SEPARATOR}甲\n乙\N{RIGHT-TO-LEFT OVERRIDE}丙。\n",
        "<b>甲</b>\n- 乙\n",
    ],
)
def test_any_witness_gives_a_scaffold_that_loads(tmp_path: Path, witness: str) -> None:
    page = tmp_path / "page.txt"
    page.write_text(witness, encoding="utf-8", newline="\n")
    result = CliRunner().invoke(new.main, ["--root", str(tmp_path), "text", str(page)])
    assert result.exit_code == 0, result.output
    (draft,) = load.load(tmp_path, tables()).drafts
    assert draft.edition.meta.title == draft.edition.title.hans


def test_the_whole_corpus_has_no_findings(root: Path) -> None:
    assert [str(one) for one in prepared(root).findings] == []


def test_the_index_lists_every_text_in_both_scripts(root: Path) -> None:
    for script in ("zh-hans", "zh-hant"):
        found = re.findall(r"#text-([a-z0-9-]+)", page(root, f"{script}/texts/index.md"))
        assert found == sorted(["huzhou-2019", *corpus.IDS])


@every_text
def test_every_text_has_every_page(root: Path, text: str) -> None:
    paths = {path for path in prepared(root).files if text in path and path.endswith(".md")}
    for script in ("zh-hans", "zh-hant"):
        assert {f"{script}/texts/{text}/index.md", f"{script}/texts/{text}/apparatus.md"} <= paths
        assert any(path.startswith(f"{script}/texts/{text}/handout-s") for path in paths)
    assert f"parallel/{text}.md" in paths
    shelves = {path.split("/")[1].split(".")[0] for path in prepared(root).files if path.startswith("search/")}
    assert f"text-{text}" in shelves


def test_a_term_of_several_texts_shows_them_all(root: Path) -> None:
    entry = page(root, "zh-hans/glossary/jiedao-shequ.md")
    for title in ("《争当推进基层治理现代化先行地排头兵》", "《青石桥社区旧书屋开馆 居民自管自借》"):
        assert entry.count(title) >= 2, title


def test_titles_that_hold_title_marks_are_cited_with_single_ones(root: Path) -> None:
    assert "《〈论语·学而〉第一章读法》" in page(root, "zh-hans/glossary/junzi.md")


def test_sections_in_the_glossary_name_their_text(root: Path) -> None:
    found = re.findall(r"^## \[(《[^》]+》)", page(root, "zh-hans/glossary/sections.md"), re.MULTILINE)
    assert len(set(found)) == 1 + len(corpus.IDS)


def test_witnesses_are_of_the_kinds_the_corpus_promises(root: Path) -> None:
    whole = load.load(root, convert.load(root / "content/conversion"))
    found = {one.meta.id: one.text for one in whole.content.editions}
    kinds = {text: (found[text].witness.encoding, found[text].source) for text in corpus.IDS}
    assert kinds == {
        "jiumatou-2018": ("utf-8", "hant"),
        "lunyu-xueer": ("utf-8", "hans"),
        "qingshiqiao-2023": ("gb18030", "hans"),
    }
    assert "(" not in "".join(line.hans for line in found["qingshiqiao-2023"].lines)
    assert "说(yuè)" in "".join(line.hans for line in found["lunyu-xueer"].lines)
    assert {"裏", "着", "説"} <= set("".join(line.hant for line in found["jiumatou-2018"].lines))
