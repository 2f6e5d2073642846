"""Conversion dictionaries: those of opencc-python-reimplemented, with the house exceptions on top.

Only configurations without vocabulary exchange are used (t2s, s2tw, s2hk), so every table maps
character for character and both scripts share one offset space. The second round of s2tw and s2hk
(variant characters) is folded into the first when loading.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from . import readings
from .errors import EditionError
from .matcher import Matcher, compile_matcher
from .model import Standard
from .readings import Readings

_PACKAGE = "opencc-python-reimplemented"
_VARIANTS: Mapping[Standard, str] = {"tw": "TWVariants.txt", "hk": "HKVariants.txt"}
_PARTICLE = "着"
"""Written 著 in Taiwan; see `Tables.simplify`."""


@dataclass(frozen=True, slots=True)
class HouseRule:
    """One line of content/conversion/*.tsv."""

    before: str
    """What is matched, Simplified."""
    after: str
    """What it becomes; equal to `before` to say: keep."""
    reason: str
    """Why, for the record."""
    where: str
    """`file:line`."""


@dataclass(frozen=True)
class Tables:
    """Everything needed to convert; compiled once, used for any number of texts."""

    t2s: Matcher
    """Traditional or mixed script to Simplified, without house exceptions."""
    house_hans: Matcher
    """House corrections on the Simplified result."""
    house_hans_particle: Matcher
    """The same without the lines that turn 著 into 着."""
    hant: Mapping[Standard, Matcher]
    """Simplified to Traditional with house exceptions, one per standard."""
    plain: Mapping[Standard, Matcher]
    """The same without house exceptions: what the package gives."""
    candidates: Mapping[str, tuple[str, ...]]
    """Simplified character → its Traditional counterparts, when there is more than one."""
    naive: Mapping[str, str]
    """Simplified character → the first counterpart: what a naive converter writes."""
    reasons: Mapping[str, HouseRule] = field(repr=False)
    """House rule by what it matches (Simplified to Traditional)."""
    reasons_hans: Mapping[str, HouseRule] = field(repr=False)
    """House rule by what it matches (corrections of the Simplified)."""
    version: str = ""
    """Name and version of the dictionaries."""
    _made: list[Readings] = field(repr=False, default_factory=list)

    def readings(self) -> Readings:
        """The readings that go with these tables, loaded when first asked for."""
        if not self._made:
            self._made.append(readings.load(self.relatives))
        return self._made[0]

    def simplify(self, text: str, *, has_particle: bool) -> str:
        """Simplified, with house corrections; same length.

        `has_particle`: the witness writes 着 itself, so its 著 is 著 and stays.
        """
        house = self.house_hans_particle if has_particle else self.house_hans
        return house.convert(self.t2s.convert(text))

    def simplified(self, text: str) -> str:
        """Simplified with house corrections, deciding about 着 from this text alone."""
        return self.simplify(text, has_particle=_PARTICLE in text)

    def traditional(self, text: str, standard: Standard) -> str:
        """Traditional with house exceptions; same length."""
        return self.hant[standard].convert(text)

    def relatives(self, char: str) -> str:
        """The character's Simplified form and that form's Traditional ones."""
        simple = self.t2s.characters.get(char, char)
        return simple + "".join(self.candidates.get(simple, ())) + self.naive.get(simple, "")

    def unused(self, texts: Iterable[str]) -> list[HouseRule]:
        """House exceptions (to Traditional) that decide nothing in any of the Simplified `texts`."""
        seen: set[str] = set()
        for text in texts:
            for matcher in self.hant.values():
                seen.update(text[start:end] for start, end in matcher.used(text))
        return [rule for key, rule in self.reasons.items() if key not in seen]


def load(folder: Path | None = None, standards: Sequence[Standard] = ("tw", "hk")) -> Tables:
    """Read the dictionaries, and the house exceptions in `folder` if given, for some standards.

    Raises `EditionError` (E-OPENCC) if the wrong OpenCC is installed, (E-TSV) for a malformed line.
    """
    package = _dictionaries()
    several = _read(package / "STCharacters.txt")
    rules = list(_house(folder, "hans.tsv"))
    particle = [rule for rule in rules if not (rule.after.count(_PARTICLE) > rule.before.count(_PARTICLE))]
    reasons: dict[str, HouseRule] = {}
    plain = {standard: _to_traditional(package, _VARIANTS[standard]) for standard in standards}
    hant: dict[Standard, Matcher] = {}
    for standard, given in plain.items():
        within = list(_house(folder, "within.tsv"))
        own = [*within, *_house(folder, "both.tsv"), *_house(folder, f"{standard}.tsv")]
        own += _names(folder, given)
        reasons |= {rule.before: rule for rule in own}
        hant[standard] = _with_house(given.characters, _patched(given.phrases, within), own) if own else given
    return Tables(
        t2s=_to_simplified(package),
        house_hans=_with_house({}, {}, rules),
        house_hans_particle=_with_house({}, {}, particle),
        hant=hant,
        plain=plain,
        candidates={key: tuple(found) for key, found in several.items() if len(found) > 1},
        naive=_best(package / "STCharacters.txt"),
        reasons=reasons,
        reasons_hans={rule.before: rule for rule in rules},
        version=f"{_PACKAGE} {importlib.metadata.version(_PACKAGE)}",
    )


@cache
def _to_simplified(package: Path) -> Matcher:
    """The package's t2s."""
    return compile_matcher(_best(package / "TSCharacters.txt"), _best(package / "TSPhrases.txt"))


@cache
def _to_traditional(package: Path, file: str) -> Matcher:
    """The package's s2tw or s2hk: one round with the variants of that standard folded in."""
    variants = str.maketrans(_best(package / file))
    characters = {key: value.translate(variants) for key, value in _best(package / "STCharacters.txt").items()}
    characters |= {chr(key): value for key, value in variants.items() if chr(key) not in characters}
    phrases = {key: value.translate(variants) for key, value in _best(package / "STPhrases.txt").items()}
    return compile_matcher(characters, phrases)


def _best(file: Path) -> dict[str, str]:
    """An OpenCC dictionary: key → the value that is listed first."""
    return {key: found[0] for key, found in _read(file).items()}


def _patched(phrases: Mapping[str, str], within: Sequence[HouseRule]) -> Mapping[str, str]:
    """The phrases with the house forms inside longer words as well."""
    if not within:
        return phrases
    forms = {rule.before: rule.after for rule in within}
    pattern = re.compile("|".join(map(re.escape, sorted(forms, key=len, reverse=True))))
    patched = dict(phrases)
    for phrase in filter(pattern.search, phrases):
        for found in pattern.finditer(phrase):
            value = patched[phrase]
            patched[phrase] = value[: found.start()] + forms[found[0]] + value[found.end() :]
    return patched


def _with_house(characters: Mapping[str, str], phrases: Mapping[str, str], rules: Iterable[HouseRule]) -> Matcher:
    rules = list(rules)
    single = {rule.before: rule.after for rule in rules if len(rule.before) == 1}
    longer = {rule.before: rule.after for rule in rules if len(rule.before) > 1}
    return compile_matcher({**characters, **single}, {**phrases, **longer})


def _dictionaries() -> Path:
    """Folder of the package's dictionaries, or E-OPENCC."""
    rival = _is_installed("OpenCC")
    spec = importlib.util.find_spec("opencc")
    folder = Path(spec.origin).parent / "dictionary" if spec and spec.origin else None
    if rival or not _is_installed(_PACKAGE) or not folder or not folder.is_dir():
        found = "the package OpenCC is installed beside it" if rival else "it is not installed"
        raise EditionError(
            f"the dictionaries of {_PACKAGE} are needed, but {found}",
            hint="pip uninstall -y OpenCC opencc-python-reimplemented; pip install -r requirements.txt",
            code="E-OPENCC",
        )
    return folder


def _is_installed(name: str) -> bool:
    """Whether a package of that name is installed."""
    return any(importlib.metadata.distributions(name=name))


@cache
def _read(file: Path) -> Mapping[str, list[str]]:
    """An OpenCC dictionary: key → values, best first."""
    entries = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip():
            key, values = line.split("\t")
            entries[key] = values.split(" ")
    return entries


def _rows(folder: Path | None, name: str, columns: int) -> Iterator[tuple[str, list[str]]]:
    """Rows of a house table as (`file:line`, cells); checked for form, order and duplicates."""
    file = folder / name if folder else None
    if file is None or not file.is_file():
        return
    previous = ""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        where = f"{file}:{number}"
        cells = line.split("\t")
        if len(cells) != columns or not all(cell.strip() for cell in cells):
            raise EditionError(
                f"a line of {name} has {columns} cells, none empty, separated by tabs", where=where, code="E-TSV"
            )
        if cells[0] <= previous:
            problem = "stands twice" if cells[0] == previous else f"must come before {previous!r}"
            raise EditionError(f"{cells[0]!r} {problem}", where=where, hint="sort the lines", code="E-TSV")
        previous = cells[0]
        yield where, cells


def _house(folder: Path | None, name: str) -> Iterator[HouseRule]:
    for where, (before, after, reason) in _rows(folder, name, 3):
        if len(before) != len(after):
            raise EditionError(
                f"{before!r} and {after!r} differ in length; conversion is character for character",
                where=where,
                code="E-TSV",
            )
        yield HouseRule(before, after, reason, where)


def _names(folder: Path | None, plain: Matcher) -> Iterator[HouseRule]:
    """Surname and what may follow it (余 + 先生), so that the surname keeps its own form.

    After one of the characters in the third cell it is no surname (其余先生), and the package's
    conversion stands.
    """
    followers = [cells for _, cells in _rows(folder, "titles.tsv", 2)]
    for where, (surname, form, blocked, reason) in _rows(folder, "surnames.tsv", 4):
        for title, traditional in followers:
            yield HouseRule(surname + title, form + traditional, reason, where)
            for char in blocked.strip("-"):
                word = char + surname + title
                yield HouseRule(word, plain.convert(word), f"“{char}{surname}”成词，不是姓氏", where)
