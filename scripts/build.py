"""Write docs/ from content/: load, check, render, write what changed.

python scripts/build.py [--check | --findings | --watch] [--format text|github]
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import click
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer

from edition import cache
from edition.errors import BUILD, SET, EditionError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from types import ModuleType

    from watchdog.events import FileSystemEvent

    from edition.checks import Finding
    from edition.load import Wanted
    from edition.model import Text
    from edition.publish import Prepared

ROOT = Path(__file__).resolve().parents[1]
CHANGES = {"created", "modified", "deleted", "moved"}
"""Kinds of events that mean an edit; a build only opens and closes files."""
MANY = 20
"""Texts from which on a build that nobody watches tells how far it has come."""
QUIET = 0.3
"""Seconds without a change before a rebuild: editors save in several steps."""


@click.command(help="Write docs/ from content/.")
@click.option(
    "--check", "mode", flag_value="check", help="List what is not up to date and all findings; docs/ is left alone."
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
    """Run one mode; each `EditionError` becomes one message."""
    try:
        return run(root, form)
    except EditionError as error:
        for one in error.errors:
            click.echo(show(one.where, one.code, one.what, one.hint, form, root), err=True)
        return False


def build(root: Path, form: str) -> bool:
    """Write what changed."""
    if before := cache.unchanged(root):
        report(before.findings, form, root)
        click.echo(summary(before.files, 0, 0, 0, 0, len(before.findings)) + unset(before.unset))
        return True
    files = cache.Files(root, cache.conversion(root))
    publish, prepared = prepare(root, files)
    report(prepared.findings, form, root)
    if prepared.errors:
        click.echo(f"{count(len(prepared.errors), 'error')}, nothing written. See manual/findings.md.", err=True)
        return False
    changed = publish.publish(prepared, root)
    files.keep()
    written, removed = len(changed.stale) + len(changed.missing), len(changed.orphaned)
    new = prepared.new_ids, prepared.new_addresses
    click.echo(summary(len(prepared.files), written, removed, *new, len(prepared.findings)) + unset(prepared.unset))
    return True


def summary(*numbers: int) -> str:
    """Say what a build did: files, written, removed, new ids, new addresses, warnings."""
    files, written, removed, ids, addresses, warnings = numbers
    return (
        f"docs/: {count(files, 'file')}, {written} written, {removed} removed; "
        f"{count(ids, 'new id')}, {count(addresses, 'new address', 'es')}; {count(warnings, 'warning')}."
    )


def unset(books: Sequence[str]) -> str:
    """Say which command sets the printed books that are not up to date; nothing when all are."""
    return f" {count(len(books), 'printed book')} to be set: {SET}" if books else ""


def check(root: Path, form: str) -> bool:
    """Compare docs/ and the ledgers with content/, and list all findings."""
    found: tuple[Finding | cache.Remembered, ...]
    if before := cache.unchanged(root, thorough=True):
        found, differences = before.findings, []
    else:
        publish, prepared = prepare(root)
        found, differences = prepared.findings, publish.compare(prepared, root)
        if not differences:
            publish.remember(prepared, root)
    report(found, form, root)
    for line in differences:
        click.echo(line)
    if differences:
        click.echo(f"{count(len(differences), 'file')} not up to date. Run: {BUILD}", err=True)
    elif not found:
        click.echo("docs/ is up to date, no findings.")
    return not differences and not found


def findings(root: Path, form: str) -> bool:
    """List all findings."""
    _, prepared = prepare(root)
    report(prepared.findings, form, root)
    if not prepared.findings:
        click.echo("No findings.")
    return not prepared.findings


def prepare(root: Path, files: cache.Files | None = None) -> tuple[ModuleType, Prepared]:
    """Load and render content/, with earlier texts and `files` where they still hold; say how far it has come."""
    from edition import publish  # noqa: PLC0415 - most of the program, not needed where nothing has changed

    total = cache.count(root)
    texts = cache.Texts(root, cache.conversion(root))
    terminal = sys.stderr.isatty()
    with click.progressbar(length=total, label="texts", file=sys.stderr, hidden=not terminal) as bar:

        def memory(wanted: Sequence[Wanted]) -> Iterator[Text | EditionError]:
            for done, found in enumerate(texts(wanted), 1):
                bar.update(1)
                if not terminal and total >= MANY and done % (total // 10) == 0:
                    click.echo(f"texts: {done} of {total}", err=True)
                yield found

        prepared = publish.prepare(root, memory, *([files] if files else []))
    texts.forget_others()
    return publish, prepared


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


def report(found: Sequence[Finding | cache.Remembered], form: str, root: Path) -> None:
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
