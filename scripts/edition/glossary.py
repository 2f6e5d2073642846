"""Glossary entries: content/glossary/*.md, front matter and prose under fixed headings."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from edition.errors import EditionError
from edition.fields import Fields, Places, front_matter, load_sources, with_body
from edition.files import identifier, nearest, read
from edition.model import English, Term

if TYPE_CHECKING:
    from pathlib import Path

KEYS = (
    *("hans", "hant", "pinyin", "english", "kind", "aliases", "members", "origin", "related"),
    *("sources", "status", "never_match"),
)
KINDS = ("slogan", "formula", "concept", "policy", "campaign", "institution", "place", "brand", "event")
STATUSES = ("verified", "partly_verified", "article_only", "memory")
ENGLISH = ("verified", "known", "proposed")
RELATIONS = ("see", "part-of", "has-part", "predecessor", "successor", "contrast")
HEADINGS = ("释义", "背景", "在文中", "讨论")
"""Allowed level-2 headings, in this order; the first must be there."""

_HEADING = re.compile(r"(#{1,6})[ \t]*(.*?)[ \t]*#*")
_FENCE = re.compile(r"[ \t]*(?:```|~~~)")
_CITED = re.compile(r"\[\^([^\]\s]+)\](:?)")


def load(path: Path, root: Path) -> tuple[Term, Places]:
    """Load one entry and where its keys stand. `hant` is empty unless the file gives it: it is derived.

    Raises `EditionError`.
    """
    name, text = read(path, root)
    identifier(path.stem, name)
    fields, prose, first = front_matter(text, name, KEYS)
    term = _term(fields, path.stem, prose.strip("\n") + "\n", name)
    term = replace(term, digest=hashlib.sha256(text.encode()).hexdigest()[:12])
    _check_forms(term, fields)
    _check_prose(prose, name, first, {source.id for source in term.sources})
    return term, with_body(fields.places, "prose", prose, first)


def _term(fields: Fields, term_id: str, prose: str, name: str) -> Term:
    return Term(
        id=term_id,
        hans=fields.text("hans"),
        hant=fields.text("hant", ""),
        pinyin=fields.text("pinyin"),
        english=tuple(
            English(record.text("text"), record.choice("status", ENGLISH), record.text("source", ""))
            for record in fields.records("english", ("text", "status", "source"))
        ),
        kind=fields.choice("kind", KINDS),
        aliases=fields.texts("aliases"),
        members=fields.texts("members"),
        origin=_origin(fields.record("origin", ("who", "when", "where"))),
        related=tuple(
            (identifier(record.text("id"), record.at("id")), record.choice("relation", RELATIONS))
            for record in fields.records("related", ("id", "relation"))
        ),
        sources=load_sources(fields),
        status=fields.choice("status", STATUSES),
        never_match=fields.texts("never_match"),
        prose=prose,
        path=name,
    )


def _origin(record: Fields) -> dict[str, str]:
    return {key: record.text(key) for key in ("who", "when", "where") if key in record.nodes}


def _check_forms(term: Term, fields: Fields) -> None:
    """Demand aliases unlike the headword and each other, and longer forms that hold a form of the term."""
    if not term.english:
        raise fields.fault("english", "`english` is missing", "give at least one rendering", "E-MISSING")
    if term.hant and len(term.hant) != len(term.hans):
        hint = "the two headwords must agree character for character"
        raise fields.fault("hant", f"`hant` has {len(term.hant)} characters, `hans` {len(term.hans)}", hint)
    forms = [term.hans]
    for number, alias in enumerate(term.aliases):
        if alias in forms:
            raise fields.fault(f"aliases.{number}", f"“{alias}” is there already", "take it out", "E-DUPLICATE")
        forms.append(alias)
    for number, longer in enumerate(term.never_match):
        if not any(form in longer and form != longer for form in forms):
            hint = "give a longer form that holds the headword or an alias"
            raise fields.fault(f"never_match.{number}", f"“{longer}” holds no form of the term", hint)


def _check_prose(prose: str, name: str, first: int, sources: set[str]) -> None:
    """Demand fixed headings in order and a source behind every footnote."""
    seen: list[str] = []
    fenced = False
    for number, line in enumerate(prose.split("\n"), first):
        where = f"{name}:{number}"
        fenced ^= bool(_FENCE.match(line))
        heading = None if fenced else _HEADING.fullmatch(line)
        if heading:
            seen.append(_heading(heading[1], heading[2], seen, where))
        elif line.strip() and not seen:
            hint = f"begin the prose with `## {HEADINGS[0]}`"
            raise EditionError("text before the first heading", where=where, hint=hint, code="E-HEADING")
        for cited, definition in _CITED.findall(line):
            if definition and line.lstrip().startswith(f"[^{cited}]:"):
                hint = "list the source in the front matter; the note is made from it"
                raise EditionError(f"footnote text for [^{cited}]", where=where, hint=hint, code="E-FOOTNOTE")
            if cited not in sources:
                hint = f"add it under `sources:`; ids there: {', '.join(sorted(sources)) or 'none'}"
                raise EditionError(f"[^{cited}] has no source", where=where, hint=hint, code="E-FOOTNOTE")
    if HEADINGS[0] not in seen:
        hint = f"begin the prose with `## {HEADINGS[0]}`"
        raise EditionError(f"has no `## {HEADINGS[0]}`", where=f"{name}:{first}", hint=hint, code="E-HEADING")


def _heading(level: str, title: str, seen: list[str], where: str) -> str:
    if level != "##" or title not in HEADINGS:
        hint = f"level 2 and one of {'、'.join(HEADINGS)}; nearest: `## {nearest(title, HEADINGS)}`"
        raise EditionError(
            f"heading `{level} {title}` is not one of the fixed set", where=where, hint=hint, code="E-HEADING"
        )
    if seen and HEADINGS.index(title) <= HEADINGS.index(seen[-1]):
        hint = f"each once, in the order {'、'.join(HEADINGS)}"
        raise EditionError(f"heading `## {title}` after `## {seen[-1]}`", where=where, hint=hint, code="E-HEADING")
    return title
