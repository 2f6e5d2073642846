"""The Nu checker on every built page; what the theme writes is counted apart."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from pathlib import Path

THEME = ('class="md-toggle"', 'class="md-overlay"', 'class="md-option"')
"""Elements that come from the theme's own template, unchanged."""


def check(site: Path, tools: Path) -> tuple[int, Counter[str], Counter[str]]:
    """How many pages, and the errors: those of the edition, those of the theme; message → how often."""
    jar = tools / "node_modules/vnu-jar/build/dist/vnu.jar"
    command = ["java", "-jar", str(jar), "--format", "json", "--skip-non-html", "--exit-zero-always", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    own: Counter[str] = Counter()
    theme: Counter[str] = Counter()
    for message in json.loads(done.stderr)["messages"]:
        if message["type"] == "error":
            place = theme if any(mark in message.get("extract", "") for mark in THEME) else own
            place[message["message"]] += 1
    return len(list(site.rglob("*.html"))), own, theme
