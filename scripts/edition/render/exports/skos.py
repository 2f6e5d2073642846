"""SKOS in Turtle: the glossary as a concept scheme, for linked data and thesaurus software.

A concept's name is the published address of its Simplified entry. `part-of` and `has-part` become
broader and narrower; everything else is related, unless the two stand in one line of broader terms,
where SKOS forbids it (S27).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from edition.model import Term
from edition.render.exports.records import Record, Scope, entry_address
from edition.render.paths import address, glossary_path
from edition.render.view import SITE_STANDARD, Site, language

_PREFIXES = """@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
_HANT = language("hant", SITE_STANDARD)
_PINYIN = "zh-Latn-pinyin"


def file(site: Site, scope: Scope) -> bytes:
    """The terms of a scope; a section is a collection of concepts of the one scheme."""
    scheme = f"<{site.content.imprint.address}{address(glossary_path(site.views()[0]))}>"
    blocks = [_PREFIXES, _block(scheme, "skos:ConceptScheme", _titles(site, "词汇", "dct:title"))]
    if scope.section is not None:
        members = ", ".join(_name(site, record.term.id) for record in scope.records)
        pairs = [*_titles(site, scope.title, "skos:prefLabel"), ("skos:member", members)]
        blocks.append(_block(f"<{site.content.imprint.address}{_collection(scope)}>", "skos:Collection", pairs))
    above = _above(site.terms)
    blocks += (_concept(site, record, scheme, above) for record in scope.records)
    return "\n".join(blocks).encode()


def _collection(scope: Scope) -> str:
    return f"downloads/glossary/{scope.stem}.ttl#collection"


def _titles(site: Site, simplified: str, predicate: str) -> list[tuple[str, str]]:
    hant = site.views()[1].say(simplified)
    return [(predicate, f"{_literal(simplified, 'zh-Hans')}, {_literal(hant, _HANT)}")]


def _concept(site: Site, record: Record, scheme: str, above: Mapping[str, frozenset[str]]) -> str:
    return _block(_name(site, record.term.id), "skos:Concept", _facts(site, record, scheme, above))


def _facts(site: Site, record: Record, scheme: str, above: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str]]:
    term = record.term
    hant = site.views()[1]
    english = [one.text for one in term.english]
    yield "skos:inScheme", scheme
    yield "skos:notation", _literal(term.id)
    yield "skos:prefLabel", _literals([(term.hans, "zh-Hans"), (term.hant, _HANT), (term.pinyin, _PINYIN)])
    yield "skos:prefLabel", _literals((text, "en") for text in english[:1])
    aliases = [(form, lang) for one in term.aliases for form, lang in ((one, "zh-Hans"), (hant.say(one), _HANT))]
    yield "skos:altLabel", _literals([*aliases, *((text, "en") for text in english[1:] if text != english[0])])
    yield "skos:definition", _literals([(record.hans, "zh-Hans"), (record.hant, _HANT)])
    for best in record.examples[:1]:
        yield "skos:example", _literals([(best.hans, "zh-Hans"), (best.hant, _HANT)])
    for predicate, targets in _relations(site.terms, term, above).items():
        yield predicate, ", ".join(_name(site, to) for to in sorted(targets))
    urls = dict.fromkeys(one.url for one in term.sources if one.url.startswith(("http://", "https://")))
    yield "dct:source", ", ".join(f"<{_iri(url)}>" for url in urls)
    yield "foaf:page", ", ".join(f"<{entry_address(site, term.id, script)}>" for script in (0, 1))


def _relations(terms: Mapping[str, Term], term: Term, above: Mapping[str, frozenset[str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {"skos:broader": set(), "skos:narrower": set(), "skos:related": set()}
    for to, relation in term.related:
        if relation == "part-of":
            found["skos:broader"].add(to)
        elif relation == "has-part":
            found["skos:narrower"].add(to)
        elif to not in above[term.id] and term.id not in above.get(to, ()) and to in terms:
            found["skos:related"].add(to)
    return found


def _above(terms: Mapping[str, Term]) -> dict[str, frozenset[str]]:
    """Term id → everything above it in the lines of broader terms."""
    direct: dict[str, set[str]] = {term: set() for term in terms}
    for term in terms.values():
        for to, relation in term.related:
            if relation == "part-of":
                direct[term.id].add(to)
            elif relation == "has-part" and to in direct:
                direct[to].add(term.id)
    found: dict[str, frozenset[str]] = {}
    for start, nearest in direct.items():
        seen: set[str] = set()
        waiting = list(nearest)
        while waiting:
            one = waiting.pop()
            if one not in seen:
                seen.add(one)
                waiting += direct.get(one, ())
        found[start] = frozenset(seen)
    return found


def _name(site: Site, term: str) -> str:
    return f"<{entry_address(site, term)}>"


def _block(subject: str, kind: str, pairs: Iterable[tuple[str, str]]) -> str:
    rows = [f"a {kind}", *(f"{predicate} {objects}" for predicate, objects in pairs if objects)]
    return f"{subject} " + " ;\n    ".join(rows) + " .\n"


def _literals(texts: Iterable[tuple[str, str]]) -> str:
    return ", ".join(_literal(text, lang) for text, lang in texts if text)


def _literal(text: str, lang: str = "") -> str:
    r"""A Turtle string.

    >>> print(_literal('a"b\\', "en"))
    "a\"b\\"@en
    """
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"}
    safe = "".join(escapes.get(mark, mark if mark >= " " else f"\\u{ord(mark):04X}") for mark in text)
    return f'"{safe}"' + (f"@{lang}" if lang else "")


def _iri(url: str) -> str:
    """What an IRI may not hold is percent-encoded."""
    return "".join(f"%{ord(mark):02X}" if mark <= " " or mark in '<>"{}|^`\\' else mark for mark in url)
