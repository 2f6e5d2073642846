"""The law of the ids, and cutting a text by it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition import decisions, load, pipeline, segment, sources
from edition.errors import EditionError
from edition.numbering import allocate
from edition.recognition import NUMBER, OPENING, Item, Row, match, strays
from fixtures import Case, read_cases
from project import SOURCE, TEXT, altered, tables, write

CASES = Path(__file__).parent / "cases" / "messages"
LETTERS = [chr(code) for code in range(0x4E00, 0x4E00 + 60)]


def items(written: str) -> list[Item]:
    """`甲 *乙 丙`: paragraphs, and headings with a star."""
    return [Item("heading" if word[0] == "*" else "paragraph", word.lstrip("*")) for word in written.split()]


BASE = "甲甲 *乙乙 丙丙 丁丁 戊戊 *己己 庚庚"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BASE, "0.1 1.0 1.1 1.2 1.3 2.0 2.1"),
        ("甲甲 *乙乙 丙丙 新新 丁丁 戊戊 *己己 庚庚", "0.1 1.0 1.1 1.1a 1.2 1.3 2.0 2.1"),
        ("甲甲 *乙乙 丙丙 新新 又又 丁丁 戊戊 *己己 庚庚", "0.1 1.0 1.1 1.1a 1.1b 1.2 1.3 2.0 2.1"),
        ("甲甲 *乙乙 新新 丙丙 丁丁 戊戊 *己己 庚庚", "0.1 1.0 1.0a 1.1 1.2 1.3 2.0 2.1"),
        ("新新 甲甲 *乙乙 丙丙 丁丁 戊戊 *己己 庚庚", "0.0a 0.1 1.0 1.1 1.2 1.3 2.0 2.1"),
        ("甲甲 *乙乙 丙丙 丁丁 戊戊 新新 *己己 庚庚", "0.1 1.0 1.1 1.2 1.3 1.4 2.0 2.1"),
        ("甲甲 *乙乙 丙丙 丁丁 戊戊 *己己 庚庚 新新", "0.1 1.0 1.1 1.2 1.3 2.0 2.1 2.2"),
        ("甲甲 *乙乙 丙丙 戊戊 *己己 庚庚", "0.1 1.0 1.1 1.3 2.0 2.1"),
        ("甲甲 *乙乙 丙丙 丁丁 戊戊 *新新 又又 *己己 庚庚", "0.1 1.0 1.1 1.2 1.3 1a.0 1a.1 2.0 2.1"),
        ("甲甲 *乙乙 丙丙 丁丁 戊戊 *己己 庚庚 *新新", "0.1 1.0 1.1 1.2 1.3 2.0 2.1 3.0"),
        ("甲甲 *乙乙 丙丙 *新新 丁丁 戊戊 *己己 庚庚", "0.1 1.0 1.1 1a.0 1.2 1.3 2.0 2.1"),
        ("甲甲 *己己 庚庚", "0.1 2.0 2.1"),
    ],
)
def test_numbers(text: str, expected: str) -> None:
    _, ledger = allocate(items(BASE), [])
    numbers, _ = allocate(items(text), ledger)
    assert " ".join(numbers) == expected


def test_tombstones_count() -> None:
    """The number of a removed last paragraph is not given to the next one; it comes back with its paragraph."""
    _, ledger = allocate(items("甲甲 乙乙"), [])
    _, ledger = allocate(items("甲甲"), ledger)
    assert [(row.number, row.state) for row in ledger] == [("0.1", "live"), ("0.2", "gone")]
    numbers, ledger = allocate(items("甲甲 丙丙"), ledger)
    assert numbers == ["0.1", "0.3"]
    numbers, ledger = allocate(items("甲甲 乙乙 丙丙"), ledger)
    assert numbers == ["0.1", "0.2", "0.3"]
    assert {row.state for row in ledger} == {"live"}


def test_a_corrected_paragraph_keeps_its_number() -> None:
    _, ledger = allocate(items("党的十九界四中全会指出 湖州是诞生地 再见再见"), [])
    numbers, after = allocate(items("党的十九届四中全会指出 全新一段话语 再见再见"), ledger)
    assert numbers == ["0.1", "0.1a", "0.3"]
    assert after[0].opening == "党的十九界四中全会指出", "the ledger keeps what it said"


def test_paragraphs_that_begin_alike_are_told_apart() -> None:
    same = "构建和完善" * 10
    given = [Item("paragraph", same + char) for char in "甲乙丙"]
    _, ledger = allocate(given, [])
    assert len({row.opening for row in ledger}) == 3
    numbers, _ = allocate([given[0], given[2]], ledger)
    assert numbers == ["0.1", "0.3"]


def test_suffixes_do_not_end_with_z() -> None:
    _, ledger = allocate([Item("paragraph", "甲" * 30), Item("paragraph", "乙" * 30)], [])
    many = [Item("paragraph", chr(0x5000 + index) * 30) for index in range(28)]
    numbers, _ = allocate([Item("paragraph", "甲" * 30), *many, Item("paragraph", "乙" * 30)], ledger)
    assert numbers[25:30] == ["0.1y", "0.1z", "0.1aa", "0.1ab", "0.2"]


def test_a_row_out_of_order_is_a_stray() -> None:
    _, ledger = allocate(items(BASE), [])
    swapped = [*ledger[:2], ledger[3], ledger[2], *ledger[4:]]
    assert [row.number for row, _ in strays(items(BASE), swapped)] == ["1.2"]
    assert strays(items(BASE), ledger) == []


def test_another_text_altogether_is_matched_in_reasonable_time() -> None:
    _, ledger = allocate([Item("paragraph", f"{index}旧" * 9) for index in range(400)], [])
    assert match([Item("paragraph", f"{index}新" * 9) for index in range(400)], ledger) == [None] * 400


Words = st.lists(st.sampled_from(LETTERS), unique=True, max_size=12)
Cuts = st.sets(st.sampled_from(LETTERS), max_size=4)


def told(words: list[str], cuts: set[str]) -> list[Item]:
    """A text of paragraphs that have nothing in common; some are headings."""
    return [Item("heading" if word in cuts else "paragraph", word * (OPENING + 6)) for word in words]


@given(st.lists(Words, min_size=1, max_size=6), Cuts)
def test_an_id_is_given_once_and_kept(versions: list[list[str]], cuts: set[str]) -> None:
    """Whatever is inserted and removed, in the order of the text, and however often."""
    rank = {word: place for place, word in enumerate(LETTERS)}
    given_to: dict[str, str] = {}
    ledger: list[Row] = []
    before: list[Row] = []
    for version in versions:
        text = told(sorted(version, key=rank.__getitem__), cuts)
        numbers, ledger = allocate(text, ledger)
        assert len(set(numbers)) == len(numbers)
        for number, item in zip(numbers, text, strict=True):
            assert NUMBER.fullmatch(number)
            assert number.endswith(".0") == (item.kind == "heading")
            assert given_to.setdefault(number, item.text) == item.text, "an id went to another paragraph"
        live = [row.number for row in ledger if row.state == "live"]
        assert live == numbers, "the ledger lists the text in its order"
        assert allocate(text, ledger) == (numbers, ledger), "a second pass changes nothing"
        kept = [replace(row, state="live") for row in ledger if row.number in {old.number for old in before}]
        assert kept == [replace(row, state="live") for row in before], "rows are only added, in place"
        before = ledger


@given(Words, Words, Cuts)
def test_what_survives_keeps_its_number(first: list[str], second: list[str], cuts: set[str]) -> None:
    """Survivors in their old order keep their numbers; so a build never renames a published anchor."""
    numbers, ledger = allocate(told(first, cuts), [])
    known = dict(zip(first, numbers, strict=True))
    after = [word for word in first if word in second] + [word for word in second if word not in first]
    new, _ = allocate(told(after, cuts), ledger)
    assert all(known.get(word, number) == number for word, number in zip(after, new, strict=True))


def cut(root: Path, source: str = SOURCE) -> segment.Segmentation:
    folder = root / "content/texts/demo"
    text = pipeline.normalise(sources.decode(source.encode(), "source.txt"), tables(), source="hans")
    plan = decisions.load(folder, root)
    return segment.segment(text, plan, (), ledger_name="ids.tsv", has_dateline=True)


def test_a_text_is_cut(tmp_path: Path) -> None:
    found = cut(write(tmp_path))
    assert found.title.hans == "基层治理"
    assert found.dateline
    assert found.dateline.hans == "时间：2019-12-05 来源：《某报》"
    shape = [(s.number, s.heading and s.heading.anchor, [p.number for p in s.paragraphs]) for s in found.sections]
    expected = [
        ("0", None, ["0.1"]),
        ("1", "s1p0", ["1.1", "1.2", "1.3"]),
        ("2", "s2p0", ["2.1", "2.2"]),
    ]
    assert shape == expected
    assert [s.summary for s in found.sections] == ["导言。", "做法。", "任务。"]
    assert [(note.id, note.start) for note in found.notes] == [("n1", 4)]
    assert found.sections[1].paragraphs[0].line == 4


@pytest.mark.parametrize("case", read_cases(CASES / "segment.txt"), ids=str)
def test_messages(case: Case, tmp_path: Path) -> None:
    root = write(tmp_path)
    changed = altered(TEXT.format(sha256="0" * 64), case.given)
    (root / "content/texts/demo/text.yml").write_text(changed, encoding="utf-8")
    with pytest.raises(EditionError) as caught:
        cut(root)
    assert str(caught.value) == case.expected


def test_a_ledger_out_of_order_is_refused(tmp_path: Path) -> None:
    root = write(tmp_path)
    whole = load.load(root, tables())
    rows = list(whole.drafts[0].wanted)
    rows[2], rows[3] = rows[3], rows[2]
    lines = "".join(f"{row.number}\t{row.kind}\t{row.state}\t{row.opening}\n" for row in rows)
    (root / "content/texts/demo/ids.tsv").write_text("number\tkind\tstate\topening\n" + lines, encoding="utf-8")
    with pytest.raises(EditionError) as caught:
        load.load(root, tables())
    hint = "“乙地建起信访超市，方便群…” stands elsewhere in the text: move the row there, its number unchanged"
    assert str(caught.value) == f"content/texts/demo/ids.tsv:4: E-IDS-ORDER row 1.2 is out of order ({hint})"


def test_a_title_alone_is_a_text(tmp_path: Path) -> None:
    root = write(tmp_path)
    plan = decisions.load(root / "content/texts/demo", root)
    plan = replace(plan, sections=plan.sections[:1], notes=())
    text = pipeline.normalise(sources.decode("只有题目".encode(), "source.txt"), tables(), source="hans")
    found = segment.segment(text, plan, (), ledger_name="ids.tsv", has_dateline=False)
    assert [(section.number, section.paragraphs) for section in found.sections] == [("0", ())]
    assert found.title.hans == "只有题目"
    assert found.dateline is None
    assert found.ledger == ()


def test_a_text_without_lines_is_refused(tmp_path: Path) -> None:
    plan = decisions.load(write(tmp_path) / "content/texts/demo", tmp_path)
    text = pipeline.normalise(sources.decode(b"x", "source.txt"), tables(), source="hans")
    with pytest.raises(EditionError) as caught:
        segment.segment(replace(text, lines=()), plan, (), ledger_name="ids.tsv", has_dateline=False)
    assert str(caught.value) == "source.txt: E-EMPTY has no text (the witness needs at least a title line)"


def test_a_second_line_that_is_no_dateline_is_a_paragraph(tmp_path: Path) -> None:
    plan = decisions.load(write(tmp_path) / "content/texts/demo", tmp_path)
    text = pipeline.normalise(sources.decode(SOURCE.encode(), "source.txt"), tables(), source="hans")
    found = segment.segment(text, replace(plan, notes=()), (), ledger_name="ids.tsv", has_dateline=False)
    assert [(part.number, part.line) for part in found.sections[0].paragraphs] == [("0.1", 1), ("0.2", 2)]


def test_a_heading_is_the_line_behind_the_heading_before_it(tmp_path: Path) -> None:
    """A line that reads like a heading further up is a paragraph."""
    source = SOURCE.replace("导言说明来由，提到两山和党建。", "今后任务")
    found = cut(write(tmp_path), source)
    assert [section.heading and section.heading.line for section in found.sections] == [None, 3, 7]
    assert [part.hans for part in found.sections[0].paragraphs] == ["今后任务"]


def test_segments_and_ledger_are_the_lines_of_the_text(tmp_path: Path) -> None:
    found = cut(write(tmp_path), SOURCE.replace("甲地", "头发发展"))
    parts = [part for section in found.sections for part in section.segments]
    assert [part.hans for part in parts] == SOURCE.replace("甲地", "头发发展").splitlines()[2:]
    assert parts[2].hant.startswith("頭髮發展")
    assert all(len(part.hant) == len(part.hans) for part in parts)
    assert [part.line for part in parts] == list(range(2, 2 + len(parts)))
    assert [row.number for row in found.ledger] == [part.number for part in parts]
    assert [section.terms for section in found.sections] == [("两山",), ("两山", "信访超市"), ()]


def test_notes_stand_in_text_order_and_at_the_first_place(tmp_path: Path) -> None:
    root = write(tmp_path)
    plan = decisions.load(root / "content/texts/demo", root)
    base = plan.notes[0]
    places = [
        ("a", "2.2", "建设"),
        ("b", "1.2", "方便群众"),
        ("c", "1.2", "信访超市"),
        ("d", "2.2", "建"),
        ("e", "1.2", "信访"),
    ]
    notes = tuple(replace(base, id=name, segment=number, exact=exact) for name, number, exact in places)
    text = pipeline.normalise(sources.decode(SOURCE.encode(), "source.txt"), tables(), source="hans")
    found = segment.segment(text, replace(plan, notes=notes), (), ledger_name="ids.tsv", has_dateline=True)
    assert [(note.id, note.start) for note in found.notes] == [("c", 4), ("e", 4), ("b", 9), ("d", 7), ("a", 9)]
    one = found.notes[0]
    assert (one.segment, one.exact, one.note, one.status, one.sources) == (
        ("1.2", "信访超市", "注文。", "verified", ("S_1",))
    )


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("信仿超市", "乙地建起信访超市，方便群众。", "信访超市"),
        ("访超时", "乙地建起信访超市，方便群众。", "访超市"),
        ("群众满意度", "方便群众。", "方便群众。"),
        ("长龙山抽水", "丙地的龙山抽水站", "的龙山抽水"),
        ("十二连冠", "获得平安金鼎十一二连冠", "十一二连冠"),
        ("甲乙丙丁戊己", "甲乙己", "甲乙己"),
        ("甲乙", "丙甲x乙丁", "甲x乙"),
        ("天地", "甲", "甲"),
        ("天地", "", ""),
    ],
)
def test_the_stretch_that_is_most_like_a_phrase(phrase: str, text: str, expected: str) -> None:
    assert segment.window(phrase, text) == expected


@given(
    st.text("甲乙丙丁戊", max_size=12),
    st.text("甲乙丙丁戊", min_size=2, max_size=5),
    st.text("甲乙丙丁戊", max_size=12),
)
def test_a_phrase_that_occurs_is_most_like_itself(before: str, phrase: str, after: str) -> None:
    assert segment.window(phrase, before + phrase + after) == phrase
