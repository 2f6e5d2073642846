"""The whole site in one file, to be read without a network: unpack, open index.html."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition.finish import hosts
from edition.render.archive import archived

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "downloads/site.zip"
"""Path of the archive below the site."""

_LEFT_OUT = (*hosts.NAMES, NAME, "sw.js", "sw-list.js", "sitemap.xml", "sitemap.xml.gz")
_PACKED = (".zip", ".apkg", ".epub", ".png", ".gz", ".woff2")


def pack(files: Mapping[str, bytes]) -> bytes:
    """All files below one folder, sorted, without what only a server needs and without source maps."""
    kept = (name for name in sorted(files) if name not in _LEFT_OUT and not name.endswith(".map"))
    return archived({f"site/{name}": files[name] for name in kept}, lambda name: not name.endswith(_PACKED))
