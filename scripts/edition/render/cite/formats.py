"""Records for reference managers: BibTeX, RIS, CSL-JSON.

BibTeX is read by BibTeX and biber alike: fields that only biblatex knows are ignored by the other.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from edition.render.cite.parts import Gap, Parts, cut, text
from edition.render.cite.records import Record
from edition.render.cite.styles import Level, type_of

_ADDRESS, _ACCESSED, _PART = (chr(0xFDE0 + at) for at in range(3))
_LATEX = {
    **{mark: f"\\{mark}" for mark in "{}%&#$_"},
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}

_BIB = {"text": "incollection", "entry": "inreference", "witness": "misc"}
_BIB_WORKS = {"newspaper": "article", "magazine": "article", "journal": "article", "book": "book", "webpage": "online"}
_RIS = {"text": "CHAP", "entry": "DICT", "witness": "GEN"}
_RIS_WORKS = {"newspaper": "NEWS", "magazine": "MGZN", "journal": "JOUR", "book": "BOOK", "webpage": "ELEC"}


def bibtex(record: Record, level: Level, access: bool) -> Parts:
    """An entry of a .bib file; `access`: with a gap for the date of access."""
    fields = {
        "title": f"{{{_latex(record.title)}}}",
        "booktitle" if record.address else "journal": f"{{{_latex(record.container)}}}" if record.container else "",
        "publisher": _latex(record.publisher),
        "date": record.date,
        "year": record.date[:4],
        "origdate": record.original,
        "version": record.version,
        "chapter": _PART if level != "whole" else "",
        "url": _ADDRESS if record.address else "",
        "urldate": _ACCESSED if access and record.address else "",
        "langid": "chinese",
        "note": _latex(record.note),
    }
    kind = _BIB.get(record.kind) or _BIB_WORKS.get(record.genre, "misc")
    lines = [f"  {name:<9} = {{{value}}}," for name, value in fields.items() if value]
    key = record.key if level == "whole" else f"{record.key}-{_PART}"
    return _cut("\n".join((f"@{kind}{{{key},", *lines, "}")), "y-MM-dd")


def ris(record: Record, level: Level, access: bool) -> Parts:
    """An entry of a .ris file."""
    fields = (
        ("TY", _RIS.get(record.kind) or _RIS_WORKS.get(record.genre, "GEN")),
        ("ID", record.key if level == "whole" else f"{record.key}-{_PART}"),
        ("TI", record.title),
        ("T2", record.container),
        ("PB", record.publisher),
        ("PY", record.date[:4]),
        ("DA", record.date.replace("-", "/")),
        ("OP", record.original),
        ("ET", record.version),
        ("SE", _PART if level != "whole" else ""),
        ("LA", record.language),
        ("UR", _ADDRESS if record.address else ""),
        ("Y2", _ACCESSED if access and record.address else ""),
        ("N1", record.note),
    )
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value]
    return _cut("\n".join((*lines, "ER  - ")), "y/MM/dd")


def csl_item(record: Record, level: Level, access: bool) -> Parts:
    """An item of CSL-JSON."""
    values: dict[str, object] = {
        "id": record.key if level == "whole" else f"{record.key}-{_PART}",
        "type": type_of(record),
        "title": record.title,
        "container-title": record.container,
        "publisher": record.publisher,
        "issued": _date_parts(record.date),
        "original-date": _date_parts(record.original),
        "version": record.version,
        "section": _PART if level != "whole" else "",
        "language": record.language,
        "URL": _ADDRESS if record.address else "",
        "accessed": {"date-parts": _ACCESSED} if access and record.address else "",
        "note": record.note,
    }
    found = json.dumps({name: value for name, value in values.items() if value}, ensure_ascii=False)
    return _cut(found.replace(f'"{_ACCESSED}"', _ACCESSED), "[[y, M, d]]")


FORMATS: tuple[tuple[str, str, str, Callable[[Record, Level, bool], Parts]], ...] = (
    ("bibtex", "BibTeX", "bib", bibtex),
    ("ris", "RIS", "ris", ris),
    ("csl", "CSL-JSON", "csl.json", csl_item),
)
"""Key, name, ending of the file, writer."""


def file(records: Sequence[Record], ending: str) -> bytes:
    """A file of several records; nobody has read it yet, so it has no date of access."""
    write = next(one for _, _, known, one in FORMATS if known == ending)
    found = [_published(write(record, "whole", False), record) for record in records]
    if ending == "csl.json":
        return ("[\n" + ",\n".join(found) + "\n]\n").encode()
    return ("\n\n".join(found) + "\n").encode()


def _published(parts: Parts, record: Record) -> str:
    def fill(gap: Gap) -> str:
        return record.address if gap.name == "address" else ""

    return text(parts, fill)


def _date_parts(iso: str) -> object:
    return {"date-parts": [[int(part) for part in iso.split("-")]]} if iso else ""


def _cut(found: str, pattern: str) -> Parts:
    return cut(found, {_ADDRESS: Gap("address"), _ACCESSED: Gap("accessed", pattern), _PART: Gap("part")})


def _latex(value: str) -> str:
    r"""Text that BibTeX prints as it is.

    >>> print(_latex("50% & {a}"))
    50\% \& \{a\}
    """
    return "".join(_LATEX.get(mark, mark) for mark in " ".join(value.split()))
