"""Whole texts as arrays of code points: one table look-up for a text, not one for each character."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

_SURROGATE = 0xD800


@dataclass(frozen=True, slots=True)
class Lookup:
    """A character table."""

    _narrow: NDArray[np.uint16] = field(repr=False)
    _wide: NDArray[np.uint32] = field(repr=False)
    _beyond: bool = field(repr=False)

    def convert(self, text: str) -> str:
        """Every character replaced by its counterpart; same length."""
        data = text.encode("utf-16-le")
        if len(data) == 2 * len(text):
            found = np.take(self._narrow, np.frombuffer(data, "<u2"))
            # A counterpart beyond the Basic Multilingual Plane has no room here.
            if not self._beyond or not (found == _SURROGATE).any():
                return found.tobytes().decode("utf-16-le")
        return np.take(self._wide, np.frombuffer(text.encode("utf-32-le"), "<u4")).tobytes().decode("utf-32-le")


def compile_lookup(characters: Mapping[str, str]) -> Lookup:
    """The table for single characters; what is not listed stays. Raises `ValueError` for longer ones."""
    wide = np.arange(0x110000, dtype="<u4")
    for char, target in characters.items():
        if len(char) != 1 or len(target) != 1:
            raise ValueError(f"not character for character: {char!r} to {target!r}")
        wide[ord(char)] = ord(target)
    narrow = wide[:0x10000].astype("<u2")
    beyond = wide[:0x10000] > 0xFFFF
    narrow[beyond] = _SURROGATE
    return Lookup(narrow, wide, bool(beyond.any()))


def alphabet(text: str) -> frozenset[str]:
    r"""The characters of the Basic Multilingual Plane that occur in a text; a surrogate stands for the others.

    >>> sorted(alphabet("天天\n"))
    ['\n', '天']
    """
    codes = np.frombuffer(text.encode("utf-16-le"), "<u2")
    return frozenset(map(chr, np.flatnonzero(np.bincount(codes)).tolist()))
