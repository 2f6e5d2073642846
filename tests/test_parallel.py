"""Work on all cores: the same results as on one, and no waiting for what will not come.

Each case is a program of its own: beside the threads a test runner has, nothing is forked.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path

import pytest

from edition import parallel, typeface
from edition.errors import EditionError
from edition.parallel import spread

ROOT = Path(__file__).parents[1]
MANY = 400
Part = Callable[[], tuple[int, int]]


def number(one: int) -> tuple[int, int]:
    return one, os.getpid()


def numbers(count: int) -> list[Part]:
    return [partial(number, one) for one in range(count)]


def fail() -> tuple[int, int]:
    raise EditionError("no", code="E-X")


def die() -> tuple[int, int]:
    os.kill(os.getpid(), signal.SIGKILL)
    return 0, 0


def results_come_in_order_and_from_other_processes() -> None:
    found = list(spread(numbers(MANY)))
    assert [one for one, _ in found] == list(range(MANY))
    assert os.getpid() not in {process for _, process in found}


def what_is_not_worth_it_stays_here() -> None:
    for parts, worth in ((numbers(3), False), (numbers(1), True)):
        assert {process for _, process in spread(parts, worth=worth)} == {os.getpid()}


def beside_other_threads_nothing_is_forked() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    assert {process for _, process in spread(numbers(3))} == {os.getpid()}
    done.set()
    thread.join()


def an_error_comes_in_its_turn_and_ends_the_work() -> None:
    for at in (0, 1, MANY - 1):
        parts = numbers(MANY)
        parts[at] = fail
        found = spread(parts)
        assert len(list(islice(found, at))) == at
        with pytest.raises(EditionError, match="E-X no"):
            next(found)
        assert len(list(spread(numbers(3)))) == 3


def who_has_enough_may_leave() -> None:
    assert next(spread(numbers(MANY)))[0] == 0


def a_process_that_dies_is_one_clear_error() -> None:
    with pytest.raises(EditionError, match="E-PROCESS the system has ended one"):
        list(spread([*numbers(1), die, *numbers(MANY)]))


def the_typeface_is_read_in_many_processes_at_once() -> None:
    face = typeface.load()
    characters = [chr(code) for code in range(0x4E00, 0x4E00 + MANY)]
    shapes = list(spread([partial(face.outline, one, "zh-Hant-TW") for one in characters]))
    assert shapes == [face.outline(one, "zh-Hant-TW") for one in characters]


CASES: tuple[Callable[[], None], ...] = (
    results_come_in_order_and_from_other_processes,
    what_is_not_worth_it_stays_here,
    beside_other_threads_nothing_is_forked,
    an_error_comes_in_its_turn_and_ends_the_work,
    who_has_enough_may_leave,
    the_typeface_is_read_in_many_processes_at_once,
)


def run(case: Callable[[], None]) -> None:
    """Run one case in a program of its own, on two cores whatever there are."""
    code = f"""
import sys
sys.path[:0] = {[str(ROOT / "scripts"), str(ROOT / "tests")]!r}
import test_parallel
test_parallel.parallel.cores = lambda: 2
test_parallel.{case.__name__}()
"""
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_spread(case: Callable[[], None]) -> None:
    run(case)


def test_a_process_that_dies_is_one_clear_error() -> None:
    run(a_process_that_dies_is_one_clear_error)


def test_cores_are_counted() -> None:
    assert parallel.cores() >= 1
