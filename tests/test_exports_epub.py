"""Electronic books: whole, linked, readable as the text; epubcheck itself runs in `make audit`."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import replace
from posixpath import join, normpath
from urllib.parse import urldefrag
from xml.etree import ElementTree as ET

import pytest

import bound
import exported
import sample
from edition.render.exports.books.variants import VARIANTS
from edition.render.markdown import shown

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
BOOKS = bound.every()
every_book = pytest.mark.parametrize("path", sorted(BOOKS))


def package(data: bytes) -> ET.Element:
    return ET.fromstring(bound.unpacked(data)["EPUB/package.opf"])


def properties(data: bytes) -> Counter[tuple[str, str]]:
    return Counter(
        (one.get("property", ""), one.text or "") for one in package(data).iter(f"{OPF}meta") if one.get("property")
    )


def test_every_text_has_every_variant() -> None:
    texts = {one.meta.id for one in (*bound.whole().content.editions, *bound.hostile().content.editions)}
    assert set(BOOKS) == {f"downloads/{text}/{text}-{variant.name}.epub" for text in texts for variant in VARIANTS}


@every_book
def test_the_archive_is_the_same_wherever_it_is_made(path: str) -> None:
    with zipfile.ZipFile(io.BytesIO(BOOKS[path])) as archive:
        entries = archive.infolist()
    assert entries[0].filename == "mimetype"
    assert not entries[0].extra
    assert [one.filename for one in entries[1:]] == sorted(one.filename for one in entries[1:])
    assert {(one.compress_type, one.date_time) for one in entries} == {(zipfile.ZIP_STORED, (1980, 1, 1, 0, 0, 0))}


def test_two_builds_give_the_same_bytes() -> None:
    assert bound.made(bound.hostile()) == {path: BOOKS[path] for path in bound.made(bound.hostile())}


@every_book
def test_the_manifest_names_every_file_and_the_spine_every_page(path: str) -> None:
    files = {name.removeprefix("EPUB/") for name in bound.unpacked(BOOKS[path]) if name.startswith("EPUB/")}
    items = {one.get("id"): one.get("href", "") for one in package(BOOKS[path]).iter(f"{OPF}item")}
    assert sorted([*items.values(), "package.opf"]) == sorted(files)
    read = [items[one.get("idref")] for one in package(BOOKS[path]).iter(f"{OPF}itemref")]
    assert sorted(read) == sorted(name for name in files if name.endswith(".xhtml"))
    assert read[:3] == ["cover.xhtml", "title.xhtml", "nav.xhtml"]


@every_book
def test_every_link_inside_leads_somewhere(path: str) -> None:
    pages = bound.pages(BOOKS[path])
    ids = {name: Counter(one.get("id") for one in root.iter() if one.get("id")) for name, root in pages.items()}
    assert all(count == 1 for found in ids.values() for count in found.values())
    files = bound.unpacked(BOOKS[path])
    for name, root in pages.items():
        for element in root.iter():
            for target in (element.get("href"), element.get("src")):
                if target is None or target.startswith(("http://", "https://")):
                    continue
                file, fragment = urldefrag(target)
                place = normpath(join("EPUB", file)) if file else name
                assert place in files, target
                assert not fragment or fragment in ids[place], target


@every_book
def test_notes_and_references_point_at_each_other(path: str) -> None:
    for root in bound.pages(BOOKS[path]).values():
        references = {one.get("id"): one for one in root.iter() if one.get(bound.TYPE) == "noteref"}
        notes = {one.get("id"): one for one in root.iter() if one.get(bound.TYPE) == "footnote"}
        assert sorted(one.get("href", "") for one in references.values()) == sorted(f"#{name}" for name in notes)
        for name, note in notes.items():
            back = next(one for one in note.iter() if one.get("role") == "doc-backlink")
            assert references[back.get("href", "#")[1:]].get("href") == f"#{name}"
            assert note.tag == f"{bound.XHTML}aside"


@every_book
def test_the_book_reads_as_the_edition_to_the_last_character(path: str) -> None:
    name, script = re.fullmatch(r"downloads/([^/]+)/\1-(hans|hant)(?:-\w+)?\.epub", path).groups()  # type: ignore[union-attr]
    of = bound.whole() if name in bound.whole().texts else bound.hostile()
    expected = [(anchor, shown(text)) for anchor, text in bound.wanted(of.content, name, script)]
    assert bound.text(BOOKS[path]) == expected


@every_book
def test_entries_and_their_places_point_at_each_other(path: str) -> None:
    pages = bound.pages(BOOKS[path])
    linked = {one.get("href") for root in pages.values() for one in root.iter() if one.get("class") == "term"}
    glossary = pages.get("EPUB/glossary.xhtml")
    entries = [one.get("id") for one in glossary.iter(f"{bound.XHTML}dt")] if glossary is not None else []
    assert {f"glossary.xhtml#{name}" for name in entries} == linked
    backs = [one for one in glossary.iter() if one.get("role") == "doc-backlink"] if glossary is not None else []
    assert len(backs) >= len(entries)


@every_book
def test_nothing_people_wrote_becomes_markup(path: str) -> None:
    for root in bound.pages(BOOKS[path]).values():
        for element in root.iter():
            assert element.tag.removeprefix(bound.XHTML) not in {"script", "iframe", "object", "style"}
            assert not any(name.startswith("on") for name in element.attrib)
            assert not (element.get("href") or "").startswith("javascript")


@every_book
def test_it_says_what_it_is_and_how_it_can_be_read(path: str) -> None:
    root, told = package(BOOKS[path]), properties(BOOKS[path])
    assert root.find(f".//{DC}title").text.strip()  # type: ignore[union-attr]
    language = root.find(f".//{DC}language").text  # type: ignore[union-attr]
    assert language == ("zh-Hans" if "-hans" in path else "zh-Hant-HK" if "/bare/" in path else "zh-Hant-TW")
    assert all(page.get("lang") == language for page in bound.pages(BOOKS[path]).values())
    names = {name for name, _ in told}
    assert {"schema:accessMode", "schema:accessModeSufficient", "schema:accessibilitySummary"} <= names
    assert ("schema:accessibilityHazard", "none") in told
    assert (("schema:accessibilityFeature", "rubyAnnotations") in told) == ("pinyin" in path)
    vertical = "vertical" in path
    assert (("schema:accessibilityFeature", "verticalWriting") in told) == vertical
    spine = root.find(f"{OPF}spine")
    assert spine is not None
    assert spine.get("page-progression-direction") == ("rtl" if vertical else "ltr")
    style = bound.unpacked(BOOKS[path])["EPUB/book.css"].decode()
    assert ("vertical-rl" in style) == vertical


@every_book
def test_the_cover_is_a_picture_with_words_for_it(path: str) -> None:
    picture = ET.fromstring(bound.unpacked(BOOKS[path])["EPUB/cover.svg"])
    title = picture.find("{http://www.w3.org/2000/svg}title")
    assert title is not None
    assert title.text
    assert len(list(picture.iter("{http://www.w3.org/2000/svg}path"))) > 10
    page = bound.pages(BOOKS[path])["EPUB/cover.xhtml"]
    assert all(one.get("alt") for one in page.iter(f"{bound.XHTML}img"))


def test_covers_differ_by_text_and_variant() -> None:
    covers = {path: bound.unpacked(data)["EPUB/cover.svg"] for path, data in BOOKS.items()}
    own = {covers[path] for path in covers if "/sample/" in path}
    assert len(own) == len(VARIANTS)


def spoken(data: bytes) -> str:
    return "".join(
        f"{char}{rt.text} "
        for name, root in sorted(bound.pages(data).items())
        if re.search(r"/s\d", name)
        for ruby in root.iter(f"{bound.XHTML}ruby")
        for char, rt in zip([ruby.text, *(one.tail for one in ruby)], ruby, strict=False)
    )


def test_every_chinese_character_of_the_learners_book_has_its_pinyin() -> None:
    for path, data in BOOKS.items():
        if path.endswith("-pinyin.epub"):
            plain = [
                root for name, root in bound.pages(data).items() if re.search(r"/s\d", name) for root in root.iter()
            ]
            bare = [one for one in plain if one.get("class") == "seg"]
            for element in bare:
                for ruby in element.iter(f"{bound.XHTML}ruby"):
                    for part in (ruby, *ruby):
                        part.text = ""
                        part.tail = part.tail if part is ruby else ""
                assert not re.search(r"[\u4e00-\u9fa5]", bound.read(element)), path


def test_pinyin_follows_the_context_and_what_editors_decided() -> None:
    lines = list(sample.WITNESS)
    lines[2] = "银行行长在走路，“五未”。"
    edition = replace(sample.edition(lines), notes=())
    for spellings, expected in (({}, "长zhǎng"), ({"行长": ((2, "hángcháng"),)}, "长cháng")):
        content = replace(sample.content(), editions=(edition,), spellings=spellings)
        found = spoken(bound.made(sample.small_site(content))["downloads/sample/sample-hans-pinyin.epub"])
        assert found.startswith(f"银yín 行háng 行háng {expected} 在zài 走zǒu 路lù 五wǔ 未wèi ")


def test_a_site_without_texts_has_no_books() -> None:
    assert not bound.made(sample.small_site(replace(exported.hostile(), editions=())))
