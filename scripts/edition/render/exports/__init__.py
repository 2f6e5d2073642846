"""The glossary to take along: every scope in every format, below downloads/glossary/.

One module per format; each turns a scope into the bytes of one file and knows nothing of the others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from edition.render.exports import anki, csv_table, data, skos, tbx
from edition.render.exports.records import Scope, of_glossary, scopes
from edition.render.paths import export_path
from edition.render.view import Site

WRITERS: Mapping[str, Callable[[Site, Scope], bytes]] = {
    "csv": csv_table.file,
    "json": data.file,
    "tbx": tbx.file,
    "ttl": skos.file,
}
"""Ending of the file → what writes it; Anki packages share their notes and are made apart."""


def render(site: Site) -> dict[str, bytes]:
    """Every file, and the schema of the JSON ones."""
    found = scopes(site)
    if not found:
        return {}
    files = {data.SCHEMA_PATH: data.schema_file()}
    known = anki.notes(site, found[0])
    for scope in found:
        files[export_path(scope.stem, "apkg")] = anki.file(site, scope, known)
        files |= {export_path(scope.stem, ending): write(site, scope) for ending, write in WRITERS.items()}
    return files


def revisions(site: Site) -> dict[str, tuple[int, str]]:
    """Term id → revision and digest of its flashcard: what revisions.tsv has to hold."""
    whole = of_glossary(site)
    return anki.revisions(site, whole) if whole.records else dict(site.content.revisions)
