"""A built site made ready to publish: joined files, policy, cards, the list of the worker, the archive."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest
from PIL import Image, ImageFont

from edition.finish import archive, bundle, cards, finish, hosts, policy, worker

HEAD = """<meta charset="utf-8">
<meta property="og:site_name" content="辨正 · 中文文献校勘本">
<meta property="og:image" content="https://example.org/x/assets/cards/{card}.png">
<meta property="og:image:alt" content="{title}">"""
RUN = """<link rel="stylesheet" href="{root}assets/stylesheets/main.1.min.css">
<link rel="stylesheet" href="{root}assets/stylesheets/a.css">

<link rel="stylesheet" href="{root}assets/stylesheets/b.css"><script>go("{root}")</script>
<script defer src="{root}assets/javascripts/a.js"></script>
<script defer src="{root}assets/javascripts/s/b.js"></script>"""


def page(root: str, card: str = "hans", title: str = "争当推进基层治理现代化先行地排头兵") -> str:
    return f"<!doctype html><head>{HEAD.format(card=card, title=title)}{RUN.format(root=root)}</head><p>正文</p>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        "index.html": page("", "hans"),
        "zh-hans/texts/a/index.html": page("../../../", "hans-a", "基层治理"),
        "404.html": page("/x/"),
        "assets/stylesheets/main.1.min.css": "a{}",
        "assets/stylesheets/a.css": "/* Why. */\n.a {\n  content: '·';\n}\n",
        "assets/stylesheets/b.css": ".b {\n  color: red;\n}\n",
        "assets/javascripts/a.js": '/* Why. */\n"use strict";\n{\n  window.a = "/* no comment */";\n}\n',
        "assets/javascripts/s/b.js": '"use strict";\n{\n  window.b = 1;\n}\n',
        "assets/javascripts/worker.js": "self.onmessage = null;\n",
        "assets/stylesheets/main.1.min.css.map": "{}",
        "sw.js": "importScripts('sw-list.js');\n",
        "sitemap.xml": "<urlset/>",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_twice_is_once(site: Path) -> None:
    assert finish(site) == []
    first = files(site)
    assert finish(site) == []
    assert files(site) == first


def test_pages_name_one_stylesheet_and_one_script(site: Path) -> None:
    finish(site)
    text = (site / "zh-hans/texts/a/index.html").read_text(encoding="utf-8")
    assert text.count("<link rel=") == 2, "that of the theme, which every kind of page shares, stays apart"
    assert text.count("<script defer") == 1
    assert 'href="../../../assets/stylesheets/edition-' in text
    assert 'href="/x/assets/stylesheets/edition-' in (site / "404.html").read_text(encoding="utf-8")
    (sheet,) = (data for name, data in files(site).items() if name.startswith("assets/stylesheets/edition-"))
    assert sheet.decode().split() == [".a", "{", "content:", "'·';", "}", ".b", "{", "color:", "red;", "}"]
    (script,) = (data for name, data in files(site).items() if name.startswith("assets/javascripts/edition-"))
    assert b'window.a = "/* no comment */"' in script
    assert script.index(b"window.a") < script.index(b"window.b")
    assert not (site / "assets/stylesheets/a.css").exists()
    assert (site / "assets/javascripts/worker.js").exists(), "a file that a script loads by itself stays"


def test_a_file_that_another_page_names_alone_stays() -> None:
    run = RUN.format(root="")
    alone = '<link rel="stylesheet" href="assets/stylesheets/a.css">'
    names = ("stylesheets/a.css", "stylesheets/b.css", "javascripts/a.js", "javascripts/s/b.js")
    found = bundle.Bundle({f"assets/{name}": b"x{}" for name in names})
    assert found.page(run) != run
    assert found.page(alone) == alone
    assert found.replaced == {f"assets/{name}" for name in names[1:]}


def test_hashes_are_those_of_the_text_between_the_tags() -> None:
    text = 'var a = "正";\n'
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    inline = f"<script>{text}</script>"
    assert policy.hashes(inline)["script-src"] == {f"'sha256-{digest}'"}
    for data in ('<script type="application/json">{}</script>', "<script type='application/ld+json'>{}</script>"):
        assert policy.hashes(data)["script-src"] == frozenset()
    assert policy.hashes('<script src="a.js"></script>')["script-src"] == frozenset()
    assert policy.hashes('<script data-src="a.js">1</script>')["script-src"] != frozenset()
    assert policy.hashes("<style>a{}</style>")["style-src"] != frozenset()


def test_a_page_with_a_policy_of_its_own_keeps_it() -> None:
    own = '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    assert policy.with_policy(own) == own
    assert policy.with_policy(policy.with_policy(page(""))) == policy.with_policy(page(""))


def test_header_files_say_the_same() -> None:
    said = policy.union(map(policy.hashes, (page(""), page("../"))))
    assert said.count("'sha256-") == 2
    for name, data in hosts.files(said).items():
        for header, value in hosts.headers(said).items():
            assert header in data.decode(), name
            assert value in data.decode(), name


def test_cards_carry_the_title(site: Path) -> None:
    finish(site)
    drawn = {name: Image.open(site / "assets/cards" / name) for name in ("hans.png", "hans-a.png")}
    assert {picture.size for picture in drawn.values()} == {(cards.WIDTH, cards.HEIGHT)}
    assert drawn["hans.png"].tobytes() != drawn["hans-a.png"].tobytes()


def test_a_title_the_font_cannot_write_is_told(site: Path) -> None:
    rare = "𪚥龘靐"
    (site / "zh-hans/texts/a/index.html").write_text(page("../../../", "hans-a", rare), encoding="utf-8")
    (line,) = finish(site)
    assert all(char in line for char in rare)
    assert cards.COMMAND in line
    assert (site / "assets/cards/hans-a.png").read_bytes() == cards.card_of(
        "辨正 · 中文文献校勘本", "辨正 · 中文文献校勘本", "hans"
    )


def test_fonts_are_small_and_licensed() -> None:
    assert sum(path.stat().st_size for path in cards.FONTS.glob("*.woff2")) <= 300_000
    assert "SIL OPEN FONT LICENSE" in (cards.FONTS / "OFL.txt").read_text(encoding="utf-8")
    for script in ("hans", "hant"):
        family, style = ImageFont.truetype(str(cards.FONTS / f"{script}.woff2"), 20).getname()
        assert (family, style) == (f"Noto Serif CJK {'SC' if script == 'hans' else 'TC'}", "Bold")


@pytest.mark.parametrize("length", [1, 8, 17, 26, 45, 60, 200])
def test_every_title_fits_its_card(length: int) -> None:
    title = ("基层治理，" * 60)[:length]
    picture = Image.open(io.BytesIO(cards.card_of(title, "辨正", "hans"))).convert("L")
    for edge in ((0, 0, 60, 630), (1140, 0, 1200, 630), (0, 0, 1200, 40)):
        assert picture.crop(edge).getextrema()[0] > 200, "nothing reaches the edge"


def test_no_mark_begins_a_line() -> None:
    for width in range(3, 12):
        broken = cards.lines("甲，乙。丙“丁”戊，己庚：辛壬（癸）子、丑", width)
        assert "".join(broken) == "甲，乙。丙“丁”戊，己庚：辛壬（癸）子、丑"
        assert not [line for line in broken if line[0] in "，。”：）、"]


def test_the_list_names_files_that_are_there_and_changes_with_them(site: Path) -> None:
    finish(site)
    own = files(site)
    value = json.loads(own[worker.LIST].decode().removeprefix("self.EDITION = ").removesuffix(";\n"))
    for address in value["kept"]:
        assert (site / address / "index.html").is_file() or (site / address).is_file(), address
    assert "" in value["kept"]
    assert worker.listing(own, own.__getitem__) == own[worker.LIST]
    assert worker.listing(own, {**own, "index.html": b"other"}.__getitem__) != own[worker.LIST]


def test_the_archive_is_the_site_and_the_same_each_time(site: Path) -> None:
    finish(site)
    data = (site / archive.NAME).read_bytes()
    again, own = io.BytesIO(), files(site)
    archive.pack(again, reversed(own), own.__getitem__)
    assert data == again.getvalue()
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        names = packed.namelist()
        assert packed.testzip() is None
        assert packed.read("site/index.html") == (site / "index.html").read_bytes()
    assert names == sorted(names)
    assert {"site/404.html", "site/assets/cards/hans.png"} <= set(names)
    assert not [name for name in names if name.endswith((".map", "sw.js", "_headers", "site.zip", "sitemap.xml"))]
