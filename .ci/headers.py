"""Security headers of the built site: `make headers` writes site/_headers (Netlify, Cloudflare), headers.conf (nginx).

The policy allows nothing from elsewhere. Inline scripts of the theme are allowed by their hashes, so it is worked
out from the site as built, and again at each build; embed cards may be framed by other sites, all other pages may not.
"""

from __future__ import annotations

import base64
import hashlib
import re
import sys
from pathlib import Path

SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
DATA = re.compile(r"type=[\"']?application/(?:ld\+)?json")
"""Data in a script element is never run, so it needs no leave."""
FIXED = {
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
}
EMBED = "/*/embed/*"


def hashes(site: Path) -> list[str]:
    """Of every inline script in the site, as the policy writes them, sorted."""
    found = set()
    for page in site.rglob("*.html"):
        for attributes, body in SCRIPT.findall(page.read_text(encoding="utf-8")):
            if body.strip() and not DATA.search(attributes):
                found.add(base64.b64encode(hashlib.sha256(body.encode()).digest()).decode())
    return [f"'sha256-{one}'" for one in sorted(found)]


NOBODY = "'none'"


def policy(scripts: list[str], ancestors: str) -> str:
    """The content security policy; `ancestors` may frame the page."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' {' '.join(scripts)}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "frame-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            f"frame-ancestors {ancestors}",
        )
    )


def for_pages(scripts: list[str]) -> str:
    """`_headers`, as Netlify and Cloudflare Pages read it; a rule that is more exact takes a header back with `!`."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in FIXED.items())]
    lines += [f"  Content-Security-Policy: {policy(scripts, NOBODY)}"]
    lines += [EMBED, "  ! Content-Security-Policy", f"  Content-Security-Policy: {policy(scripts, '*')}"]
    return "\n".join([*lines, ""])


def for_nginx(scripts: list[str]) -> str:
    """A file to include in a `server` block; the policy of a page is chosen by its address."""
    lines = [f'add_header {name} "{value}" always;' for name, value in FIXED.items()]
    lines.append(f'set $policy "{policy(scripts, NOBODY)}";')
    lines.append(f'if ($uri ~ "/embed/") {{ set $policy "{policy(scripts, "*")}"; }}')
    lines.append("add_header Content-Security-Policy $policy always;")
    return "\n".join([*lines, ""])


def main(site: Path) -> None:
    """Write both files."""
    scripts = hashes(site)
    (site / "_headers").write_text(for_pages(scripts), encoding="utf-8")
    Path("headers.conf").write_text(for_nginx(scripts), encoding="utf-8")
    sys.stdout.write(f"{len(scripts)} inline scripts; wrote {site}/_headers and headers.conf\n")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "site"))
