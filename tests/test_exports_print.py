"""Printed books: what they are set from, which have to be set, and the PDF of a small one and a hostile one."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import pikepdf
import pytest

import bound
import sample
from edition import press, typeface
from edition.errors import EditionError
from edition.model import Line
from edition.render.exports import books

JOBS = books.printed(bound.hostile(), typeface.load())
ROOT = Path(__file__).parents[1]
SOME = ("downloads/sample/sample-hant.pdf", "downloads/bare/bare-hant.pdf", "downloads/t5/t5-hans.pdf")
some_books = pytest.mark.parametrize("path", SOME)


@cache
def made(path: str) -> bytes:
    return press.book(JOBS[path], press.digests(JOBS)[path])


def opened(path: str) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(made(path)))


def fonts(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    found = [
        one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
    ]
    assert found
    return found


def tags(element: pikepdf.Object) -> set[str]:
    """Structure types in a tree of tags."""
    if isinstance(element, pikepdf.Array):
        return {name for child in element for name in tags(child)}
    if not isinstance(element, pikepdf.Dictionary):
        return set()
    own = {str(element["/S"])} if "/S" in element else set()
    return own | (tags(element["/K"]) if "/K" in element else set())


def test_every_text_is_printed_in_both_scripts() -> None:
    texts = {edition.meta.id for edition in bound.hostile().content.editions}
    assert set(JOBS) == {f"downloads/{text}/{text}-{script}.pdf" for text in texts for script in ("hans", "hant")}


def test_what_is_printed_is_the_edition_to_the_last_character() -> None:
    for path, source in books.printed(bound.whole(), typeface.load()).items():
        name, script = path.split("/")[1], path.removesuffix(".pdf").rsplit("-", 1)[1]
        printed = [
            (one["anchor"], "".join(run["text"] for run in one["runs"]))
            for part in json.loads(source)["parts"]
            for one in (*([part["heading"]] if part["heading"] else []), *part["paragraphs"])
        ]
        assert printed == bound.wanted(bound.whole().content, name, script)


def test_a_character_the_face_lacks_is_printed_as_printers_do() -> None:
    edition = replace(sample.edition(), title=Line("龘\x07当", "龘\x07當"))
    edition = replace(edition, meta=replace(edition.meta, printed=True))
    site = sample.small_site(replace(sample.content(), editions=(edition,)))
    face = typeface.load()
    assert face.lacks("龘当當〓ǎЯ") == "龘"
    source = books.printed(site, face)["downloads/sample/sample-hans.pdf"]
    assert json.loads(source)["title"] == "〓〓当"


@some_books
def test_two_settings_give_the_same_bytes(path: str) -> None:
    assert made(path) == press.book(JOBS[path], press.digests(JOBS)[path])


@some_books
def test_fonts_are_embedded_and_cut_down(path: str) -> None:
    with opened(path) as pdf:
        for font in fonts(pdf):
            assert "+" in str(font["/FontName"])
            assert "/FontFile3" in font


@some_books
def test_it_is_tagged_and_says_its_title_and_language(path: str) -> None:
    with opened(path) as pdf:
        assert bool(pdf.Root["/MarkInfo"]["/Marked"])
        assert str(pdf.Root["/Lang"]).startswith("zh")
        assert bool(pdf.Root["/ViewerPreferences"]["/DisplayDocTitle"])
        assert str(pdf.docinfo["/Title"]) == json.loads(JOBS[path])["title"]
        found = tags(pdf.Root["/StructTreeRoot"])
    assert {"/P", "/H1", "/H2"} <= found
    assert ("/Note" in found) == bool([note for part in json.loads(JOBS[path])["parts"] for note in part["notes"]])


def test_published_books_are_sound_pdf() -> None:
    """QPDF reads every object; PDF/UA-1 the engine checks itself and refuses to set what falls short."""
    published = sorted(ROOT.glob("docs/downloads/*/*.pdf"))
    assert published
    for path in published:
        with pikepdf.open(path) as pdf:
            assert pdf.check_pdf_syntax() == [], path


@some_books
def test_bookmarks_name_every_section(path: str) -> None:
    book = json.loads(JOBS[path])
    with opened(path) as pdf, pdf.open_outline() as outline:
        titles = [one.title for one in outline.root]
    headings = [part["heading"] for part in book["parts"] if part["heading"]]
    assert {"".join(run["text"] for run in one["runs"]) for one in headings} <= set(titles)
    assert book["words"]["apparatus"] in titles


def test_a_book_is_set_again_when_what_it_is_made_from_changes(tmp_path: Path) -> None:
    path = SOME[0]
    jobs = {path: JOBS[path]}
    assert press.held(jobs, tmp_path) == ({}, (path,))
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_bytes(made(path))
    assert press.held(jobs, tmp_path) == ({path: made(path)}, ())
    changed = {path: jobs[path].replace("党".encode(), "黨".encode()).replace("黨".encode(), "党".encode(), 1)}
    assert changed != jobs
    assert press.held(changed, tmp_path) == ({path: made(path)}, (path,))


def test_another_engine_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(press, "ENGINE", "0.0.1")
    with pytest.raises(EditionError, match="typst"):
        press.book(b"{}", "")


def test_the_engine_is_the_one_that_is_pinned() -> None:
    assert f"\ntypst=={press.ENGINE}\n" in (ROOT / "requirements-print.txt").read_text(encoding="utf-8")
