"""The Anki deck: opened by Anki's own library, imported twice, imported again after a change."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageRequest
from anki.import_export_pb2 import ImportAnkiPackageOptions, ImportResponse

import exported
import sample
from edition.model import Content
from edition.render import collect, exports
from edition.render.exports.anki_cards import FIELDS
from edition.render.exports.books.variants import VARIANTS, path
from edition.render.view import site

PACKAGES = exported.taken("apkg")
LIMIT = 8_000_000
"""Bytes of all binary files together; above it they must not be committed."""


def database(package: bytes) -> sqlite3.Connection:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        data = archive.read("collection.anki2")
    connection = sqlite3.connect(":memory:")
    connection.deserialize(data)
    return connection


def notes(package: bytes) -> dict[str, tuple[int, int, list[str]]]:
    """Guid → id, time of change, fields."""
    connection = database(package)
    found = connection.execute("SELECT guid, id, mod, flds FROM notes").fetchall()
    connection.close()
    return {guid: (number, mod, fields.split("\x1f")) for guid, number, mod, fields in found}


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def put(collection: Collection, package: bytes, folder: Path) -> ImportResponse.Log:
    """Import as Anki does with its settings untouched."""
    path = folder / "deck.apkg"
    path.write_bytes(package)
    request = ImportAnkiPackageRequest(package_path=str(path), options=ImportAnkiPackageOptions())
    return collection.import_anki_package(request).log


@pytest.mark.parametrize("name", sorted(PACKAGES))
def test_anki_imports_every_deck(collection: Collection, tmp_path: Path, name: str) -> None:
    count = len(notes(PACKAGES[name]))
    log = put(collection, PACKAGES[name], tmp_path)
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (count, 0, 0)
    assert collection.card_count() == 2 * count
    assert collection.fix_integrity()[1]
    card = collection.get_card(collection.find_cards("")[0])
    assert "lang=" in card.question()
    assert "{{" not in card.question() + card.answer()


def test_a_second_import_changes_nothing_and_a_section_adds_nothing(collection: Collection, tmp_path: Path) -> None:
    put(collection, PACKAGES["glossary"], tmp_path)
    for name, package in PACKAGES.items():
        log = put(collection, package, tmp_path)
        assert not log.new, name
        assert not log.updated, name
    assert collection.note_count() == len(exported.content().terms)


def built(content: Content) -> tuple[bytes, dict[str, tuple[int, str]]]:
    whole = site(content, sample.traditional, sample.RULES)
    return collect(whole)[f"{exported.FOLDER}glossary.apkg"], exports.revisions(whole)


def test_a_changed_entry_updates_its_note_and_no_other(collection: Collection, tmp_path: Path) -> None:
    first, ledger = built(sample.content())
    put(collection, first, tmp_path)
    one, *others = sample.content().terms
    changed = replace(sample.content(), terms=(replace(one, pinyin="liǎng shàn"), *others), revisions=ledger)
    second, later = built(changed)
    log = put(collection, second, tmp_path)
    assert (len(log.new), len(log.updated)) == (0, 1)
    assert collection.note_count() == 2
    assert "liǎng shàn" in [collection.get_note(number)["拼音"] for number in collection.find_notes("")]
    assert {term: number for term, (number, _) in later.items()} == {"liangshan": 2, "wuwei": 1}
    assert built(replace(changed, revisions=later)) == (second, later)


def test_a_term_keeps_its_revision_when_it_has_gone() -> None:
    more = replace(sample.content(), terms=(*sample.content().terms, sample.term("gone", "词", "cí")))
    _, ledger = built(more)
    _, later = built(replace(sample.content(), revisions=ledger))
    assert later == ledger
    assert "gone" in later


def test_a_note_is_the_same_in_every_deck() -> None:
    whole = notes(PACKAGES["glossary"])
    assert len({number for number, _, _ in whole.values()}) == len(whole)
    for name, package in PACKAGES.items():
        assert {guid: whole[guid] for guid in notes(package)} == notes(package), name


def test_fields_of_a_note() -> None:
    found = next(
        dict(zip(FIELDS, fields, strict=True))
        for _, _, fields in notes(PACKAGES["glossary"]).values()
        if fields[0] == "八八战略"
    )
    assert found["繁體"] == "八八戰略"
    assert found["英文"] == "Double-Eight Strategy"
    assert "<b>八八战略</b>" in found["例句"]
    assert "<b>八八戰略</b>" in found["例句（繁）"]


def test_hostile_words_stay_text(collection: Collection, tmp_path: Path) -> None:
    put(collection, exported.hostile_files()[f"{exported.FOLDER}glossary.apkg"], tmp_path)
    for number in collection.find_cards(""):
        card = collection.get_card(number)
        assert "<script>" not in card.question() + card.answer()


def test_nothing_in_the_file_tells_where_or_when_it_was_made() -> None:
    for package in PACKAGES.values():
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            entries = archive.infolist()
            data = archive.read("collection.anki2")
        assert [entry.filename for entry in entries] == ["collection.anki2", "media"]
        assert {(entry.date_time, entry.create_system, entry.compress_type) for entry in entries} == {
            ((1980, 1, 1, 0, 0, 0), 3, zipfile.ZIP_STORED)
        }
        assert data[92:100] == bytes(8)


def test_deck_and_note_type_have_ids_of_their_own() -> None:
    decks, models = set(), set()
    for package in PACKAGES.values():
        connection = database(package)
        deck, model = connection.execute("SELECT decks, models FROM col").fetchone()
        connection.close()
        decks |= set(json.loads(deck)) - {"1"}
        models |= set(json.loads(model))
    assert len(decks) == len(PACKAGES)
    assert len(models) == 1


def test_binary_files_stay_small_enough_to_commit() -> None:
    binary = {path: len(data) for path, data in exported.files().items() if b"\0" in data}
    texts = [edition.meta.id for edition in exported.content().editions]
    packages = {f"downloads/{text}/{text}.zip" for text in texts}
    books = {path(text, one.name, "epub") for text in texts for one in VARIANTS}
    assert set(binary) == packages | books | {f"{exported.FOLDER}{name}.apkg" for name in PACKAGES}
    assert sum(binary.values()) < LIMIT, "take them out of git: see content/README.md"
