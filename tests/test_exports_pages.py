"""Hand-outs, linked data, the imprint, and what the ledgers keep of things to take along."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

import exported
import project
import reading
from edition import addresses, imprint, ledgers, publish
from edition.checks.addresses import TAKEN
from edition.errors import EditionError
from edition.model import Imprint
from edition.render.paths import address
from edition.render.takeaway import ENDINGS

HANDOUTS = {path: data.decode() for path, data in exported.files().items() if "/handout-" in path}


def front(path: str) -> dict[str, object]:
    found: dict[str, object] = yaml.safe_load(exported.files()[path].decode().split("---\n")[1])
    return found


def test_a_hand_out_for_every_section_in_both_scripts() -> None:
    sections = [(edition.meta.id, one.number) for edition in exported.content().editions for one in edition.sections]
    assert set(HANDOUTS) == {
        f"{folder}/texts/{text}/handout-s{number}.md" for folder in ("zh-hans", "zh-hant") for text, number in sections
    }


@pytest.mark.parametrize("path", sorted(HANDOUTS))
def test_a_row_for_every_term_with_room_for_notes(path: str) -> None:
    page = reading.rendered(HANDOUTS[path])
    rows = [re.findall(r"<td>(.*?)</td>", row, re.DOTALL) for row in re.findall(r"<tr>(.*?)</tr>", page, re.DOTALL)]
    rows = [row for row in rows if row]
    number = path.removesuffix(".md").rpartition("-s")[2]
    name = f"{path.split('/')[2]}-s{number}"
    assert len(rows) == exported.taken("csv")[name].count(b"\r\n") - 1
    for word, meaning, notes in rows:
        assert 'class="pinyin" lang="zh-Latn-pinyin"' in word
        assert 'class="english" lang="en"' in meaning
        assert 'class="meaning">' in meaning
        assert notes == ""
    if path.startswith("zh-hans") and number == "1":
        other = re.search(r'<span class="other" lang="zh-Hant-TW">(.*?)</span>', page)
        assert other
        assert other[1] == "基層治理現代化"


@pytest.mark.parametrize(("folder", "lang"), [("zh-hans", "zh-Hans"), ("zh-hant", "zh-Hant-TW")])
def test_linked_data(folder: str, lang: str) -> None:
    content = exported.content()
    whole = front(f"{folder}/glossary/index.md")["linked"]
    assert isinstance(whole, dict)
    assert (whole["@type"], whole["inLanguage"]) == ("DefinedTermSet", lang)
    named = {one["termCode"]: one for one in whole["hasDefinedTerm"]}
    assert set(named) == {term.id for term in content.terms}
    for term in content.terms:
        path = f"{folder}/glossary/{term.id}.md"
        data = front(path)["linked"]
        assert isinstance(data, dict)
        assert data["@context"] == "https://schema.org"
        assert data["@type"] == "DefinedTerm"
        assert data["url"] == content.imprint.address + address(path)
        assert data["@id"] == named[term.id]["@id"]
        assert data["name"] == (term.hans if folder == "zh-hans" else term.hant)
        assert data["inDefinedTermSet"]["@id"] == whole["@id"]
        assert data["description"]
        assert len(set(data["alternateName"])) == len(data["alternateName"])


def test_what_is_linked_from_elsewhere_is_in_the_ledger() -> None:
    served = addresses.served(exported.files())
    for path in (
        *("zh-hans/embed/liangshan/", "zh-hant/embed/liangshan/", "zh-hant/embed/liangshan/oembed.json"),
        *("downloads/glossary/glossary.csv", "downloads/glossary/huzhou-2019-s1.apkg"),
        *("downloads/glossary/glossary.schema.json", "zh-hant/texts/huzhou-2019/handout-s1/"),
    ):
        assert path in served
        assert path in exported.content().addresses


def test_a_card_that_moves_leads_on() -> None:
    pages = {"zh-hans/embed/new/index.html": b"", "zh-hans/glossary/new.md": b""}
    files = addresses.with_moves(pages, {"zh-hans/embed/old/": "zh-hans/embed/new/"})
    assert 'href="../new/"' in files["zh-hans/embed/old/index.html"].decode()


def test_the_checks_and_the_renderers_know_the_same_files() -> None:
    assert set(TAKEN) == ENDINGS


@pytest.mark.parametrize(
    ("written", "found"),
    [
        (None, Imprint()),
        ("site_name: 集\nsite_url: https://a.org/b\n", Imprint("集", "https://a.org/b/")),
        ('site_url: !ENV [SITE_URL, "https://a.org/"]\n', Imprint("", "https://a.org/")),
        ("site_url: !ENV SITE_URL\n", Imprint()),
        ("plugins: [search]\n", Imprint()),
    ],
)
def test_imprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str | None, found: Imprint) -> None:
    """An environment variable says where a copy is served; it changes no file people keep."""
    monkeypatch.setenv("SITE_URL", "https://elsewhere.org/")
    if written is not None:
        (tmp_path / "mkdocs.yml").write_text(written, encoding="utf-8")
    assert imprint.load(tmp_path) == found


@pytest.mark.parametrize(
    "written", ["site_url: javascript:x\n", 'site_url: "https://a.org/?x"\n', "a: [\n", "site_url: /a\n"]
)
def test_an_imprint_that_cannot_be(tmp_path: Path, written: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(written, encoding="utf-8")
    with pytest.raises(EditionError, match=r"^mkdocs\.yml: E-(?:ADDRESS|YAML) "):
        imprint.load(tmp_path)


def test_revisions_are_kept_and_counted(tmp_path: Path) -> None:
    root = project.write(tmp_path)
    publish.publish(publish.prepare(root), root)
    path = root / publish.REVISIONS
    first = ledgers.load_revisions(path, root)
    assert {term: number for term, (number, _) in first.items()} == {"dangjian": 1, "liangshan": 1}
    assert publish.compare(publish.prepare(root), root) == []
    project.edit(root, "glossary/liangshan.md", "第一句。", "另一句。")
    publish.publish(publish.prepare(root), root)
    second = ledgers.load_revisions(path, root)
    assert {term: number for term, (number, _) in second.items()} == {"dangjian": 1, "liangshan": 2}
    assert publish.compare(publish.prepare(root), root) == []


@pytest.mark.parametrize(
    "row", ["a\t0\t0123456789abcdef", "a\t1\tx", "a\t\t", "a\t1\t0123456789abcdef\na\t2\t0123456789abcdef"]
)
def test_a_revision_that_cannot_be(tmp_path: Path, row: str) -> None:
    path = tmp_path / "revisions.tsv"
    path.write_text(f"term\trevision\tdigest\n{row}\n", encoding="utf-8")
    with pytest.raises(EditionError, match="E-REVISION"):
        ledgers.load_revisions(path, tmp_path)


def test_a_link_to_a_file_that_is_none(tmp_path: Path) -> None:
    root = project.write(tmp_path)
    project.edit(root, "pages/principles.md", "见[正文](text:demo)", "见[正文](text:demo)[表](download:demo-s1.xls)")
    found = publish.prepare(root).errors
    assert [finding.code for finding in found] == ["E-LINK"]
    project.edit(root, "pages/principles.md", "demo-s1.xls", "demo-s1.csv")
    assert not publish.prepare(root).errors
