"""Content-Security-Policy of a page: what the browser may load and run.

Everything comes from the site itself. The theme writes a few scripts into each page; each is allowed by the hash of its
text (https://www.w3.org/TR/CSP3/#external-hash), so a script anybody else slipped in would not run. Blocks of data
(JSON) are not run and need no hash. `frame-ancestors` is left out on purpose: a `meta` cannot carry it, and entries are
made to be shown in other people's pages.
"""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

BASE: Mapping[str, tuple[str, ...]] = {
    "default-src": ("'none'",),
    "script-src": ("'self'",),
    "style-src": ("'self'",),
    "img-src": ("'self'", "data:"),  # data: are the masks of the theme's icons
    "font-src": ("'self'",),
    "connect-src": ("'self'",),
    "worker-src": ("'self'",),
    "frame-src": ("'self'",),
    "manifest-src": ("'self'",),
    "base-uri": ("'none'",),
    "form-action": ("'self'",),
}
"""Directive → sources, before the hashes."""

_INLINE = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1>", re.DOTALL | re.IGNORECASE)
_FOREIGN = re.compile(
    r"""(?<![\w-])src\s*=|(?<![\w-])type\s*=\s*["']?(?!module\b|text/javascript\b)[\w./+-]+""", re.IGNORECASE
)
_CHARSET = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)


def hashes(page: str) -> dict[str, frozenset[str]]:
    """Directive → hashes of what stands in the page and is run or applied.

    >>> hashes("<style>a{}</style><script src=x></script>")["style-src"]
    frozenset({"'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='"})
    """
    found: dict[str, set[str]] = {"script-src": set(), "style-src": set()}
    for kind, attributes, text in _INLINE.findall(page):
        if not _FOREIGN.search(attributes):
            digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            found[f"{kind.lower()}-src"].add(f"'sha256-{digest}'")
    return {directive: frozenset(own) for directive, own in found.items()}


def union(found: Iterable[Mapping[str, frozenset[str]]]) -> str:
    """One policy for header files that all pages with these `hashes` satisfy."""
    every: dict[str, frozenset[str]] = {}
    for own in found:
        every |= {directive: every.get(directive, frozenset()) | some for directive, some in own.items()}
    return written(every)


def written(extra: Mapping[str, frozenset[str]]) -> str:
    """The policy as it stands in a header or a `meta`.

    >>> written({}).split("; ")[:2]
    ["default-src 'none'", "script-src 'self'"]
    """
    return "; ".join(" ".join((name, *sources, *sorted(extra.get(name, ())))) for name, sources in BASE.items())


def with_policy(page: str) -> str:
    """The page with its own policy behind its charset, before anything that is loaded; itself when it has one already.

    >>> with_policy("<p>no head</p>")
    '<p>no head</p>'
    """
    if 'http-equiv="Content-Security-Policy"' in page:
        return page
    meta = f'<meta http-equiv="Content-Security-Policy" content="{written(hashes(page))}">'
    referrer = '<meta name="referrer" content="strict-origin-when-cross-origin">'
    return _CHARSET.sub(lambda charset: f"{charset[0]}{meta}{referrer}", page, count=1)
