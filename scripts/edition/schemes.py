"""Schemes of the links people write in prose: `page:about`, `term:liangshan`, `https:…`."""

from __future__ import annotations

OWN = ("page", "text", "term", "apparatus", "parallel", "download", "handout", "embed", "resource")
"""Of what the edition has itself; the page it is written on decides the script."""
WEB = ("http", "https", "mailto")
"""Of what is elsewhere."""
