"""The text and its record: witness, changes, doubts, the certificate.

Offsets are code points, half-open, from 0. `witness` offsets count in the decoded witness; `line`
offsets count in one line of the edition, and because every table used is character for character,
they hold for the Simplified and the Traditional line alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Script = Literal["hans", "hant"]
"""Which of the two texts: Simplified (`hans`) or Traditional (`hant`)."""

SourceKind = Literal["hans", "hant", "naive"]
"""What the witness is: genuine Simplified, genuine Traditional, or Traditional made
from Simplified one character at a time."""

Standard = Literal["tw", "hk"]
"""Which Traditional orthography the edition follows."""

Certainty = Literal["certain", "probable", "possible"]
"""How sure the editor is: forced by the evidence, well supported, or a choice."""


class Edit(NamedTuple):
    """One change: `text[start:end]` is `before` and becomes `after`.

    A named tuple, not a dataclass: a damaged page of 5 MB has 700,000 of them.
    """

    start: int
    """First code point changed."""
    end: int
    """One past the last code point changed; equal to `start` for an insertion."""
    before: str
    """What stands there."""
    after: str
    """What replaces it."""
    rules: tuple[str, ...]
    """Ids of the rules that made the change, in the order they ran."""
    certainty: Certainty
    """The lowest certainty among those rules."""
    reason: str
    """Why, in one sentence."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something seen and left alone, or decided without full certainty."""

    code: str
    """Stable name, D-…"""
    start: int
    """First code point, in the witness."""
    end: int
    """One past the last code point, in the witness."""
    text: str
    """What stands there (shortened if long)."""
    message: str
    """What is doubtful, in one sentence."""
    certainty: Certainty
    """How sure the editor is of what was done there."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of the edition in both scripts; `len(hans) == len(hant)`."""

    hans: str
    """Simplified text, without line end."""
    hant: str
    """Traditional text, same length."""
    choices: tuple[Edit, ...] = ()
    """Where one Simplified character has several Traditional ones: what was chosen.
    Offsets in this line; `before` Simplified, `after` Traditional."""


@dataclass(frozen=True, slots=True)
class Witness:
    """The source as received."""

    name: str
    """File name, or `-`."""
    data: bytes
    """Every byte."""
    text: str
    """The decoded text without byte order mark; `text.encode(encoding)` behind `bom` is `data`."""
    encoding: str
    """Python codec name."""
    bom: bytes
    """Byte order mark found, or empty."""
    sha256: str
    """Of `data`, hexadecimal."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where re-damaging the edition does not give the witness."""

    line: int
    """Line of the edition, from 0."""
    offset: int
    """Code point in the re-damaged line, from 0."""
    expected: str
    """What the model predicts."""
    found: str
    """What the witness has."""


@dataclass(frozen=True, slots=True)
class Model:
    """The damage, as a function from the edition to the witness."""

    kind: Literal["identity", "mirror"]
    """`identity`: no damage found. `mirror`: character map, injected readings, punctuation."""
    characters: tuple[tuple[str, str], ...]
    """Pairs (edition, witness) of the naive character map that differ, sorted."""
    punctuation: tuple[tuple[str, str], ...]
    """Pairs (edition, witness) of marks that differ, sorted."""
    readings: tuple[tuple[str, str], ...]
    """Pairs (Simplified character, what was injected behind it), sorted."""
    scope: str
    """Which characters were annotated: `changed`, `all`, `listed` or empty."""
    first: int
    """Lowest annotated Simplified code point; 0 when nothing was injected."""
    last: int
    """Highest annotated Simplified code point: the cut-off."""
    exempt: int
    """How many lines at the top carry no injected readings."""
    ambiguous: tuple[tuple[str, str], ...]
    """Pairs (witness character, the Simplified characters it may come from): decided by
    rule, because the model alone cannot tell."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """The outcome of re-damaging the edition."""

    exact: bool
    """True when the result equals the witness body, code point for code point."""
    model: Model
    """The damage that was fitted."""
    unexplained: tuple[Difference, ...]
    """Every difference; empty when `exact`."""


@dataclass(frozen=True, slots=True)
class Text:
    """A normalised text: what the pipeline gives for one witness."""

    witness: Witness
    """Where it came from."""
    source: SourceKind
    """What the witness was found, or declared, to be."""
    standard: Standard
    """Traditional orthography of the `hant` lines."""
    lines: tuple[Line, ...]
    """Paragraphs in order; none is blank."""
    edition: str
    """The Simplified text as one string: lines, each ended as in the witness."""
    edits: tuple[Edit, ...]
    """Witness → edition, sorted, non-overlapping, witness offsets."""
    doubts: tuple[Doubt, ...]
    """In witness order."""
    spans: tuple[tuple[int, int], ...]
    """For each line, the span of the witness it came from."""
    certificate: Certificate
    """Whether the recovery is proved."""
