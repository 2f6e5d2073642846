"""Set the printed books that are not as content/ gives them: docs/downloads/<text>/<text>-hans.pdf and -hant.pdf.

python scripts/typeset.py [--check | --all]
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from edition import cache, press, publish, writing
from edition.errors import SET, EditionError

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parents[1]


@click.command(help="Set the printed books that are not up to date.")
@click.option("--check", "mode", flag_value="check", help="List them; write nothing.")
@click.option("--all", "mode", flag_value="all", help="Set every book.")
@click.option("--root", type=click.Path(path_type=Path, exists=True, file_okay=False), default=ROOT, hidden=True)
def main(mode: str | None, root: Path) -> None:
    """Run one mode; exit code 1 when something is wrong."""
    try:
        fine = run(root.resolve(), mode or "")
    except EditionError as error:
        click.echo(str(error), err=True)
        fine = False
    if not fine:
        raise SystemExit(1)


def run(root: Path, mode: str) -> bool:
    """Set what has to be set; whether everything is as it should be."""
    before = cache.unchanged(root) if mode == "check" else None
    if before:
        return listed(before.unset)
    prepared = publish.prepare(root)
    if prepared.errors:
        click.echo("content/ has errors; see scripts/build.py --findings. Nothing was set.", err=True)
        return False
    if mode == "check":
        return listed(prepared.unset)
    paths = sorted(prepared.jobs) if mode == "all" else prepared.unset
    digests = press.digests(prepared.jobs)
    for path in paths:
        writing.save(root / "docs" / path, press.book(prepared.jobs[path], digests[path]))
        click.echo(f"docs/{path}")
    click.echo(f"{len(prepared.jobs)} printed books, {len(paths)} set.")
    return True


def listed(paths: Sequence[str]) -> bool:
    """List books to be set; whether there are none."""
    for path in paths:
        click.echo(f"unset:    docs/{path}")
    if paths:
        click.echo(f"{len(paths)} printed books to be set. Run: {SET}", err=True)
    return not paths


if __name__ == "__main__":
    main()
