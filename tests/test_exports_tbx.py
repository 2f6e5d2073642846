"""TBX: the grammar of the dialect, and the rules a grammar cannot tell."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

import exported
from edition.render.exports.tbx import NAMESPACE

SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).parent / "schemas" / "tbx-basic.rng"))
T = f"{{{NAMESPACE}}}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
LEVELS = {
    "subjectField": {"conceptEntry"},
    "definition": {"conceptEntry", "langSec"},
    "context": {"termSec"},
    "source": {"conceptEntry", "langSec", "termSec"},
    "relatedConcept": {"conceptEntry"},
    "externalCrossReference": {"conceptEntry", "termSec"},
    "administrativeStatus": {"termSec"},
    "partOfSpeech": {"termSec"},
    "termType": {"termSec"},
    "bold": {"descrip"},
}
"""Data category → the elements at whose level it may stand, groups aside."""
VALUES = {
    "administrativeStatus": {"preferredTerm-admn-sts", "admittedTerm-admn-sts"},
    "partOfSpeech": {"noun", "verb", "adjective", "adverb", "other"},
    "termType": {"fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"},
}
ALL = {**exported.taken("tbx"), "hostile": exported.hostile_files()[f"{exported.FOLDER}glossary.tbx"]}
every_file = pytest.mark.parametrize("name", sorted(ALL))


@every_file
def test_the_grammar_of_the_dialect(name: str) -> None:
    tree = etree.fromstring(ALL[name])
    assert SCHEMA.validate(tree), SCHEMA.error_log


@every_file
def test_the_rules_of_the_dialect(name: str) -> None:
    tree = etree.fromstring(ALL[name])
    ids = {entry.get("id") for entry in tree.iter(f"{T}conceptEntry")}
    for element in tree.iterfind(f".//{T}body//*[@type]"):
        kind = element.get("type")
        parent = element.getparent()
        if parent.tag == f"{T}descripGrp":
            parent = parent.getparent()
        assert parent.tag.removeprefix(T) in LEVELS[kind], kind
        assert kind not in VALUES or element.text in VALUES[kind]
        assert kind != "relatedConcept" or element.get("target") in ids
    for section in tree.iter(f"{T}langSec"):
        assert section.get(LANG) in {"zh-Hans", "zh-Hant-TW", "en"}


def test_every_term_in_three_languages_with_its_context() -> None:
    tree = etree.fromstring(ALL["glossary"])
    entries = {entry.get("id"): entry for entry in tree.iter(f"{T}conceptEntry")}
    assert set(entries) == {term.id for term in exported.content().terms}
    entry = entries["babazhanlue"]
    assert [section.get(LANG) for section in entry.iter(f"{T}langSec")] == ["zh-Hans", "zh-Hant-TW", "en"]
    terms = [element.text for element in entry.iter(f"{T}term")]
    assert {"八八战略", "八八戰略", "Double-Eight Strategy"} <= set(terms)
    contexts = [element for element in entry.iter(f"{T}descrip") if element.get("type") == "context"]
    assert [context.find(f"{T}hi").text for context in contexts] == ["八八战略", "八八戰略"]


def test_a_wrong_file_is_found() -> None:
    """The grammar refuses what it should: the schema is not empty."""
    for before, after in (
        ('type="TBX-Basic"', 'type="TBX-Min"'),
        ('<descrip type="definition">', '<descrip type="meaning">'),
        ("<term>", "<note/><term>"),
        ('target="liangshan"', 'target="no-such-entry"'),
    ):
        data = ALL["glossary"].decode()
        assert before in data
        assert not SCHEMA.validate(etree.fromstring(data.replace(before, after, 1).encode())), after
