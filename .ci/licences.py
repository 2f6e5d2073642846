"""The licence of every package requirements.txt brings, and whether it is one we accept: `make licences`.

Exit status 1 when one is not. Read from the metadata of what is installed; nothing is fetched.
"""

from __future__ import annotations

import re
import sys
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parents[1]
PINNED = re.compile(r"([A-Za-z0-9._-]+)==")
ACCEPTED = re.compile(
    r"MIT|BSD|Apache|ISC|Python Software Foundation|PSF|MPL[- ]2|Mozilla Public License 2|Unlicense|LGPL|Lesser|Zlib",
    re.IGNORECASE,
)
"""Licences whose terms a site built with the package meets."""


def licence(name: str) -> str:
    """What a package says about its licence: the expression, the classifiers, or the first line of the field."""
    found = metadata.metadata(name)
    if found["License-Expression"]:
        return str(found["License-Expression"])
    classes = [one.rpartition(" :: ")[2] for one in found.get_all("Classifier") or () if one.startswith("License ::")]
    return ", ".join(classes) or str(found["License"] or "unknown").split("\n", 1)[0]


def main() -> int:
    """Print a table, sorted; 1 when a licence is not accepted."""
    names = PINNED.findall((ROOT / "requirements.txt").read_text(encoding="utf-8"))
    rows = [(name, metadata.version(name), licence(name)) for name in sorted(names, key=str.casefold)]
    for name, version, told in rows:
        sys.stdout.write(f"{name:32}{version:14}{told}\n")
    odd = [name for name, _, told in rows if not ACCEPTED.search(told)]
    if odd:
        sys.stderr.write(f"not accepted, or not known: {', '.join(odd)}\n")
    return 1 if odd else 0


if __name__ == "__main__":
    raise SystemExit(main())
