"""From a witness to a text in both scripts, with the record and the proof.

witness → clean → Simplified → (emendations) → Traditional, line by line. The texts are made at
once; the record (`edits`, `choices`, `doubts`, the certificate) is as large as the text and is made
when it is asked for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from . import certify as proof
from . import simplify as simplification
from . import traditional as conversion
from .clean.damage import damage
from .clean.rules import RULES as CLEANING
from .clean.rules import Cleaned, Rule, clean
from .convert import Tables
from .edits import apply, compose
from .errors import EditionError
from .model import Certainty, Certificate, Doubt, Edit, Line, SourceKind, Standard, Text, Witness
from .script import Script, detect

Emendation = tuple[str, str, Certainty, str]
"""What stands in the Simplified text, what it should be, how sure, why."""

_EMENDATION = Rule("D01", "校改", "编者校改")
_DATELINE = re.compile(
    r"(?:发稿|发布|发表|更新|日期|时间|来源|作者|^(?:文|撰文)[：:／/]"
    r"|\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}|[一二][〇○零一二三四五六七八九]{3}年)"
)


def rules() -> tuple[Rule, ...]:
    """Every rule that can stand in a record, in the order they run."""
    simple = (simplification.CHARACTER, simplification.HOUSE, simplification.QUOTES)
    hant = (conversion.HOUSE, conversion.WORD, conversion.DEFAULT)
    return (*CLEANING, *(Rule(*row) for row in simple), _EMENDATION, *(Rule(*row) for row in hant))


class Edited:
    """A text as the pipeline leaves it. The two texts are there at once, the record when first asked for."""

    def __init__(
        self,
        witness: Witness,
        tables: Tables,
        script: Script,
        standard: Standard,
        cleaned: Cleaned,
        emended: tuple[str, tuple[Edit, ...]],
        simple: str,
    ) -> None:
        self.witness = witness
        """Where it came from."""
        self.source: SourceKind = script.kind
        """What the witness was found, or declared, to be."""
        self.why = script.why
        """What speaks for that."""
        self.standard: Standard = standard
        """Traditional orthography of the `hant` lines."""
        self.edition = emended[0]
        """The Simplified text as one string; ends in a line end if the witness does."""
        self._tables = tables
        self._cleaned = cleaned
        self._simple = simple
        self._emendations = emended[1]
        if script.kind == "hant" and len(cleaned.text) == len(self.edition):
            self.edition_hant = cleaned.text
            """The Traditional text as one string, same length."""
        else:
            self.edition_hant = conversion.traditional(self.edition, tables, standard)

    def text(self) -> Text:
        """Everything, as one record."""
        return Text(
            self.witness,
            self.source,
            self.standard,
            self.lines,
            self.edition,
            self.edits,
            self.doubts,
            self.spans,
            self.certificate,
        )

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """Witness → edition, sorted, non-overlapping, witness offsets."""
        witness = self.witness.text
        whole = self._cleaned.edits(witness)
        simple = tuple(simplification.changes(self._cleaned.text, self._simple, self._tables))
        whole = compose(whole, simple, witness) if whole else simple
        return compose(whole, self._emendations, witness) if self._emendations else whole

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each rule changed something, without making the whole record."""
        counts = Counter(rule for layer in self._cleaned.layers for edit in layer for rule in edit.rules)
        counts.update(simplification.counts(self._cleaned.text, self._simple, self._tables))
        counts.update(rule for edit in self._emendations for rule in edit.rules)
        return counts

    @cached_property
    def _back(self) -> _Offsets:
        """The way back to the witness; conversion character for character does not move anything."""
        moving = self._cleaned.edits(self.witness.text)
        if self._emendations:
            moving = compose(moving, self._emendations, self.witness.text)
        return _Offsets(moving)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Paragraphs in order; none is blank."""
        return tuple(
            Line(hans, hant, tuple(self._choices(hans, hant)))
            for hans, hant in zip(_split(self.edition), _split(self.edition_hant), strict=True)
        )

    def _choices(self, hans: str, hant: str) -> Iterator[Edit]:
        if self.source != "hant":
            yield from conversion.choices(hans, hant, self._tables, self.standard)

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """For each line, the span of the witness it came from, without line end."""
        back = self._back
        found = []
        at = 0
        for line in _split(self.edition):
            found.append((back.start(at), back.end(at + len(line))))
            at += len(line) + 1
        return tuple(found)

    @cached_property
    def doubts(self) -> tuple[Doubt, ...]:
        """What was seen and left alone, or decided without full certainty; in witness order."""
        found = [*damage(self.witness.text), *self._cleaned.doubts, *self._stray(), *self._rivals()]
        return tuple(sorted(found, key=lambda doubt: doubt.start))

    def _stray(self) -> Iterator[Doubt]:
        """Traditional characters in a Simplified text, kept."""
        simple = self._tables.t2s.convert(self.edition) if self.source == "hans" else self.edition
        if simple != self.edition:
            places = [at for at, (a, b) in enumerate(zip(self.edition, simple, strict=True)) if a != b]
            start = self._back.start(places[0])
            kept = "".join(dict.fromkeys(self.edition[at] for at in places))[:40]
            message = f"简体文本中的繁体字 {len(places)} 处，保留（此为首处）"
            yield Doubt("D-STRAY", start, start + 1, self.witness.text[start], f"{message}：{kept}", "possible")

    def _rivals(self) -> Iterator[Doubt]:
        """Words that segmentation from the left, or from the right, would convert otherwise."""
        if self.source == "hant":
            return
        back = self._back
        for start, end, rival in self._tables.hant[self.standard].rivals(self.edition):
            left, right = back.start(start), back.end(end)
            message = f"分词有歧义：取“{self.edition_hant[start:end]}”，另一分法作“{rival}”"
            yield Doubt("D-SEGMENT", left, right, self.witness.text[left:right], message, "possible")

    @cached_property
    def certificate(self) -> Certificate:
        """Whether damaging the edition again gives the witness."""
        hans = _split(self.edition)
        base = _split(self.edition_hant) if self.source == "hant" else hans
        cells = []
        edits = self.edits
        starts = [edit.start for edit in edits]
        for line, (left, right) in zip(hans, self.spans, strict=True):
            inside = edits[bisect_right(starts, left - 1) : bisect_right(starts, right)]
            cuts = [(e.start - left, e.end - left, e.after) for e in inside if e.end <= right and e.after != "\n"]
            cells.append(proof.aligned(line, self.witness.text[left:right], cuts))
        return proof.certify(base, hans, cells, self._tables.naive, self._tables.t2s.characters)


class _Offsets:
    """From offsets in the edition back to offsets in the witness."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edited = [0]
        self._shift = [0]
        shift = 0
        for edit in edits:
            change = len(edit.after) - (edit.end - edit.start)
            if change:
                shift += change
                self._edited.append(edit.end + shift)
                self._shift.append(shift)

    def start(self, at: int) -> int:
        """Witness offset of the character at `at`."""
        return at - self._shift[bisect_right(self._edited, at) - 1]

    def end(self, at: int) -> int:
        """Witness offset behind the character before `at`, with what was removed after it within the line."""
        index = bisect_right(self._edited, at) - 1
        return at - self._shift[index]


