"""Writing files so that a run may die at any moment: each is whole or not there; what is left is removed later."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from edition.errors import EditionError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import BinaryIO

OLD = 600
"""Seconds after which what a run would have moved into place is taken for left behind."""


def held(path: Path) -> bytes | None:
    """Return the bytes of a file, None when there is none; line ends as git may have changed them are line feeds."""
    return path.read_bytes().replace(b"\r\n", b"\n") if path.is_file() else None


def save(path: Path, data: bytes) -> None:
    """Write one file, whole or not at all, in a folder made if need be. Raises `EditionError`."""
    with saved(path) as file:
        file.write(data)


@contextmanager
def saved(path: Path) -> Iterator[BinaryIO]:
    """Write one file piece by piece, whole or not at all, in a folder made if need be. Raises `EditionError`."""
    with reported(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        sweep(path.parent, f".{path.name}-*.draft")
        handle, draft = tempfile.mkstemp(prefix=f".{path.name}-", suffix=".draft", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
            Path(draft).chmod(0o644)
            Path(draft).replace(path)
        finally:
            Path(draft).unlink(missing_ok=True)


def create(path: Path, data: bytes) -> None:
    """Write a new file. Raises `EditionError` when there is one."""
    _demand_new(path)
    save(path, data)


def create_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a new folder with files in it, all or nothing. Raises `EditionError` when it exists."""
    _demand_new(folder)
    with reported(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            for name, data in files.items():
                (draft / name).write_bytes(data)
            draft.chmod(0o755)
            draft.rename(folder)
        except OSError:
            shutil.rmtree(draft)
            raise


@contextmanager
def passing_folder() -> Iterator[Path]:
    """A folder of the system that is removed in the end."""
    with tempfile.TemporaryDirectory(prefix="edition-") as folder:
        yield Path(folder)


def _demand_new(path: Path) -> None:
    if path.exists():
        hint = "nothing was written; choose another --id"
        raise EditionError("exists already", where=str(path), hint=hint, code="E-EXISTS")


def sweep(folder: Path, pattern: str) -> None:
    """Remove what killed runs have left; what is young may belong to a run that is still going on."""
    for left in folder.glob(pattern):
        if time.time() - left.stat().st_mtime > OLD:
            if left.is_dir():
                shutil.rmtree(left)
            else:
                left.unlink()


@contextmanager
def reported(place: Path) -> Iterator[None]:
    """Turn what the system says into an `EditionError`."""
    try:
        yield
    except OSError as error:
        what = f"cannot be written: {error.strerror}"
        where = str(error.filename or place)
        raise EditionError(what, where=where, hint="check rights and free space", code="E-WRITE") from error
