"""One target of fuzz.py under atheris: `python tests/fuzz_atheris.py TARGET SECONDS`; see there."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["edition"]):
    import fuzz


def main(name: str, seconds: str) -> None:
    """Hand the process to atheris, which ends it."""
    corpus = fuzz.ROOT / ".cache" / "fuzz" / name
    corpus.mkdir(parents=True, exist_ok=True)
    bounds = (f"-max_total_time={seconds}", "-max_len=2000", "-timeout=60", f"-artifact_prefix={corpus.parent}/")
    atheris.Setup([sys.argv[0], str(corpus), *bounds], lambda data: fuzz.bounded(fuzz.INPUTS[name][0], data))
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
