"""One page of every kind, for tests that look at all of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

TEXT = "texts/huzhou-2019/"
IN_BOTH: Mapping[str, str] = {
    "home": "",
    "texts": "texts/",
    "text": TEXT,
    "apparatus": f"{TEXT}apparatus/",
    "handout": f"{TEXT}handout-s1/",
    "glossary": "glossary/",
    "kinds": "glossary/kinds/",
    "map": "glossary/map/",
    "entry": "glossary/liangshan/",
    "teachers": "teachers/",
    "page": "principles/",
    "card": "embed/liangshan/",
}
"""Name → path below the folder of a script."""

ALONE: Mapping[str, str] = {"chooser": "", "parallel": "parallel/huzhou-2019/", "missing": "no-such-page/"}
"""Name → path of pages that belong to no script."""

WAYS: tuple[tuple[str, int, Literal["light", "dark"]], ...] = (
    ("zh-hans", 390, "dark"),
    ("zh-hans", 1440, "light"),
    ("zh-hant", 390, "light"),
    ("zh-hant", 1440, "dark"),
)
"""Script, width and scheme: both schemes at both widths, each script in both schemes."""


def paths(folder: str) -> dict[str, str]:
    """Name → site path, in the script of `folder`."""
    return {**{name: f"{folder}/{path}" for name, path in IN_BOTH.items()}, **ALONE}
