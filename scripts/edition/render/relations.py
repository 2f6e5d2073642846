"""Who relates to whom: what entries say of each other, seen from both sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from edition.model import Term
from edition.render.labels import RELATIONS
from edition.render.pinyin import order

INVERSES: Mapping[str, str] = {
    "see": "see",
    "part-of": "has-part",
    "has-part": "part-of",
    "predecessor": "successor",
    "successor": "predecessor",
    "contrast": "contrast",
}
"""What a relation is called from the other side: A `part-of` B means B `has-part` A."""


def pairs(terms: Iterable[Term]) -> dict[tuple[str, str], str]:
    """(one id, other id) → relation, both ways round; a relation that says more wins over `see`."""
    found: dict[tuple[str, str], str] = {}
    for term in terms:
        for other, relation in term.related:
            for key, name in (((term.id, other), relation), ((other, term.id), INVERSES[relation])):
                if found.get(key, "see") == "see":
                    found[key] = name
    return found


def by_term(terms: Mapping[str, Term]) -> dict[str, list[tuple[str, list[Term]]]]:
    """Id → (relation, entries in dictionary order), in the order of the relations."""
    found: dict[str, dict[str, list[Term]]] = {}
    for (one, other), relation in pairs(terms.values()).items():
        found.setdefault(one, {}).setdefault(relation, []).append(terms[other])
    return {
        one: [(name, sorted(own[name], key=order)) for name in RELATIONS if name in own] for one, own in found.items()
    }
