"""Write docs/ from content/: load, check, render, write what changed.

python scripts/build.py [--check | --findings | --watch] [--format text|github]
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import click
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer

from edition import publish
from edition.errors import EditionError

if TYPE_CHECKING:
    from collections.abc import Callable

    from watchdog.events import FileSystemEvent

    from edition.checks import Finding

ROOT = Path(__file__).resolve().parents[1]
CHANGES = {"created", "modified", "deleted", "moved"}
"""Kinds of events that mean an edit; a build only opens and closes files."""
QUIET = 0.3
"""Seconds without a change before a rebuild: editors save in several steps."""


@click.command(help="Write docs/ from content/.")
@click.option(
    "--check", "mode", flag_value="check", help="List what is not up to date and all findings; write nothing."
)
@click.option("--findings", "mode", flag_value="findings", help="List all findings about the content; write nothing.")
@click.option("--watch", "mode", flag_value="watch", help="Write, then again after every change in content/.")
@click.option("--format", "form", type=click.Choice(["text", "github"]), default="text", help="How findings are shown.")
@click.option("--root", type=click.Path(path_type=Path, exists=True, file_okay=False), default=ROOT, hidden=True)
def main(mode: str | None, form: str, root: Path) -> None:
    """Run one mode; exit code 1 when something is wrong."""
    root = root.resolve()
    if mode == "watch":
        watch(root, form)
        return
    run = {"check": check, "findings": findings}.get(mode or "", build)
    if not guarded(run, root, form):
        raise SystemExit(1)


def guarded(run: Callable[[Path, str], bool], root: Path, form: str) -> bool:
    """Run one mode; an `EditionError` becomes one message."""
    try:
        return run(root, form)
    except EditionError as error:
        click.echo(show(error.where, error.code, error.what, error.hint, form, root), err=True)
        return False


def build(root: Path, form: str) -> bool:
    """Write what changed."""
    prepared = publish.prepare(root)
    report(prepared.findings, form, root)
    if prepared.errors:
        click.echo(f"{count(len(prepared.errors), 'error')}, nothing written.", err=True)
        return False
    changed = publish.publish(prepared, root)
    written, removed = len(changed.stale) + len(changed.missing), len(changed.orphaned)
    click.echo(
        f"docs/: {count(len(prepared.files), 'file')}, {written} written, {removed} removed; "
        f"{count(prepared.new_ids, 'new id')}, {count(prepared.new_addresses, 'new address', 'es')}; "
        f"{count(len(prepared.findings), 'warning')}."
    )
    if prepared.unset:
        click.echo(f"{count(len(prepared.unset), 'printed book')} to be set. Run: {publish.SETTING}", err=True)
    return True


def check(root: Path, form: str) -> bool:
    """Compare docs/ and the ledgers with content/, and list all findings."""
    prepared = publish.prepare(root)
    differences = publish.compare(prepared, root)
    report(prepared.findings, form, root)
    for line in differences:
        click.echo(line)
    if differences:
        click.echo(f"{count(len(differences), 'file')} not up to date. Run: {publish.COMMAND}", err=True)
    elif not prepared.findings:
        click.echo("docs/ is up to date, no findings.")
    return not differences and not prepared.findings


def findings(root: Path, form: str) -> bool:
    """List all findings."""
    prepared = publish.prepare(root)
    report(prepared.findings, form, root)
    if not prepared.findings:
        click.echo("No findings.")
    return not prepared.findings


def watch(root: Path, form: str) -> None:
    """Build now and after every change in content/, until interrupted. docs/ is not watched."""
    changed = threading.Event()

    class Handler(FileSystemEventHandler):
        """Notes that something was edited."""

        def on_any_event(self, event: FileSystemEvent) -> None:
            """Note an edit; hidden files are those of editors and of our own writing."""
            if event.event_type in CHANGES and not Path(str(event.src_path)).name.startswith("."):
                changed.set()

    observer = Observer()
    observer.schedule(Handler(), str(root / "content"), recursive=True)
    observer.start()
    try:
        guarded(build, root, form)
        click.echo("Watching content/ …")
        while True:
            changed.wait()
            while changed.is_set():
                changed.clear()
                changed.wait(QUIET)
            guarded(build, root, form)
    except KeyboardInterrupt:
        click.echo("Stopped.")
    finally:
        observer.stop()
        observer.join()


def report(found: tuple[Finding, ...], form: str, root: Path) -> None:
    """Print findings to stderr."""
    for one in found:
        click.echo(show(one.where, one.code, f"{one.subject}: {one.message}", one.hint, form, root), err=True)


def show(where: str, code: str, what: str, hint: str, form: str, root: Path) -> str:
    """Return one finding as a line, for people or for GitHub's annotations."""
    where = where.replace(f"{root}/", "")
    if form == "text":
        return str(EditionError(what, where=where, hint=hint, code=code))
    file, _, line = where.partition(":")
    message = (f"{what} ({hint})" if hint else what).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    place = f"file={file},line={line or 1}," if file else ""
    return f"::{'error' if code.startswith('E-') else 'warning'} {place}title={code}::{message}"


def count(number: int, word: str, plural: str = "s") -> str:
    """Return “1 file”, “2 files”."""
    return f"{number} {word}{'' if number == 1 else plural}"


if __name__ == "__main__":
    main()
