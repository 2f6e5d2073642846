"""Scaffold a text or a glossary entry: files with everything to fill in marked 待补.

python scripts/new.py text FILE --id huzhou-2019
python scripts/new.py term 枫桥经验
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import click
from pypinyin import Style, lazy_pinyin, pinyin

from edition import convert, outputs, pipeline, sources
from edition.checks.texts import UNFINISHED
from edition.errors import EditionError
from edition.files import identifier

ROOT = Path(__file__).resolve().parents[1]
HEADING = re.compile(r"[^。！？；…]{2,40}(?<![：，、])")
"""A line that may be a heading: short, and no sentence."""


@click.group(help="Scaffold a text or a glossary entry; nothing is overwritten.")
@click.option("--root", type=click.Path(path_type=Path, exists=True, file_okay=False), default=ROOT, hidden=True)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Run a subcommand."""
    context.obj = root.resolve()


@main.command(help="content/texts/ID/ from a witness in FILE.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--id", "text_id", required=True, help="ASCII, from pinyin, for example huzhou-2019.")
@click.pass_obj
def text(root: Path, file: Path, text_id: str) -> None:
    """Scaffold a text."""
    try:
        folder = root / "content" / "texts" / identifier(text_id, "--id")
        witness = sources.read(file)
        draft = describe(witness.sha256, pipeline.edit(witness, convert.load(root / "content" / "conversion")))
        outputs.create({folder / "source.txt": witness.data, folder / "text.yml": draft.encode()})
    except EditionError as error:
        raise click.ClickException(str(error).replace(f"{root}/", "")) from error
    click.echo(
        f"Fill in what is marked {UNFINISHED} in {folder.relative_to(root)}/text.yml, then run scripts/build.py."
    )


@main.command(help="content/glossary/ID.md for a headword in Simplified.")
@click.argument("word")
@click.option("--id", "term_id", help="ASCII; without it, the pinyin of the headword.")
@click.pass_obj
def term(root: Path, word: str, term_id: str | None) -> None:
    """Scaffold a glossary entry."""
    try:
        key = identifier(term_id or re.sub(r"[^a-z0-9]", "", "".join(lazy_pinyin(word)).replace("v", "u")), "--id")
        path = root / "content" / "glossary" / f"{key}.md"
        outputs.create({path: entry(word).encode()})
    except EditionError as error:
        raise click.ClickException(str(error).replace(f"{root}/", "")) from error
    click.echo(f"Fill in what is marked {UNFINISHED} in {path.relative_to(root)}, then run scripts/build.py.")


def describe(sha256: str, found: pipeline.Edited) -> str:
    """Return a text.yml for a witness, with the lines that may be headings."""
    if not found.lines:
        raise EditionError("holds no text", where=found.witness.name, hint="give a page with text", code="E-EMPTY")
    title, *lines = [line.hans for line in found.lines]
    headings = [line for line in lines if HEADING.fullmatch(line) and not pipeline.is_dateline(line)]
    blank = [f"{key}: {UNFINISHED}" for key in ("description", "publisher")]
    sections = [f"  - heading: {quoted(line)}\n    summary: {UNFINISHED}\n    terms: []" for line in headings]
    return "\n".join(
        [
            f"title: {quoted(title)}",
            *blank,
            'date: ""   # 2019, 2019-12 or 2019-12-05',
            *(f"{key}: {UNFINISHED}" for key in ("witness", "rights")),
            f"sha256: {sha256}",
            f"source: {found.source}",
            f"standard: {found.standard}",
            "",
            "sections:   # the lead first; then every heading, exactly as in the text",
            f"  - summary: {UNFINISHED}\n    terms: []",
            *sections,
            "",
        ]
    )


def entry(word: str) -> str:
    """Return a glossary entry for a headword; the reading is a proposal to review."""
    reading = " ".join(syllable for (syllable,) in pinyin(word, style=Style.TONE))
    return f"""---
hans: {quoted(word)}
pinyin: {quoted(f"{UNFINISHED} {reading}")}
english:
  - {{text: {UNFINISHED}, status: proposed}}
kind: concept
aliases: []
members: []
related: []
sources: []
status: memory
never_match: []
---

## 释义

{UNFINISHED}。
"""


def quoted(value: str) -> str:
    """Return a value as YAML takes it, whatever it holds."""
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    main()
