"""The vocabulary of the edition: frozen records, no behaviour beyond derived names."""

from __future__ import annotations

from .edition import Content, Edition, English, Genre, Imprint, Mark, Meta, Note, Page, Section, Segment, Source, Term
from .text import (
    Certainty,
    Certificate,
    Difference,
    Doubt,
    Edit,
    Line,
    Model,
    Script,
    SourceKind,
    Standard,
    Text,
    Witness,
)

__all__ = [
    "Certainty",
    "Certificate",
    "Content",
    "Difference",
    "Doubt",
    "Edit",
    "Edition",
    "English",
    "Genre",
    "Imprint",
    "Line",
    "Mark",
    "Meta",
    "Model",
    "Note",
    "Page",
    "Script",
    "Section",
    "Segment",
    "Source",
    "SourceKind",
    "Standard",
    "Term",
    "Text",
    "Witness",
]
