"""From content/ to docs/: load, check, plan; then compare with the disk or write.

The ledgers grow here and nowhere else, and only when no check has found an error.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from edition import addresses, cache, checks, convert, ledgers, load, outputs, press, render, writing
from edition.errors import EditionError
from edition.render import exports

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from edition.checks import Finding
    from edition.load import Whole
    from edition.outputs import Diff

CHANGED = "content/changed.tsv"
PERMALINKS = "content/permalinks.tsv"
REVISIONS = "content/revisions.tsv"
VERSIONS = "content/versions.tsv"


@dataclass(frozen=True, slots=True)
class Prepared:
    """What content/ gives, before anything is written."""

    findings: tuple[Finding, ...]
    """Not suppressed, errors first."""
    files: Mapping[str, bytes]
    """Path below docs/ → bytes; empty when errors in the content kept it from being rendered."""
    ledgers: Mapping[str, bytes]
    """Ledger, path from the root → bytes it has to hold."""
    new_ids: int
    """How many ids the ledgers gain."""
    new_addresses: int
    """How many addresses and anchors permalinks.tsv gains."""
    jobs: Mapping[str, bytes] = field(default_factory=dict)
    """Path of every printed book below docs/ → what it is set from."""
    unset: tuple[str, ...] = ()
    """Paths of those that are missing or set from something else."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """Findings that stop a build."""
        return tuple(finding for finding in self.findings if finding.is_error)


def prepare(root: Path, texts: load.Memory = load.make_anew, files: render.Memory = render.make_anew) -> Prepared:
    """Load and check `root`/content and render it. Writes nothing, memories apart. Raises `EditionError`."""
    tables = convert.load(root / "content" / "conversion")
    whole = load.load(root, tables, texts)
    found = checks.run(whole, tables)
    if any(finding.is_error for finding in found):
        return Prepared(tuple(found), {}, {}, 0, 0)
    site = render.site(whole.content, tables)
    pages = render.render_all(site, tables, files)
    jobs = render.printed(site)
    there, unset = press.held(jobs, root / "docs")
    served = addresses.served(pages | jobs)
    new = sorted(served - whole.content.addresses)
    return Prepared(
        findings=(*checks.run_on_pages(whole, tables, served), *found),
        files=addresses.with_moves(pages, whole.moves) | there,
        ledgers=_ledgers(whole, exports.revisions(site), new),
        new_ids=sum(len(draft.wanted) - len(draft.written) for draft in whole.drafts),
        new_addresses=len(new),
        jobs=jobs,
        unset=unset,
    )


def compare(prepared: Prepared, root: Path) -> list[str]:
    """Return one line for each file that is not as content/ gives it: docs/, then the ledgers.

    Nothing can be said, and nothing is, when errors in the content kept it from being rendered.
    """
    if not prepared.files:
        return []
    found = outputs.diff(prepared.files, root / "docs").lines("docs")
    return found + [f"{'stale:':<9} {name}" for name in _changed(prepared, root)]


def publish(prepared: Prepared, root: Path) -> Diff:
    """Write docs/ and the ledgers; return what changed in docs/. Raises `EditionError`."""
    if prepared.errors:
        what = f"{len(prepared.errors)} errors in content/, nothing is written"
        raise EditionError(what, hint="see the list", code="E-FINDINGS")
    for name in _changed(prepared, root):  # first, so that no id is shown before it is kept
        writing.save(root / name, prepared.ledgers[name])
    found = outputs.write(prepared.files, root / "docs")
    remember(prepared, root)
    return found


def remember(prepared: Prepared, root: Path) -> None:
    """Record that docs/ is as content/ gives it, so that it need not be found out again; errors are never recorded."""
    if not prepared.errors:
        cache.remember(root, prepared.files, prepared.findings, prepared.unset)


def _ledgers(whole: Whole, revisions: Mapping[str, tuple[int, str]], new: list[str]) -> dict[str, bytes]:
    found = {draft.ids: ledgers.format_ids(draft.wanted) for draft in whole.drafts}
    content = whole.content
    if content.versions:
        found[VERSIONS] = ledgers.format_versions(content.versions)
    dates = [(term.id, term.changed, term.digest) for term in content.terms]
    dates += [(f"texts/{one.meta.id}", one.changed, one.digest) for one in content.editions]
    return {
        **found,
        CHANGED: ledgers.format_changed(dates),
        REVISIONS: ledgers.format_revisions(revisions),
        PERMALINKS: ledgers.format_permalinks(whole.permalinks, new),
    }


def _changed(prepared: Prepared, root: Path) -> list[str]:
    held = ((name, writing.held(root / name)) for name in prepared.ledgers)
    return [name for name, data in held if data != prepared.ledgers[name]]
