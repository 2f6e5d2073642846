"""Which entries belong together on the map: those with more relations among them than to the rest.

Greedy modularity (Clauset, Newman and Moore 2004, https://arxiv.org/abs/cond-mat/0408187) in whole
numbers, ties broken by order, so every machine finds the same groups.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def groups(ids: Sequence[str], pairs: Mapping[tuple[str, str], str]) -> list[list[str]]:
    """Put related ids into groups, each in the order of `ids`; neighbours in the list have most in common.

    >>> groups("abcd", {("a", "c"): "see", ("c", "a"): "see", ("b", "d"): "see", ("d", "b"): "see"})
    [['a', 'c'], ['b', 'd']]
    """
    place = {one: at for at, one in enumerate(ids)}
    member = {at: [one] for one, at in place.items()}
    weight: dict[int, dict[int, int]] = {at: {} for at in member}
    for one, other in pairs:
        weight[place[one]][place[other]] = 1
    degree = {at: sum(own.values()) for at, own in weight.items()}
    total = sum(degree.values())
    while gains := [
        (total * count - degree[first] * degree[second], -first, -second)
        for first, own in weight.items()
        for second, count in own.items()
        if first < second and total * count > degree[first] * degree[second]
    ]:
        _, first, second = max(gains)
        _merge(-first, -second, weight)
        degree[-first] += degree.pop(-second)
        member[-first] += member.pop(-second)
    return [sorted(member[at], key=place.__getitem__) for at in _row(weight, member)]


def _merge(one: int, other: int, weight: dict[int, dict[int, int]]) -> None:
    """Make `other` part of `one`."""
    for third, count in weight.pop(other).items():
        del weight[third][other]
        if third != one:
            weight[one][third] = weight[third][one] = weight[one].get(third, 0) + count


def _row(weight: Mapping[int, Mapping[int, int]], member: Mapping[int, Sequence[str]]) -> list[int]:
    """The groups in a row: the largest first, then whichever has most to do with the last one, then the ones before."""
    left = set(member)
    row: list[int] = []
    while left:
        best = max(left, key=lambda at: (_bonds(weight[at], row), len(member[at]), -at))
        row.append(best)
        left.remove(best)
    return row


def _bonds(own: Mapping[int, int], row: Sequence[int]) -> int:
    """How much a group has to do with the row so far, its end counting most."""
    return sum(own.get(at, 0) * (3 if back == 0 else 2 if back == 1 else 1) for back, at in enumerate(reversed(row)))
