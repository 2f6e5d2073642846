"""Printed books: which are not as content/ gives them, and setting those.

Setting takes seconds a book and needs the programs of requirements-print.txt, so it is a step of its own
(scripts/typeset.py). A book carries the digest of everything it was made from among its keywords; that is how
build.py, which cannot set books, knows the ones that have to be set again.

Typst, because it sets Chinese by the rules (punctuation, no mark at the head of a line, glyphs by language),
has footnotes, tags what it sets (PDF/UA-1) and comes as one wheel. The article, same machine: Typst 3 s, 1.2 MB;
WeasyPrint needs Pango on the system; reportlab knows neither footnotes nor tags.
https://typst.app/docs/reference/pdf/
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from edition import typeface
from edition.errors import EditionError

TEMPLATE = Path(__file__).resolve().parents[1] / "templates" / "book.typ"
"""The design."""
ENGINE = "0.15.2"
"""Version of typst: another one breaks lines elsewhere."""


def digests(jobs: Mapping[str, bytes]) -> dict[str, str]:
    """Path of each book → digest of what it is made from, design, typeface and engine included."""
    common = hashlib.sha256(ENGINE.encode() + TEMPLATE.read_bytes() + typeface.FILE.read_bytes())
    found = {}
    for path, source in jobs.items():
        own = common.copy()
        own.update(source)
        found[path] = f"sha256:{own.hexdigest()}"
    return found


def held(jobs: Mapping[str, bytes], folder: Path) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The books there are in `folder`, set anew or not, and the paths of those that have to be set."""
    there = {path: (folder / path).read_bytes() for path in jobs if (folder / path).is_file()}
    wanted = digests(jobs)
    return there, tuple(sorted(path for path in jobs if wanted[path].encode() not in there.get(path, b"")))


def book(source: bytes, digest: str) -> bytes:
    """A tagged PDF (PDF/UA-1) with its fonts in it, the same bytes every time. Raises `EditionError`."""
    try:
        import pikepdf  # noqa: PLC0415 - only here, and not installed where books are not set
        import typst  # noqa: PLC0415 - the same
    except ImportError as error:
        hint = "pip install -r requirements-print.txt"
        raise EditionError(f"books cannot be set: {error}", hint=hint, code="E-PRINT") from error
    if version("typst") != ENGINE:
        hint = "pip install -r requirements-print.txt, or change ENGINE and set all books again"
        what = f"typst {version('typst')} is installed, not {ENGINE}"
        raise EditionError(what, where="requirements-print.txt", hint=hint, code="E-PRINT")
    whole = typst.compile(
        TEMPLATE.read_bytes(),
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[typeface.FILE.parent]),
        sys_inputs={"book": source.decode(), "digest": digest},
        pdf_standards=["ua-1"],
        timestamp=0,
    )
    packed = io.BytesIO()
    # Half the size: Typst writes the thousands of tags one by one, uncompressed.
    with pikepdf.open(io.BytesIO(whole)) as pdf:
        pdf.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return packed.getvalue()
