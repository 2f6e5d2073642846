"""The C++ OpenCC in a process of its own: it must not meet the dictionaries of the edition (same module name).

Reads lines `CONFIG PATH` on stdin; converts the file's text and answers the seconds of processor time that
took, reading not counted.
Runs in .bench-venv, so it imports nothing of the edition.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import opencc  # here the C++ one; see bench/requirements.txt


def main() -> None:
    """Answer until stdin ends."""
    converters: dict[str, opencc.OpenCC] = {}
    texts: dict[str, str] = {}
    print(opencc.__version__, flush=True)
    for line in sys.stdin:
        config, path = line.rstrip("\n").split(" ", 1)
        if config not in converters:
            converters[config] = opencc.OpenCC(config)
            converters[config].convert("预热")
        if path not in texts:
            texts[path] = Path(path).read_text(encoding="utf-8")
        start = time.process_time()
        converters[config].convert(texts[path])
        print(time.process_time() - start, flush=True)


if __name__ == "__main__":
    main()
