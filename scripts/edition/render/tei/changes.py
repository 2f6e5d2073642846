"""How a change is written: the reading of the witness and ours side by side, with who, how sure, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from edition.model import Certainty, Edit, Text
from edition.render.tei.markup import element, text
from edition.render.tei.weaving import Piece

CERT: Mapping[Certainty, str] = {"certain": "high", "probable": "medium", "possible": "low"}
"""How sure the editor is, as TEI says it."""

_DAMAGE = frozenset("CD")
"""Classes of rules that take back damage or a mistake; the others change the spelling only."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The record of a text, to be written."""

    text: Text
    """The text."""
    reasons: Mapping[str, str]
    """Reason → its id in the document."""

    def emendation(self, piece: Piece) -> str:
        """A piece of the Simplified text: `sic` and `corr`, `orig` and `reg`, or just the text."""
        if not piece.number:
            return text(piece.after)
        edit = self.text.edits[piece.number - 1]
        classes = {rule[0] for rule in edit.rules}
        edited = "D" in classes
        evidence = "" if edited else "internal"
        attributes = {"resp": "#editors" if edited else "#software", "cert": CERT[edit.certainty], "evidence": evidence}
        if classes & _DAMAGE:
            pair = element("sic", text(piece.before)) + element("corr", text(piece.after), **attributes)
        else:
            pair = element("orig", text(piece.before), xml_lang="zh-Hant")
            pair += element("reg", text(piece.after), **attributes)
        return element("choice", pair, n=str(piece.number), ana=self._why(edit))

    def choice(self, line: int, piece: Piece) -> str:
        """A piece of a Traditional line: where there was more than one form, the Simplified one beside the chosen."""
        if not piece.number:
            return text(piece.after)
        edit = self.text.lines[line].choices[piece.number - 1]
        pair = element("orig", text(piece.before), xml_lang="zh-Hans")
        pair += element("reg", text(piece.after), resp="#software", cert=CERT[edit.certainty])
        return element("choice", pair, ana=self._why(edit))

    def _why(self, edit: Edit) -> str:
        rules = (f"#rule-{rule}" for rule in edit.rules)
        return " ".join((*rules, *([f"#{self.reasons[edit.reason]}"] if edit.reason else [])))


def reasons(found: Text) -> dict[str, str]:
    """Every reason of a change or a choice → the id under which the document gives it."""
    given = dict.fromkeys(edit.reason for edit in _edits(found) if edit.reason)
    return {reason: f"reason-{number}" for number, reason in enumerate(given, 1)}


def rules(found: Text) -> tuple[str, ...]:
    """Ids of the rules that changed or chose something, sorted."""
    return tuple(sorted({rule for edit in _edits(found) for rule in edit.rules}))


def _edits(found: Text) -> Iterator[Edit]:
    yield from found.edits
    for line in found.lines:
        yield from line.choices
