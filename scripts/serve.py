"""Show the site while content/ is edited: pages are made when they are looked at, docs/ is brought up to date behind.

python scripts/serve.py [--dev-addr ADDRESS]

`mkdocs serve` builds every page after every change; here an edit is on the screen at once however many texts there are,
because only the page that is open is made again: its Markdown by `edition.preview`, its HTML by MkDocs. What is taken
along, the search index and the API follow when `build.py`, run after each edit, has written them into docs/.
"""

from __future__ import annotations

import functools
import html
import logging
import posixpath
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click
from mkdocs.commands.build import _build_page, _build_theme_template, _populate_page
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer

from edition import writing
from edition.errors import EditionError
from edition.preview import Preview

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from watchdog.events import FileSystemEvent
    from watchdog.observers.api import BaseObserver

ROOT = Path(__file__).resolve().parents[1]
CHANGES = {"created", "modified", "deleted", "moved"}
QUIET = 2.0
"""Seconds without an edit before docs/ is brought up to date: what is on the screen comes first."""
LOG = logging.getLogger("mkdocs.commands.serve")
BROKEN = """<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>content/ 有误</title>
<body style="font: 1rem/1.7 system-ui; margin: 3rem auto; max-width: 50rem; padding: 0 1rem">
<h1 style="font-size: 1.3rem">content/ 有误，改正后本页自动更新</h1>
<ul>{}</ul></body></html>"""


class Frame:
    """What MkDocs needs to make one page: mkdocs.yml, the list of files in docs/, navigation, templates."""

    def __init__(self, root: Path, site: Path, address: str) -> None:
        config: MkDocsConfig = load_config(str(root / "mkdocs.yml"), site_dir=str(site))
        config.plugins.on_startup(command="serve", dirty=True)
        path = urlsplit(config.site_url or "/").path.strip("/")
        self.mount = f"/{path}/" if path else "/"
        config.site_url = f"http://{address}{self.mount}"
        self._config = config = config.plugins.on_config(config)
        env = config.theme.get_env()
        files = get_files(config)
        files.add_files_from_theme(env, config)
        self._files: Files = config.plugins.on_files(files, config=config)
        set_exclusions(self._files, config)
        self._nav = config.plugins.on_nav(get_navigation(self._files, config), config=config, files=self._files)
        self._env = config.plugins.on_env(env, config=config, files=self._files)
        self._by_place = {file.dest_uri: file for file in self._files}
        _build_theme_template("404.html", self._env, self._files, config, self._nav)
        self.missing = writing.held(site / "404.html")
        config.plugins.on_post_build(config=config)

    def source(self, place: str) -> str:
        """Path below docs/ of what a file of the site is made from."""
        if place in self._by_place:
            return self._by_place[place].src_uri
        stem = place.removesuffix("index.html")
        return f"{stem.strip('/')}.md" if stem != place else place

    def make(self, place: str, fresh: bytes | None) -> None:
        """Put a file of the site into its place, from `fresh` source if there is any, else from docs/ or the theme."""
        file = self._by_place.get(place)
        if fresh is not None and (file is None or file.src_uri == self.source(place)):
            made = File.generated(self._config, self.source(place), content=fresh)
            made.page = file.page if file else None
            file = made
        if file is None:
            return
        if not file.is_documentation_page():
            file.copy_file()
            return
        page = file.page or Page(None, file, self._config)
        page.file = file
        _populate_page(page, self._config, self._files)
        _build_page(page, self._config, [], self._nav, self._env)


