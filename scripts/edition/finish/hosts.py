"""Header files for common static hosts: what a `meta` cannot say, and the policy once more.

Netlify and Cloudflare Pages read `_headers` at the root of what is published. For nginx, `include` the other file
inside the `location` that serves the site; for Apache, `.htaccess` works where it is allowed to.
"""

from __future__ import annotations

NAMES = ("_headers", "_headers.nginx.conf", ".htaccess")
"""Files the hosts read; they are no part of the offline copy."""


def headers(policy: str) -> dict[str, str]:
    """Header → value."""
    return {
        "Content-Security-Policy": policy,
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }


def files(policy: str) -> dict[str, bytes]:
    """Path at the root of the site → bytes."""
    rows = headers(policy).items()
    cloud = "/*\n" + "".join(f"  {name}: {value}\n" for name, value in rows)
    nginx = "".join(f'add_header {name} "{value}" always;\n' for name, value in rows)
    apache = "".join(f'Header always set {name} "{value}"\n' for name, value in rows)
    apache = f"<IfModule mod_headers.c>\n{apache}</IfModule>\n"
    return {name: text.encode() for name, text in zip(NAMES, (cloud, nginx, apache), strict=True)}
