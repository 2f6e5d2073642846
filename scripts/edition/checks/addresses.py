"""Checks of what was published: addresses, anchors, ids, links between written pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition.checks.documents import documents
from edition.checks.finding import Finding
from edition.files import nearest
from edition.schemes import WEB

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition.checks.finding import Subject

_SEGMENT = re.compile(r"(?:.*/)?texts/([^/]+)/#(s\d+[a-z]*p\d+[a-z]*)")
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
PAGES = ("page", "term", "text", "apparatus", "parallel")
"""What a link that leads nowhere is most likely meant to name, besides what it says."""
HUBS = ("texts", "glossary")
"""Generated pages that links of prose may name."""
TAKEN = ("apkg", "csv", "json", "schema.json", "tbx", "ttl")
"""Endings of the files with terms to take along."""
_FREE = (*(f"{scheme}:" for scheme in WEB), "#")


def permalinks(subject: Subject) -> Iterator[Finding]:
    """Whatever was published once is still served, or says where it went."""
    moves = subject.whole.moves
    new = sorted(subject.served - subject.whole.content.addresses)
    for link in subject.whole.permalinks:
        page, _, anchor = link.address.partition("#")
        if link.address in subject.served:
            if link.moved_to:
                hint = "take the second column out"
                yield Finding(link.where, link.address, "is served although it has moved", hint)
        elif not link.moved_to:
            if moves.get(link.address) in subject.served:
                continue  # it goes along with what it belongs to
            if anchor and f"{moves.get(page)}#{anchor}" in subject.served:
                continue  # the page has moved and has this anchor at its new address
            alike = [
                one for one in new if one.partition("/")[0] == page.partition("/")[0] and ("#" in one) is bool(anchor)
            ]
            likely = nearest(link.address, alike) or "the address that replaces it"
            hint = f"restore it, or write the line: {link.address}<TAB>{likely}"
            yield Finding(link.where, link.address, "was published and is no longer served", hint)
        elif link.moved_to not in subject.served:
            hint = f"nearest address: {nearest(link.moved_to, subject.served)}"
            yield Finding(link.where, link.address, f"moved to “{link.moved_to}”, which is not served", hint)


def ids(subject: Subject) -> Iterator[Finding]:
    """Every paragraph ever published has its row in ids.tsv: none was deleted, renamed or renumbered."""
    drafts = {draft.edition.meta.id: draft for draft in subject.whole.drafts}
    anchors = {text: {row.anchor for row in draft.written} for text, draft in drafts.items()}
    for link in subject.whole.permalinks:
        match = _SEGMENT.fullmatch(link.address)
        if match and match[1] in drafts and match[2] not in anchors[match[1]]:
            message = f"{match[2]} was published ({link.address}) but has no row"
            hint = "restore the row; a removed paragraph keeps its row with state gone"
            yield Finding(drafts[match[1]].ids, f"{match[1]}:{match[2]}", message, hint)


def links(subject: Subject) -> Iterator[Finding]:
    """Links in written pages and entries lead somewhere."""
    content = subject.whole.content
    texts = {edition.meta.id for edition in content.editions}
    terms = {term.id for term in content.terms}
    sections = {f"{edition.meta.id}-s{one.number}" for edition in content.editions for one in edition.sections}
    known = {
        "page": {*(page.name for page in content.pages), *HUBS},
        **dict.fromkeys(("term", "embed"), terms),
        **dict.fromkeys(("text", "apparatus", "parallel"), texts),
        "handout": sections,
        "resource": {"api", "feed"},
        "download": {f"{stem}.{ending}" for stem in ("glossary", *sections) for ending in TAKEN},
    }
    for document in documents(subject):
        for match in _LINK.finditer(document.prose):
            if match[1].startswith(_FREE):
                continue
            scheme, _, target = match[1].partition("#")[0].partition(":")
            if target not in known.get(scheme, ()):
                where = f"{document.path}:{document.line(match.start())}"
                kinds = dict.fromkeys((*PAGES, *({scheme} & known.keys())))
                options = [f"{kind}:{target}" for kind in kinds for target in sorted(known[kind])]
                hint = f"nearest: {nearest(match[1], options)}"
                yield Finding(where, f"{document.name}:{match[1]}", f"“{match[1]}” leads nowhere", hint)
