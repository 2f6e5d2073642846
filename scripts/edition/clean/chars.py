"""Character classes the cleaning rules share, as ranges for regular expressions."""

from __future__ import annotations

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3007\U00020000-\U0003ffff"
"""Chinese characters, with 〇."""

CJK_MARKS = (
    "\u3001-\u3003\u3008-\u3011\u3014-\u301b"
    "\uff01\uff08\uff09\uff0c\uff0e\uff1a\uff1b\uff1f"
    "\u2014\u2018\u2019\u201c\u201d\u2026\u00b7"
)
"""Marks of Chinese typography, full width or shared with Latin."""

INVISIBLE = "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}\N{WORD JOINER}\N{SOFT HYPHEN}"
"""Characters that show nothing and join nothing."""

JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}"
"""Characters that show nothing but may matter: in emoji, in Indic and Arabic script."""

EMOJI = (
    "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
    "\N{VARIATION SELECTOR-16}\N{ZERO WIDTH JOINER}\N{COMBINING ENCLOSING KEYCAP}"
)
"""Pictographs and what joins them."""

SENTENCE_MARKS = "。！？；…”」』"
"""Marks that only running text has."""
