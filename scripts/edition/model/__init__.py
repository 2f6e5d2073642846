"""The vocabulary of the edition: frozen records, no behaviour beyond derived names."""

from __future__ import annotations

from .edition import Content, Edition, English, Imprint, Mark, Meta, Note, Page, Release, Section, Segment, Source, Term
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
    "Imprint",
    "Line",
    "Mark",
    "Meta",
    "Model",
    "Note",
    "Page",
    "Release",
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
