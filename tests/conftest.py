"""Settings every test shares: how property tests choose their examples.

In CI the examples are derandomized, so a change is never failed by luck; elsewhere each run tries new ones, and
the header tells how to repeat it. `HYPOTHESIS_PROFILE=thorough` searches ten times as long.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

import corpus

collect_ignore = ["fuzz_atheris.py", "tools/audit_epub.py"]
"""Programs of `make fuzz` and `make audit`, which install what these import; doctest would import them here."""

SLOW_MACHINE = [HealthCheck.too_slow]
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True, suppress_health_check=SLOW_MACHINE)
settings.register_profile("local", deadline=None, print_blob=True, suppress_health_check=SLOW_MACHINE)
settings.register_profile("thorough", parent=settings.get_profile("local"), max_examples=1000)
PROFILE = os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "local")
settings.load_profile(PROFILE)

TOGETHER = {
    "tests/e2e/test_corpus.py": "corpus",
    "tests/e2e/test_hostile.py": "hostile",
    "tests/e2e/test_moved.py": "moved",
    "tests/e2e/test_serve.py": "corpus",
    "tests/e2e/test_search_engine.py": "search",
    "tests/test_places.py": "corpus",
    "tests/test_search.py": "index",
}
"""Module → what its tests share that is slow to make, so that one worker should have them all."""


class Scheduling(LoadScopeScheduling):
    """Hands out tests one by one, those of a module above all at once."""

    def _split_scope(self, nodeid: str) -> str:
        return TOGETHER.get(nodeid.partition("::")[0], nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduling:
    """Which worker gets which test."""
    return Scheduling(config, log)


@pytest.fixture(scope="session")
def corpus_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published text and the demonstration corpus, docs/ written."""
    return corpus.build(tmp_path_factory.mktemp("corpus") / "project")


def pytest_report_header(config: pytest.Config) -> str:
    """Say how the examples were chosen and how to choose the same again."""
    seed = config.getoption("hypothesis_seed")
    again = f"; again: make test SEED={seed}" if seed else ""
    return f"property tests: {PROFILE}{again}"
