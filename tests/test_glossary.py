"""The glossary: its surface forms, relations, orders, dates, map, and what becomes of an entry that is renamed."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

import sample
from edition import convert, load, publish
from edition.model import Content
from edition.readings import dictionary, spell
from edition.render.concordance import index, section_name
from edition.render.pinyin import syllables
from edition.render.relations import INVERSES, by_term, pairs
from edition.render.term_map_groups import groups
from edition.render.term_map_layout import layout
from project import edit, tables, write

ROOT = Path(__file__).parents[1]
FORMS = ROOT / "tests" / "cases" / "glossary" / "surface-forms.tsv"


@cache
def content() -> Content:
    """The edition as it is published."""
    return load.load_content(ROOT, convert.load(ROOT / "content" / "conversion"))


def forms() -> list[dict[str, str]]:
    with FORMS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"))


def test_every_surface_form_is_found() -> None:
    """As often as the fact file says, or the difference is explained."""
    parts = [part for edition in content().editions for section in edition.sections for part in section.segments]
    marked = Counter((mark.term, part.hans[mark.start : mark.end]) for part in parts for mark in part.marks)
    printed = "\n".join(part.hans for part in parts)
    for row in forms():
        form, term = row["form"], row["term"]
        assert printed.count(form) == int(row["printed"]), row
        assert marked[term, form] == int(row["marked"]), row
        assert (row["listed"] == row["printed"] == row["marked"]) is (not row["difference"]), row


def test_the_table_of_forms_names_every_entry_and_every_marked_form() -> None:
    assert {row["term"] for row in forms()} == {term.id for term in content().terms}
    listed = {(row["term"], row["form"]) for row in forms()}
    found = {
        (term, hit.segment.hans[hit.mark.start : hit.mark.end])
        for term, hits in index(content().editions).items()
        for hit in hits
    }
    assert found <= listed


def test_every_relation_is_seen_from_both_sides() -> None:
    found = pairs(content().terms)
    assert found
    assert all(found[other, one] == INVERSES[relation] for (one, other), relation in found.items())
    assert all(INVERSES[INVERSES[relation]] == relation for relation in INVERSES)


def test_a_relation_that_says_more_wins() -> None:
    from dataclasses import replace

    one = replace(sample.term("a", "甲", "jiǎ"), related=(("b", "part-of"),))
    other = replace(sample.term("b", "乙", "yǐ"), related=(("a", "see"),))
    assert [name for name, _ in by_term({"a": one, "b": other})["b"]] == ["has-part"]


def test_the_pinyin_of_every_entry_is_spelt_out() -> None:
    assert [term.id for term in content().terms if not term.syllables] == []
    assert syllables(next(term for term in content().terms if term.id == "babazhanlue")) == "ba ba zhan lue"


@pytest.mark.parametrize(
    ("word", "pinyin", "read"),
    [
        ("两山", "liǎng shān", 2),
        ("“两山”指数", "“liǎng shān” zhǐshù", 4),
        ("西安", "Xī'ān", 2),
        ("绿色", "lǜsè", 2),
        ("地方的", "dìfang de", 3),
        ("24小时", "24 xiǎoshí", 4),
        ("重庆", "Zhòngqìng", 2),
    ],
)
def test_readings_that_hold(word: str, pinyin: str, read: int) -> None:
    assert len(spell(word, pinyin, dictionary())[0]) == read


@pytest.mark.parametrize(
    ("word", "pinyin", "until"),
    [("两山", "liǎng sān", 1), ("两山", "liǎng", 1), ("山", "shānmài", 1), ("绿", "hóng", 0)],
)
def test_readings_that_do_not(word: str, pinyin: str, until: int) -> None:
    assert spell(word, pinyin, dictionary()) == ((), until)


def test_groups_and_layout_of_the_map() -> None:
    terms = content().terms
    found = pairs(terms)
    ids = sorted({one for one, _ in found})
    parts = groups(ids, found)
    assert sorted(one for part in parts for one in part) == ids
    plan = layout(parts, found)
    assert plan == layout(groups(ids, dict(reversed(found.items()))), found)
    heights = [height for _, height in plan.nodes]
    assert all(after - before >= 24 for before, after in pairwise(heights))
    assert len(plan.arcs) * 2 == len(found)
    assert max(arc.reach for arc in plan.arcs) < plan.width


def test_an_empty_map() -> None:
    plan = layout(groups([], {}), {})
    assert (plan.nodes, plan.arcs) == ((), ())


def test_the_date_of_an_entry_changes_with_its_file_alone(tmp_path: Path) -> None:
    root = write(tmp_path)
    publish.publish(publish.prepare(root), root)
    ledger = root / "content" / "changed.tsv"
    old = ledger.read_text(encoding="utf-8")
    (root / "content" / "changed.tsv").write_text(
        "".join(
            line if at == 0 else f"{line[:-24]}2019-12-05{line[-14:]}" for at, line in enumerate(old.splitlines(True))
        ),
        encoding="utf-8",
    )
    dates = {term.id: term.changed for term in load.load_content(root, tables()).terms}
    assert dates == {"dangjian": "2019-12-05", "liangshan": "2019-12-05"}
    edit(root, "glossary/dangjian.md", "一句话。", "另一句话。")
    dates = {term.id: term.changed for term in load.load_content(root, tables()).terms}
    assert dates["liangshan"] == "2019-12-05" < dates["dangjian"]
    publish.publish(publish.prepare(root), root)
    assert {line.split("\t")[1] for line in ledger.read_text(encoding="utf-8").splitlines()[1:]} == set(dates.values())


def test_a_renamed_entry_is_still_found_at_its_old_address(tmp_path: Path) -> None:
    root = write(tmp_path)
    publish.publish(publish.prepare(root), root)
    folder = root / "content" / "glossary"
    (folder / "liangshan.md").rename(folder / "lvshui-qingshan.md")
    for prose in (folder / "lvshui-qingshan.md", root / "content/pages/home.md"):
        prose.write_text(prose.read_text(encoding="utf-8").replace("term:liangshan", "term:lvshui-qingshan"), "utf-8")
    lost = [finding for finding in publish.prepare(root).findings if finding.code == "E-PERMALINK"]
    assert any(finding.subject == "zh-hans/glossary/liangshan/" for finding in lost)
    ledger = root / "content" / "permalinks.tsv"
    text = ledger.read_text(encoding="utf-8")
    whats = ("glossary/#/", "embed/#/", "embed/#/oembed.json")
    own = [f"{script}/{what}" for script in ("zh-hans", "zh-hant") for what in whats]
    for pattern in (*own, "api/v1/entries/#.json"):
        old, new = (pattern.replace("#", name) for name in ("liangshan", "lvshui-qingshan"))
        assert f"\n{old}\n" in text
        text = text.replace(f"\n{old}\n", f"\n{old}\t{new}\n")
    ledger.write_text(text, encoding="utf-8")
    prepared = publish.prepare(root)
    assert prepared.findings == ()
    assert prepared.files["api/v1/entries/liangshan.json"] == prepared.files["api/v1/entries/lvshui-qingshan.json"]
    stub = prepared.files["zh-hant/glossary/liangshan/index.html"].decode()
    assert '<a href="../lvshui-qingshan/">' in stub
    assert 'url=../lvshui-qingshan/"' in stub
    assert '"../lvshui-qingshan/" + (location.hash || "")' in stub


def test_names_of_sections() -> None:
    lead, first = sample.edition().sections[:2]
    later = (replace(first, number=number) for number in ("10", "21", "2a"))
    assert [section_name(one) for one in (lead, first, *later)] == ["导言", "第一节", "第十节", "第二十一节", "第2a节"]
