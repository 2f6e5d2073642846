"""One family of errors: what is wrong, where, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

BUILD = "python scripts/build.py"
"""The command that brings docs/ up to date, named in messages."""
SET = "python scripts/typeset.py"
"""The command that sets the printed books, named in messages."""


class EditionError(Exception):
    """Something the person at the keyboard can put right.

    `what` is one sentence; `where` is `file` or `file:line`; `hint` says what to do.
    `code` is the stable name of the finding (E-…), for documentation and tests.
    """

    def __init__(self, what: str, *, code: str, where: str = "", hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint
        self.code = code

    def __reduce__(self) -> tuple[object, ...]:
        """An error may come from another process."""
        return _again, (type(self), self.what, self.code, self.where, self.hint)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.code} {self.what}{advice}"

    @property
    def errors(self) -> tuple[EditionError, ...]:
        """Itself, or everything it stands for."""
        return (self,)


def _again(kind: type[EditionError], what: str, code: str, where: str, hint: str) -> EditionError:
    return kind(what, code=code, where=where, hint=hint)


class CollectedError(EditionError):
    """What is wrong in several files, so that one run tells all of it; never empty."""

    def __init__(self, errors: Sequence[EditionError]) -> None:
        self._errors = tuple(one for error in errors for one in error.errors)
        first = self._errors[0]
        super().__init__(first.what, where=first.where, hint=first.hint, code=first.code)

    @property
    def errors(self) -> tuple[EditionError, ...]:
        """In the order they were found."""
        return self._errors

    def __str__(self) -> str:
        return "\n".join(map(str, self._errors))
