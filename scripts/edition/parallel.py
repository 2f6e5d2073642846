"""Work of many equal parts on all processor cores.

Processes are forked, so that what a part reads (tables, the whole content) is neither copied nor read again; only what
it makes is handed back. Where a system does not fork, where there is one core or little to do, one part follows
another: the results are the same.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar, cast

from edition.errors import EditionError

T = TypeVar("T")

_PARTS: list[Callable[[], object]] = []
"""What the processes that are forked now are to do; they find it in their copy of this module."""


def cores() -> int:
    """Processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(parts: Sequence[Callable[[], T]], *, worth: bool = True) -> Iterator[T]:
    """What each part makes, in order, as soon as it is there; on all cores if it is `worth` forking.

    Results and exceptions have to be picklable. An exception of a part is raised when its turn comes, and what has not
    begun by then is not made; `EditionError` when a process dies. (`multiprocessing.Pool` may wait for ever in both
    cases.) Beside other threads nothing is forked: a lock one of them holds would never be released in the copy.
    """
    alone = threading.active_count() == 1 and sys.platform == "linux" and not multiprocessing.parent_process()
    if not worth or len(parts) < 2 or cores() < 2 or not alone:
        yield from (part() for part in parts)
        return
    _PARTS[:] = parts
    pool = ProcessPoolExecutor(min(cores(), len(parts)), multiprocessing.get_context("fork"))
    try:
        yield from cast("Iterator[T]", pool.map(_made, range(len(parts))))
    except BrokenProcessPool as error:
        what = "the system has ended one of the processes that share the work"
        hint = "most often memory has run out: close other programs and run it again"
        raise EditionError(what, hint=hint, code="E-PROCESS") from error
    finally:
        pool.shutdown(cancel_futures=True)
        _PARTS.clear()


def _made(number: int) -> object:
    return _PARTS[number]()
