"""The corpus of damaged texts: every genre in every style comes back to its base text."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition import convert, pipeline, sources

CASES = Path(__file__).parent / "cases"
HOUSE = Path(__file__).parent.parent / "content" / "conversion"
TABLES = convert.load(HOUSE)
DAMAGED = sorted((CASES / "noise" / "damaged").glob("*.txt"))
KNOWN = {
    line.split("\t")[0]: line.split("\t")[1]
    for line in (CASES / "noise" / "known-damaged.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
}
"""Files that do not come back entirely, and why; each must still fail."""


def filled(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("path", DAMAGED, ids=lambda path: path.stem)
def test_damaged_text_comes_back(path: Path) -> None:
    genre = path.name.split(".")[0]
    base = filled((CASES / "noise" / "base" / f"{genre}.txt").read_text(encoding="utf-8"))
    edited = pipeline.edit(sources.read(path), TABLES)
    base_hant = filled((CASES / "noise" / "base" / f"{genre}.hant.txt").read_text(encoding="utf-8"))
    recovered = filled(edited.edition) == base and filled(edited.edition_hant) == base_hant
    assert recovered != (path.name in KNOWN), KNOWN.get(path.name, edited.edition)
    again = pipeline.edit(sources.decode(edited.edition.encode(), "again"), TABLES)
    assert again.edition == edited.edition


@pytest.mark.parametrize("path", sorted((CASES / "noise" / "base").glob("*.hant.txt")), ids=lambda path: path.stem)
def test_traditional_of_the_base_texts(path: Path) -> None:
    hans = path.with_name(path.name.replace(".hant", ""))
    edited = pipeline.edit(sources.read(hans), TABLES)
    assert filled(edited.edition_hant) == filled(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", sorted((CASES / "clean").glob("*.txt")), ids=lambda path: path.stem)
def test_clean_text_is_left_alone(path: Path) -> None:
    """The prefix of the name tells the script; a Traditional text keeps its own Traditional text."""
    witness = sources.read(path)
    edited = pipeline.edit(witness, TABLES)
    prefix = path.name.split("-")[0]
    kept = edited.edition_hant if edited.source == "hant" else edited.edition
    assert filled(kept) == filled(witness.text)
    assert prefix in {"mixed", edited.source}
