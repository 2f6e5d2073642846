"""Citations: texts and entries in four styles and three formats, on the page and as files."""

from __future__ import annotations

from edition.render.cite.formats import FORMATS, file
from edition.render.cite.records import of_text, of_witness, of_work
from edition.render.paths import citation_path
from edition.render.view import Site


def render(site: Site) -> dict[str, bytes]:
    """For every text and script a file in each format: this edition, the work, the witness."""
    files: dict[str, bytes] = {}
    for edition in site.turn:
        for view in site.views(edition.meta.standard):
            records = (of_text(site, view, edition), of_work(view, edition), of_witness(view, edition))
            for _, _, ending, _ in FORMATS:
                files[citation_path(view, edition.meta.id, ending)] = file(records, ending)
    return files
