"""Work on all cores: the same results as on one, and no waiting for what will not come."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from functools import partial
from itertools import islice

import pytest

from edition import parallel, typeface
from edition.errors import EditionError
from edition.parallel import spread

MANY = 400


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "cores", lambda: 2)


def number(one: int) -> tuple[int, int]:
    return one, os.getpid()


def fail() -> tuple[int, int]:
    raise EditionError("no", code="E-X")


def die() -> tuple[int, int]:
    os.kill(os.getpid(), signal.SIGKILL)
    return 0, 0


def test_results_come_in_order_and_from_other_processes() -> None:
    found = list(spread([partial(number, one) for one in range(MANY)]))
    assert [one for one, _ in found] == list(range(MANY))
    assert os.getpid() not in {process for _, process in found}


def test_what_is_not_worth_it_stays_here() -> None:
    parts = [partial(number, one) for one in range(3)]
    for some, worth in ((parts, False), (parts[:1], True)):
        assert {process for _, process in spread(some, worth=worth)} == {os.getpid()}


@pytest.mark.parametrize("at", [0, 1, MANY - 1])
def test_an_error_comes_in_its_turn_and_ends_the_work(at: int) -> None:
    parts: list[Callable[[], tuple[int, int]]] = [partial(number, one) for one in range(MANY)]
    parts[at] = fail
    found = spread(parts)
    assert len(list(islice(found, at))) == at
    with pytest.raises(EditionError, match="E-X no"):
        next(found)
    assert len(list(spread([partial(number, one) for one in range(3)]))) == 3


def test_who_has_enough_may_leave() -> None:
    assert next(spread([partial(number, one) for one in range(MANY)]))[0] == 0


def test_a_process_that_dies_is_one_clear_error() -> None:
    with pytest.raises(EditionError, match="E-PROCESS the system has ended one"):
        list(spread([partial(number, 1), die, *[partial(number, one) for one in range(MANY)]]))


def test_the_typeface_is_read_in_many_processes_at_once() -> None:
    face = typeface.load()
    characters = [chr(code) for code in range(0x4E00, 0x4E00 + MANY)]
    shapes = list(spread([partial(face.outline, one, "zh-Hant-TW") for one in characters]))
    assert shapes == [face.outline(one, "zh-Hant-TW") for one in characters]
