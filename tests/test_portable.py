"""Plain text, Markdown, JSON and the data package: valid, complete, and the text in them is the text."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import frictionless
import jsonschema
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

import exported
import sample
import taken
from edition.edits import apply, invert
from edition.model import Edit, Edition, Text
from edition.render import downloads, portable
from edition.render.markdown import shown
from edition.render.portable import commonmark, document, package
from edition.render.portable.tables import tables
from test_laws import TEXTS

EDITIONS: dict[str, Edition] = {
    **{edition.meta.id: edition for edition in exported.content().editions},
    "sample": exported.hostile().editions[0],
}
FILES = {**exported.hostile_files(), **exported.files()}
SCHEMA = json.loads(FILES[document.SCHEMA_PATH])
RECORD_SCHEMA = json.loads(FILES["downloads/normalize.schema.json"])
every_text = pytest.mark.parametrize("name", sorted(EDITIONS))


def file(name: str, ending: str) -> bytes:
    return FILES[f"downloads/{name}/{name}{ending}"]


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def text_of(found: dict[str, object], script: str) -> str:
    """The text out of the JSON, as the schema says it is there."""
    lines = [found["title"], found["dateline"]]
    for section in found["sections"]:  # type: ignore[attr-defined]
        lines += [section["heading"], *section["paragraphs"]]
    return "".join(line[script] + "\n" for line in lines if line)  # type: ignore[index]


def both(text: Text) -> dict[str, str]:
    return {
        "hans": "".join(line.hans + "\n" for line in text.lines),
        "hant": "".join(line.hant + "\n" for line in text.lines),
    }


@every_text
@pytest.mark.parametrize("script", ["hans", "hant"])
def test_plain_text_is_the_text(name: str, script: str) -> None:
    assert file(name, f"-{script}.txt").decode() == both(EDITIONS[name].text)[script]


@every_text
def test_json_keeps_to_its_schema_and_gives_both_texts_back(name: str) -> None:
    found = json.loads(file(name, ".json"))
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    for script, text in both(EDITIONS[name].text).items():
        assert text_of(found, script) == text
    for note in found["notes"]:
        (segment,) = (s for s in segments(found) if s["id"] == note["segment"])
        assert segment["hans"][note["start"] : note["end"]]


def segments(found: dict[str, object]) -> list[dict[str, str]]:
    sections = found["sections"]
    return [one for s in sections for one in (s["heading"], *s["paragraphs"]) if one]  # type: ignore[attr-defined]


def test_the_schema_refuses_what_it_should() -> None:
    found = json.loads(file("sample", ".json"))
    for change in ({"title": "x"}, {"more": 1}, {"sections": [{}]}, {"witness": {}}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**found, **change}, SCHEMA)


@pytest.mark.parametrize("name", sorted(edition.meta.id for edition in exported.content().editions))
def test_the_record_keeps_to_its_schema_and_gives_the_witness_back(name: str) -> None:
    found = json.loads(file(name, ".apparatus.json"))
    jsonschema.validate(found, RECORD_SCHEMA)
    text = EDITIONS[name].text
    edits = [Edit(**{**edit, "rules": tuple(edit["rules"])}) for edit in found["edits"]]
    undone = apply(invert(edits), file(name, "-hans.txt").decode())
    assert text.witness.bom + undone.encode(found["source"]["encoding"]) == text.witness.data


def read(markdown: str) -> list[str]:
    """The lines of text a CommonMark reader with footnotes sees; those of the footnotes come last."""
    body = markdown.split("\n---\n", 1)[1]
    lines = []
    for token in MarkdownIt("commonmark").use(footnote_plugin).parse(body):
        if token.type == "inline":
            lines.append("".join(one.content for one in token.children or () if one.type in {"text", "text_special"}))
        else:
            kind = token.type.removesuffix("_open").removesuffix("_close")
            assert kind in {"heading", "paragraph", "footnote_block", "footnote", "footnote_anchor"}, token
    return lines


@every_text
@pytest.mark.parametrize("script", ["hans", "hant"])
def test_markdown_says_what_the_text_says(name: str, script: str) -> None:
    edition = EDITIONS[name]
    lines = read(file(name, f"-{script}.md.txt").decode())
    expected = both(edition.text)[script].splitlines()
    assert lines[: len(expected)] == expected
    assert len(lines) == len(expected) + len(edition.notes)


@given(st.one_of(TEXTS, st.text(st.sampled_from("*_`[]()<>#+-=|~^$&{}!:.1 a\\\t党\x0c"), min_size=1)))
@example("1. a")
@example("- a")
@example("    a")
@example("[a]: b")
def test_any_line_survives_markdown(text: str) -> None:
    line = " ".join(text.split("\n")) or "x"
    assert read(f"\n---\n{commonmark.escape(line)}\n") == [shown(line).replace("\0", "\N{REPLACEMENT CHARACTER}")]


@given(TEXTS)
@example("党\n\x1b会\x0c\n")
def test_any_text_comes_back(text: str) -> None:
    edited = taken.normalised(text)
    if not edited:
        return
    edition = taken.edition(edited, {}, {})
    found = json.loads(document.file(taken.site(), edition))
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    assert {script: text_of(found, script) for script in ("hans", "hant")} == both(edited)
    made = {
        table.name: list(csv.DictReader(io.StringIO(table.csv().decode(), newline=""))) for table in tables(edition)
    }
    assert replayed(made["changes"], edited.witness.text) == edited.edition
    packed = parts(package.file(taken.site(), edition, {}))
    assert packed["witness/source.txt"] == edited.witness.data


def replayed(rows: list[dict[str, str]], witness: str) -> str:
    edits = [Edit(int(r["start"]), int(r["end"]), r["before"], r["after"], (), "certain", "") for r in rows]
    return apply(edits, witness)


@every_text
def test_the_package_is_what_frictionless_takes(name: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(file(name, ".zip"))) as archive:
        archive.extractall(tmp_path)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])
    described = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    listed = {resource["path"] for resource in described["resources"]}
    there = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert there == listed | {"datapackage.json", "README.md", "LICENSE.md"}
    (tmp_path / "data" / "segments.csv").write_text("segment,kind\n1,2,3\n", encoding="utf-8")
    assert not frictionless.validate(str(tmp_path / "datapackage.json")).valid


@every_text
def test_everything_is_in_the_package(name: str) -> None:
    found = parts(file(name, ".zip"))
    text = EDITIONS[name].text
    assert found["witness/source.txt"] == text.witness.data
    assert found[f"text/{name}.xml"] == file(name, ".xml")
    assert found["tei/edition.rng"] == FILES["downloads/tei/edition.rng"]  # where the document says it is
    assert found[f"data/{name}.json"] == file(name, ".json")
    assert found[f"text/{name}-hant.md"] == file(name, "-hant.md.txt")
    described = json.loads(found["datapackage.json"])
    for resource in described["resources"]:
        data = found[resource["path"]]
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
    for schema, path in (("edition", f"data/{name}.json"), ("glossary", "data/glossary.json")):
        jsonschema.validate(json.loads(found[path]), json.loads(found[f"schemas/{schema}.json"]))
    readme = found["README.md"].decode()
    assert all(f"`{resource['path']}`" in readme for resource in described["resources"])
    rows = list(csv.DictReader(io.StringIO(found["data/changes.csv"].decode(), newline="")))
    assert replayed(rows, text.witness.text) == text.edition


def test_the_package_has_the_same_bytes_everywhere() -> None:
    data = file("sample", ".zip")
    assert data == portable.render(sample.small_site(exported.hostile()))["downloads/sample/sample.zip"]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.compress_type for entry in archive.infolist()} == {zipfile.ZIP_STORED}


def test_without_texts_and_terms_there_are_only_the_schemas() -> None:
    bare = portable.render(sample.small_site(replace(sample.content(), editions=(), terms=())))
    assert all("schema" in path or path.startswith("downloads/tei/") for path in bare)


@every_text
def test_the_page_links_every_file_in_its_script(name: str) -> None:
    for folder, script in (("zh-hans", "hans"), ("zh-hant", "hant")):
        page = FILES[f"{folder}/texts/{name}/index.md"].decode()
        for one in downloads.FORMATS:
            kind = one.variant or (script if one.scripts else "")
            path = f"downloads/{name}/{'-'.join(filter(None, (name, kind)))}.{one.ending}"
            printed = EDITIONS[name].meta.printed
            assert (f"](../../../{path})" in page) is (one.ending != "pdf" or printed)
            assert path in FILES or one.ending in {"epub", "pdf"}  # those are in test_exports_epub and _print
