"""JSON that people and diffs can read: what holds other things is opened, a row of plain values stays on its line."""

from __future__ import annotations

import json
from collections.abc import Iterable

_encode = json.JSONEncoder(ensure_ascii=False).encode
"""Without indentation, and so in C: it does nearly all of the work."""


def dump(value: object) -> bytes:
    r"""A JSON file, in UTF-8. Raises `TypeError` for what JSON cannot hold.

    >>> print(dump({"id": "a", "edits": [{"at": 1, "rules": ["C1"]}, {"at": 4, "rules": []}]}).decode(), end="")
    {
     "id": "a",
     "edits": [
      {"at": 1, "rules": ["C1"]},
      {"at": 4, "rules": []}
     ]
    }
    """
    out: list[str] = []
    _write(value, "\n", out)
    out.append("\n")
    return "".join(out).encode()


def _write(value: object, line: str, out: list[str]) -> None:
    """Write a value; `line` begins the line it stands on."""
    inner = f"{line} "
    if isinstance(value, dict) and _opened(value.values()):
        before = "{"
        for key, child in value.items():
            out.append(f"{before}{inner}{_encode(key)}: ")
            _write(child, inner, out)
            before = ","
        out.append(f"{line}}}")
    elif isinstance(value, list | tuple) and _opened(value):
        before = "["
        for child in value:
            out.append(f"{before}{inner}")
            _write(child, inner, out)
            before = ","
        out.append(f"{line}]")
    else:
        out.append(_encode(value))


def _opened(children: Iterable[object]) -> bool:
    """Whether one of them holds more than a list of plain values."""
    for child in children:
        if isinstance(child, dict):
            return True
        if isinstance(child, list | tuple):
            for one in child:
                if isinstance(one, dict | list | tuple):
                    return True
    return False
