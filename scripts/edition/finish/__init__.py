"""The built site made ready to publish: fewer files, cards, policy, header files, what works offline.

`mkdocs build` gives pages; what is added here depends on their final bytes. Everything is a pure function of the files
of the site, so two builds of one commit stay the same. Whatever generator wrote the pages, `finish(folder)` completes
them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition import outputs, writing
from edition.finish import archive, bundle, cards, hosts, lean, policy, worker

if TYPE_CHECKING:
    from pathlib import Path


def finish(folder: Path) -> list[str]:
    """Complete the site in `folder`; return what is worth telling. Raises `EditionError`.

    In this order: pages change, the worker lists what they need, the archive holds all of it.
    """
    before = {_name(folder, path): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html"))}
    joined = bundle.bundle(before, _files(folder / "assets", "assets/"))
    pages = {name: policy.with_policy(lean.lean(text)) for name, text in joined.pages.items()}
    drawn, told = cards.draw(pages.values())
    outputs.remove(folder / name for name in joined.replaced)
    for name, text in pages.items():
        if text != before[name]:
            writing.save(folder / name, text.encode())
    for name, data in {**joined.files, **drawn, **hosts.files(policy.union(pages.values()))}.items():
        writing.save(folder / name, data)
    writing.save(folder / worker.LIST, worker.listing(_files(folder), pages))
    writing.save(folder / archive.NAME, archive.pack(_files(folder)))
    return told


def _files(folder: Path, prefix: str = "") -> dict[str, bytes]:
    """Every file by its path, sorted."""
    return {prefix + _name(folder, path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()
