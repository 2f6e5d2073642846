"""The proof: fit a model of the damage, damage the edition again, compare with the witness.

The model is a function: every character of the edition becomes the same character wherever it
stands, marks likewise, and a reading of its own follows each character of a fitted class. If the
result equals the witness body, nothing in the edition is left to chance but the characters listed
as ambiguous, which two characters of the edition could have given.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from .gb2312 import includes
from .model import Certificate, Difference, Model

Pair = tuple[str, str]
"""(line of the edition, the same line of the witness cut into what stands at each character)."""


def aligned(base: str, witness: str, cuts: Sequence[tuple[int, int, str]]) -> list[str]:
    """For each character of `base`, what the witness has there (its own character and what follows it).

    `cuts` are `(start, end, after)` in `witness`, sorted; `after` is what stands in `base` instead.
    """
    cells: list[str] = []
    at = 0
    for start, end, after in cuts:
        cells += witness[at:start]
        piece = witness[start:end]
        if len(after) == len(piece):
            cells += piece
        elif not after and cells:
            cells[-1] += piece
        elif after:
            cells += [*after[:-1], ""] if len(after) > 1 else [""]
            cells[-1] = piece
        else:
            cells.append(piece)
            at = end
            continue
        at = end
    cells += witness[at:]
    return cells if len(cells) == len(base) else []


def certify(
    base: Sequence[str],
    hans: Sequence[str],
    cells: Sequence[Sequence[str]],
    naive: Mapping[str, str],
    simple: Mapping[str, str],
) -> Certificate:
    """Fit and test.

    `base` are the lines of the edition in the script of the witness's origin (Simplified, or for a
    genuine Traditional text its own), `hans` the Simplified lines, `cells` what `aligned` gives;
    `naive` the usual character-by-character table, `simple` the table back.
    """
    if all(line == "".join(cell) for line, cell in zip(base, cells, strict=True)):
        return Certificate(True, Model("identity", (), (), (), "", 0, 0, 0, ()), ())
    characters = _majority(
        (char, cell[:1]) for line, row in zip(base, cells, strict=True) for char, cell in zip(line, row, strict=False)
    )
    readings = _majority(
        (short, cell[1:])
        for line, row in zip(hans, cells, strict=True)
        for short, cell in zip(line, row, strict=False)
        if len(cell) > 1
    )
    exempt = next((i for i, row in enumerate(cells) if any(len(cell) > 1 for cell in row)), len(cells))
    scope, first, last = _scope(hans, cells, exempt, readings)
    letters = {a: b for a, b in characters.items() if a != b and unicodedata.category(a) == "Lo"}
    marks = {a: b for a, b in characters.items() if a != b and a not in letters}
    model = Model(
        "mirror",
        tuple(sorted(letters.items())),
        tuple(sorted(marks.items())),
        tuple(sorted(readings.items())),
        scope,
        first,
        last,
        exempt,
        _ambiguous(letters, characters, naive, simple),
    )
    differences = tuple(_differences(model, base, hans, cells))
    return Certificate(not differences, model, differences)


def redamage(model: Model, base: Sequence[str], hans: Sequence[str]) -> list[list[str]]:
    """The edition as the model damages it: for each line, what stands at each character."""
    table = dict(model.characters + model.punctuation)
    readings = dict(model.readings)
    out = []
    for index, (line, simple) in enumerate(zip(base, hans, strict=True)):
        row = []
        for char, short in zip(line, simple, strict=True):
            cell = table.get(char, char)
            if index >= model.exempt and _annotated(model, short, cell):
                cell += readings.get(short, "")
            row.append(cell)
        out.append(row)
    return out


def _annotated(model: Model, short: str, cell: str) -> bool:
    if not model.scope or not model.first <= ord(short) <= model.last:
        return False
    return model.scope != "changed" or cell != short


def _majority(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for key, value in pairs:
        counts[key][value] += 1
    return {key: found.most_common(1)[0][0] for key, found in counts.items()}


def _scope(
    hans: Sequence[str], cells: Sequence[Sequence[str]], exempt: int, readings: Mapping[str, str]
) -> tuple[str, int, int]:
    """Which class of characters is annotated: the one with the fewest exceptions."""
    if not readings:
        return "", 0, 0
    first, last = min(map(ord, readings)), max(map(ord, readings))
    misses = Counter({"changed": 0, "all": 0, "listed": 0})
    for short_line, row in zip(hans[exempt:], cells[exempt:], strict=True):
        for short, cell in zip(short_line, row, strict=True):
            hit = len(cell) > 1
            inside = first <= ord(short) <= last
            misses["changed"] += hit != (inside and cell[:1] != short)
            misses["all"] += hit != (inside and short > "\u33ff")
            misses["listed"] += hit != (short in readings)
    scope = min(("changed", "all", "listed"), key=misses.__getitem__)
    return scope, first, last


def _ambiguous(
    letters: Mapping[str, str], characters: Mapping[str, str], naive: Mapping[str, str], simple: Mapping[str, str]
) -> tuple[Pair, ...]:
    """Witness characters that more than one Simplified character in use (GB 2312) could have given."""
    origins: dict[str, set[str]] = defaultdict(set)
    for short, form in {**naive, **characters}.items():
        origins[form].add(short)
    found = []
    for form in sorted(set(letters.values())):
        possible = {
            short for short in origins[form] if short in characters or (short not in simple and includes(short))
        }
        # A character that is Simplified too, such as 著, may have stood there all along.
        if form not in simple and naive.get(form, form) == form and includes(form):
            possible.add(form)
        if len(possible) > 1:
            found.append((form, "".join(sorted(possible))))
    return tuple(found)


def _differences(
    model: Model, base: Sequence[str], hans: Sequence[str], cells: Sequence[Sequence[str]]
) -> Iterable[Difference]:
    for index, (predicted, row) in enumerate(zip(redamage(model, base, hans), cells, strict=True)):
        if not row and predicted:
            yield Difference(index, 0, "".join(predicted)[:80], "")
            continue
        for at, (wanted, found) in enumerate(zip(predicted, row, strict=True)):
            if wanted != found:
                yield Difference(index, at, wanted, found)
