"""Without a network: the service worker, and the archive unpacked on a disk."""

from __future__ import annotations

import functools
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, expect

from .boxes import LISTEN, ask, opened
from .conftest import Handler, Open, Server

REGISTER = (
    "async (base) => { await navigator.serviceWorker.register(base + 'sw.js'); await navigator.serviceWorker.ready; }"
)
KEPT = """() => new Promise((done) => {
    const ask = () => navigator.serviceWorker.controller ? done() : setTimeout(ask, 50);
    ask();
})"""
ICONS = "(url) => fetch(url).then(said => said.json()).then(said => said.icons.map(icon => icon.src))"


@contextmanager
def host(site: Path, prefix: str) -> Iterator[tuple[str, Callable[[], None]]]:
    """A server of its own and what takes it off the network."""
    handler = functools.partial(Handler, directory=str(site), prefix=prefix)
    with Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()

        def stop() -> None:
            server.shutdown()
            server.server_close()
            thread.join()

        yield f"http://127.0.0.1:{server.server_port}{prefix}", stop
        if thread.is_alive():
            stop()


def installed(page: Page, base: str) -> Page:
    """With the worker at work; on https a page does this by itself."""
    page.goto(f"{base}zh-hans/")
    page.evaluate(REGISTER, base)
    page.evaluate(KEPT)
    return page


def test_what_was_read_can_be_read_again(browser: Browser, site: Path, home: str) -> None:
    with host(site, urlsplit(home).path) as (base, stop):
        page = installed(browser.new_context().new_page(), base)
        page.goto(f"{base}zh-hans/texts/huzhou-2019/")
        page.wait_for_load_state("networkidle")
        page.goto("about:blank")
        stop()
        page.goto(f"{base}zh-hant/")
        expect(page.locator("h1")).to_be_visible()
        assert page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") == "rgb(251, 248, 241)"
        page.goto(f"{base}zh-hans/texts/huzhou-2019/#s2p3")
        expect(page.locator("#s2p3")).to_be_in_viewport()
        page.locator("p.seg a.term-first").first.focus()
        page.keyboard.press("Enter")
        expect(page.locator("#termcard")).to_be_visible()
        page.goto(f"{base}zh-hans/glossary/liangshan/")  # an entry, and not read
        expect(page.locator(".error[lang='zh-Hans'] h1")).to_have_text("没有网络")
        page.context.close()


def test_only_https_is_installed(window: Open) -> None:
    page = window().open("zh-hans/")
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0


def test_a_browser_takes_the_manifest(window: Open) -> None:
    page = window().open("zh-hans/")
    said = page.context.new_cdp_session(page).send("Page.getAppManifest")
    assert said["errors"] == []
    assert said["url"].endswith("edition.webmanifest")
    for icon in page.evaluate(ICONS, said["url"]):
        address = page.url.removesuffix("zh-hans/") + icon
        assert page.evaluate("(url) => fetch(url).then(said => said.status)", address) == 200


def test_the_archive_can_be_read_from_a_disk(browser: Browser, site: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(site / "downloads/site.zip") as packed:
        packed.extractall(tmp_path)
    page = browser.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto((tmp_path / "site/index.html").as_uri())
    page.locator("a.choice").first.click()
    page.locator(".md-tabs__link").first.click()
    page.locator("article h2 a").first.click()
    expect(page.locator("p.seg").first).to_be_visible()
    page.wait_for_load_state()
    page.evaluate(LISTEN)
    ask(opened(page), "lucid")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert errors == []
    page.close()
