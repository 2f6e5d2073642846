"""Pages of the text, the parallel page, written pages, the chooser, the glossary."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
import yaml

import reading
import sample
from edition.errors import EditionError
from edition.model import Content
from edition.render import collect, concordance
from edition.render.markdown import shown
from edition.render.paths import address, twin
from edition.render.pinyin import initial, order
from edition.render.sample import choose

HANS = "zh-hans/texts/sample/index.md"
HANT = "zh-hant/texts/sample/index.md"


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return sample.files()


def front(source: str) -> dict[str, object]:
    found: dict[str, object] = yaml.safe_load(source.split("---\n")[1])
    return found


def test_every_page_is_there_in_both_scripts(files: dict[str, str]) -> None:
    files = {path: source for path, source in files.items() if path.endswith(".md")}
    own = {path.removeprefix("zh-hans/") for path in files if path.startswith("zh-hans/")}
    assert own == {
        *("index.md", "about.md", "texts/index.md", "texts/sample/index.md", "texts/sample/apparatus.md"),
        *("texts/sample/handout-s0.md", "texts/sample/handout-s1.md"),
        *("glossary/index.md", "glossary/kinds.md", "glossary/sections.md", "glossary/map.md"),
        *("glossary/liangshan.md", "glossary/wuwei.md"),
    }
    assert own == {path.removeprefix("zh-hant/") for path in files if path.startswith("zh-hant/")}
    assert {"index.md", "parallel/sample.md"} <= set(files)


def test_front_matter(files: dict[str, str]) -> None:
    for path, source in files.items():
        if not path.endswith(".md"):
            continue
        data = front(source)
        assert data["lang"] == ("zh-Hant-TW" if path.startswith("zh-hant") else "zh-Hans")
        assert data["title"]
        assert data["description"]
        if path.startswith("zh-"):
            other = twin(path)
            assert data["twin"] == address(other)
            assert front(files[other])["twin"] == address(path)
        for place in data["trail"]:
            assert any(address(other) == place["path"] for other in files)
    assert front(files["zh-hans/texts/sample/apparatus.md"])["search"] == {"exclude": True}
    assert front(files["zh-hans/glossary/wuwei.md"])["previous"] == {
        "title": "两山",
        "path": "zh-hans/glossary/liangshan/",
    }


def test_internal_links_lead_somewhere(files: dict[str, str]) -> None:
    ids = {path: set(re.findall(r'\bid="([^"]+)"', reading.rendered(text))) for path, text in files.items()}
    for path, source in files.items():
        if not path.endswith(".md"):
            continue
        for target in re.findall(r'href="([^"]+)"', reading.rendered(source)):
            if "://" in target:
                continue
            name, _, fragment = re.sub(r"\?[^#]*", "", target).partition("#")
            folder = path.rpartition("/")[0]
            parts: list[str] = folder.split("/") if folder else []
            for step in name.split("/") if name else []:
                if step == "..":
                    parts.pop()
                else:
                    parts.append(step)
            page = "/".join(parts) if name else path
            if name.endswith("/"):  # in the drawing of the map, which MkDocs does not look into
                page = f"{folder}/{name.strip('./')}.md"
            if page.endswith((".epub", ".pdf")):  # made apart from the pages
                continue
            assert page in files, (path, target)
            assert not fragment or fragment in ids[page], (path, target)


def test_ids_are_unique(files: dict[str, str]) -> None:
    for path, source in files.items():
        found = re.findall(r'\bid="([^"]+)"', reading.rendered(source))
        assert len(found) == len(set(found)), path


@pytest.mark.parametrize(("path", "script"), [(HANS, "hans"), (HANT, "hant")])
def test_the_text_is_printed_exactly(files: dict[str, str], path: str, script: str) -> None:
    page = reading.rendered(files[path])
    for line, anchor in ((0, "title"), (1, "dateline"), (2, "s0p1"), (3, "s1p0"), (4, "s1p1")):
        found = re.search(rf'<(p|h1|h2)\b[^>]*\bid="{anchor}"[^>]*>(.*?)</\1>', page, re.DOTALL)
        assert found, anchor
        bare = re.sub(r'<a [^>]*class="(?:noteref|seg-n)".*?</a>', "", found[2])
        assert reading.text_of(bare) == shown(getattr(sample.edition().text.lines[line], script))


def test_terms_and_notes_in_a_paragraph(files: dict[str, str]) -> None:
    """A reference inside a term comes after its link; one at a phrase that encloses the term, after the phrase."""
    line = next(line for line in files[HANS].split("\n") if "五未" in line and ".term" in line)
    assert re.search(r"“\[五未\]\([^)]*wuwei\.md\)\{ \.term \.term-first data-term=wuwei \}\[\[2\]\]", line)
    assert re.search(r"\[\[2\]\]\(#note-n2\)\{[^}]*\}”\[\[1\]\]\(#note-n1\)\{ #ref-n1 \.noteref", line)
    notes = reading.read(reading.rendered(files[HANS]))
    assert [one.attrs["value"] for one in notes.elements if one.tag == "li" and "value" in one.attrs] == ["1", "2", "3"]
    assert "<b>" not in reading.rendered(files[HANS]).split('id="colophon"')[0].replace('<b class="lemma">', "")


def test_notes_quote_sources_as_given(files: dict[str, str]) -> None:
    cited = '<cite lang="zh-Hans">“两山”的由来（上）</cite>'
    assert cited in files[HANT]
    assert cited.replace(' lang="zh-Hans"', "") in files[HANS]
    assert 'href="https://example.org/a_%28b%29?c=1&amp;d=2"' in files[HANS]


def test_key_terms_and_cards(files: dict[str, str]) -> None:
    page = files[HANT]
    assert "[五未](../../glossary/wuwei.md){ .chip data-term=wuwei }" in page
    assert '<span class="chip">沒有詞條的詞</span>' in page
    script = files[HANT.replace("index.md", "terms.js")]
    cards = json.loads(script.removeprefix("self.EDITION_TERMS = ").removesuffix(";\n"))
    assert list(cards) == ["liangshan", "wuwei"]
    assert cards["liangshan"]["definition"] == "第一句講兩山。"
    assert "EDITION_TERMS" not in page


def test_parallel_page_pairs_the_paragraphs(files: dict[str, str]) -> None:
    page = reading.rendered(files["parallel/sample.md"])
    pair = re.search(r'<div class="pair" id="s1p1">(.*?)</div>', page, re.DOTALL)
    assert pair
    reader = reading.read(pair[1])
    assert [one.attrs.get("lang") for one in reader.elements if one.tag == "p"] == ["zh-Hans", "zh-Hant-TW"]
    assert "".join(reader.text).split("\n")[1:3] == ["1.1 绿水，“两山”理念", "1.1 綠水，「兩山」理念"]
    assert [one.attrs["href"] for one in reader.elements if one.tag == "a"] == [
        "../zh-hans/texts/sample/index.md#s1p1",
        "../zh-hant/texts/sample/index.md#s1p1",
    ]


def test_written_pages_resolve_links_and_are_converted(files: dict[str, str]) -> None:
    assert "## 余下的话 { #part-1 }" in files["zh-hans/about.md"]
    assert "見[正文](texts/sample/index.md)、[詞](glossary/wuwei.md)。" in files["zh-hant/about.md"]
    assert 'title: "首頁"' in files["zh-hant/index.md"]
    assert 'kind: "home"' in files["zh-hant/index.md"]


def test_the_chooser_shows_one_sentence_three_times(files: dict[str, str]) -> None:
    own = sample.edition()
    sentence = choose(own)
    assert sentence is not None
    assert (
        "".join(piece.after for piece in sentence.pieces)
        == own.text.lines[sentence.line].hans[sentence.start : sentence.end]
    )
    reader = reading.read(reading.rendered(files["index.md"]))
    assert [one.attrs["class"] for one in reader.elements if one.tag == "dd"] == [
        "sample-witness",
        "sample-hans",
        "sample-hant",
    ]
    assert [one.attrs["hreflang"] for one in reader.find(class_="choice")] == ["zh-Hans", "zh-Hant-TW"]


def test_an_entry(files: dict[str, str]) -> None:
    page = files["zh-hant/glossary/liangshan.md"]
    body = reading.rendered(page)
    assert "第一句講<strong>兩山</strong>。" in body
    assert "<code>余村</code>" in body
    for anchor in ("definition", "background", "sources", "concordance"):
        assert f'id="{anchor}"' in body
    assert body.index('id="concordance"') < body.index('id="sources"') < body.index('class="footnote"')
    assert body.index('class="footnote"') < body.index('id="cite"')
    assert '<a class="source"' not in body
    assert '<span class="kwic-left">綠水，「</span><a class="kwic-hit"' in body
    assert "Two &#42;Mountains&#42;" in page


def test_dictionary_order() -> None:
    terms = [sample.term(str(at), "甲", pinyin) for at, pinyin in enumerate(["lǜ", "“lú”", "lù", "ā", "24 xiǎoshí"])]
    assert [one.pinyin for one in sorted(terms, key=order)] == ["24 xiǎoshí", "ā", "“lú”", "lù", "lǜ"]
    assert [initial(one) for one in sorted(terms, key=order)] == ["#", "A", "L", "L", "L"]


def test_previous_and_next_among_texts() -> None:
    whole = replace(sample.content(), editions=tuple(sample.edition(text_id=name) for name in ("a", "b", "sample")))
    data = front(sample.files(whole)["zh-hant/texts/b/index.md"])
    assert data["previous"]["path"] == "zh-hant/texts/a/"
    assert data["next"]["path"] == "zh-hant/texts/sample/"


def test_the_home_page_lists_the_first_texts_only() -> None:
    names = [f"t{number}" for number in range(7)]
    whole = replace(sample.content(), editions=tuple(sample.edition(text_id=name) for name in [*names, "sample"]))
    home = sample.files(whole)["zh-hans/index.md"]
    assert "#text-t5" in home
    assert "#text-t6" not in home
    assert "[全部文本](texts/index.md)" in home


@pytest.mark.parametrize("more", [False, True])
def test_pages_have_an_end_however_many_texts_there_are(more: bool) -> None:
    names = ["sample", *(f"t{number:02}" for number in range(1, concordance.FULL + more))]
    whole = replace(sample.content(), editions=tuple(sample.edition(text_id=name) for name in names))
    files = sample.files(whole)
    entry, sections = (files[f"zh-hans/glossary/{name}.md"] for name in ("liangshan", "sections"))
    assert entry.count("{ .kwic-text }") == len(names)
    assert (f"[{len(names)} 篇，共 {len(names)} 处](#concordance)" in entry) == more
    assert ('class="kwic-rest"' in entry) == more
    assert ('class="headwords"' in sections) == (not more)
    for name in names:
        assert f"../texts/{name}/index.md" in entry
        assert f"#{name}-s1" in sections
        assert f"../texts/{name}/handout-s1.md" in sections or not more


def test_empty_content_has_its_hubs() -> None:
    files = sample.files(Content((), (), ()))
    assert {"index.md", "zh-hans/index.md", "zh-hant/texts/index.md", "zh-hans/glossary/index.md"} <= set(files)


def test_two_renderers_may_not_claim_one_path() -> None:
    twice = (("first", lambda _: {"a.md": b""}), ("second", lambda _: {"a.md": b""}))
    with pytest.raises(EditionError, match=r"docs/a\.md: E-PATH .*first and second"):
        collect(sample.small_site(), (), (), twice)


def test_output_is_deterministic() -> None:
    assert sample.files() == sample.files()
