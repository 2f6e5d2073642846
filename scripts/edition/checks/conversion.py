"""Checks of the conversion: the declared kind of the witness, house exceptions that do nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition import pipeline
from edition.checks.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition.checks.finding import Subject


def kind(subject: Subject) -> Iterator[Finding]:
    """The witness looks like what text.yml declares it to be."""
    for draft in subject.whole.drafts:
        found = pipeline.edit(draft.edition.text.witness, subject.tables)
        if found.source != draft.edition.meta.source:
            message = f"declared {draft.edition.meta.source}, looks like {found.source}: {found.why}"
            hint = "correct `source`, or suppress with the reason"
            yield Finding(draft.decisions.places.at("source"), draft.edition.meta.id, message, hint)
