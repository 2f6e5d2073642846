"""docs/ on disk: what it should hold, how it differs, and writing only the difference.

docs/ holds generated files alone, so a file nobody planned is an orphan and is removed. Names
that begin with a dot are left alone: MkDocs does not read them, and file managers leave some.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from edition.errors import EditionError
from edition.writing import reported, sweep

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_STAGING = "-new-"
"""Behind the hidden name of the folder that holds files before they are moved into place."""


@dataclass(frozen=True, slots=True)
class Diff:
    """How a folder differs from a plan; paths are POSIX, below the folder, sorted."""

    stale: tuple[str, ...] = ()
    """There, with other bytes."""
    missing: tuple[str, ...] = ()
    """Planned, not there."""
    orphaned: tuple[str, ...] = ()
    """There, not planned."""

    def __bool__(self) -> bool:
        return bool(self.stale or self.missing or self.orphaned)

    def lines(self, folder: str) -> list[str]:
        """Return one line per file, for people."""
        kinds = (("stale", self.stale), ("missing", self.missing), ("orphaned", self.orphaned))
        return [f"{kind + ':':<9} {folder}/{path}" for kind, paths in kinds for path in paths]


def diff(files: Mapping[str, bytes], folder: Path) -> Diff:
    """Compare a plan with a folder. Raises `EditionError` for a path that leads out of it."""
    demand_safe(files)
    present = dict(_walk(folder))
    stale, missing = [], []
    for path, data in sorted(files.items()):
        entry = present.get(path)
        if entry is None:
            missing.append(path)
        elif entry.is_symlink() or not entry.is_file() or entry.read_bytes() != data:
            stale.append(path)
    return Diff(tuple(stale), tuple(missing), tuple(sorted(present.keys() - files.keys())))


def write(files: Mapping[str, bytes], folder: Path) -> Diff:
    """Make a folder hold what is planned, and return what had to change.

    Every new file is written elsewhere first and then moved into place, so a file is either old
    or new, and a full disk or a folder that may not be written changes nothing. A run that is killed
    leaves files that are old or new each, and a hidden folder: the next run writes the rest, a later
    one removes that folder. Raises `EditionError`.
    """
    with reported(folder):
        sweep(folder.parent, f".{folder.name}{_STAGING}*")
        found = diff(files, folder)
        if not found:
            if folder.is_dir():
                _prune(folder)
            return found
        _demand_writable(folder, (*found.stale, *found.missing, *found.orphaned))
        folder.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=f".{folder.name}{_STAGING}", dir=folder.parent))
        try:
            staged = [(path, staging / str(number)) for number, path in enumerate((*found.stale, *found.missing))]
            for path, draft in staged:
                draft.write_bytes(files[path])
            for path in found.orphaned:
                (folder / path).unlink()
            _prune(folder)
            for path, draft in staged:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                draft.replace(folder / path)
        finally:
            shutil.rmtree(staging)
    return found


def remove(paths: Iterable[Path]) -> None:
    """Delete files. Raises `EditionError`."""
    for path in paths:
        with reported(path):
            path.unlink()


def demand_safe(paths: Iterable[str]) -> None:
    """Refuse paths that lead out of the folder, and two that are one file on some systems."""
    seen: dict[str, str] = {}
    for path in sorted(paths, key=str.casefold):
        parts = path.split("/")
        odd = any(part in {"", ".", ".."} or part.startswith(".") for part in parts)
        if odd or not path.isprintable() or any(char in path for char in '\\:*?"<>|'):
            hint = "ids and names are made of a-z, 0-9 and hyphens"
            raise EditionError(f"“{path}” cannot be a file of docs/", where="docs/", hint=hint, code="E-PATH")
        for prefix in (*map(str, PurePosixPath(path).parents), path):
            other = seen.get(prefix.casefold())
            if other is not None:
                what = f"“{path}” and “{other}” cannot both be files"
                raise EditionError(what, where="docs/", hint="rename one of them", code="E-PATH")
        seen[path.casefold()] = path


def _demand_writable(folder: Path, paths: Iterable[str]) -> None:
    """Raise `OSError` when a folder in which a file is to change may not be written."""
    for parent in sorted({(folder / path).parent for path in paths}):
        there = next(place for place in (parent, *parent.parents) if place.is_dir())
        if not os.access(there, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(there))


def _walk(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield (path below the folder, file); links are files, whatever they lead to."""
    for entry in folder.iterdir() if folder.is_dir() else ():
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from ((f"{entry.name}/{path}", file) for path, file in _walk(entry))
        else:
            yield entry.name, entry


def _prune(folder: Path) -> None:
    """Remove empty folders below `folder`."""
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            _prune(entry)
            if not any(entry.iterdir()):
                entry.rmdir()
