"""Editorial notes at the end of a section, and how a source is cited."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from edition.model import Note, Segment, Source
from edition.render.labels import NOTE_STATUSES
from edition.render.markdown import escape
from edition.render.prose import with_forms
from edition.render.view import View

_WEB = re.compile(r"https?://[^\s\"<>\\]+")


def by_segment(notes: Iterable[Note]) -> dict[str, list[Note]]:
    """Segment number → its notes, in text order."""
    found: dict[str, list[Note]] = {}
    for note in notes:
        found.setdefault(note.segment, []).append(note)
    return found


def block(
    view: View, own: Iterable[tuple[Note, Segment]], numbers: Mapping[str, int], sources: Sequence[Source]
) -> str:
    """The notes of one section, numbered through the text; each comes with the segment it stands in.

    Raw HTML, because a Markdown list cannot be made to begin at another number than 1.
    """
    known = {source.id: source for source in sources}
    items = "\n".join(_item(view, note, segment, numbers[note.id], known) for note, segment in own)
    title = f'<summary class="notes-title">{view.say("注释")}</summary>'
    return f'<details class="notes" open markdown="1">{title}\n\n<ol>\n{items}\n</ol>\n\n</details>'


def _item(view: View, note: Note, segment: Segment, number: int, known: Mapping[str, Source]) -> str:
    lemma = view.pick(segment)[note.start : note.start + len(note.exact)]
    status = NOTE_STATUSES[note.status]
    cited = [citation(view, known[key]) for key in note.sources]
    back = f"{view.say('回到正文，注')} {number}"
    parts = [
        f'<b class="lemma">{escape(lemma)}</b>',
        f'<span class="note-text">{with_forms(view.say(note.note))}</span>',
    ]
    parts.append(f'<span class="note-status" data-status="{note.status}">{view.say(status)}</span>')
    if cited:
        parts.append(f'<span class="note-sources">{view.say("来源：")}{"；".join(cited)}</span>')
    parts.append(f'<a class="backref" href="#ref-{note.id}" role="doc-backlink" aria-label="{back}">↩</a>')
    return f'<li id="note-{note.id}" value="{number}">{" ".join(parts)}</li>'


def citation(view: View, source: Source) -> str:
    """Title, publisher and date as inline HTML; the title links to the address, if it is a web address.

    Title and publisher are quoted as given, in whichever script that is.
    """
    title = f"<cite{_lang(view, source.title)}>{escape(source.title)}</cite>"
    if _WEB.fullmatch(source.url):
        title = f'<a class="source" href="{_address(source.url)}">{title}</a>'
    rest = "，".join(escape(part) for part in (source.publisher, source.date) if part)
    return f"{title}，<span{_lang(view, source.publisher)}>{rest}</span>" if rest else title


def _address(url: str) -> str:
    """An attribute value; what Markdown could take for a link or code is percent-encoded.

    >>> _address("https://example.org/a_(b)?c=1&d=2")
    'https://example.org/a_%28b%29?c=1&amp;d=2'
    """
    return re.sub(r"[\[\](){}`'*]", lambda mark: f"%{ord(mark[0]):02X}", url).replace("&", "&amp;")


def _lang(view: View, quoted: str) -> str:
    """Mark Simplified words on a Traditional page, so that they get the right glyphs."""
    return "" if view.say(quoted) == quoted else ' lang="zh-Hans"'
