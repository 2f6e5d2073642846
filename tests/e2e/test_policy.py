"""The built site keeps to its own policy: nothing from elsewhere, nothing inline that is not allowed by its hash."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from edition.finish import hosts, policy

from .boxes import opened
from .conftest import Open
from .kinds import paths

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
EVERY = [(folder, name) for folder in ("zh-hans", "zh-hant") for name in paths(folder)]
STORED = "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie]"


def test_every_page_has_its_policy_before_anything_is_loaded(site: Path) -> None:
    for page in sorted(site.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        said = META.search(text)
        assert said, page
        if "/embed/" in page.as_posix():
            assert said[1].startswith("default-src 'none'; style-src "), "a card for other pages runs nothing at all"
        else:
            assert said[1] == policy.written(policy.hashes(text)), page
        first = re.search(r"<(?:script|link|style)\b", text)
        assert first is None or said.start() < first.start(), page
        assert not re.search(r"<[a-z][^>]*\son[a-z]+=", text), page
        assert not re.search(r"<[a-z][^>]*\sstyle=", text), page


@pytest.mark.parametrize(("folder", "name"), EVERY)
def test_no_page_breaks_it(window: Open, folder: str, name: str) -> None:
    own = window(policy=True)
    own.page.add_init_script(
        "addEventListener('securitypolicyviolation', (one) => console.error('policy', one.violatedDirective))"
    )
    page = own.open(paths(folder)[name])
    page.wait_for_load_state("networkidle")
    if page.locator(".md-search__input").count():
        opened(page)
        page.keyboard.insert_text("lucid")
        page.locator(".md-search-result__item, .md-search-result__meta").first.wait_for()
    assert [error for error in own.errors if "404" not in error] == []
    assert own.foreign == []


def test_nothing_is_stored_before_the_reader_chooses(window: Open) -> None:
    page = window(policy=True).open("zh-hans/texts/huzhou-2019/")
    own = [name for name in page.evaluate(STORED) if name and not name.endswith("__palette")]
    assert own == []


def test_header_files_allow_what_the_pages_need(site: Path) -> None:
    said = policy.union(policy.hashes(page.read_text(encoding="utf-8")) for page in sorted(site.rglob("*.html")))
    for name in hosts.NAMES:
        text = (site / name).read_text(encoding="utf-8")
        assert said in text, name
        for header in ("Referrer-Policy", "X-Content-Type-Options", "nosniff"):
            assert header in text, name
    assert len(said) < 4_000, "servers refuse long headers: the policy must not grow with the number of pages"


def test_a_script_that_was_slipped_in_does_not_run(window: Open, site: Path) -> None:
    own = window(policy=True)
    text = (
        (site / "zh-hans/index.html")
        .read_text(encoding="utf-8")
        .replace("</body>", "<script>window.bad = 1</script></body>")
    )
    own.page.route("**/zh-hans/", lambda route: route.fulfill(body=text, content_type="text/html"))
    page = own.open("zh-hans/")
    assert page.evaluate("window.bad") is None
    assert any("Content Security Policy" in error for error in own.errors)
