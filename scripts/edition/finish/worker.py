"""What the service worker keeps from the first visit on: the shell of every page, and the pages that lead on.

Texts and entries are kept when they are read; the archive holds all of them. `sw.js` is written by hand and loads the
list made here, so that a browser sees a new list as a new worker.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

LIST = "sw-list.js"
"""Path of the list, beside `sw.js`."""

_HUB = re.compile(r"(?:zh-han[st]/(?:[a-z]+/)?)?[a-z0-9]+\.html")
"""Pages kept from the start: the two error pages, the chooser, and those directly below a script."""

_SHELL = ("assets/stylesheets/", "assets/javascripts/", "assets/images/")
_NOT_SHELL = ("assets/javascripts/lunr/", "assets/javascripts/workers/")


def listing(names: Collection[str], read: Callable[[str], bytes]) -> bytes:
    """The list as a script: `self.EDITION = {version, kept}`; the version changes when a kept file does.

    `names` are paths of all files of the site, `read` gives the bytes of one; `kept` are addresses below its root,
    folders for their `index.html`.
    """
    shell = [
        name
        for name in names
        if name.startswith(_SHELL)
        and not name.startswith(_NOT_SHELL)
        and name.endswith((".css", ".js", ".svg", ".png"))
    ]
    more = (name for name in names if _HUB.fullmatch(name) or name.endswith(".webmanifest"))
    kept = sorted({*shell, *more})
    digest = hashlib.sha256(b"".join(name.encode() + hashlib.sha256(read(name)).digest() for name in kept))
    addresses = [name.removesuffix("index.html") for name in kept]
    value = json.dumps({"version": digest.hexdigest()[:16], "kept": addresses}, separators=(",", ":"))
    return f"self.EDITION = {value};\n".encode()
