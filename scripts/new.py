"""Scaffold a text or a glossary entry: what can be guessed is filled in, the rest marked 待补.

python scripts/new.py text FILE [--id huzhou-2019]
python scripts/new.py term 枫桥经验
"""

from __future__ import annotations

from pathlib import Path

import click

from edition import convert, scaffold, sources, writing
from edition.checks.texts import UNFINISHED
from edition.errors import EditionError
from edition.files import identifier

ROOT = Path(__file__).resolve().parents[1]


@click.group(help="Scaffold a text or a glossary entry; nothing is overwritten.")
@click.option("--root", type=click.Path(path_type=Path, exists=True, file_okay=False), default=ROOT, hidden=True)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Run a subcommand."""
    context.obj = root.resolve()


@main.command(help="content/texts/ID/ from a witness in FILE, in any supported encoding.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--id", "text_id", help="ASCII, permanent; without it, pinyin of the title and the year.")
@click.pass_obj
def text(root: Path, file: Path, text_id: str | None) -> None:
    """Scaffold a text."""
    try:
        texts = root / "content" / "texts"
        if text_id is not None:
            identifier(text_id, "--id")
        witness = sources.read(file)
        found = scaffold.edited(witness, convert.load(root / "content" / "conversion"))
        draft = scaffold.text(found)
        folder = texts / (text_id or scaffold.text_id(found))
        writing.create_folder(folder, {"source.txt": witness.data, "text.yml": draft.encode()})
    except EditionError as error:
        raise click.ClickException(str(error).replace(f"{root}/", "")) from error
    place = f"{folder.relative_to(root)}/text.yml"
    click.echo(
        f"{place}: {draft.count(UNFINISHED)} places to fill in ({UNFINISHED}), "
        f"{draft.count('# [ ] ')} lines to check. Then run scripts/build.py."
    )


@main.command(help="content/glossary/ID.md for a headword in Simplified.")
@click.argument("word")
@click.option("--id", "term_id", help="ASCII; without it, the pinyin of the headword.")
@click.pass_obj
def term(root: Path, word: str, term_id: str | None) -> None:
    """Scaffold a glossary entry."""
    try:
        key = identifier(term_id or scaffold.spelled(word), "--id")
        path = root / "content" / "glossary" / f"{key}.md"
        writing.create(path, scaffold.entry(word).encode())
    except EditionError as error:
        raise click.ClickException(str(error).replace(f"{root}/", "")) from error
    click.echo(f"Fill in what is marked {UNFINISHED} in {path.relative_to(root)}, then run scripts/build.py.")


if __name__ == "__main__":
    main()
