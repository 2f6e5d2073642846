"""The built site, served on this machine only, and a browser to look at it with.

`EDITION_SITE` names a built site to test (make test builds it once for all workers); without it the site is built
here. `CHROMIUM` names the browser; without it, the one on PATH.
"""

from __future__ import annotations

import functools
import http.server
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

ROOT = Path(__file__).parents[2]
ARGUMENTS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
SCRIPT_SCHEMES = ("javascript:", "data:", "mailto:")
"""Beginnings of links that are not addresses of files."""

Scheme = Literal["light", "dark"]
GROUNDS = {"light": "rgb(251, 248, 241)", "dark": "rgb(23, 22, 20)"}
"""The paper of tokens.css in either scheme, as a browser says it."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the built site."""
    built = os.environ.get("EDITION_SITE")
    if built:
        assert (Path(built) / "index.html").is_file(), f"EDITION_SITE={built} holds no built site"
        return Path(built)
    return make(ROOT, tmp_path_factory.mktemp("site"))


def make(root: Path, folder: Path) -> Path:
    """Build the site of the project in `root` into `folder`; return it."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    run = subprocess.run(
        command, cwd=root, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=False, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    return folder


@pytest.fixture(scope="session")
def home(site: Path) -> str:
    """Address the site was built for."""
    return address(site)


def address(site: Path) -> str:
    """Address a site was built for, from the canonical link of its first page."""
    found = re.search(r'<link rel="canonical" href="([^"]+)"', (site / "index.html").read_text(encoding="utf-8"))
    assert found, "the first page has no canonical address"
    return found[1]


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the site below the path it was built for, its error page where there is nothing."""

    def __init__(self, *args: object, prefix: str, **keywords: object) -> None:
        self.prefix = prefix
        super().__init__(*args, **keywords)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        """Nothing: the tests say what went wrong."""


class Server(http.server.ThreadingHTTPServer):
    """A server that is not surprised when a window closes before all has been sent."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def base(site: Path, home: str) -> Iterator[str]:
    """Address of the served site, with a slash at the end."""
    with serving(site, urlsplit(home).path) as address:
        yield address


@contextmanager
def serving(site: Path, prefix: str) -> Iterator[str]:
    """Serve a site below the path it was built for; gives its address."""
    handler = functools.partial(Handler, directory=str(site), prefix=prefix)
    with Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a worker."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser")
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    assert path, "no Chromium: install the package chromium, or set CHROMIUM to the path of one"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield running
        running.close()


@dataclass
class Window:
    """A browser window with what went wrong in it."""

    page: Page
    """Playwright's page."""
    base: str
    """Address of the site."""
    errors: list[str] = field(default_factory=list)
    """Errors on the console, uncaught exceptions."""
    foreign: list[str] = field(default_factory=list)
    """Addresses on other hosts that were asked for; none of them is found."""

    def open(self, path: str) -> Page:
        """Go to a site path and wait until everything has loaded, sections left aside meanwhile too (sections.js)."""
        self.page.goto(self.base + path)
        self.page.locator("[data-loading] .sec:not(.sec--shown)").first.wait_for(state="detached")
        return self.page

    @property
    def path(self) -> str:
        """Site path of the page shown, with query and fragment."""
        return self.page.url.removeprefix(self.base)


def ground(page: Page) -> str:
    """Colour of the ground a page is shown on."""
    colour = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    return str(colour)


Open = Callable[..., Window]


@pytest.fixture
def window(browser: Browser, base: str) -> Iterator[Open]:
    """Opens windows: `window(width, touch=…, scheme=…, scripts=…)`; each has storage of its own.

    The policy of the site forbids what waiting for an expression needs; `policy=True` keeps it.
    """
    contexts: list[BrowserContext] = []

    def make(
        width: int = 1440, *, touch: bool = False, scheme: Scheme = "light", scripts: bool = True, policy: bool = False
    ) -> Window:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            has_touch=touch,
            color_scheme=scheme,
            java_script_enabled=scripts,
            bypass_csp=not policy,
        )
        contexts.append(context)
        own = Window(context.new_page(), base)

        def note(request: Request) -> None:
            if not request.url.startswith(base) and urlsplit(request.url).scheme not in ("data", "blob"):
                own.foreign.append(request.url)

        def listen(message: ConsoleMessage) -> None:
            if message.type == "error":
                own.errors.append(message.text)

        context.on("request", note)
        own.page.on("console", listen)
        own.page.on("pageerror", lambda error: own.errors.append(str(error)))
        return own

    yield make
    for context in contexts:
        context.close()