class Server(LiveReloadServer):
    """MkDocs' server of a folder, with a folder that fills while it is looked at."""

    def __init__(self, root: Path, site: Path, host: str, port: int) -> None:
        self._root = root
        self._renewed = functools.partial(Frame, root, site, f"{host}:{port}")
        self._frame = self._renewed()
        super().__init__(self._edited, host, port, str(site), self._frame.mount)
        self.error_handler = lambda code: self._frame.missing if code == 404 else None
        self.observer: BaseObserver = Observer()  # type: ignore[assignment]
        self._preview = Preview(root)
        self._errors: tuple[EditionError, ...] = ()
        self._made: set[str] = set()
        """What need not be made again; this and the frame are changed under the lock."""
        self._making = threading.RLock()
        self._reframe = self._building = False
        self._behind = threading.Event()
        threading.Thread(target=self._edited, daemon=True).start()
        threading.Thread(target=self._follow, daemon=True).start()

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:  # noqa: ARG002 - as inherited
        """Note edits below a folder. Reading a file is none, nor is what editors keep in hidden files."""
        wake = self._woken

        class Handler(FileSystemEventHandler):
            def on_any_event(self, event: FileSystemEvent) -> None:
                hidden = Path(str(event.src_path)).name.startswith(".")
                if event.event_type in CHANGES and not event.is_directory and not hidden:
                    wake(str(event.src_path))

        self._watched_paths[path] = 1
        self.observer.schedule(Handler(), path, recursive=recursive)

    def _woken(self, path: str) -> None:
        if self._building and path.endswith(".tsv"):  # a ledger, and it is the build that writes it
            return
        with self._rebuild_cond:
            self._reframe |= not Path(path).is_relative_to(self._root / "content")
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def _edited(self) -> None:
        """Read content/ again; what was made of it is old."""
        start = time.monotonic()
        with self._making:
            self._made.clear()
            if self._reframe:
                self._reframe = False
                self._take_frame()
            try:
                self._preview.read()
                self._errors = ()
                LOG.info("content/ read in %.2f seconds", time.monotonic() - start)
            except EditionError as error:
                self._errors = error.errors
                click.echo("\n".join(self._told(error.errors)), err=True)
        self._behind.set()

    def _follow(self) -> None:
        """Bring docs/ up to date after each edit, one build at a time."""
        gently = ["nice", "-n", "10"] if shutil.which("nice") else []
        command = [*gently, sys.executable, str(self._root / "scripts" / "build.py")]
        while True:
            self._behind.wait()
            while self._behind.is_set():
                self._behind.clear()
                time.sleep(QUIET)
            if not self._errors:
                self._building = True
                subprocess.run(command, cwd=self._root, check=False)  # noqa: S603 - our own, no shell
                self._building = False
                self._take_frame()

    def _take_frame(self) -> None:
        """Let mkdocs.yml, docs/ and overrides/ be seen as they are now, unless MkDocs cannot read them."""
        try:
            frame = self._renewed()
        except MkDocsException as error:
            LOG.error("mkdocs.yml: %s", error)  # noqa: TRY400 - the message is for an editor
            return
        with self._making:
            self._frame = frame
            self._made.clear()

    def _serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith(self.mount_path):
            with self._epoch_cond:
                self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
                epoch = self._visible_epoch
            place = posixpath.normpath("/" + path.removeprefix(self.mount_path)).lstrip("/")
            if path.endswith("/"):
                place = posixpath.normpath(f"{place}/index.html").lstrip("/")
            if broken := self._ensured(place):
                told = "".join(f"<li>{html.escape(one)}</li>" for one in self._told(broken))
                start_response("500 Internal Server Error", [("Content-Type", "text/html; charset=utf-8")])
                return [self._inject_js_into_html(BROKEN.format(told).encode(), epoch)]  # type: ignore[no-untyped-call]
        return super()._serve_request(environ, start_response)

    def _told(self, errors: Iterable[EditionError]) -> list[str]:
        """As `build.py` tells them."""
        return [str(one).replace(f"{self._root}/", "") for one in errors]

    def _ensured(self, place: str) -> tuple[EditionError, ...]:
        """See to it that a file of the site is there and new; what keeps a page from being made."""
        with self._making:
            if self._errors and place.endswith(".html"):
                return self._errors
            if place not in self._made:
                try:
                    self._frame.make(place, self._preview.file(self._frame.source(place)))
                except EditionError as error:
                    return error.errors
                self._made.add(place)
        return ()


@click.command(help="Show the site while content/ is edited.")
@click.option("--dev-addr", default="127.0.0.1:8000", show_default=True, help="Host and port.")
@click.option("--root", type=click.Path(path_type=Path, exists=True, file_okay=False), default=ROOT, hidden=True)
def main(dev_addr: str, root: Path) -> None:
    """Serve until interrupted."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)-7s -  %(message)s")
    host, _, port = dev_addr.rpartition(":")
    with writing.passing_folder() as site:
        server = Server(root.resolve(), site, host, int(port))
        try:
            for name in ("content", "overrides"):
                server.watch(str(root.resolve() / name))
            server.watch(str(root.resolve()), recursive=False)
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            LOG.info("Stopped.")
        finally:
            server.shutdown()


if __name__ == "__main__":
    main()
