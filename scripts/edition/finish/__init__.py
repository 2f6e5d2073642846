"""The built site made ready to publish: cards, policy, header files, what works offline.

`mkdocs build` gives pages; what is added here depends on their final bytes. Everything is a pure function of the files
of the site, so two builds of one commit stay the same. Whatever generator wrote the pages, `finish(folder)` completes
them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition import outputs
from edition.finish import archive, cards, hosts, policy, worker

if TYPE_CHECKING:
    from pathlib import Path


def finish(folder: Path) -> list[str]:
    """Complete the site in `folder`; return what is worth telling. Raises `EditionError`.

    In this order: the policy changes pages, the worker lists them, the archive holds all of it.
    """
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html"))}
    drawn, told = cards.draw(pages.values())
    for path, text in pages.items():
        own = policy.with_policy(text)
        if own != text:
            outputs.save(path, own.encode())
    for name, data in {**drawn, **hosts.files(policy.union(pages.values()))}.items():
        outputs.save(folder / name, data)
    outputs.save(folder / worker.LIST, worker.listing(_files(folder), pages={_name(folder, path) for path in pages}))
    outputs.save(folder / archive.NAME, archive.pack(_files(folder)))
    return told


def _files(folder: Path) -> dict[str, bytes]:
    """Every file by its path, sorted."""
    return {_name(folder, path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()
