"""Linked data: the article, the feeds, robots.txt, the JSON API."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

import feedparser
import pytest
import yaml
from jsonschema import Draft202012Validator
from lxml import etree
from pyld import jsonld

import exported
import project
import sample
from edition import addresses, load, publish
from edition.decisions import GENRES
from edition.model import Content
from edition.render import collect, feed
from edition.render.api.resources import PATTERNS
from edition.render.paths import API_ROOT as ROOT

FILES = exported.files()
HOSTILE = exported.hostile_files()
CONTENT = exported.content()
TESTS = Path(__file__).parent
SCHEMA_ORG = "https://schema.org/"
FEEDS = {
    f"{name} {path}": files[path]
    for name, files in (("own", FILES), ("hostile", HOSTILE))
    for path in files
    if path.endswith("/feed.xml")
}


@pytest.mark.parametrize("name", sorted(FEEDS))
def test_feeds_keep_to_the_grammar_and_are_read_by_feedparser(name: str) -> None:
    tree = etree.fromstring(FEEDS[name])
    grammar = etree.RelaxNG(etree.parse(TESTS / "schemas" / "atom.rng"))
    assert grammar.validate(tree), grammar.error_log
    found = feedparser.parse(FEEDS[name])
    assert not found.bozo, found.bozo_exception
    assert found.version == "atom10"
    ids = [entry.id for entry in found.entries]
    assert len(ids) == len(set(ids))
    dates = [entry.updated for entry in found.entries]
    assert dates == sorted(dates, reverse=True)
    if found.entries:
        assert found.feed.updated == found.entries[0].updated


def test_feeds_tell_every_text_and_entry_in_their_script() -> None:
    for script, folder in enumerate(("zh-hans", "zh-hant")):
        found = feedparser.parse(FILES[f"{folder}/feed.xml"])
        told = {entry.title: entry for entry in found.entries}
        wanted = [(one.title.hans, one.title.hant) for one in CONTENT.editions]
        wanted += [(term.hans, term.hant) for term in CONTENT.terms]
        assert {names[script] for names in wanted} == set(told)
        for entry in found.entries:
            assert entry.link == entry.id
            path = entry.link.removeprefix(f"{CONTENT.imprint.address}{folder}/")
            source = f"{folder}/{path.removesuffix('/')}"
            assert f"{source}.md" in FILES or f"{source}/index.md" in FILES


def test_a_feed_is_not_endless() -> None:
    terms = tuple(sample.term(f"t{number}", "甲", "jiǎ", changed="2020-01-01") for number in range(120))
    site = sample.small_site(Content((), terms, ()))
    assert len(feed.changes(site, site.views()[0])) == feed.NEWEST


def test_robots_name_the_sitemap() -> None:
    lines = FILES["robots.txt"].decode().splitlines()
    assert lines[-1] == f"Sitemap: {CONTENT.imprint.address}sitemap.xml"
    assert "Disallow" not in FILES["robots.txt"].decode()


def test_a_text_has_a_date_that_changes_with_it(tmp_path: Path) -> None:
    """Not with what nobody sees: another field of text.yml."""
    root = project.write(tmp_path)
    publish.publish(publish.prepare(root), root)
    ledger = root / publish.CHANGED
    rows = ledger.read_text(encoding="utf-8")
    assert re.search(r"^texts/demo\t\d{4}-\d\d-\d\d\t[0-9a-f]{12}$", rows, re.MULTILINE)
    ledger.write_text(re.sub(r"\d{4}-\d\d-\d\d", "2020-01-02", rows), encoding="utf-8")
    assert dated(root) == "2020-01-02"
    text = root / "content/texts/demo/text.yml"
    text.write_text(text.read_text(encoding="utf-8").replace("rights: ", "rights: 另"), encoding="utf-8")
    assert dated(root) == "2020-01-02"
    text.write_text(text.read_text(encoding="utf-8").replace("summary: ", "summary: 另", 1), encoding="utf-8")
    assert dated(root) > "2020-01-02"


def dated(root: Path) -> str:
    return load.load_content(root, exported.tables()).editions[0].changed


def front(files: dict[str, bytes], path: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(files[path].decode().split("---\n")[1])
    return found


def nodes(data: dict[str, Any]) -> list[dict[str, Any]]:
    """By subject. The context of schema.org says that these terms are of its vocabulary; it is not fetched."""
    found: list[dict[str, Any]] = jsonld.flatten({**data, "@context": {"@vocab": SCHEMA_ORG}})
    return found


def properties() -> set[tuple[str, str]]:
    with (TESTS / "cases" / "cite" / "schema-org.tsv").open(encoding="utf-8") as file:
        return {(row["type"], row["property"]) for row in csv.DictReader(file, delimiter="\t")}


LINKED = {
    f"{name} {path}": front(files, path)["linked"]
    for name, files in (("own", FILES), ("hostile", HOSTILE))
    for path in files
    if re.search(r"/texts/[^/]+/index\.md$|/glossary/(?:index|liangshan)\.md$", path)
}


@pytest.mark.parametrize("name", sorted(LINKED))
def test_linked_data_is_of_schema_org(name: str) -> None:
    data = LINKED[name]
    assert data["@context"] == "https://schema.org"
    known = properties()
    found = nodes(data)
    for node in found:
        for key in node.keys() - {"@id", "@type"}:
            assert (node["@type"][0].removeprefix(SCHEMA_ORG), key.removeprefix(SCHEMA_ORG)) in known
    own = next(node for node in found if node["@id"] == data["@id"])
    assert own["@type"] == [SCHEMA_ORG + data["@type"]]


@pytest.mark.parametrize("script", [0, 1])
def test_the_article_names_work_and_witness(script: int) -> None:
    for edition in CONTENT.editions:
        data = LINKED[f"own {('zh-hans', 'zh-hant')[script]}/texts/{edition.meta.id}/index.md"]
        assert data["name"] == (edition.title.hans, edition.title.hant)[script]
        assert data["exampleOfWork"]["datePublished"] == edition.meta.date
        assert data["exampleOfWork"]["publisher"]["name"]
        assert data["isBasedOn"]["sha256"] == edition.text.witness.sha256
        assert len(data["hasPart"]) == len(edition.sections)
        served = {CONTENT.imprint.address + path for path in addresses.served(FILES)}
        assert {one["contentUrl"] for one in data["encoding"]} <= served
        assert data["keywords"].split(", ") == list(dict.fromkeys(data["keywords"].split(", ")))


def resources(files: dict[str, bytes]) -> dict[str, Any]:
    return {path: json.loads(data) for path, data in files.items() if path.startswith(ROOT)}


@pytest.mark.parametrize("files", [FILES, HOSTILE], ids=["own", "hostile"])
def test_every_resource_keeps_to_its_schema(files: dict[str, bytes]) -> None:
    found = resources(files)
    root = found[f"{ROOT}index.json"]["base"].removesuffix(ROOT)
    schemas = {path: value for path, value in found.items() if path.startswith(f"{ROOT}schemas/")}
    used = set()
    for path, schema in schemas.items():
        Draft202012Validator.check_schema(schema)
        assert schema["$id"] == root + path
    for path, value in found.items():
        if path not in schemas:
            name = value["$schema"].removeprefix(root)
            used.add(name)
            Draft202012Validator(schemas[name]).validate(value)
    assert used == set(schemas)


def test_the_index_leads_to_everything() -> None:
    """Every address a resource names is served, and every resource is named by another."""
    found = resources(FILES)
    index = found[f"{ROOT}index.json"]
    root = index["base"].removesuffix(ROOT)
    named = set(re.findall(rf'"({re.escape(root)}[^"#]*)', "".join(json.dumps(value) for value in found.values())))
    served = {root + path.removeprefix("./") for path in addresses.served(FILES) if "#" not in path}
    assert named - {index["base"]} <= served
    paragraphs = {path for path in found if re.search(r"/s\d+[a-z]*p\d+[a-z]*\.json$", path)}
    assert {root + path for path in found if path not in paragraphs and path != f"{ROOT}index.json"} <= named
    assert [one["name"] for one in index["resources"]] == list(PATTERNS)
    for one in index["resources"]:
        assert one["example"] in served


def test_the_texts_are_in_it_to_the_last_character() -> None:
    found = resources(FILES)
    for edition in CONTENT.editions:
        own = edition.meta.id
        lines = {"hans": [], "hant": []}  # type: dict[str, list[str]]
        for section in found[f"{ROOT}texts/{own}.json"]["sections"]:
            path = f"{ROOT}texts/{own}/s{section['number']}.json"
            for paragraph in found[path]["paragraphs"]:
                anchor = paragraph["address"]["hans"].partition("#")[2]
                single = found[f"{ROOT}texts/{own}/{anchor}.json"]
                assert {key: value for key, value in single.items() if key != "$schema"} == paragraph
                for script, known in lines.items():
                    known.append(paragraph[script])
        first = 2 if edition.dateline else 1
        for script, known in lines.items():
            assert known == [getattr(line, script) for line in edition.text.lines[first:]]


def test_terms_and_notes_stand_where_they_say() -> None:
    found = resources(FILES)
    notes = {one.id: one for edition in CONTENT.editions for one in edition.notes}
    terms = {term.id: term for term in CONTENT.terms}
    seen = set()
    for path, value in found.items():
        for note in value.get("notes", ()) if "/texts/" in path else ():
            assert value["hans"][note["start"] : note["end"]] == notes[note["id"]].exact
            seen.add(note["id"])
        for mark in value.get("terms", ()) if value.get("kind") in {"heading", "paragraph"} else ():
            assert 0 <= mark["start"] < mark["end"] <= len(value["hant"])
            assert mark["entry"] in terms
    assert seen == set(notes)


def test_an_empty_edition_has_an_index() -> None:
    found = resources(collect(sample.small_site(Content((), (), ()))))
    assert found[f"{ROOT}texts.json"]["texts"] == []
    index = found[f"{ROOT}index.json"]["resources"]
    assert {one["name"] for one in index if "example" in one} == {"texts", "entries"}


@pytest.mark.parametrize("genre", [*GENRES, ""])
def test_a_genre_of_the_work(tmp_path: Path, genre: str) -> None:
    root = project.write(tmp_path)
    if genre:
        text = root / "content/texts/demo/text.yml"
        text.write_text(f"{text.read_text(encoding='utf-8')}genre: {genre}\n", encoding="utf-8")
    assert load.load_content(root, exported.tables()).editions[0].meta.genre == genre
