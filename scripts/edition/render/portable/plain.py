"""Plain text of one script: the edition and nothing else, one line for each paragraph."""

from __future__ import annotations

from edition.model import Edition
from edition.render.view import View


def file(view: View, edition: Edition) -> bytes:
    """The text: title, dateline, headings, paragraphs; UTF-8, every line ended by a line feed."""
    return "".join(f"{view.pick(line)}\n" for line in edition.text.lines).encode()
