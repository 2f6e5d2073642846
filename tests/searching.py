"""What search should find, worked out without it: plain containment over what people wrote.

Nothing of the index or the worker is used here. A place is where a result may lead: (page below the script's folder,
anchor). A passage is found by characters when its text, without marks and blanks and in Simplified, contains them; by
pinyin when its readings do; by Latin words when each begins a word of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from edition import convert, load
from edition.model import Content, Edition, Page, Term
from edition.readings import bare, in_context
from edition.traditional import traditional

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests" / "cases" / "search"
Place = tuple[str, str]
NAMES = {"释义": "definition", "背景": "background", "在文中": "usage", "讨论": "discussion"}
MARKUP = (
    (r"<[^<>]+>|\[\^[^\]]+\]|\{ ?:?[ ]*[#.][^{}]*\}", ""),
    (r"!?\[([^\]]*)\]\([^)]*\)", r"\1"),
    (r"[*`_]{1,2}([^*`_]+)[*`_]{1,2}", r"\1"),
    (r"(?m)^ *(?:[-*+]|\d+\.) +", "\n"),
)


@dataclass(frozen=True)
class Query:
    """One line of tests/cases/search."""

    text: str
    """What is typed."""
    kind: str
    """What it tries."""
    edition: str
    """`hans`, `hant` or `both`."""
    expected: str
    """What it means, see `Oracle.find`."""
    file: str
    """Where it stands."""

    @property
    def scripts(self) -> tuple[str, ...]:
        return ("hans", "hant") if self.edition == "both" else (self.edition,)


def queries() -> list[Query]:
    found = []
    for path in sorted(CASES.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line and not line.startswith("#"):
                text, kind, edition, expected = line.split("\t")
                found.append(Query(text, kind, edition, expected, path.stem))
    return found


def letters(text: str) -> str:
    """Without marks, blanks, case, width and accents; a point between digits stays."""
    text = "".join(chr(ord(c) - 0xFEE0) if "\uff01" <= c <= "\uff5e" else c for c in text)
    text = re.sub(r"(?<=\d)\.(?=\d)", "\0", text)
    kept = "".join(c for c in text if c.isalnum() or c in "\0│").replace("\0", ".").lower()
    return "".join(unicodedata.normalize("NFD", c)[0] if c < "\u0250" else c for c in kept)


@dataclass(frozen=True)
class Passage:
    """Something that can be found."""

    place: Place
    hans: str
    hant: str
    rank: int
    """What it is: 0 headword or rendering, 1 alias, 2 heading or title, 3 paragraph, 4 the rest."""

    @property
    def flat(self) -> str:
        return letters(self.hans)


class Oracle:
    """The edition as a list of passages."""

    def __init__(self, content: Content, tables: convert.Tables) -> None:
        self.tables = tables
        self.passages = list(self._all(content))
        self.flat = [self.fold(one.hans) for one in self.passages]

    def fold(self, text: str) -> str:
        return letters(self.tables.t2s.convert(text).replace("著", "着"))

    def _both(self, place: Place, hans: str, rank: int) -> Passage:
        return Passage(place, hans, traditional(hans, self.tables, "tw"), rank)

    def _all(self, content: Content) -> Iterator[Passage]:
        for term in content.terms:
            yield from self._term(term)
        for edition in content.editions:
            yield from self._edition(edition)
        for path, title in (("texts/", "文本"), ("glossary/", "词汇")):
            yield self._both((path, ""), title, 2)
        for page in content.pages:
            yield from self._page(page)

    def _term(self, term: Term) -> Iterator[Passage]:
        page = f"glossary/{term.id}/"
        yield Passage((page, ""), term.hans, term.hant, 0)
        for rendering in term.english:
            yield Passage((page, ""), rendering.text, rendering.text, 0)
        for alias in term.aliases:
            yield self._both((page, ""), alias, 1)
        for member in term.members:
            yield self._both((page, ""), member, 4)
        for fact in term.origin.values():
            yield self._both((page, "title"), fact, 4)
        for anchor, block in self._blocks(term.prose, NAMES):
            yield self._both((page, anchor), block, 4)

    def _edition(self, edition: Edition) -> Iterator[Passage]:
        page = f"texts/{edition.meta.id}/"
        yield Passage((page, ""), edition.title.hans, edition.title.hant, 2)
        if edition.dateline:
            yield Passage((page, "dateline"), edition.dateline.hans, edition.dateline.hant, 4)
        for section in edition.sections:
            for one in (*((section.heading,) if section.heading else ()), *section.paragraphs):
                rank = 2 if one is section.heading else 3
                yield Passage((page, f"s{one.section}p{one.paragraph}"), one.hans, one.hant, rank)
            yield self._both((page, f"s{section.number}"), section.summary, 4)
        for note in edition.notes:
            yield self._both((page, f"note-{note.id}"), f"{note.exact}│{note.note}", 4)
        meta = edition.meta
        for fact in (meta.publisher, meta.date, meta.witness, meta.rights):
            yield self._both((page, "colophon"), fact, 4)
        yield self._both((f"{page}apparatus/", ""), f"校勘记：{edition.title.hans}", 2)
        for decision in edition.decisions:
            yield self._both((f"{page}apparatus/", "decisions"), "│".join(decision).replace("`", ""), 4)

    def _page(self, page: Page) -> Iterator[Passage]:
        path = "" if page.name == "home" else f"{page.name}/"
        yield self._both((path, ""), page.title, 2)
        for anchor, block in self._blocks(page.body, {}):
            yield self._both((path, anchor), block, 4)

    def _blocks(self, prose: str, ids: dict[str, str]) -> Iterator[tuple[str, str]]:
        anchor, count = "", 0
        for block in re.split(r"\n\s*\n", prose):
            for part in re.split(r"(?m)^(#{2,6} .*)$", block):
                if part.startswith("##"):
                    count += 1
                    title, _, own = part.lstrip("# ").strip().partition(" { #")
                    anchor = own.rstrip(" }") or ids.get(title, f"part-{count}")
                    if not ids:
                        yield anchor, title
                elif part.strip():
                    text = part
                    for pattern, instead in MARKUP:
                        text = re.sub(pattern, instead, text)
                    yield from ((anchor, line) for line in re.split(r"\n+", text.replace("|", "\n")) if line.strip())

    # What a query finds

    def find(self, query: Query) -> set[Place]:
        """Places of the passages that hold every part of what is expected, parts being joined by ` & `."""
        if query.expected == "-":
            return set()
        if query.file == "pinyin":
            return self.sounding(query.expected, query.text)
        if query.file == "english":
            quoted = query.expected.startswith('"')
            parts = [query.expected] if quoted else query.expected.replace("Ｓｈａｒｐ　Ｅｙｅｓ", "Sharp Eyes").split()
            return self.holding([part for part in parts if letters(part)])
        return self.holding(query.expected.split(" & "))

    def holding(self, parts: Sequence[str]) -> set[Place]:
        tests = [self._test(part) for part in parts]
        pairs = list(zip(self.passages, self.flat, strict=True))
        together = {one.place for one, flat in pairs if all(test(one, flat) for test in tests)}
        if together:
            return together
        held = [{one.place for one, flat in pairs if test(one, flat)} for test in tests]
        pages = set.intersection(*({page for page, _ in places} for places in held))
        return {place for places in held for place in places if place[0] in pages}

    def _test(self, part: str):  # type: ignore[no-untyped-def]
        if part.startswith('"'):
            wanted = part.strip('"').lower()
            return lambda one, _: wanted in one.hans.lower() or wanted in one.hant.lower()
        wanted = self.fold(part)
        if wanted[:1].isascii() and wanted[:1].isalnum():
            return lambda one, flat: wanted in flat and begins(one.hans, wanted)
        return lambda _, flat: wanted in flat

    @cache  # noqa: B019 - one oracle per run
    def readings(self) -> list[str]:
        return [sounds(one.hans) for one in self.passages]

    def sounding(self, expected: str, text: str) -> set[Place]:
        """Syllables in a row (`*`: the last is begun), or, as Latin words, at the beginning of words."""
        words = [[word] if word.isascii() else list(self.fold(word)) for word in expected.split()]
        parts = [part for word in words for part in word]
        cells = [
            rf"(?:[^|/]+/{part[:-1]}[a-z]*)" if part.endswith("*") else rf"(?:{part}/[^|]*|[^|/]*/{part})"
            for part in parts
        ]
        pattern = re.compile(r"\|" + r"\|".join(cells) + r"\|")
        found = {one.place for one, line in zip(self.passages, self.readings(), strict=True) if pattern.search(line)}
        typed = letters(text)
        if typed.isascii() and typed.isalpha() and " " not in text:
            found |= {one.place for one in self.passages if begins(one.hans, typed) and typed in letters(one.hans)}
        return found

    def first(self, typed: str) -> set[str]:
        """Pages that may come first: entries of that very name, else of that alias, else none in particular."""
        wanted = self.fold(typed)
        for rank in (0, 1):
            found = {
                one.place[0]
                for one, flat in zip(self.passages, self.flat, strict=True)
                if one.rank == rank and flat == wanted
            }
            if found:
                return found
        return set()


def begins(text: str, wanted: str) -> bool:
    """Whether a Latin word, or several without what is between them, begins at the beginning of a word."""
    for found in re.finditer(r"(?<![0-9a-z])[0-9a-z]", unaccented(text)):
        if letters(text[found.start() :]).startswith(wanted):
            return True
    return False


def unaccented(text: str) -> str:
    text = "".join(chr(ord(c) - 0xFEE0) if "\uff01" <= c <= "\uff5e" else c for c in text)
    return "".join(unicodedata.normalize("NFD", c)[0].lower() if c < "\u0250" else c for c in text)


def sounds(text: str) -> str:
    """`|character/syllable|…`, marks left out."""
    pairs = zip(text, in_context(text), strict=True)
    return "|" + "".join(f"{c}/{bare(s)}|" for c, s in pairs if c.isalnum())


def oracle() -> Oracle:
    tables = convert.load(ROOT / "content" / "conversion")
    return Oracle(load.load_content(ROOT, tables), tables)
