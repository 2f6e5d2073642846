"""The built site as a static host serves it: compressed, with the headers of its `_headers` file, its 404 page."""

from __future__ import annotations

import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
}
PACKED = {".png", ".zip", ".apkg", ".gz", ".woff2"}


@contextmanager
def served(site: Path, prefix: str = "/edition/") -> Iterator[str]:
    """Address of the site, with a slash at the end, on this machine only."""
    extra = headers(site)

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            file = site / path.removeprefix(prefix)
            file = file / "index.html" if file.is_dir() else file
            found = path.startswith(prefix) and file.is_file()
            file = file if found else site / "404.html"
            data = file.read_bytes()
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", TYPES.get(file.suffix, "application/octet-stream"))
            if file.suffix not in PACKED:
                data = gzip.compress(data, 6)
                self.send_header("Content-Encoding", "gzip")
            for name, value in extra:
                self.send_header(name, value)
            self.send_header("Cache-Control", "max-age=600")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Nothing: the audit says what it found."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
        server.shutdown()


def headers(site: Path) -> list[tuple[str, str]]:
    """Name and value of each header the site asks for."""
    lines = (site / "_headers").read_text(encoding="utf-8").splitlines()[1:]
    return [(name.strip(), value.strip()) for name, _, value in (line.partition(": ") for line in lines)]
