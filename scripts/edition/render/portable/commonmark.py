"""Markdown of one script, for other people's tools: CommonMark, with YAML in front and footnotes for the notes.

Not the pages of the site, which are written for one converter. Ids are HTML anchors, so every
converter keeps them. Footnotes are those of GitHub, Pandoc and MyST (`[^n1]`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from edition.model import Edition, Note, Segment, Source
from edition.render.markdown import front_matter, shown
from edition.render.notes import by_segment
from edition.render.paths import address, text_path
from edition.render.view import Site, View

_MARKS = re.compile(r"[\\`*_\[\]{}<>&$~^|#@!]")
_OPENING = re.compile(r"^(?:[-+=:%]|\d+(?=[.)]))")
_WHITE = re.compile(r"^\s+|\s+$|[\n\r\f]")


def file(site: Site, view: View, edition: Edition) -> bytes:
    """The text with its notes."""
    return ("\n\n".join(_blocks(site, view, edition)) + "\n").encode()


def escape(text: str) -> str:
    r"""A line that CommonMark shows as it is: marks are escaped, white space at the edges is written as references.

    Control characters, which no HTML made from it could hold, appear as control pictures.

    >>> escape("*a* - 1. b"), escape("1. b"), escape(" c")
    ('\\*a\\* - 1. b', '1\\. b', '&#32;c')
    """
    safe = _MARKS.sub(lambda mark: f"\\{mark[0]}", shown(text))
    safe = _OPENING.sub(lambda mark: f"{mark[0]}\\" if mark[0][0].isdigit() else f"\\{mark[0]}", safe)
    return _WHITE.sub(lambda mark: "".join(f"&#{ord(char)};" for char in mark[0]), safe)


def _blocks(site: Site, view: View, edition: Edition) -> Iterator[str]:
    yield front_matter(_facts(site, view, edition)).strip()
    yield f"# {escape(view.title(edition))}"
    if edition.dateline:
        yield escape(view.pick(edition.dateline))
    notes = by_segment(edition.notes)
    for section in edition.sections:
        for segment in section.segments:
            heading = "## " if segment is section.heading else ""
            yield f"{heading}{_running(view, segment, notes.get(segment.number, ()))}"
    sources = {source.id: source for source in edition.sources}
    for note in edition.notes:
        cited = "；".join(_cited(sources[key]) for key in note.sources)
        said = escape(view.say(note.note).replace("`", ""))
        yield f"[^{note.id}]: {said}" + (f"（{view.say('来源：')}{cited}）" if cited else "")


def _facts(site: Site, view: View, edition: Edition) -> Mapping[str, object]:
    meta, imprint = edition.meta, site.content.imprint
    facts = {
        "title": view.title(edition),
        "lang": view.lang,
        "id": meta.id,
        "description": view.say(meta.description),
        "publisher": view.say(meta.publisher),
        "date": meta.date,
        "rights": view.say(meta.rights),
        "edition": view.say(imprint.name),
        "version": imprint.version,
        "address": imprint.address + address(text_path(view, meta.id)),
        "witness-sha256": edition.text.witness.sha256,
    }
    return {key: value for key, value in facts.items() if value}


def _running(view: View, segment: Segment, notes: Iterable[Note]) -> str:
    """A segment with its anchor in front and the references to its notes inside."""
    text = view.pick(segment)
    ends: dict[int, list[Note]] = {}
    for note in notes:
        ends.setdefault(note.start + len(note.exact), []).append(note)
    places = sorted({0, len(text), *ends})
    pieces = [f'<a id="{segment.anchor}"></a>']
    for start, end in zip(places, [*places[1:], len(text)], strict=True):
        pieces += (f"[^{note.id}]" for note in ends.get(start, ()))
        pieces.append(escape(text[start:end]))
    return "".join(pieces)


def _cited(source: Source) -> str:
    parts = ", ".join(escape(part) for part in (source.title, source.publisher, source.date) if part)
    return f"[{parts}](<{source.url}>)" if source.url.startswith(("http://", "https://")) else parts
