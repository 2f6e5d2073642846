"""Where everything stands on the map of relations: whole numbers only, so every machine draws the same.

Entries stand in one column, in groups; an arc to the right joins two that are related, the
wider the farther apart they are. Within a group, entries move towards what they are related to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isqrt

ROW = 24
"""Height of a line."""
GROUP = 46
"""Height of a group's name with the space above it."""
COLUMN = 240
"""Where labels end and arcs begin."""
MARGIN = 12
"""Around everything."""
_SWEEPS = 12
"""How often entries may move; the order settles before."""


@dataclass(frozen=True, slots=True)
class Arc:
    """Two related entries."""

    one: str
    """The upper one."""
    other: str
    """The lower one."""
    relation: str
    """What the upper one says of the lower one."""
    top: int
    """Height of the upper one."""
    bottom: int
    """Height of the lower one."""
    reach: int
    """How far the arc goes to the right."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The map, in pixels."""

    width: int
    """Of the whole."""
    height: int
    """Of the whole."""
    groups: tuple[tuple[str, int], ...]
    """The entry with most relations in each group, and the height of the group's name."""
    nodes: tuple[tuple[str, int], ...]
    """Id and height of each entry, from the top."""
    arcs: tuple[Arc, ...]
    """Long ones first, so that short ones lie above them."""


def layout(groups: Sequence[Sequence[str]], pairs: Mapping[tuple[str, str], str]) -> Layout:
    """Lay out groups of ids; `pairs` holds each relation both ways round.

    >>> [node for node, _ in layout([["a", "b"], ["c", "d"]], {("a", "d"): "see", ("d", "a"): "see"}).nodes]
    ['b', 'a', 'd', 'c']
    """
    near: dict[str, list[str]] = {}
    for one, other in pairs:
        near.setdefault(one, []).append(other)
    ordered = _settled([list(ids) for ids in groups], near)
    y = MARGIN
    names: list[tuple[str, int]] = []
    heights: dict[str, int] = {}
    for listed, ids in zip(groups, ordered, strict=True):
        names.append((max(listed, key=lambda one: len(near.get(one, ()))), y + GROUP - ROW // 2 - 8))
        y += GROUP
        for one in ids:
            heights[one] = y + ROW // 2
            y += ROW
    arcs = [
        Arc(one, other, relation, heights[one], heights[other], _reach(heights[other] - heights[one]))
        for (one, other), relation in pairs.items()
        if one in heights and other in heights and heights[one] < heights[other]
    ]
    arcs.sort(key=lambda arc: (arc.top - arc.bottom, arc.top))
    width = COLUMN + max((arc.reach for arc in arcs), default=0) + 2 * MARGIN
    return Layout(width, y + MARGIN, tuple(names), tuple(heights.items()), tuple(arcs))


def _reach(distance: int) -> int:
    """Grows with the root of the distance: near pairs stay apart, far ones stay on the page."""
    return 8 + isqrt(36 * distance)


def _settled(groups: list[list[str]], near: Mapping[str, list[str]]) -> list[list[str]]:
    """Sort each group by the mean place of what its entries are related to, until nothing moves."""
    for _ in range(_SWEEPS):
        place = {one: at for at, one in enumerate(one for ids in groups for one in ids)}

        def mean(one: str, place: Mapping[str, int] = place) -> int:
            found = [place[other] for other in near.get(one, ()) if other in place]
            return (1000 * sum(found)) // len(found) if found else 1000 * place[one]

        moved = [sorted(ids, key=mean) for ids in groups]
        if moved == groups:
            break
        groups = moved
    return groups
