"""How the search index is written: compact lines in files that any script tag can load.

A file is `edition("<kind>", <JSON>)`, so the worker loads it with importScripts over http and from a disk alike.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from string import ascii_lowercase, digits

from edition.render.search_records import Passage, Sheet

_DIGITS = digits + ascii_lowercase
FOLDER = "search"
"""Below docs/, beside the theme's own index."""
FRAMEWORK = {"config": {"lang": ["en"], "separator": "[\\s]+", "pipeline": []}, "docs": []}
"""The theme's own index, empty, in the form it loads from a disk."""


def script(kind: str, data: object) -> bytes:
    r"""A file of the index.

    >>> script("x", ["余"])
    b'edition("x",["\xe4\xbd\x99"]);\n'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("\N{LINE SEPARATOR}", "\\u2028").replace("\N{PARAGRAPH SEPARATOR}", "\\u2029")
    return f'edition("{kind}",{text});\n'.encode()


def named(stem: str, data: bytes) -> str:
    """File name that changes with the content."""
    return f"{stem}.{hashlib.sha256(data).hexdigest()[:8]}.js"


def number(value: int) -> str:
    """Base 36.

    >>> number(35), number(36)
    ('z', '10')
    """
    found = _DIGITS[value % 36]
    while value := value // 36:
        found = _DIGITS[value % 36] + found
    return found


def units(text: str) -> int:
    """Length as JavaScript counts it."""
    return len(text) + sum(char > "\uffff" for char in text)


def differences(hans: str, hant: str, printed: Mapping[str, str]) -> str:
    """What makes the Traditional out of the Simplified, beyond the usual counterpart of each character.

    Pairs of distance (base 36) and character; `=` and the whole text where the two do not run in step.

    >>> differences("里发", "裡發", {"发": "發"}), differences("里", "里里", {})
    ('0裡', '=里里')
    """
    if len(hans) != len(hant) or any(
        max(a, b) > "\uffff" and printed.get(a, a) != b for a, b in zip(hans, hant, strict=True)
    ):
        return f"={hant}"
    found, last, at = [], 0, 0
    for a, b in zip(hans, hant, strict=True):
        if printed.get(a, a) != b:
            if b in _DIGITS:
                return f"={hant}"
            found.append(f"{number(at - last)}{b}")
            last = at
        at += units(a)
    return "".join(found)


def soundings(text: str, sounds: Iterable[str], usual: Mapping[str, str]) -> str:
    """Where a character is read otherwise than usual: pairs of distance (base 36, upper case) and syllable.

    >>> soundings("银行", ("yin", "hang"), {"银": "yin", "行": "xing"})
    '1hang'
    """
    found, last, at = [], 0, 0
    for char, sound in zip(text, sounds, strict=True):
        if sound and usual.get(char) != sound:
            found.append(f"{number(at - last).upper()}{sound}")
            last = at
        at += units(char)
    return "".join(found)


def line(page: int, passage: Passage, printed: Mapping[str, str], sounds: str) -> str:
    """One passage: kind and page, anchor, label, text, differences, readings; empty cells at the end are left out."""
    cells = (
        f"{passage.kind}{number(page)}",
        passage.anchor,
        passage.label,
        passage.hans,
        differences(passage.hans, passage.hant, printed),
        sounds,
    )
    return "\t".join(cells).rstrip("\t")


def heading(sheet: Sheet, printed: Mapping[str, str]) -> str:
    """One page: address, title, differences."""
    return "\t".join((sheet.address, sheet.hans, differences(sheet.hans, sheet.hant, printed))).rstrip("\t")
