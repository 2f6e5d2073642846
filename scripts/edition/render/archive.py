"""ZIP files that are the same on every machine."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment a ZIP can name."""


def _never(_: str) -> bool:
    return False


def archived(files: Mapping[str, bytes], compressed: Callable[[str], bool] = _never) -> bytes:
    """An archive of `files` in the order given. `compressed` says of which names: no two compressors pack alike."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED if compressed(name) else zipfile.ZIP_STORED
            archive.writestr(entry, data)
    return out.getvalue()
