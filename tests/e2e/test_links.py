"""Every internal link, file and anchor of the built site, without a browser."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from .conftest import SCRIPT_SCHEMES


@dataclass(frozen=True)
class Found:
    """What a page has."""

    ids: Counter[str] = field(default_factory=Counter)
    """Ids and how often each occurs."""
    links: list[str] = field(default_factory=list)
    """Values of href and src as written."""


class Reader(HTMLParser):
    """Collects ids and addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.found = Found()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.found.ids[value] += 1
            elif name in ("href", "src") and value is not None:
                self.found.links.append(value)


@cache
def read(path: Path) -> Found:
    """Parse one page."""
    reader = Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.found


def pages(site: Path) -> list[Path]:
    """Every HTML file."""
    return sorted(site.rglob("*.html"))


def broken(site: Path, home: str, page: Path) -> list[str]:
    """The links of a page that lead nowhere."""
    address = urljoin(home, page.relative_to(site).as_posix())
    bad = []
    for link in read(page).links:
        target = urljoin(address, link)
        if link.startswith(SCRIPT_SCHEMES) or not target.startswith(home):
            continue
        parts = urlsplit(target)
        file = site / unquote(parts.path).removeprefix(urlsplit(home).path)
        file = file / "index.html" if file.is_dir() else file
        fragment = unquote(parts.fragment)
        if not file.is_file() or (fragment and fragment not in read(file).ids):
            bad.append(link)
    return bad


def test_every_internal_link_and_anchor(site: Path, home: str) -> None:
    found = {page.relative_to(site).as_posix(): broken(site, home, page) for page in pages(site)}
    assert {page: links for page, links in found.items() if links} == {}


def test_ids_are_unique(site: Path) -> None:
    twice = {
        page.relative_to(site).as_posix(): [name for name, count in read(page).ids.items() if count > 1]
        for page in pages(site)
    }
    assert {page: names for page, names in twice.items() if names} == {}


def test_the_checker_sees_a_broken_link(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<p id="a"></p><a href="#a"></a><a href="#b"></a><a href="c/"></a>')
    home = "https://example.org/edition/"
    assert broken(tmp_path, home, tmp_path / "index.html") == ["#b", "c/"]


def test_both_scripts_have_the_same_pages_and_anchors(site: Path) -> None:
    for page in pages(site / "zh-hans"):
        twin = site / "zh-hant" / page.relative_to(site / "zh-hans")
        assert set(read(page).ids) == set(read(twin).ids), twin
    assert len(pages(site / "zh-hans")) == len(pages(site / "zh-hant"))
