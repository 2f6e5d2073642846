"""The JSON Schema of `normalize.py --to json`, published at downloads/normalize.schema.json."""

from __future__ import annotations

from typing import Any

from edition.laidout import dump

PATH = "downloads/normalize.schema.json"
"""Path of the schema below docs/."""
_OFFSET = {"type": "integer", "minimum": 0}
_CERTAINTY = {"enum": ["certain", "probable", "possible"]}


def _object(properties: dict[str, Any], description: str = "") -> dict[str, Any]:
    """An object with exactly these properties."""
    schema: dict[str, Any] = {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
    return {"description": description, **schema} if description else schema


def _edit(where: str) -> dict[str, Any]:
    return _object(
        {
            "start": _OFFSET,
            "end": _OFFSET,
            "before": {"type": "string"},
            "after": {"type": "string"},
            "rules": {"type": "array", "items": {"type": "string", "pattern": "^[CSDT][0-9]{2}$"}, "minItems": 1},
            "certainty": _CERTAINTY,
            "reason": {"type": "string", "minLength": 1},
        },
        f"A change; offsets are code points of {where}, half-open.",
    )


def _model() -> dict[str, Any]:
    pairs = {"type": "object", "additionalProperties": {"type": "string"}}
    return _object(
        {
            "kind": {"enum": ["identity", "mirror"]},
            "characters": pairs,
            "punctuation": pairs,
            "readings": pairs,
            "scope": {"enum": ["", "changed", "all", "listed"]},
            "first": _OFFSET,
            "last": _OFFSET,
            "exempt": _OFFSET,
            "ambiguous": pairs,
        },
        "The damage as a function from the edition to the witness.",
    )


def certificate() -> dict[str, Any]:
    """The shape of the proof of a recovery."""
    difference = {"line": _OFFSET, "offset": _OFFSET, "expected": {"type": "string"}, "found": {"type": "string"}}
    return _object(
        {
            "exact": {"type": "boolean"},
            "model": _model(),
            "unexplained": {"type": "array", "items": _object(difference)},
        },
        "Whether damaging the edition again gives the witness.",
    )


def normalize_schema() -> dict[str, Any]:
    """The schema as a dictionary (JSON Schema, draft 2020-12)."""
    doubt = {
        "code": {"type": "string", "pattern": "^D-[A-Z]+$"},
        "start": _OFFSET,
        "end": _OFFSET,
        "text": {"type": "string"},
        "message": {"type": "string"},
        "certainty": _CERTAINTY,
    }
    source = {
        "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "encoding": {"type": "string"},
        "script": {"enum": ["hans", "hant", "naive"]},
    }
    line = {
        "hans": {"type": "string", "minLength": 1},
        "hant": {"type": "string", "minLength": 1},
        "choices": {"type": "array", "items": _edit("the line")},
    }
    whole = _object(
        {
            "source": _object(source, "The witness."),
            "lines": {"type": "array", "items": _object(line)},
            "edits": {"type": "array", "items": _edit("the decoded witness")},
            "doubts": {"type": "array", "items": _object(doubt)},
            "certificate": certificate(),
        }
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "normalize.schema.json",
        "title": "What normalize.py --to json prints",
        **whole,
    }


def render() -> dict[str, bytes]:
    """The published schema."""
    return {PATH: dump(normalize_schema())}
