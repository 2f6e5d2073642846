"""A text cut into pieces, each with what stands there in the witness, and woven into running XML.

Everything up to and with a line end of the edition is one block. The blocks of a text, one after the
other, are the whole edition when of each choice the corrected form is taken, and the whole witness
when the other one is: nothing stands between them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from edition.model import Edit, Note, Segment, Text
from edition.render.tei.markup import element


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the edition and what it was made from."""

    before: str
    """In the witness (of a Traditional text: in the Simplified one)."""
    after: str
    """In the edition."""
    number: int = 0
    """Of the change in its record, from 1; 0 where nothing was changed."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A place in a block where something begins or ends."""

    at: int
    """Offset in the block."""
    xml: str
    """What is written there: a tag, or an empty element."""


def blocks(found: Text) -> list[list[Piece]]:
    """For each line of the edition its pieces, the line end among them.

    What was taken out between two lines stays with the first one.
    """
    out: list[list[Piece]] = [[]]
    ended = False
    for piece in _pieces(found.witness.text, found.edits):
        rest = piece
        while rest.after or (rest.before and not ended):
            if ended:
                out.append([])
            end = rest.after.find("\n") + 1
            first, rest = _halves(rest, end or len(rest.after))
            out[-1].append(first)
            ended = bool(end)
        if rest.before:
            out[-1].append(rest)
    return out


def _pieces(witness: str, edits: Iterable[Edit]) -> Iterator[Piece]:
    last = 0
    for number, edit in enumerate(edits, 1):
        yield Piece(witness[last : edit.start], witness[last : edit.start])
        yield Piece(edit.before, edit.after, number)
        last = edit.end
    yield Piece(witness[last:], witness[last:])


def chosen(line: str, choices: Sequence[Edit]) -> list[Piece]:
    """The pieces of a Traditional line; a choice stands beside the Simplified character it was made for."""
    pieces: list[Piece] = []
    last = 0
    for number, choice in enumerate(choices, 1):
        pieces += (
            Piece(line[last : choice.start], line[last : choice.start]),
            Piece(choice.before, choice.after, number),
        )
        last = choice.end
    return [*pieces, Piece(line[last:], line[last:])]


def _halves(piece: Piece, at: int) -> tuple[Piece, Piece]:
    """The first `at` characters of a piece, and the rest of it.

    Of a change of the same length on both sides each half keeps its own characters; of another one the
    first half keeps all that was there.

    >>> _halves(Piece("xyz", "XY", 2), 1)
    (Piece(before='xyz', after='X', number=2), Piece(before='', after='Y', number=2))
    """
    place = at if len(piece.before) == len(piece.after) else len(piece.before)
    first = Piece(piece.before[:place], piece.after[:at], piece.number)
    return first, Piece(piece.before[place:], piece.after[at:], piece.number)


def woven(pieces: Iterable[Piece], cuts: Sequence[Cut], write: Callable[[Piece], str]) -> str:
    """Running XML: every piece as `write` gives it, every cut where it belongs.

    What was only taken out stays before a cut at its place: a reading injected behind the last
    character of a term belongs to it.
    """
    out: list[str] = []
    waiting = list(reversed(cuts))
    at = 0
    for piece in pieces:
        rest = piece
        while rest.before or rest.after:
            place = waiting[-1].at if waiting else at + len(rest.after)
            if place == at and rest.after and waiting:
                out.append(waiting.pop().xml)
                continue
            first, rest = _halves(rest, min(len(rest.after), place - at))
            out.append(write(first))
            at += len(first.after)
    return "".join((*out, *(cut.xml for cut in reversed(waiting))))


def cuts(segment: Segment, notes: Iterable[Note], prefix: str) -> list[Cut]:
    """Where terms and the phrases of notes begin and end; at one place, what ends comes first."""
    found: list[tuple[int, int, str]] = []
    for mark in segment.marks:
        found.append((mark.start, 2, f'<term ref="#term-{mark.term}">'))
        found.append((mark.end, 0, "</term>"))
    for note in notes:
        found.append((note.start, 3, element("anchor", xml_id=f"{prefix}from-{note.id}")))
        found.append((note.start + len(note.exact), 1, element("anchor", xml_id=f"{prefix}to-{note.id}")))
    return [Cut(at, xml) for at, _, xml in sorted(found)]
