"""The laws of the pipeline, over generated texts: apply = edition, undo = witness, a second pass changes nothing."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from edition import convert, pipeline, record, sources
from edition.edits import apply, invert

TABLES = convert.load()
# fmt: off
READINGS = [
    "(dang) ", "(dang)", "（dǎng）", "[hui4]", "(ㄉㄤˇ)", "(HUI)", "(lv)", "&#40;dang&#41;&nbsp;",
    "\N{ZERO WIDTH SPACE}(hui) ", "(😀)", "(yuan)", "(f)",
]
PIECES = [
    "黨", "會", "為", "發展", "头发", "皇后", "元", "绿", "著", "着力", "余村", "製度", "系统", "乾隆", *READINGS,
    "<ruby>黨<rt>dǎng</rt></ruby>", ",", "，", ",,", ",、", "。", ".", "?", "!", ":", "；", "“", "”", "‘",
    "’", "「", "」", "『", "』", '"', "(", ")", "（", "）", "《", "》", "[", "]", "<", ">", "&", "&amp;",
    "&#20013;", "\n", "\n\n", "\r\n", "\r", "\x85", "\x0c", "\N{LINE SEPARATOR}", " ", "\t",
    "\N{IDEOGRAPHIC SPACE}", "\N{ZERO WIDTH SPACE}", "\N{ZERO WIDTH JOINER}",
    "\N{BYTE ORDER MARK}", "\N{NO-BREAK SPACE}", "abc", "f(x)", "14:27:22", "2019",
    "https://a.cn/b?c=1,2", "友情链接:", "上一篇：", "拼音", "声调", "?;鶎狱h",
    "\N{REPLACEMENT CHARACTER}", "\U00020000", "👨\N{ZERO WIDTH JOINER}👩", "𠮷",
]
# fmt: on
SITES = st.lists(
    st.tuples(
        st.sampled_from("黨會為發員對製關於過義國產書"),
        st.sampled_from(READINGS[:10]),
        st.sampled_from(["的", "", "，", "人\n", "党"]),
    ),
    max_size=40,
).map(lambda found: "".join("".join(site) for site in found))
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    st.tuples(SITES, st.lists(st.sampled_from(PIECES), max_size=20).map("".join), SITES).map("".join),
    st.text(max_size=80),
).filter(str.strip)


def witness_of(text: str) -> sources.Witness:
    return sources.decode(text.encode("utf-8", "surrogatepass"), "generated")


def check(text: str) -> None:
    try:
        witness = witness_of(text)
    except sources.EditionError:
        return
    for source in (None, "naive", "hant", "hans"):
        edited = pipeline.edit(witness, TABLES, source=source)
        edits = edited.edits
        assert apply(edits, witness.text) == edited.edition
        assert apply(invert(edits), edited.edition) == witness.text
        assert witness.bom + apply(invert(edits), edited.edition).encode(witness.encoding) == witness.data
        assert all(left.end <= right.start for left, right in pairwise(edits))
        assert len(edited.edition) == len(edited.edition_hant)
        assert [line.hans for line in edited.lines] == edited.edition.removesuffix("\n").split("\n")
        assert all(line.hans.strip() for line in edited.lines) or not edited.edition.strip()
        spans = edited.spans
        assert all(0 <= start <= end <= len(witness.text) for start, end in spans)
        assert json.loads(record.as_json(edited))["source"]["sha256"] == witness.sha256
        record.diff(edited)
    edited = pipeline.edit(witness, TABLES)
    if edited.edition.strip():
        again = pipeline.edit(witness_of(edited.edition), TABLES)
        assert again.edition == edited.edition, (text, again.edits)


@given(TEXTS)
@example("黨(dang) (dang)" * 8)
@example("發(fa)\n" * 6 + "（發(fa)）")
@example("甲,乙,丙,丁,甲(a,b)")
@example("友情链接:\n")
def test_laws(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text", ["黨", "\n黨\n\n", "a\r\n\r\nb", "友情链接:\n友情链接:\n", "&#20013;" * 9, "“" * 50 + "党" + "”" * 49]
)
def test_laws_on_small_texts(text: str) -> None:
    check(text)
