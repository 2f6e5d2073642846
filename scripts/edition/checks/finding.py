"""What a check reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from edition.convert import Tables
    from edition.load import Whole


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with the content: an error (E-…) or a warning (W-…)."""

    where: str
    """`file:line`."""
    subject: str
    """What it is about: a stable name for suppressions.tsv (`text:note`, term id, address …)."""
    message: str
    """What is wrong, in one sentence."""
    hint: str
    """What to do."""
    code: str = ""
    """Filled in by `checks.run`."""

    @property
    def is_error(self) -> bool:
        """Errors stop a build, warnings do not."""
        return self.code.startswith("E-")

    def __str__(self) -> str:
        return f"{self.where}: {self.code} {self.subject}: {self.message} ({self.hint})"


@dataclass(frozen=True, slots=True)
class Subject:
    """What checks look at."""

    whole: Whole
    """All of content/."""
    served: frozenset[str]
    """Addresses and anchors of the pages made from it; empty before there are any."""
    tables: Tables
    """Conversion tables."""


@dataclass(frozen=True, slots=True)
class Check:
    """A coded question put to the content."""

    code: str
    """E-… or W-…"""
    what: str
    """What must hold, in one line."""
    find: Callable[[Subject], Iterator[Finding]]
    """Yields the places where it does not."""
