"""Cards for other people's pages and what oEmbed says about them, without a browser."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest

import exported
import reading
from edition.render import embed
from edition.render.takeaway import ENDINGS

CARDS = {path: data.decode() for path, data in exported.files().items() if re.match("zh-han[st]/embed/.*html", path)}
ANSWERS = {path: json.loads(data) for path, data in exported.files().items() if path.endswith("/oembed.json")}
TOKENS = Path(__file__).parents[1] / "overrides/assets/stylesheets/tokens.css"


def test_a_card_and_an_answer_for_every_entry_in_both_scripts() -> None:
    wanted = {f"{folder}/embed/{term.id}/" for folder in ("zh-hans", "zh-hant") for term in exported.content().terms}
    assert {path.removesuffix("index.html") for path in CARDS} == wanted
    assert {path.removesuffix("oembed.json") for path in ANSWERS} == wanted


def test_cards_are_small_and_ask_for_nothing() -> None:
    for path, card in CARDS.items():
        assert len(card.encode()) <= 15_000, path
        reader = reading.read(card)
        assert not [one for one in reader.elements if one.tag in {"script", "img", "iframe", "object", "embed"}], path
        assert not re.search(r"url\(|@import|\bsrc=", card), path
        links = [one.attrs for one in reader.elements if one.tag == "link"]
        assert {attrs["rel"] for attrs in links} == {"canonical", "alternate"}, path
        policy = [one.attrs["content"] for one in reader.elements if one.attrs.get("http-equiv")]
        assert policy == ["default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'"], path


def test_cards_speak_their_script_and_lead_to_their_entry() -> None:
    for path, card in CARDS.items():
        folder, _, term, _ = path.split("/")
        reader = reading.read(card)
        assert reader.elements[0].attrs["lang"] == {"zh-hans": "zh-Hans", "zh-hant": "zh-Hant-TW"}[folder]
        links = [one.attrs for one in reader.elements if one.tag == "a"]
        assert {attrs["href"] for attrs in links} == {f"../../../{folder}/glossary/{term}/"}
        assert {attrs["target"] for attrs in links} == {"_top"}


def test_oembed_answers() -> None:
    address = exported.content().imprint.address
    for path, answer in ANSWERS.items():
        assert (answer["version"], answer["type"]) == ("1.0", "rich")
        assert all(isinstance(answer[side], int) for side in ("width", "height"))
        frame = reading.read(answer["html"]).elements
        assert [one.tag for one in frame] == ["iframe"]
        assert frame[0].attrs["src"] == address + path.removesuffix("oembed.json")
        assert frame[0].attrs["title"]
        assert frame[0].attrs["height"] == str(answer["height"])
        assert path in exported.files()[path.replace("/embed/", "/glossary/").replace("/oembed.json", ".md")].decode()


def test_colours_are_those_of_the_site() -> None:
    """The card cannot load tokens.css, so it has a copy; this is the one place where they could part."""
    css = TOKENS.read_text(encoding="utf-8")
    light, dark = css[: css.index("@media screen")], css[css.index("@media screen") :]
    style = next(iter(CARDS.values()))
    for scheme, source in zip(re.findall(r"color-scheme:(?:light|dark);([^}]*)\}", style), (light, dark), strict=True):
        for name, value in re.findall(r"(--[\w-]+):(#\w+)", scheme):
            assert re.search(rf"{name}: {value};", source), (name, value)


def test_hostile_words_stay_text() -> None:
    for path, data in exported.hostile_files().items():
        if "/embed/t" not in path:
            continue
        if path.endswith(".json"):
            frame = reading.read(json.loads(data)["html"]).elements
            assert [one.tag for one in frame] == ["iframe"], path
            continue
        tags = {one.tag for one in reading.read(data.decode()).elements}
        assert tags <= {
            "html",
            "head",
            "meta",
            "title",
            "link",
            "style",
            "body",
            "main",
            "h1",
            "p",
            "a",
            "span",
            "footer",
        }


def test_a_line_of_prose_becomes_the_card_and_its_code() -> None:
    page = exported.files()["zh-hant/teachers.md"].decode()
    frame = re.search(r'<figure class="embed">(<iframe.*?</iframe>)<figcaption>(.*?)</figcaption>', page)
    assert frame
    assert 'src="../embed/liangshan/"' in frame[1]
    assert 'title="詞條：兩山"' in frame[1]
    assert frame[2] == "「兩山」的詞卡"
    code = re.search(r'<pre class="embed-code"><code>(.*?)</code></pre>', page)
    assert code
    place = exported.content().imprint.address + "zh-hant/embed/liangshan/"
    shown = unescape(code[1]).replace(' style="border:0;max-width:100%"', "")  # on our own page the stylesheet does it
    assert shown == frame[1].replace("../embed/liangshan/", place)


@pytest.mark.parametrize(
    "name", ["zh-hans/teachers.md", "zh-hans/glossary/index.md", "zh-hant/texts/huzhou-2019/index.md"]
)
def test_the_files_are_linked(name: str) -> None:
    page = exported.files()[name].decode()
    for ending in ENDINGS - {"schema.json"}:
        assert re.search(rf"downloads/glossary/[\w-]+\.{ending}\)", page), ending
    assert "handout-s1.md)" in page or "glossary/index" in name


def test_heights_leave_room() -> None:
    """How much room each card really takes is measured in a browser (e2e/test_embed.py)."""
    for answer in ANSWERS.values():
        assert answer["width"] == embed.WIDTH
        assert 180 <= answer["height"] <= 420
