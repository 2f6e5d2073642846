"""The bytes of an Anki package, the same whichever SQLite and zlib make them.

What SQLite is free to choose is taken out: the header names no version of the library, and the room
between the list of cells and the cells of a page, where old bytes may linger, is zeros. The ZIP
holds everything uncompressed, with fixed times.
File format: https://www.sqlite.org/fileformat2.html
"""

from __future__ import annotations

import sqlite3

from edition.zipped import stored

_PAGE = 1024
"""Bytes of a page: small, because a deck of ten terms is mostly empty pages."""
_VERSION = slice(92, 100)
"""In the file header: which library wrote it last, and at which change."""
_FILE_HEADER = 100
"""Bytes before the first page's own header."""
_TREE_HEADERS = {2: 12, 5: 12, 10: 8, 13: 8}
"""First byte of a page of a B-tree → length of its header."""


def connect() -> sqlite3.Connection:
    """Open an empty database in memory."""
    connection = sqlite3.connect(":memory:")
    connection.execute(f"PRAGMA page_size = {_PAGE}")
    connection.execute("PRAGMA secure_delete = ON")
    return connection


def package(connection: sqlite3.Connection) -> bytes:
    """Pack the database as .apkg."""
    connection.commit()
    connection.execute("VACUUM")
    database = _settled(connection.serialize())
    return stored({"collection.anki2": database, "media": b"{}"})


def _settled(database: bytes) -> bytes:
    found = bytearray(database)
    found[_VERSION] = bytes(_VERSION.stop - _VERSION.start)
    for page in range(0, len(found), _PAGE):
        head = page + (_FILE_HEADER if page == 0 else 0)
        if found[head] in _TREE_HEADERS:
            cells = int.from_bytes(found[head + 3 : head + 5], "big")
            first = head + _TREE_HEADERS[found[head]] + 2 * cells
            last = page + int.from_bytes(found[head + 5 : head + 7], "big")
            found[first:last] = bytes(last - first)
    return bytes(found)
