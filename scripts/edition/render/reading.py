"""What the reading tools of a text page load when a reader switches them on: pinyin, changes, choices.

One plain script for each, so that a page opened from a disk loads it like any other: `(self.reading??={}).pinyin={…};`.
Places are code points of a segment, counted from the end of the place before; overrides/assets/javascripts/reading/
reads them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from edition import words
from edition.model import Edit, Edition
from edition.render.alignment import line_pieces
from edition.render.labels import CLASSES
from edition.render.markdown import shown
from edition.render.paths import reading_path, text_path
from edition.render.record import Record, record
from edition.render.view import Site, View
from edition.spacing import Book, Word


class Place(NamedTuple):
    """A change in a line as the page shows it."""

    start: int
    """First code point."""
    end: int
    """One past the last; equal to `start` where something was taken out."""
    kind: tuple[str, ...]
    """What stood there, classes, rules, certainty, reason; as shown."""


def render(site: Site) -> dict[str, bytes]:
    """Four files for every text."""
    book = words.book(site.content.spellings)
    files: dict[str, bytes] = {}
    for edition in site.turn:
        name = edition.meta.id
        views = site.views(edition.meta.standard)
        files[reading_path(name, "pinyin")] = _script("pinyin", _pinyin(edition, book))
        files[reading_path(name, "choices")] = _script("choices", _choices(_record(site, views[0], edition)))
        for view in views:
            data = _changes(_record(site, view, edition))
            files[reading_path(name, f"changes-{view.script}")] = _script("changes", data)
    return files


def _script(name: str, value: object) -> bytes:
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f"(self.reading??={{}}).{name}={data};\n".encode()


def _record(site: Site, view: View, edition: Edition) -> Record:
    return record(site, view, edition, text_path(view, edition.meta.id))


def _pinyin(edition: Edition, book: Book) -> dict[str, str]:
    """Anchor → its words."""
    lines = {"title": edition.title.hans}
    if edition.dateline:
        lines["dateline"] = edition.dateline.hans
    for section in edition.sections:
        for segment in section.segments:
            lines[segment.anchor] = segment.hans
    return {anchor: spelling(book.words(line)) for anchor, line in lines.items()}


def spelling(found: Iterable[Word]) -> str:
    """Words with what they stand over: `2jīcéng` two characters, `+3` three characters without pinyin.

    >>> spelling([Word(0, 2, "jīcéng"), Word(5, 6, "de")])
    '2jīcéng +3 1de'
    """
    parts: list[str] = []
    last = 0
    for word in found:
        if word.start > last:
            parts.append(f"+{word.start - last}")
        parts.append(f"{word.end - word.start}{word.pinyin}")
        last = word.end
    return " ".join(parts)


def _changes(own: Record) -> dict[str, object]:
    """Where the page differs from the witness."""
    found = {spot.anchor: list(_line(own, line)) for line, spot in own.spots.items()}
    return {"classes": {key: own.view.say(name) for key, name in CLASSES.items()}, **_packed(found)}


def _line(own: Record, line: int) -> Iterator[Place]:
    """Changes of a line; on a Traditional page, choices inside a change belong to it, others stand alone."""
    text = own.edition.text
    printed = own.view.pick(text.lines[line])
    choices = {choice.start: choice for choice in text.lines[line].choices} if own.view.script == "hant" else {}
    for piece in line_pieces(text, line):
        span = range(piece.at, piece.at + len(piece.after))
        if piece.edit is None:
            for at, before in zip(span, piece.before, strict=True):
                if before != printed[at]:
                    kind = _kind(own, before, (choices[at],)) if at in choices else _convention(own, before)
                    yield Place(at, at + 1, kind)
        elif piece.before != printed[span.start : span.stop]:
            inside = (choices[at] for at in span if at in choices)
            yield Place(span.start, span.stop, _kind(own, piece.before, (piece.edit, *inside)))


def _choices(own: Record) -> dict[str, object]:
    """Where one Simplified character has several Traditional ones, told in Simplified."""
    lines = own.edition.text.lines
    return _packed(
        {
            spot.anchor: [
                Place(one.start, one.end, _kind(own, one.before, (one,)))
                for one in lines[line].choices
                if one.before != one.after
            ]
            for line, spot in own.spots.items()
        }
    )


def _kind(own: Record, before: str, edits: tuple[Edit, ...]) -> tuple[str, ...]:
    rules = tuple(dict.fromkeys(rule for edit in edits for rule in edit.rules))
    names = {rule.id: rule.name for rule in own.site.rules}
    said = own.view.say
    named = "、".join(f"{rule} {said(names.get(rule, ''))}".strip() for rule in rules)
    reasons = dict.fromkeys(own.view.tell(edit.reason) for edit in edits if edit.reason and not _plain(own, edit))
    grade = min((edit.certainty for edit in edits), key=("possible", "probable", "certain").index)
    classes = "".join(dict.fromkeys(rule[0] for rule in rules))
    whats = "；".join(said(own.whats[rule]) for rule in rules if rule in own.whats)
    return shown(before), classes, named, own.grades[grade], "；".join(reasons) or whats


def _convention(own: Record, before: str) -> tuple[str, ...]:
    """What the Traditional page has for every such character or quotation mark, without a choice."""
    name = "一一对应" if before.isalnum() else "引号"
    what = "这个简体字只对应一个繁体字" if before.isalnum() else "繁体文本用「」和『』"
    return shown(before), "T", own.view.say(name), own.grades["certain"], own.view.say(what)


def _plain(own: Record, edit: Edit) -> bool:
    """Whether the reason only repeats what the rules do."""
    return edit.reason == "；".join(own.whats.get(rule, "") for rule in edit.rules)


def _packed(lines: dict[str, list[Place]]) -> dict[str, object]:
    """Each kind of change once; places as distance, length, number of the kind."""
    kinds: dict[tuple[str, ...], int] = {}
    places: dict[str, list[int]] = {}
    for anchor, found in lines.items():
        row: list[int] = []
        last = 0
        for place in found:
            row += (place.start - last, place.end - place.start, kinds.setdefault(place.kind, len(kinds)))
            last = place.end
        if row:
            places[anchor] = row
    return {"kinds": list(kinds), "places": places}
