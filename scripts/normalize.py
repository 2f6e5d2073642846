"""Edit a damaged Chinese text: `python scripts/normalize.py FILE|-`.

The text goes to standard output, everything else (what was found, decided, doubted) to standard
error. Exit status: 0 done, 1 cannot, 2 usage.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import click

from edition import convert, pipeline, record, sources, writing
from edition.errors import EditionError
from edition.model import SourceKind, Standard

HOUSE = Path(__file__).resolve().parent.parent / "content" / "conversion"
ENDINGS = {"hans": ".hans.txt", "hant": ".hant.txt", "json": ".json", "diff": ".diff"}


def _edit(name: str, data: bytes | None, options: tuple[str, Standard, str]) -> tuple[str, list[str]]:
    """(output, report lines) for one file; raises `EditionError`."""
    to, standard, source = options
    tables = convert.load(HOUSE, (standard,))
    witness = sources.read(Path(name)) if data is None else sources.decode(data, name)
    kind: SourceKind | None = None if source == "auto" else source  # type: ignore[assignment]
    edited = pipeline.edit(witness, tables, source=kind, standard=standard)
    return record.OUTPUTS[to](edited), list(record.report(edited))


def _to_file(name: str, out: str, options: tuple[str, Standard, str]) -> str:
    """Edit one file into a folder; the message if it cannot be done, else empty."""
    try:
        text, _ = _edit(name, None, options)
        writing.save(_target(Path(name), Path(out), options[0]), text.encode("utf-8"))
    except EditionError as error:
        return str(error)
    return ""


def _target(path: Path, out: Path, to: str) -> Path:
    return out / (path.name.removesuffix(".txt") + ENDINGS[to])


def _many(files: list[Path], out: Path, options: tuple[str, Standard, str]) -> int:
    """Edit several files on all cores; the number that could not be edited."""
    files = list(dict.fromkeys(files))
    targets = Counter(_target(path, out, options[0]).name.casefold() for path in files)
    for path in files:
        if targets[_target(path, out, options[0]).name.casefold()] > 1:
            problem = "two files have this name and would overwrite each other"
            raise EditionError(problem, where=str(path), code="E-NAME")
    failed = 0
    with ProcessPoolExecutor(min(os.cpu_count() or 1, len(files))) as pool:
        jobs = [pool.submit(_to_file, str(path), str(out), options) for path in files]
        with click.progressbar(jobs, label="editing", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
            for job in bar:
                if message := job.result():
                    failed += 1
                    click.echo(message, err=True)
    click.echo(f"{len(files) - failed} of {len(files)} texts written to {out}", err=True)
    return failed


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, required=True, metavar="FILE|-…")
@click.option("--to", type=click.Choice(["hans", "hant", "json", "diff"]), default="hans", show_default=True)
@click.option("--standard", type=click.Choice(["tw", "hk"]), default="tw", show_default=True)
@click.option("--source", type=click.Choice(["auto", "hans", "hant", "naive"]), default="auto", show_default=True)
@click.option("--out", type=click.Path(file_okay=False), help="Folder for the results, for several files or a folder.")
def main(paths: tuple[str, ...], to: str, standard: Standard, source: str, out: str | None) -> None:
    """Edit a damaged Chinese text (or `-` for standard input) into clean Simplified and Traditional."""
    options = (to, standard, source)
    several = len(paths) > 1 or Path(paths[0]).is_dir()
    if several and out is None:
        raise click.UsageError("several files or a folder need --out DIR")
    try:
        if out is not None:
            if "-" in paths:
                raise click.UsageError("--out takes files, not standard input")
            sys.exit(1 if _many(sources.collect(paths), Path(out), options) else 0)
        name = paths[0]
        text, report = _edit(name, sys.stdin.buffer.read() if name == "-" else None, options)
    except EditionError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except MemoryError:
        click.echo(f"{paths[0]}: E-MEMORY the text is too large for this machine's memory", err=True)
        sys.exit(1)
    for line in report:
        click.echo(line, err=True)
    try:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    except OSError as error:
        click.echo(f"standard output: E-WRITE {error.strerror or error}", err=True)
        os._exit(1)  # The interpreter would try to flush once more, and fail with a traceback.


if __name__ == "__main__":
    main()
