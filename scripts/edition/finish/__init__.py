"""The built site made ready to publish: fewer files, cards, policy, header files, what works offline.

`mkdocs build` gives pages; what is added here depends on their final bytes. Everything is a pure function of the files
of the site, so two builds of one commit stay the same. Whatever generator wrote the pages, `finish(folder)` completes
them. One page at a time is in memory.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from edition import outputs, writing
from edition.finish import archive, bundle, cards, hosts, lean, policy, worker
from edition.parallel import spread

if TYPE_CHECKING:
    from pathlib import Path

MANY = 20
"""Cards from which on it is worth to draw them on all cores."""


def finish(folder: Path) -> list[str]:
    """Complete the site in `folder`; return what is worth telling. Raises `EditionError`.

    In this order: pages change, the worker lists what they need, the archive holds all of it.
    """

    def read(name: str) -> bytes:
        return (folder / name).read_bytes()

    joined = bundle.Bundle({name: read(name) for name in _names(folder / "assets", "assets/")})
    wanted: dict[str, cards.Card] = {}
    hashes = set()
    for name in (one for one in _names(folder) if one.endswith(".html")):
        before = read(name).decode()
        page = policy.with_policy(lean.lean(joined.page(before)))
        if page != before:
            writing.save(folder / name, page.encode())
        hashes.add(tuple(policy.hashes(page).items()))
        if card := cards.wanted(page):
            wanted[card.path] = card
    outputs.remove(folder / name for name in joined.replaced)
    drawn = zip(wanted, spread([card.drawn for card in wanted.values()], worth=len(wanted) >= MANY), strict=True)
    for name, data in (*joined.files.items(), *drawn, *hosts.files(policy.union(map(dict, hashes))).items()):
        writing.save(folder / name, data)
    writing.save(folder / worker.LIST, worker.listing(_names(folder), read))
    with writing.saved(folder / archive.NAME) as file:
        archive.pack(file, _names(folder), read)
    return sorted(filter(None, (card.warning() for card in wanted.values())))


def _names(folder: Path, prefix: str = "") -> list[str]:
    """Path of every file below a folder, sorted; what is half written is none."""
    start = len(f"{folder}/")
    found = (f"{at}/{name}"[start:] for at, _, names in os.walk(folder) for name in names)
    return sorted(prefix + name.replace(os.sep, "/") for name in found if not name.endswith(".draft"))
