"""Single files of docs/, made from content/ when somebody looks at them: what an editor sees before a build has ended.

A build writes all of docs/ and takes seconds or minutes; the one page an editor has open takes a tenth of a second.
Files that are taken along, the search index and the API are not made here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition import cache, convert, load, render
from edition.errors import EditionError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from edition.convert import Tables
    from edition.model import Text
    from edition.render.view import Site

LATER = ("downloads/", "search/", "api/", "assets/")
"""Where docs/ holds what is not made here."""


class Preview:
    """Content as it was when it was last read."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._texts: dict[tuple[object, ...], Text] = {}
        self._tables: tuple[Sequence[str], Tables] | None = None
        self._site: Site | None = None
        self._made: dict[str, bytes | None] = {}

    def read(self) -> None:
        """Read content/ again. Raises `EditionError`, and then keeps to what was read before."""
        hashes = cache.conversion(self._root)
        if self._tables is None or self._tables[0] != hashes:
            self._tables = hashes, convert.load(self._root / "content" / "conversion")
            self._texts.clear()
        tables = self._tables[1]
        memory = cache.Texts(self._root, hashes)
        whole = load.load(self._root, tables, lambda wanted: self._remembered(memory, wanted))
        self._site = render.site(whole.content, tables)
        self._made = {}

    def _remembered(self, memory: load.Memory, wanted: Sequence[load.Wanted]) -> Iterator[Text | EditionError]:
        """Texts of this process first, then those on disk: most edits change none."""
        made = iter(memory([one for one in wanted if one.depends not in self._texts]))
        for one in wanted:
            found = self._texts[one.depends] if one.depends in self._texts else next(made)
            if not isinstance(found, EditionError):
                self._texts[one.depends] = found
            yield found

    def file(self, path: str) -> bytes | None:
        """A file of docs/ as content/ has it now; None for what is not made here, and before the first reading.

        Raises `EditionError` for a link in prose that leads nowhere.
        """
        if self._site is None or path.startswith(LATER):
            return None
        if path not in self._made:
            self._made[path] = render.one(self._site, path)
        return self._made[path]
