"""Records in the styles of CSL.

A style is run once for each shape a record can have, with stand-ins for title, dates and the like;
the pages fill these in. So the cost does not grow with the number of texts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from edition import csl
from edition.errors import EditionError
from edition.render.cite.parts import Gap, Parts, cut, dated, joined
from edition.render.cite.records import Record

Level = Literal["whole", "section", "paragraph"]
"""What of a text is cited."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style as it is used here."""

    key: str
    """In page data and scripts."""
    label: str
    """As readers know it."""
    file: str
    """Name in scripts/csl/."""
    locale: str
    """Of CSL: the language of the list the citation goes into."""
    use: csl.Use
    """Chicago is cited in notes, the others in a list of references."""
    marked: bool
    """Whether what stands in the running text follows when a part is cited."""
    living: bool
    """Whether the date of access stands instead of a date: MLA 5.111 and APA 9.16 for what keeps changing."""


_GBT = "china-national-standard-gb-t-7714"

STYLES = (
    Style(
        "gbt", "GB/T 7714—2015", "china-national-standard-gb-t-7714-2015-numeric", "zh-CN", "reference", False, False
    ),
    Style("chicago", "Chicago", "chicago-notes-bibliography-access-dates", "en-US", "citation", False, False),
    Style("mla", "MLA", "modern-language-association", "en-US", "reference", True, True),
    Style("apa", "APA", "apa", "en-US", "reference", True, True),
)

TYPES: Mapping[str, str] = {
    "newspaper": "article-newspaper",
    "magazine": "article-magazine",
    "journal": "article-journal",
    "book": "book",
    "webpage": "webpage",
    "": "document",
}
"""Genre of a work → type of CSL."""

OWN = {"text": "chapter", "entry": "entry-dictionary", "witness": "webpage"}
"""Kind of a record → type of CSL; that of a work depends on its genre."""

_UNITS: Mapping[Level, tuple[str, str]] = {"whole": ("", ""), "section": ("节", "節"), "paragraph": ("段", "段")}
"""Simplified and Traditional."""

_STAND_INS = {
    name: chr(0xFDD0 + at) for at, name in enumerate(("title", "container", "publisher", "version", "part", "unit"))
}
_ADDRESS = "https://address.invalid/"
_YEARS = {"accessed": "8881", "original": "7772", "date": "6663"}
_FORMS = {
    "{y}-03-07": "y-MM-dd",
    "March 7, {y}": "MMMM d, y",
    "7 Mar. {y}": "d MMM y",
    "{y}, March 7": "y, MMMM d",
    "{y}, March": "y, MMMM",
    "{y}-03": "y-MM",
    "March {y}": "MMMM y",
    "Mar. {y}": "MMM y",
    "{y}": "y",
}
"""How the seventh of March of a year may be printed → the pattern of it."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """All of a record that decides how a style puts it."""

    type: str
    """Of CSL."""
    fields: tuple[str, ...]
    """Those that are known."""
    date: int
    """How exact: 0 unknown, 1 year, 2 month, 3 day."""
    original: int
    """The same of the work's date."""
    own: bool
    """Whether it is of this edition: has an address, is read on a day."""


def type_of(record: Record) -> str:
    """The type of CSL."""
    return OWN.get(record.kind) or TYPES[record.genre]


def cited(record: Record, style: Style, level: Level = "whole") -> Parts:
    """A record in a style; open are `address` and `accessed` of what this edition publishes, and `part`."""
    fields = tuple(name for name in ("title", "container", "publisher", "version") if getattr(record, name))
    own = bool(record.address)
    date = "" if own and style.living else record.date
    shape = _Shape(type_of(record), fields, _precision(date), _precision(record.original), own)
    return _filled(_template(style, shape, level), record, style, level)


def _precision(iso: str) -> int:
    return iso.count("-") + 1 if iso else 0


@cache
def _template(style: Style, shape: _Shape, level: Level) -> Parts:
    item = _item(style, shape)
    part = _STAND_INS["part"]
    if level != "whole" and style.use == "reference" and not style.marked:  # a place in the source, as its page is
        item["page"] = f"第{part}{_STAND_INS['unit']}"
    locator = (level, part) if level != "whole" else ("", "")
    text = csl.cited(item, style.file, style.locale, style.use, locator if style.use == "citation" else ("", ""))
    if level != "whole" and style.marked:
        text += "\n" + csl.cited(item, style.file, style.locale, "citation", locator)
    gaps = {sign: Gap(name) for name, sign in _STAND_INS.items()} | {_ADDRESS: Gap("address")}
    for name, year in _YEARS.items():
        gaps |= {form.format(y=year): Gap(name, pattern) for form, pattern in _FORMS.items()}
    parts = cut(text, gaps)
    stand_in = re.compile("|".join(("March", "Mar[.]", *_YEARS.values())))
    odd = [part for part in parts if isinstance(part, str) and stand_in.search(part)]
    if odd:
        hint = "add the form of the date to _FORMS"
        raise EditionError(f"{style.file} prints a date as {odd[0]!r}", where="scripts/csl", hint=hint, code="E-CSL")
    return parts


def _item(style: Style, shape: _Shape) -> dict[str, object]:
    names = {"title": "title", "container": "container-title", "publisher": "publisher"}
    item: dict[str, object] = {names[name]: _STAND_INS[name] for name in shape.fields if name in names}
    item |= {"type": shape.type, "language": "zh"}
    if "version" in shape.fields and style.locale == "zh-CN":  # the standard knows editions, not versions
        item["edition"] = f"{_STAND_INS['version']}版"
    elif "version" in shape.fields:
        item["version"] = _STAND_INS["version"]
    for variable, name, precision in (("issued", "date", shape.date), ("original-date", "original", shape.original)):
        if precision:
            item[variable] = {"date-parts": [[int(_YEARS[name]), 3, 7][:precision]]}
    if shape.own:
        item |= {"URL": _ADDRESS, "accessed": {"date-parts": [[int(_YEARS["accessed"]), 3, 7]]}}
    return item


def _filled(template: Parts, record: Record, style: Style, level: Level) -> Parts:
    title = record.title if style.locale == "zh-CN" else record.roman
    values = {"title": title, "container": record.container, "publisher": record.publisher, "version": record.version}
    values["unit"] = _UNITS[level][record.language.startswith("zh-Hant")]
    dates = {"date": record.date, "original": record.original}
    found: list[str | Gap] = []
    for part in template:
        if isinstance(part, str):
            found.append(part)
        elif part.name in dates:
            found.append(dated(dates[part.name], part.pattern))
        elif part.name in values:
            quoted = bool(found) and isinstance(found[-1], str) and found[-1].endswith("“")
            found.append(_inner(values[part.name]) if quoted else values[part.name])
        else:
            found.append(part)
    return tuple(_ended(part) if isinstance(part, str) else part for part in joined(found))


def _inner(title: str) -> str:
    """Quotation marks as they are within quotation marks."""
    return title.translate(str.maketrans("“”‘’", "‘’“”"))


def _ended(text: str) -> str:
    """A title that asks or calls needs no full stop."""
    return re.sub("(?<=[？！?!])[.](?=”|[ ]|$)", "", text)
