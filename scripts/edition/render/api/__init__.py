"""The edition as a static JSON API below api/v1/: texts, sections, paragraphs, entries, an index that explains them.

Whatever is published here keeps its name and its meaning: fields may be added in v1, none goes away.
"""

from __future__ import annotations

from edition.laidout import dump
from edition.render.api import resources, schemas
from edition.render.view import Site


def render(site: Site) -> dict[str, bytes]:
    """Every resource and every schema."""
    files = {path: dump(value) for path, value in resources.every(site)}
    return files | {path: dump(value) for path, value in schemas.every(site.content.imprint.address)}
