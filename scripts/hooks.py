"""MkDocs adapter: a guard, not a generator.

docs/ is written by build.py and committed. Here it is only compared with what content/ gives; a
difference is a warning, so `mkdocs build --strict` fails and names the files and the command. A built
site is completed (policy, cards, offline); one that is served for editing is not, its reload script would be refused.
MkDocs has this folder on `sys.path` only while it imports the file; what is imported later is found as a part of
`edition`. Only what is logged below `mkdocs.` counts for `--strict`.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from edition import cache
from edition.errors import BUILD, EditionError
from edition.finish import finish

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

LOG = logging.getLogger("mkdocs.hooks.edition")
SHOWN = 20
"""Differences listed one by one; the rest is counted."""

_RUNNING: set[str] = set()


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001 - MkDocs passes it
    """Remember what MkDocs was asked for: no later event says so."""
    _RUNNING.add(command)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Date the sitemap by the commit, so that two builds of it give the same bytes."""
    git = shutil.which("git")
    if git and "SOURCE_DATE_EPOCH" not in os.environ:
        command = [git, "-C", str(_root(config)), "log", "-1", "--format=%ct"]
        found = subprocess.run(  # noqa: S603 - a fixed command, no shell
            command, capture_output=True, text=True, check=False
        )
        if found.returncode == 0 and found.stdout.strip().isdigit():
            os.environ["SOURCE_DATE_EPOCH"] = found.stdout.strip()
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Warn when docs/ is not what content/ gives; only once while it is served, for comparing takes long."""
    if "served" in _RUNNING:
        return
    if "serve" in _RUNNING:
        _RUNNING.add("served")
    errors, differences = _compare(_root(config))
    for error in errors:
        LOG.error("%s", error)
    if differences:
        more = [f"… and {len(differences) - SHOWN} more"] if len(differences) > SHOWN else []
        listed = "\n  ".join(differences[:SHOWN] + more)
        LOG.warning("docs/ is not what content/ gives. Run: %s\n  %s", BUILD, listed)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001 - MkDocs passes them
    """Let templates write Chinese in data as it is: escapes take twice the bytes and are read by nobody."""
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":"), "sort_keys": True}
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Complete what was built."""
    if "serve" not in _RUNNING:
        for line in finish(Path(config.site_dir)):
            LOG.info("%s", line)


def _compare(root: Path) -> tuple[list[str], list[str]]:
    """Return the errors in content/ and the files that are not up to date."""
    if cache.unchanged(root):
        return [], []
    from edition import publish  # noqa: PLC0415 - most of the program, not needed where nothing has changed

    try:
        prepared = publish.prepare(root)
        differences = publish.compare(prepared, root)
    except EditionError as error:
        return [str(one).replace(f"{root}/", "") for one in error.errors], []
    if not differences:
        publish.remember(prepared, root)
    return [str(finding) for finding in prepared.errors], differences


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent
