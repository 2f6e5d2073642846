"""The whole site in one file, to be read without a network: unpack, open index.html."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from edition.finish import hosts

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "downloads/site.zip"
"""Path of the archive below the site."""

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first date a ZIP can hold: the same files give the same bytes
_LEFT_OUT = (*hosts.NAMES, NAME, "sw.js", "sw-list.js", "sitemap.xml", "sitemap.xml.gz")
_PACKED = (".zip", ".apkg", ".epub", ".png", ".gz", ".woff2")


def pack(files: Mapping[str, bytes]) -> bytes:
    """All files below one folder, sorted, without what only a server needs and without source maps."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as target:
        for name in sorted(files):
            if name in _LEFT_OUT or name.endswith(".map"):
                continue
            entry = zipfile.ZipInfo(f"site/{name}", _EPOCH)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(_PACKED) else zipfile.ZIP_DEFLATED
            target.writestr(entry, files[name])
    return held.getvalue()
