"""The ledgers: ids.tsv of a text; permalinks, changed, revisions, versions and suppressions (.tsv) of the edition.

`format_…` give back the bytes of a ledger; nothing here writes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from edition.errors import EditionError
from edition.files import read, rows
from edition.recognition import NUMBER, Kind, Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path
    from typing import Literal

IDS = ("number", "kind", "state", "opening")
PERMALINKS = ("address", "moved_to")
REVISIONS = ("term", "revision", "digest")
CHANGED = ("entry", "date", "digest")
VERSIONS = ("segment", "version", "digest")
SUPPRESSIONS = ("code", "subject", "reason")

ADDRESS = re.compile(r"(?:\./|(?:[A-Za-z0-9][\w.-]*/)*(?:[A-Za-z0-9][\w.-]*)?)(?:#[A-Za-z][\w-]*)?", re.ASCII)
"""A path below the site's root, with a fragment if it is an anchor; the root itself is `./`."""


DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Permalink:
    """An address or anchor that was published once and has to stay."""

    address: str
    """Path below the site's root, for example `zh-hans/texts/huzhou-2019/#s2p3`."""
    moved_to: str
    """Where its readers find it now; empty while it is served itself."""
    where: str
    """`file:line`."""


@dataclass(frozen=True, slots=True)
class Suppression:
    """A warning the editor has looked at and accepts."""

    code: str
    """Of the finding, W-…"""
    subject: str
    """What the finding is about, as printed with it."""
    reason: str
    """Why it is accepted."""
    where: str
    """`file:line`."""


def load_ids(path: Path, root: Path) -> tuple[Row, ...]:
    """Load ids.tsv; empty when the file does not exist yet. Raises `EditionError`."""
    if not path.exists():
        return ()
    name, text = read(path, root)
    found: dict[str, Row] = {}
    for line, (number, kind, state, opening) in rows(text, name, IDS):
        where = f"{name}:{line}"
        form = NUMBER.fullmatch(number)
        if not form or (kind == "heading") != (form[2] == "0"):
            hint = "section.paragraph, a heading is paragraph 0; restore the row as it was"
            raise EditionError(
                f"“{number}” cannot number a {kind or 'row'}", where=where, hint=hint, code="E-IDS-NUMBER"
            )
        if number in found:
            hint = f"first in line {found[number].line}; an id is given once, restore the row as it was"
            raise EditionError(f"{number} is there twice", where=where, hint=hint, code="E-IDS-DUPLICATE")
        if kind not in {"heading", "paragraph"} or state not in {"live", "gone"} or not opening:
            hint = "columns: number, heading or paragraph, live or gone, opening words"
            raise EditionError(f"row {number} is not complete", where=where, hint=hint, code="E-IDS-ROW")
        found[number] = Row(number, cast("Kind", kind), cast('Literal["live", "gone"]', state), opening, line)
    return tuple(found.values())


def format_ids(ledger: Iterable[Row]) -> bytes:
    """Return ids.tsv as bytes."""
    return _tsv(IDS, ((row.number, row.kind, row.state, row.opening) for row in ledger))


def load_permalinks(path: Path, root: Path) -> tuple[Permalink, ...]:
    """Load permalinks.tsv; empty when the file does not exist yet. Raises `EditionError`."""
    if not path.exists():
        return ()
    name, text = read(path, root)
    found: dict[str, Permalink] = {}
    for line, (address, moved_to) in rows(text, name, PERMALINKS):
        where = f"{name}:{line}"
        for value in (address, moved_to):
            if not ADDRESS.fullmatch(value) or ".." in value:
                hint = "a path below the site's root without a leading /, for example zh-hans/glossary/#title"
                raise EditionError(f"“{value}” is not an address", where=where, hint=hint, code="E-PERMALINK-FORM")
        if address in found:
            hint = f"first in {found[address].where}; keep that one"
            raise EditionError(f"“{address}” is there twice", where=where, hint=hint, code="E-PERMALINK-DUPLICATE")
        found[address] = Permalink(address, moved_to, where)
    return tuple(found.values())


