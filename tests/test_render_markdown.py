"""Escaping, links and prose: what goes in as text comes out as text."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from edition.errors import EditionError
from edition.render.markdown import attributes, converted, escape, front_matter, link, relative, shown
from edition.render.prose import cited, first_sentence, plain, under, with_ids, with_links
from reading import read, rendered

LOOKS_LIKE_MARKUP = [
    *("**", "__", "`", "```", "~~~", "==x==", "^^", "~~", "+++", "\\", "\\*", "(c)", "->", "1/2", ":smile:", "--8<--"),
    *("<b>", "</p>", "<br/>", "<!--", "<?", "<![CDATA[", "]]>", "&amp;", "&#60;", "&", "<script>", "-->"),
    *(
        "[a](b)",
        "![a](b)",
        "[^1]",
        "[^1]: x",
        "[a]: b",
        "*[a]: b",
        "[TOC]",
        "{ #id .c }",
        "{: x}",
        "{{ x }}",
        "{% if %}",
    ),
    *("://", "http://a.b/c", "www.a.b", "a@b.c", "# ", "## ", "- ", "+ ", "1. ", "> ", "|a|b|", "---", "===", ":   a"),
    *(
        "!!! note",
        "/// x",
        "wzxhzdk:0",
        "klzzwxh:0",
        "余村",
        "。",
        "“",
        "”",
        "1",
        "2",
        "'",
        '"',
        "///Footnotes Go Here///",
    ),
]
UNSEEN = ["\n", "\n\n", "\n{ .c }", "\t", "    ", " ", "\r\n", "\x00", "\x02", "\x03", "\x0b", "\x0c", "\x85"]
UNSEEN += ["\N{IDEOGRAPHIC SPACE}", "\N{NO-BREAK SPACE}", "\N{LINE SEPARATOR}", "\N{ZERO WIDTH SPACE}"]

texts = st.lists(st.sampled_from(LOOKS_LIKE_MARKUP + UNSEEN) | st.text(max_size=4), min_size=1, max_size=12).map(
    "".join
)
texts = texts.filter(bool)


@given(texts)
def test_text_stays_text_in_a_paragraph(text: str) -> None:
    page = read(rendered(escape(text)))
    assert [element.tag for element in page.elements] == ["p"]
    assert "".join(page.text) == shown(text)


@given(texts)
def test_text_stays_text_beside_an_attribute_list(text: str) -> None:
    page = read(rendered(f"{escape(text)}\n{attributes('seg', anchor='s1p1', data_n='1.1')}"))
    assert page.elements == [("p", {"class": "seg", "data-n": "1.1", "id": "s1p1"})]
    assert "".join(page.text) == shown(text)


@given(texts, texts)
def test_text_stays_text_in_a_heading_and_a_link(first: str, second: str) -> None:
    inline = escape(first) + link(escape(second), "#note-n1", attributes("term", data_term="x"))
    page = read(rendered(f"## {inline} {attributes(anchor='a')}"))
    assert [element.tag for element in page.elements] == ["h2", "a"]
    assert page.elements[1].attrs == {"class": "term", "data-term": "x", "href": "#note-n1"}
    assert "".join(page.text) == shown(first) + shown(second)


@given(texts)
def test_text_stays_text_in_raw_html(text: str) -> None:
    cell = f'<td><span title="{escape(text)}">{escape(text)}</span></td>'
    page = read(rendered(f'<div markdown="1">\n\n<table><tr>{cell}</tr></table>\n\n</div>'))
    assert [element.attrs for element in page.elements if element.tag == "span"] == [{"title": shown(text)}]
    assert "".join(page.text).strip("\n") == shown(text).strip("\n")


def test_chinese_stays_readable() -> None:
    source = "党的十九届四中全会（以下简称《决定》）指出：“把我国制度优势”，2019-12-05 14:27:22"
    assert escape(source) == source


def test_a_value_that_would_end_the_attribute_list_is_refused() -> None:
    with pytest.raises(ValueError, match="not an attribute value"):
        attributes(title='a"b')


def test_relative_links() -> None:
    assert relative("index.md", "zh-hans/index.md") == "zh-hans/index.md"
    assert relative("zh-hans/a/index.md", "zh-hant/b.md", "x") == "../../zh-hant/b.md#x"
    assert relative("a/b.md", "a/b.md", "x") == "#x"
    assert link("a", "b (c).md") == "[a](<b%20(c).md>)"


def test_front_matter_keeps_order_and_characters() -> None:
    text = front_matter({"title": "题目：一", "kind": "text", "search": {"exclude": True}})
    assert text == '---\ntitle: "题目：一"\nkind: "text"\nsearch: {"exclude": true}\n---\n'
    assert list(yaml.safe_load(text.strip("-\n"))) == ["title", "kind", "search"]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_front_matter_takes_any_text(text: str) -> None:
    written = front_matter({"title": text, "trail": [{"title": text}]})
    assert written.count("\n") == 4
    assert yaml.safe_load(written.removesuffix("---\n")) == {"title": text, "trail": [{"title": text}]}


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("余[余](page:余)", "X[X](page:余)"),
        ("余`余`余", "X`余`X"),
        ("余[^余]\n\n[^余]: 余", "X[^余]\n\n[^余]: X"),
        ("[余]: /余\n余", "[余]: /余\nX"),
        ("余<span title='余'>余</span>", "X<span title='余'>X</span>"),
        ("见https://a.b/余，余", "见https://a.b/余，X"),
        ("## 余 { #余 }\n余", "## X { #余 }\nX"),
        ("```\n余\n```\n余", "```\n余\n```\nX"),
        ("[余](<a (余).md>)余", "[X](<a (余).md>)X"),
    ],
)
def test_conversion_leaves_markup_alone(prose: str, expected: str) -> None:
    assert converted(prose, lambda text: text.replace("余", "X")) == expected


def test_conversion_must_keep_the_length() -> None:
    with pytest.raises(ValueError, match="length"):
        converted("余", lambda text: text + text)


def test_headings_get_ids_and_code_does_not() -> None:
    prose = "## 释义\n```\n## 不是\n```\n## 别的\n### 已有 { #own }\n## 再有"
    lines = with_ids(prose, {"释义": "definition"}).split("\n")
    assert [line for line in lines if "#" in line] == [
        "## 释义 { #definition }",
        "## 不是",
        "## 别的 { #part-2 }",
        "### 已有 { #own }",
        "## 再有 { #part-4 }",
    ]


def test_a_link_that_leads_nowhere_is_an_error_with_its_file() -> None:
    with pytest.raises(EditionError, match=r"about\.md: E-LINK the link term:nix leads nowhere \(line 2 "):
        with_links("一\n[二](term:nix)", lambda scheme, name: None, "about.md")


def test_first_sentence_of_a_definition() -> None:
    prose = "## 释义\n\n“甲”是**乙**。[^a] 又[丙](term:b)！\n\n## 背景\n丁。"
    assert first_sentence(plain(under(prose, "释义"))) == "“甲”是乙。"
    assert plain(under(prose, "释义")) == "“甲”是乙。 又丙！"
    assert cited(prose) == ("a",)
    assert under(prose, "讨论") == ""
