"""Pieces of JSON Schema (draft 2020-12)."""

from __future__ import annotations

from typing import Any

DRAFT = "https://json-schema.org/draft/2020-12/schema"
TEXT: dict[str, Any] = {"type": "string"}
WORD: dict[str, Any] = {"type": "string", "minLength": 1}
LINK: dict[str, Any] = {"type": "string", "pattern": "^https?://"}
KEY: dict[str, Any] = {"type": "string", "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$"}
OFFSET: dict[str, Any] = {"type": "integer", "minimum": 0}


def shape(properties: dict[str, Any], *, optional: tuple[str, ...] = (), says: str = "") -> dict[str, Any]:
    """An object with these properties and no others."""
    required = [name for name in properties if name not in optional]
    found = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
    return {"description": says, **found} if says else found


def array(items: dict[str, Any], least: int = 0) -> dict[str, Any]:
    """A list."""
    return {"type": "array", "items": items, **({"minItems": least} if least else {})}
