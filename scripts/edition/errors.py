"""One family of errors: what is wrong, where, and what to do about it."""

from __future__ import annotations


class EditionError(Exception):
    """Something the person at the keyboard can put right.

    `what` is one sentence; `where` is `file` or `file:line`; `hint` says what to do.
    `code` is the stable name of the finding (E-…), for documentation and tests.
    """

    def __init__(self, what: str, *, where: str = "", hint: str = "", code: str = "E-GENERAL") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint
        self.code = code

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.code} {self.what}{advice}"
