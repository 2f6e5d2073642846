"""Files that belong to the software itself and are published with the edition."""

from __future__ import annotations

from importlib.resources import files


def data(name: str) -> bytes:
    """A file of scripts/edition/schemas/."""
    return files("edition").joinpath("schemas", name).read_bytes()
