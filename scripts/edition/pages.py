"""Written pages of the site: content/pages/*.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition.errors import EditionError
from edition.fields import front_matter, with_body
from edition.files import identifier, read
from edition.model import Page

if TYPE_CHECKING:
    from pathlib import Path

    from edition.fields import Places


def load(path: Path, root: Path) -> tuple[Page, Places]:
    """Load one page and where its keys and its `body` stand. Raises `EditionError`."""
    name, text = read(path, root)
    identifier(path.stem, name)
    fields, body, line = front_matter(text, name, ("title", "description"))
    if not body.strip():
        raise EditionError("has no text", where=f"{name}:{line}", hint="write below the second `---`", code="E-MISSING")
    page = Page(path.stem, fields.text("title"), fields.text("description"), body.strip("\n") + "\n", name)
    return page, with_body(fields.places, "body", body, line)
