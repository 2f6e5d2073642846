"""What `normalize.py` shows of an edited text: the text, the record as JSON, a comparison, a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from .laidout import dump
from .model import Certificate, Doubt, Edit, Text
from .pipeline import Edited, rules

_CONTEXT = 12
_LISTED = 20
_LARGE = 2_000_000
_KINDS = {"hans": "Simplified", "hant": "genuine Traditional", "naive": "naively converted Traditional"}


def hans(edited: Edited) -> str:
    """The Simplified text."""
    return edited.edition


def hant(edited: Edited) -> str:
    """The Traditional text."""
    return edited.edition_hant


def as_json(edited: Edited | Text) -> str:
    """The record; schema: docs/downloads/normalize.schema.json."""
    witness = edited.witness
    record = {
        "source": {"sha256": witness.sha256, "encoding": witness.encoding, "script": edited.source},
        "lines": [
            {"hans": line.hans, "hant": line.hant, "choices": [_edit(choice) for choice in line.choices]}
            for line in edited.lines
        ],
        "edits": [_edit(edit) for edit in edited.edits],
        "doubts": [_doubt(doubt) for doubt in edited.doubts],
        "certificate": certificate(edited.certificate),
    }
    return dump(record).decode()


def _edit(edit: Edit) -> dict[str, object]:
    return {**edit._asdict(), "rules": list(edit.rules)}


def _doubt(doubt: Doubt) -> dict[str, object]:
    return {name: getattr(doubt, name) for name in ("code", "start", "end", "text", "message", "certainty")}


def certificate(found: Certificate) -> dict[str, object]:
    """The outcome of the proof, for JSON."""
    model = found.model
    return {
        "exact": found.exact,
        "model": {
            "kind": model.kind,
            "characters": dict(model.characters),
            "punctuation": dict(model.punctuation),
            "readings": dict(model.readings),
            "scope": model.scope,
            "first": model.first,
            "last": model.last,
            "exempt": model.exempt,
            "ambiguous": dict(model.ambiguous),
        },
        "unexplained": [
            {"line": d.line, "offset": d.offset, "expected": d.expected, "found": d.found} for d in found.unexplained
        ],
    }


def diff(edited: Edited) -> str:
    """Witness and edition line by line, with what changed in brackets: [-before-]{+after+}."""
    text = edited.witness.text
    names = {rule.id: rule.name for rule in rules()}
    out = [f"--- {edited.witness.name} ({edited.witness.encoding}, {edited.source})", "+++ Simplified edition"]
    edits = list(edited.edits)
    at = index = 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        end = at + len(line)
        inside = []
        while index < len(edits) and edits[index].start < end:
            inside.append(edits[index])
            index += 1
        if inside:
            counts = Counter(names.get(rule, rule) for edit in inside for rule in edit.rules)
            out.append(f"@@ {number} @@ " + ", ".join(f"{name} {count}" for name, count in counts.items()))
            out.append("".join(_marked(text, inside, at, end)).rstrip("\r\n"))
        at = end
    return "\n".join(out) + "\n"


def _marked(text: str, edits: list[Edit], start: int, end: int) -> Iterator[str]:
    at = start
    group: list[Edit] = []
    for edit in [*edits, None]:
        if group and (edit is None or edit.start != group[-1].end):
            before = "".join(e.before for e in group).replace("\n", "\N{DOWNWARDS ARROW WITH CORNER LEFTWARDS}")
            after = "".join(e.after for e in group).replace("\n", "\N{DOWNWARDS ARROW WITH CORNER LEFTWARDS}")
            yield f"[-{before}-]" + (f"{{+{after}+}}" if after else "")
            group = []
        if edit is not None:
            yield text[at : edit.start]
            group.append(edit)
            at = edit.end
    yield text[min(at, end) : end]


OUTPUTS: Mapping[str, Callable[[Edited], str]] = {"hans": hans, "hant": hant, "json": as_json, "diff": diff}
"""By the value of --to."""


def report(edited: Edited) -> Iterator[str]:
    """What was found, decided and doubted, for standard error."""
    witness = edited.witness
    yield from facts(edited)
    for doubt in edited.doubts[:_LISTED]:
        line = witness.text.count("\n", 0, doubt.start) + 1
        yield f"{witness.name}:{line}: {doubt.code} {doubt.text} {doubt.message}"
    if len(edited.doubts) > _LISTED:
        yield f"… and {len(edited.doubts) - _LISTED} more doubts; --to json lists all"


def facts(edited: Edited) -> Iterator[str]:
    """Encoding, kind, number of changes by rule, proof: a line each."""
    witness = edited.witness
    mark = " with byte order mark" if witness.bom else ""
    yield f"{witness.name}: {witness.encoding}{mark}, {len(witness.text)} characters, sha256 {witness.sha256[:12]}"
    yield f"source: {_KINDS[edited.source]} ({edited.why})"
    names = {rule.id: f"{rule.id} {rule.name}" for rule in rules()}
    changes = ", ".join(f"{names.get(rule, rule)} {count}" for rule, count in sorted(edited.counts.items()))
    yield f"changes: {changes or 'none'}"
    yield f"certificate: {_proved(edited)}"


def _proved(edited: Edited) -> str:
    if len(edited.edition) > _LARGE:
        return f"not made for a text of more than {_LARGE} characters; --to json makes it"
    found = edited.certificate
    if not found.exact:
        return f"not exact, {len(found.unexplained)} places unexplained"
    if found.model.kind == "identity":
        return "no damage found"
    return "exact; the fitted damage turns the edition back into the witness"
