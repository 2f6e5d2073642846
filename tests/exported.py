"""What docs/ holds, made once for all tests, and its files to take along; a small glossary with hostile words."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import sample
from edition import convert, load, render
from edition.model import Content, English, Imprint, Term
from edition.render import collect

ROOT = Path(__file__).parents[1]
FOLDER = "downloads/glossary/"
HOSTILE = (
    '=HYPERLINK("x")',
    "+1",
    "-1",
    "@SUM(1)",
    "＝1",
    "<script>alert(1)</script>",
    'a"b\\c;,\r\nd',
    "{{x}}</b>]]>&amp;",
)
"""Headwords and renderings that some program would take for more than text."""


@cache
def content() -> Content:
    """Everything under content/."""
    return load.load_content(ROOT, tables())


@cache
def tables() -> convert.Tables:
    """The conversion tables with the house exceptions."""
    return convert.load(ROOT / "content" / "conversion")


@cache
def files() -> dict[str, bytes]:
    """Path below docs/ → bytes."""
    return render.render_all(render.site(content(), tables()), tables())


def taken(ending: str) -> dict[str, bytes]:
    """The files with this ending: name without it → bytes."""
    return {
        path.removeprefix(FOLDER).removesuffix(f".{ending}"): data
        for path, data in files().items()
        if path.startswith(FOLDER) and path.endswith(f".{ending}") and not path.endswith(".schema.json")
    }


def hostile() -> Content:
    """The sample edition with hostile words in every place people write."""
    terms = tuple(_term(f"t{number}", word) for number, word in enumerate(HOSTILE))
    whole = sample.content()
    imprint = Imprint('辨正 "<集>" · 校勘本', "https://example.org/a/")
    return replace(whole, terms=(*whole.terms, *terms), imprint=imprint)


def hostile_files() -> dict[str, bytes]:
    """What is made of it."""
    return collect(sample.small_site(hostile()))


def _term(name: str, word: str) -> Term:
    return replace(
        sample.term(name, word, word),
        english=(English(word, "proposed", word),),
        aliases=(f"{word}2",),
        members=(word,),
        origin={"who": word},
        prose=f"## 释义\n\n{' '.join(word.split())}。\n",
    )
