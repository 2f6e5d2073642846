"""From an edition to a book in one script."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from edition import readings, words
from edition.model import Edition, Note, Section, Segment, Source, Term
from edition.render.concordance import section_name
from edition.render.exports.books.collation import collation
from edition.render.exports.books.model import Book, Cited, Entry, Footnote, Paragraph, Part, Rich, Run, Words
from edition.render.exports.books.rich import blocks, line, web
from edition.render.labels import ENGLISH_STATUSES, KINDS, NOTE_STATUSES, TERM_STATUSES
from edition.render.links import resolver
from edition.render.paths import address, entry_path, text_path
from edition.render.pinyin import order
from edition.render.prose import cited, under
from edition.render.stretches import stretches
from edition.render.view import Site, View
from edition.spacing import Book as Spelling

_WORDS: Mapping[str, str] = {
    "contents": "目录",
    "cover": "封面",
    "title_page": "书名页",
    "summary": "提要",
    "notes": "注释",
    "note": "注",
    "back": "回到正文",
    "sources": "来源",
    "glossary": "词汇",
    "seen": "见于",
    "apparatus": "校勘记",
    "about": "关于本版",
    "rules": "改动的类别",
    "mechanical": "逐字改动",
    "single": "逐条校记",
    "choices": "简繁选字",
    "doubts": "存疑",
    "decisions": "编者的决定",
    "times": "处",
    "none": "无",
    "accessible": "全书是可以重排的文字，有目录、标题层级与阅读次序；注释与词条有来回的链接，封面图有文字说明。",
}


@dataclass(frozen=True, slots=True)
class _Voice:
    """How the text is given."""

    view: View
    """The script."""
    spelling: Spelling | None
    """What its pinyin is spelled by; None for a book without."""


def book(site: Site, view: View, edition: Edition, *, spoken: bool = False) -> Book:
    """One text in the script of the view, with pinyin if it is to be `spoken`.

    Raises `EditionError` for a link in prose that leads nowhere.
    """
    meta = edition.meta
    voice = _Voice(view, words.book(site.content.spellings) if spoken else None)
    numbers = {note.id: at for at, note in enumerate(edition.notes, 1)}
    used = _places(edition)
    terms = sorted((site.terms[term] for term in used), key=order)
    return Book(
        id=meta.id,
        lang=view.lang,
        title=view.title(edition),
        dateline=view.pick(edition.dateline) if edition.dateline else "",
        description=view.say(meta.description),
        publisher=view.say(meta.publisher),
        date=meta.date,
        series=view.say(site.content.imprint.name),
        url=site.content.imprint.address + address(text_path(view, meta.id)),
        changed=_day(max([meta.date, *(term.changed for term in terms)])),
        facts=tuple(_facts(view, edition)),
        parts=tuple(_part(voice, edition, section, numbers) for section in edition.sections),
        entries=tuple(_entry(site, view, term, used) for term in terms),
        collation=collation(site, view, edition),
        words=_words(view),
    )


def _day(date: str) -> str:
    """A whole date from one that may be a year or a month, or be missing.

    >>> _day("2019-12"), _day("")
    ('2019-12-01', '1970-01-01')
    """
    return date + "-01-01"[len(date) - 4 :] if date else "1970-01-01"


def _words(view: View) -> Words:
    script = view.say("简体文本" if view.script == "hans" else "繁体文本")
    return Words(script=script, **{name: view.say(word) for name, word in _WORDS.items()})


def _facts(view: View, edition: Edition) -> Iterator[tuple[str, Rich]]:
    meta = edition.meta
    origin = "，".join(part for part in (view.say(meta.publisher), meta.date) if part)
    for name, fact in (("原载", origin), ("所据", view.say(meta.witness)), ("权利", view.say(meta.rights))):
        if fact:
            yield view.say(name), line(fact)


def _part(voice: _Voice, edition: Edition, section: Section, numbers: Mapping[str, int]) -> Part:
    view = voice.view

    def paragraph(segment: Segment) -> Paragraph:
        own = [note for note in edition.notes if note.segment == segment.number]
        return Paragraph(segment.number, segment.anchor, tuple(_runs(voice, segment, own, numbers)))

    sources = {source.id: source for source in edition.sources}
    by_number = {segment.number: segment for segment in section.segments}
    return Part(
        anchor=f"s{section.number}",
        name=view.say(section_name(section)),
        heading=paragraph(section.heading) if section.heading else None,
        summary=line(view.say(section.summary)),
        paragraphs=tuple(paragraph(segment) for segment in section.paragraphs),
        notes=tuple(
            _footnote(view, note, by_number[note.segment], numbers[note.id], sources)
            for note in edition.notes
            if note.segment in by_number
        ),
    )


def _runs(voice: _Voice, segment: Segment, notes: list[Note], numbers: Mapping[str, int]) -> Iterator[Run]:
    text = voice.view.pick(segment)
    spoken = _readings(voice.spelling, segment) if voice.spelling else ()
    for start, end, mark, behind in stretches(segment, notes):
        yield Run(
            text=text[start:end],
            readings=spoken[start:end],
            term=mark.term if mark else "",
            first=bool(mark and mark.first),
            notes=tuple(numbers[note.id] for note in behind),
        )


def _readings(spelling: Spelling, segment: Segment) -> tuple[str, ...]:
    """Pinyin of each character as its word is read here, which editors have reviewed; empty for what is not Han.

    The one place where books learn how a character is read.
    """
    found = [""] * len(segment.hans)
    table = readings.dictionary()
    for word in spelling.words(segment.hans):
        syllables, _ = readings.spell(segment.hans[word.start : word.end], word.pinyin, table)
        if len(syllables) == word.end - word.start:
            found[word.start : word.end] = syllables
    return tuple(found)


def _footnote(view: View, note: Note, segment: Segment, number: int, sources: Mapping[str, Source]) -> Footnote:
    return Footnote(
        number=number,
        anchor=f"note-{note.id}",
        lemma=view.pick(segment)[note.start : note.start + len(note.exact)],
        note=line(view.say(note.note)),
        status=view.say(NOTE_STATUSES[note.status]),
        sources=tuple(_cited(sources[key]) for key in note.sources),
    )


def _cited(source: Source) -> Cited:
    return Cited(source.title, "，".join(part for part in (source.publisher, source.date) if part), web(source.url))


def _places(edition: Edition) -> dict[str, list[tuple[str, str]]]:
    """Term id → number and anchor of the segments it stands in."""
    found: dict[str, list[tuple[str, str]]] = {}
    for section in edition.sections:
        for segment in section.segments:
            for term in dict.fromkeys(mark.term for mark in segment.marks):
                found.setdefault(term, []).append((segment.number, segment.anchor))
    return found


def _entry(site: Site, view: View, term: Term, used: Mapping[str, list[tuple[str, str]]]) -> Entry:
    definition, background = (under(term.prose, heading) for heading in ("释义", "背景"))
    background = "" if background == definition else background  # prose without headings is all definition
    keys = cited(f"{definition}\n{background}")
    resolve = _resolver(site, view, used)
    other = view.other(term)
    return Entry(
        id=term.id,
        headword=view.pick(term),
        other="" if term.hans == term.hant else other,
        pinyin=term.pinyin,
        english=tuple((one.text, view.say(ENGLISH_STATUSES[one.status])) for one in term.english),
        kind=view.say(KINDS[term.kind]),
        status=view.say(TERM_STATUSES[term.status]),
        definition=blocks(view.say(definition), resolve, term.path),
        background=blocks(view.say(background), resolve, term.path),
        sources=tuple(_cited(source) for source in term.sources if source.id in keys),
        places=tuple(used[term.id]),
        url=site.content.imprint.address + address(entry_path(view, term.id)),
    )


def _resolver(site: Site, view: View, used: Mapping[str, object]) -> Callable[[str, str], str | None]:
    """Entries of the book are in the book, everything else is on the site."""
    on_site = resolver(site, view, "")

    def resolve(scheme: str, name: str) -> str | None:
        if scheme == "term" and name in used:
            return f"#{name}"
        found = on_site(scheme, name)
        if found is None:
            return None
        return site.content.imprint.address + (address(found) if found.endswith(".md") else found)

    return resolve