def format_permalinks(known: Sequence[Permalink], new: Iterable[str]) -> bytes:
    """Return permalinks.tsv as bytes, `new` addresses appended in order."""
    return _tsv(PERMALINKS, [*((link.address, link.moved_to) for link in known), *((address, "") for address in new)])


def load_revisions(path: Path, root: Path) -> dict[str, tuple[int, str]]:
    """Load revisions.tsv; empty when the file does not exist yet. Raises `EditionError`."""
    if not path.exists():
        return {}
    name, text = read(path, root)
    found: dict[str, tuple[int, str]] = {}
    for line, (term, revision, digest) in rows(text, name, REVISIONS):
        if term in found or not re.fullmatch("[1-9][0-9]{0,8}", revision) or not re.fullmatch("[0-9a-f]{16}", digest):
            hint = "columns: term, revision (a number that only grows), digest; restore the row as it was"
            raise EditionError(f"row {term} cannot be", where=f"{name}:{line}", hint=hint, code="E-REVISION")
        found[term] = int(revision), digest
    return found


def format_revisions(revisions: Mapping[str, tuple[int, str]]) -> bytes:
    """Return revisions.tsv as bytes, sorted by term."""
    return _tsv(REVISIONS, ((term, str(number), digest) for term, (number, digest) in sorted(revisions.items())))


def load_changed(path: Path, root: Path) -> dict[str, tuple[str, str]]:
    """Load changed.tsv: id of an entry, or `texts/` and id of a text → date of its last change, fingerprint then.

    Raises `EditionError`.
    """
    if not path.exists():
        return {}
    name, text = read(path, root)
    found: dict[str, tuple[str, str]] = {}
    for line, (entry, date, digest) in rows(text, name, CHANGED):
        if entry in found or not DATE.fullmatch(date) or not digest:
            hint = "one row for each entry: id, date as 2019-12-05, fingerprint; restore the row, or take it out"
            raise EditionError(f"row {entry} is not right", where=f"{name}:{line}", hint=hint, code="E-CHANGED")
        found[entry] = (date, digest)
    return found


def format_changed(entries: Iterable[tuple[str, str, str]]) -> bytes:
    """Return changed.tsv as bytes, from (entry, date, fingerprint)."""
    return _tsv(CHANGED, entries)


def load_versions(path: Path, root: Path) -> dict[str, tuple[tuple[str, str], ...]]:
    """Load versions.tsv: segment → (version, digest) of each wording, oldest first. Raises `EditionError`."""
    if not path.exists():
        return {}
    name, text = read(path, root)
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for line, (segment, version, digest) in rows(text, name, VERSIONS):
        before = found.get(segment, ())
        if version in {"", *(old for old, _ in before)} or not re.fullmatch("[0-9a-f]{16}", digest):
            hint = "one row for each version that brought a new wording, oldest first; restore the row as it was"
            raise EditionError(f"row {segment} cannot be", where=f"{name}:{line}", hint=hint, code="E-VERSION-ROW")
        found[segment] = (*before, (version, digest))
    return found


def format_versions(histories: Mapping[str, tuple[tuple[str, str], ...]]) -> bytes:
    """Return versions.tsv as bytes, segments in the order of the texts, new ones at the end."""
    return _tsv(VERSIONS, ((segment, *entry) for segment, history in histories.items() for entry in history))


def load_suppressions(path: Path, root: Path) -> tuple[Suppression, ...]:
    """Load suppressions.tsv; empty when there is none. Raises `EditionError`."""
    if not path.exists():
        return ()
    name, text = read(path, root)
    found = []
    for line, (code, subject, reason) in rows(text, name, SUPPRESSIONS):
        where = f"{name}:{line}"
        if not code.startswith("W-") or not subject or not reason:
            hint = "a warning's code W-…, its subject as printed, and the reason; errors cannot be suppressed"
            raise EditionError(f"cannot suppress “{code}”", where=where, hint=hint, code="E-SUPPRESSION")
        found.append(Suppression(code, subject, reason, where))
    return tuple(found)


def _tsv(header: Sequence[str], cells: Iterable[Sequence[str]]) -> bytes:
    return "".join("\t".join(row).rstrip("\t") + "\n" for row in (header, *cells)).encode()
