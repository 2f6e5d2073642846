"""SKOS: parsed by rdflib, and the integrity conditions of the SKOS reference."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import product

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SKOS

import exported
import sample
from edition.render import collect

ALL = {**exported.taken("ttl"), "hostile": exported.hostile_files()[f"{exported.FOLDER}glossary.ttl"]}
every_file = pytest.mark.parametrize("name", sorted(ALL))


def parsed(data: bytes) -> Graph:
    graph = Graph()
    graph.parse(data=data, format="turtle")
    return graph


def above(graph: Graph, concept: URIRef) -> set[URIRef]:
    """Every broader concept, near and far, also where only the other side says so."""
    seen: set[URIRef] = set()
    waiting = [concept]
    while waiting:
        one = waiting.pop()
        near = {*graph.objects(one, SKOS.broader), *graph.subjects(SKOS.narrower, one)}
        waiting += near - seen
        seen |= near
    return seen


@every_file
def test_labels(name: str) -> None:
    """S13, S14: one preferred label per language, and no label is preferred and alternative at once."""
    graph = parsed(ALL[name])
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    assert concepts
    for concept in concepts:
        preferred = list(graph.objects(concept, SKOS.prefLabel))
        languages = Counter(label.language for label in preferred)
        assert set(languages) == {"zh-Hans", "zh-Hant-TW", "zh-Latn-pinyin", "en"}
        assert max(languages.values()) == 1
        assert not set(preferred) & set(graph.objects(concept, SKOS.altLabel))


@every_file
def test_relations(name: str) -> None:
    """S27: no two concepts are related that stand in one line of broader concepts."""
    graph = parsed(ALL[name])
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    scheme = set(graph.subjects(RDF.type, SKOS.ConceptScheme))
    assert len(scheme) == 1
    assert not scheme & concepts  # S9
    for concept in concepts:
        assert set(graph.objects(concept, SKOS.inScheme)) == scheme
        assert concept not in above(graph, concept)
        for other in graph.objects(concept, SKOS.related):
            assert other not in above(graph, concept)
            assert concept not in above(graph, other)
    for collection in graph.subjects(RDF.type, SKOS.Collection):
        assert set(graph.objects(collection, SKOS.member)) == concepts


def test_every_term_and_its_words() -> None:
    graph = parsed(ALL["glossary"])
    terms = exported.content().terms
    assert len(set(graph.subjects(RDF.type, SKOS.Concept))) == len(terms)
    for term in terms:
        concept = graph.value(predicate=SKOS.notation, object=Literal(term.id))
        assert (concept, SKOS.prefLabel, Literal(term.hans, lang="zh-Hans")) in graph
        assert (concept, SKOS.prefLabel, Literal(term.hant, lang="zh-Hant-TW")) in graph
        assert (concept, SKOS.prefLabel, Literal(term.pinyin, lang="zh-Latn-pinyin")) in graph


def test_hostile_words_come_back_as_written() -> None:
    labels = set(parsed(ALL["hostile"]).objects(None, SKOS.prefLabel))
    assert {Literal(word, lang="en") for word in exported.HOSTILE} <= labels


def test_related_gives_way_to_broader_far_away() -> None:
    """A above B above C: C may not be related to A, whichever side says so."""
    a, b, c = (sample.term(name, word, "jiǎ") for name, word in (("a", "甲"), ("b", "乙"), ("c", "丙")))
    for first, second in product(("part-of", "has-part"), repeat=2):
        links: dict[str, list[tuple[str, str]]] = {"a": [("c", "see")], "b": [], "c": [("a", "contrast")]}
        links["a" if first == "has-part" else "b"].append(("b", first) if first == "has-part" else ("a", first))
        links["b" if second == "has-part" else "c"].append(("c", second) if second == "has-part" else ("b", second))
        terms = tuple(replace(term, related=tuple(links[term.id])) for term in (a, b, c))
        content = replace(sample.content(), terms=(*sample.content().terms, *terms))
        graph = parsed(collect(sample.small_site(content))[f"{exported.FOLDER}glossary.ttl"])
        names = {str(label): concept for concept, label in graph.subject_objects(SKOS.notation)}
        assert names["a"] in above(graph, names["c"])
        assert not set(graph.objects(names["a"], SKOS.related))
        assert not set(graph.objects(names["c"], SKOS.related))
