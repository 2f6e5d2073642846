"""The name and the address of the edition: `site_name` and `site_url` of mkdocs.yml."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import yaml

from edition.errors import EditionError
from edition.files import read
from edition.model import Imprint

if TYPE_CHECKING:
    from pathlib import Path


class _Loader(yaml.SafeLoader):
    """Safe YAML that knows MkDocs' `!ENV`."""


def _default(loader: yaml.SafeLoader, node: yaml.Node) -> object:
    """Return what `!ENV [NAME, default]` says when the variable is not set; the variable is not looked at.

    Where a copy is served changes nothing about the address under which the edition is published,
    and that is the one in files people keep.
    """
    values = loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else []
    return values[-1] if len(values) > 1 else None


def load(root: Path) -> Imprint:
    """Load name and address; those of an example when there is no mkdocs.yml. Raises `EditionError`."""
    path = root / "mkdocs.yml"
    if not path.exists():
        return Imprint()
    name, text = read(path, root)
    _Loader.add_constructor("!ENV", _default)
    try:
        found = yaml.load(text, _Loader)  # noqa: S506 - a safe loader
    except yaml.YAMLError as error:
        raise EditionError("is not YAML", where=name, hint=str(error).splitlines()[0], code="E-YAML") from error
    found = found if isinstance(found, dict) else {}
    address = str(found.get("site_url") or Imprint().address)
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.netloc or any(mark in address for mark in " <>\"'?#\\"):
        hint = "write the published address, for example https://example.org/edition/"
        raise EditionError(f"site_url “{address}” is no web address", where=name, hint=hint, code="E-ADDRESS")
    return Imprint(str(found.get("site_name") or ""), address.rstrip("/") + "/")
