"""Reading what people write: UTF-8 text, tab-separated rows, ids."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from edition.errors import EditionError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Ids of texts, terms, notes and pages: they become addresses."""


def read(path: Path, root: Path) -> tuple[str, str]:
    """Return (name as shown in messages, text). UTF-8 only; every line end becomes a line feed."""
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise EditionError(
            f"cannot be read: {error.strerror}", where=name, hint="see content/README.md", code="E-FILE"
        ) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise EditionError("is not UTF-8", where=f"{name}:{line}", hint="save it as UTF-8", code="E-FILE") from error
    return name, text.replace("\r\n", "\n").replace("\r", "\n")


def rows(text: str, name: str, header: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield (line, cells) of a tab-separated file with this header; lines that begin with `#` are comments.

    A row may leave out cells at its end when they are empty.
    """
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line and not line.startswith("#")]
    if not lines or tuple(lines[0][1].split("\t")) != tuple(header):
        hint = f"the first line names the columns, with tabs between: {' '.join(header)}"
        raise EditionError("has no header", where=f"{name}:{lines[0][0] if lines else 1}", hint=hint, code="E-TSV")
    for number, line in lines[1:]:
        cells = tuple(line.split("\t"))
        if len(cells) > len(header):
            what = f"has {len(cells)} cells instead of {len(header)}"
            raise EditionError(what, where=f"{name}:{number}", hint=f"columns: {' '.join(header)}", code="E-TSV")
        yield number, cells + ("",) * (len(header) - len(cells))


def identifier(value: str, where: str) -> str:
    """Return `value` if it can be an address, else an error."""
    if not ID.fullmatch(value):
        hint = "use a-z, 0-9 and single hyphens, from pinyin, for example `huzhou-2019`"
        raise EditionError(f"“{value}” cannot be an id", where=where, hint=hint, code="E-ID")
    return value


def nearest(word: str, options: Collection[str]) -> str:
    """Return the option most like `word`; the first of equals; empty when there is none."""
    return max(options, key=lambda option: SequenceMatcher(None, word, option).ratio(), default="")


def folders(path: Path) -> list[Path]:
    """List the folders in `path`, sorted by name; none when it does not exist. Hidden ones are not listed."""
    found = path.iterdir() if path.is_dir() else ()
    return sorted((entry for entry in found if entry.is_dir() and not entry.name.startswith(".")), key=_name)


def documents(path: Path, suffix: str) -> list[Path]:
    """List the files in `path` that end in `suffix`, sorted by name; none when it does not exist."""
    found = path.iterdir() if path.is_dir() else ()
    return sorted((e for e in found if e.is_file() and e.suffix == suffix and not e.name.startswith(".")), key=_name)


def _name(path: Path) -> str:
    return path.name
