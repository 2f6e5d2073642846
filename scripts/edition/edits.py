"""The arithmetic of changes: apply, undo, compose.

A change list is sorted, does not overlap, and counts code points of the text it applies to.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .model import Certainty, Edit

_RANK: dict[Certainty, int] = {"certain": 0, "probable": 1, "possible": 2}


def lowest(grades: Iterable[Certainty]) -> Certainty:
    """The least sure of several certainties; `certain` for none.

    >>> lowest(["certain", "possible", "probable"])
    'possible'
    """
    return max(grades, key=_RANK.__getitem__, default="certain")


def apply(edits: Sequence[Edit], text: str) -> str:
    """Make the changes.

    Raises `ValueError` where the text does not have what an edit says stands there.

    >>> apply([Edit(1, 7, "(dang)", "", ("C01",), "certain", "")], "黨(dang)的")
    '黨的'
    """
    pieces: list[str] = []
    last = 0
    for edit in edits:
        if edit.start < last or text[edit.start : edit.end] != edit.before:
            raise ValueError(f"edit at {edit.start} does not fit: {edit.before!r} is not there")
        pieces += (text[last : edit.start], edit.after)
        last = edit.end
    pieces.append(text[last:])
    return "".join(pieces)


def invert(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The changes that lead back: `apply(invert(e), apply(e, t)) == t`."""
    back: list[Edit] = []
    shift = 0
    for edit in edits:
        start = edit.start + shift
        back.append(edit._replace(start=start, end=start + len(edit.after), before=edit.after, after=edit.before))
        shift += len(edit.after) - (edit.end - edit.start)
    return tuple(back)


def substitutions(before: str, after: str, offset: int = 0) -> Iterable[int]:
    """Offsets at which two texts of the same length differ, plus `offset`."""
    if len(before) != len(after):
        raise ValueError("the texts differ in length")
    return [at for at, (old, new) in enumerate(zip(before, after, strict=True), offset) if old != new]


def compose(first: Sequence[Edit], second: Sequence[Edit], text: str) -> tuple[Edit, ...]:
    """One change list for two in a row: `first` on `text`, `second` on its result.

    `apply(compose(f, s, t), t) == apply(s, apply(f, t))`. Changes that touch the same characters
    become one entry with the rules of both, in order; all others keep their own entry.
    """
    out: list[Edit] = []
    shift = 0  # middle offset minus offset in `text`, before the next edit of `first`
    i = j = 0
    while i < len(first) or j < len(second):
        middle = first[i].start + shift if i < len(first) else 0
        if i == len(first) or (j < len(second) and second[j].end <= middle):
            out.append(_moved(second[j], -shift))
            j += 1
        elif j == len(second) or second[j].start >= middle + len(first[i].after):
            out.append(first[i])
            shift += len(first[i].after) - (first[i].end - first[i].start)
            i += 1
        else:
            i, j, shift = _merge(first, second, i, j, shift, text, out)
    return tuple(edit for edit in out if edit.before != edit.after)


def _moved(edit: Edit, shift: int) -> Edit:
    return edit._replace(start=edit.start + shift, end=edit.end + shift) if shift else edit


def _merge(
    first: Sequence[Edit], second: Sequence[Edit], i: int, j: int, shift: int, text: str, out: list[Edit]
) -> tuple[int, int, int]:
    """Join the edits that hang together from `first[i]` and `second[j]` on into one entry."""
    start = min(first[i].start + shift, second[j].start)
    origin = start - shift
    firsts, seconds = [first[i]], [second[j]]
    ahead = shift + len(first[i].after) - (first[i].end - first[i].start)
    end = max(first[i].end + ahead, second[j].end)
    i, j = i + 1, j + 1
    while True:
        if i < len(first) and first[i].start + ahead < end:
            firsts.append(first[i])
            ahead += len(first[i].after) - (first[i].end - first[i].start)
            end = max(end, first[i].end + ahead)
            i += 1
        elif j < len(second) and second[j].start < end:
            seconds.append(second[j])
            end = max(end, second[j].end)
            j += 1
        else:
            break
    before = text[origin : end - ahead]
    middle = apply([_moved(edit, -origin) for edit in firsts], before)
    after = apply([_moved(edit, -start) for edit in seconds], middle)
    parts = firsts + seconds
    rules = tuple(dict.fromkeys(rule for edit in parts for rule in edit.rules))
    reason = "；".join(dict.fromkeys(edit.reason for edit in parts if edit.reason))
    out.append(Edit(origin, end - ahead, before, after, rules, lowest(e.certainty for e in parts), reason))
    return i, j, ahead
