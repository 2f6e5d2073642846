"""The whole site in one file, to be read without a network: unpack, open index.html."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition.finish import hosts
from edition.zipped import write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import BinaryIO

NAME = "downloads/site.zip"
"""Path of the archive below the site."""

_LEFT_OUT = (*hosts.NAMES, NAME, "sw.js", "sw-list.js", "sitemap.xml", "sitemap.xml.gz")
_PACKED = (".zip", ".apkg", ".epub", ".png", ".gz", ".woff2", ".pdf")


def pack(out: BinaryIO, names: Iterable[str], read: Callable[[str], bytes]) -> None:
    """Write all files below one folder, sorted, without what only a server needs and without source maps.

    One file at a time is in memory: a large site is larger than that.
    """
    kept = (name for name in sorted(names) if name not in _LEFT_OUT and not name.endswith(".map"))
    write(out, ((f"site/{name}", read(name)) for name in kept), lambda name: not name.endswith(_PACKED))