def edit(
    witness: Witness,
    tables: Tables,
    *,
    source: SourceKind | None = None,
    standard: Standard = "tw",
    emendations: Sequence[Emendation] = (),
) -> Edited:
    """Edit a witness. `source` overrides detection; `emendations` must fit (`EditionError`)."""
    cleaned = clean(witness.text, tables.simplified, tables.readings)
    script = detect(cleaned.text, tables, damaged=cleaned.injected) if source is None else Script(source, "由编者指定")
    simple = simplification.simplify(cleaned.text, script.kind, tables)
    emended = _emend(simple, emendations, witness.name)
    return Edited(witness, tables, script, standard, cleaned, emended, simple)


def normalise(
    witness: Witness,
    tables: Tables,
    *,
    source: SourceKind | None = None,
    standard: Standard = "tw",
    emendations: Sequence[Emendation] = (),
) -> Text:
    """The text of a witness with its whole record; see `edit`."""
    return edit(witness, tables, source=source, standard=standard, emendations=emendations).text()


def _emend(text: str, emendations: Sequence[Emendation], name: str) -> tuple[str, tuple[Edit, ...]]:
    edits = []
    for wrong, right, certainty, reason in emendations:
        count = text.count(wrong)
        if count != 1:
            raise EditionError(
                f"the emendation of {wrong!r} fits {count} places, it must fit one",
                where=name,
                hint="quote more of the context",
                code="E-EMENDATION",
            )
        at = text.index(wrong)
        edits.append(Edit(at, at + len(wrong), wrong, right, (_EMENDATION.id,), certainty, reason))
    edits.sort()
    return apply(edits, text), tuple(edits)


def _split(text: str) -> list[str]:
    return text.removesuffix("\n").split("\n") if text else []


def is_dateline(line: str) -> bool:
    """Whether a Simplified line tells when and where a text was published, and nothing else."""
    return len(line) <= 120 and not re.search("[。！？]", line) and len(_DATELINE.findall(line)) >= 2
