"""What earlier builds found out, in .cache/build: safe to delete, never committed, believed only where hashes agree.

Three memories. The *record* of the last build says from which files it was made and what it wrote: when neither has
changed there is nothing to do, and nothing but this module is loaded to see that. The *texts* are what the pipeline
made of each witness, by a hash of everything it reads; they make a build quick whose glossary or notes have changed.
The *files* are what was made of each text, by the fingerprint of everything that went into it: those that stand in
docs/ as they were written need not be made again. `build.py --check` makes every file anew.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
import io
import json
import pickle
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from edition.errors import EditionError
from edition.parallel import spread
from edition.writing import save

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from edition.checks import Finding
    from edition.load import Wanted
    from edition.model import Text
    from edition.render import Job

T = TypeVar("T")

FOLDER = ".cache/build"
RECORD = "record.json"
FILES = "files.json"
ROOT_FILES = ("mkdocs.yml", "CITATION.cff", "CHANGELOG.md")
"""What a build reads of a project beside content/."""
PROGRAM = Path(__file__).parents[1]
"""scripts/: code, schemas, citation styles, templates and typefaces, all part of what a build was made from."""
PINS = PROGRAM.parent / "requirements.txt"
"""Names the libraries whose versions can change what is written."""
RIVAL = "OpenCC"
"""Not in that list: where it is installed it takes the place of the dictionaries."""
TRUSTED = frozenset({"edition.model", "edition.model.text"})
"""Modules whose records may be made from a file of the cache, and no others: a pickle could name anything."""


class Remembered(NamedTuple):
    """A finding of an earlier build; see `checks.Finding`."""

    where: str
    """`file:line`."""
    subject: str
    """What it is about."""
    message: str
    """What is wrong."""
    hint: str
    """What to do."""
    code: str
    """W-…; a build with errors is not remembered."""


@dataclass(frozen=True, slots=True)
class Record:
    """A build from which nothing has changed."""

    files: int
    """How many files docs/ holds."""
    findings: tuple[Remembered, ...]
    """Warnings."""
    unset: tuple[str, ...]
    """Paths of the printed books that were to be set."""


def unchanged(root: Path, *, thorough: bool = False) -> Record | None:
    """The record of the last build, if content/, the program and docs/ are as that build left them.

    A file of docs/ counts as unchanged when its size and time are; `thorough` reads it all the same.
    """
    path = root / FOLDER / RECORD
    if not path.is_file():
        return None
    try:
        found = json.loads(path.read_bytes())
        whole = found["inputs"] == _inputs(root) and _same(root / "docs", found["docs"], thorough=thorough)
        told = tuple(Remembered(*one) for one in found["findings"])
        return Record(len(found["docs"]), told, tuple(found["unset"])) if whole else None
    except (ValueError, KeyError, TypeError):  # not a record of this version: as good as none
        return None


def remember(root: Path, files: Mapping[str, bytes], findings: Iterable[Finding], unset: Sequence[str]) -> None:
    """Record a build that has just been written: files of docs/, warnings, printed books to be set."""
    docs = {}
    for path, data in files.items():
        stat = (root / "docs" / path).stat()
        docs[path] = [stat.st_size, stat.st_mtime_ns, hashlib.sha256(data).hexdigest()]
    told = [[one.where, one.subject, one.message, one.hint, one.code] for one in findings]
    record = {"inputs": _inputs(root), "findings": told, "unset": list(unset), "docs": docs}
    save(root / FOLDER / RECORD, json.dumps(record, ensure_ascii=False).encode())


class Texts:
    """What the pipeline made of witnesses, on disk; a `load.Memory`."""

    def __init__(self, root: Path, tables: Sequence[str]) -> None:
        self._folder = root / FOLDER / "texts"
        self._salt = repr((_program(), sorted(tables)))
        self._used: set[str] = set()

    def __call__(self, wanted: Sequence[Wanted]) -> Iterator[Text | EditionError]:
        """The texts, in order, made if need be; what is wrong with one is not remembered."""
        names = [hashlib.sha256(repr((self._salt, one.depends)).encode()).hexdigest() for one in wanted]
        self._used.update(names)
        there = [self._held(name) for name in names]
        whole: Iterator[tuple[Text | EditionError, bool]] = _completed(there, [one.make for one in wanted])
        for name, (text, new) in zip(names, whole, strict=True):
            if new and not isinstance(text, EditionError):
                save(self._folder / name, pickle.dumps(text, protocol=5))
            yield text

    def _held(self, name: str) -> Text | None:
        path = self._folder / name
        return _unpickled(path.read_bytes()) if path.is_file() else None

    def forget_others(self) -> None:
        """Remove what was not asked for."""
        for path in self._folder.iterdir() if self._folder.is_dir() else ():
            if path.name not in self._used:
                path.unlink(missing_ok=True)


class Files:
    """Files of docs/ that are as an earlier build made them; a `render.Memory`."""

    def __init__(self, root: Path, tables: Sequence[str]) -> None:
        self._root = root
        self._salt = hashlib.sha256(repr((_program(), sorted(tables))).encode()).hexdigest()
        self._used: dict[str, dict[str, str]] = {}

    def __call__(self, jobs: Sequence[Job]) -> Iterator[dict[str, bytes]]:
        """The files of each job, in order, made if need be."""
        known = self._known()
        there = [self._held(known.get(_named(job))) for job in jobs]
        self._used = {}
        for job, (files, new) in zip(jobs, _completed(there, [job.make for job in jobs]), strict=True):
            name = _named(job)
            if not new:
                self._used[name] = known[name]
            elif name:
                self._used[name] = {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}
            yield files

    def keep(self) -> None:
        """Remember what was given last; to be called when it has been written."""
        save(self._root / FOLDER / FILES, json.dumps({"by": self._salt, "files": self._used}).encode())

    def _known(self) -> dict[str, dict[str, str]]:
        path = self._root / FOLDER / FILES
        try:
            found = json.loads(path.read_bytes()) if path.is_file() else {}
            return (
                {str(name): dict(files) for name, files in found["files"].items()} if found["by"] == self._salt else {}
            )
        except (ValueError, KeyError, TypeError, AttributeError):  # not of this version: as good as none
            return {}

    def _held(self, files: dict[str, str] | None) -> dict[str, bytes] | None:
        """The files of docs/ with these hashes; None unless all are there."""
        if files is None:
            return None
        found: dict[str, bytes] = {}
        for name, digest in files.items():
            path = self._root / "docs" / name
            data = path.read_bytes() if path.is_file() else b""
            if hashlib.sha256(data).hexdigest() != digest:
                return None
            found[name] = data
        return found


def _completed(there: Sequence[T | None], makes: Sequence[Callable[[], T]]) -> Iterator[tuple[T, bool]]:
    """What there is, and in its place what is made where there is none; each with whether it is new."""
    made = spread([make for make, found in zip(makes, there, strict=True) if found is None])
    for found in there:
        yield (next(made), True) if found is None else (found, False)


def _named(job: Job) -> str:
    return f"{job.depends}:{job.name}" if job.depends else ""


def count(root: Path) -> int:
    """How many texts there are."""
    return sum(1 for _ in (root / "content").glob("texts/*/text.yml"))


def conversion(root: Path) -> list[str]:
    """Hashes of the house exceptions, on which every text depends."""
    return [_hash(path) for path in sorted((root / "content" / "conversion").glob("*.tsv"))]


class _Unpickler(pickle.Unpickler):
    """Makes records of texts and nothing else."""

    def find_class(self, module_name: str, global_name: str) -> Any:
        if module_name not in TRUSTED:
            raise pickle.UnpicklingError(f"{module_name}.{global_name} has no place in a text")
        return super().find_class(module_name, global_name)


def _unpickled(data: bytes) -> Text | None:
    """The text in a file of the cache; None when it is damaged or of another version."""
    try:
        found: Text = _Unpickler(io.BytesIO(data)).load()
    except (pickle.UnpicklingError, EOFError, AttributeError, IndexError, TypeError, ValueError, MemoryError, KeyError):
        return None
    return found if type(found).__name__ == "Text" else None


def _inputs(root: Path) -> str:
    """One hash of everything a build reads."""
    paths = [*_files(root / "content"), *(root / name for name in ROOT_FILES)]
    held = [(path.relative_to(root).as_posix(), _hash(path)) for path in paths if path.is_file()]
    return hashlib.sha256(repr((_program(), held)).encode()).hexdigest()


def _program() -> tuple[object, ...]:
    """What a build is made by: hashes of its files, versions of what it uses."""
    pins = PINS.read_text(encoding="utf-8") if PINS.is_file() else ""
    pinned = re.findall(r"^[\w.-]+(?===)", pins, re.MULTILINE)
    versions = [(name, _version(name)) for name in (*pinned, RIVAL)]
    files = [path for path in _files(PROGRAM) if path.parent.name != "__pycache__"]
    return sys.version, versions, [(path.relative_to(PROGRAM).as_posix(), _hash(path)) for path in files]


@functools.cache
def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "not installed"


def _files(folder: Path) -> Iterator[Path]:
    """Every file below a folder, hidden ones left out, in an order that is the same everywhere."""
    for entry in sorted(folder.iterdir()) if folder.is_dir() else ():
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _files(entry)
        else:
            yield entry


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _same(folder: Path, held: Mapping[str, Sequence[Any]], *, thorough: bool) -> bool:
    """Whether a folder holds these files and no others: path → size, time, hash."""
    present = {path.relative_to(folder).as_posix(): path for path in _files(folder)}
    if present.keys() != held.keys():
        return False
    for name, path in present.items():
        size, time, digest = held[name]
        stat = path.lstat()
        quick = not thorough and [stat.st_size, stat.st_mtime_ns] == [size, time]
        if path.is_symlink() or stat.st_size != size or not (quick or _hash(path) == digest):
            return False
    return True
