"""Every kind of page, in both scripts, on a phone and on a desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import GROUNDS, Open, ground

TEXT = "texts/huzhou-2019/"
KINDS = {
    "home": "",
    "texts": "texts/",
    "text": TEXT,
    "apparatus": f"{TEXT}apparatus/",
    "handout": f"{TEXT}handout-s1/",
    "glossary": "glossary/",
    "entry": "glossary/babazhanlue/",
    "page": "principles/",
}
SCRIPTS = {"zh-hans": "zh-Hans", "zh-hant": "zh-Hant-TW"}
PAGES = [(kind, f"{folder}/{path}", lang) for folder, lang in SCRIPTS.items() for kind, path in KINDS.items()]
PAGES += [("chooser", "", "zh-Hans"), ("parallel", "parallel/huzhou-2019/", "zh-Hans")]
NAMED = [f"{kind} {lang}" for kind, _, lang in PAGES]
every_page = pytest.mark.parametrize(("kind", "path", "lang"), PAGES, ids=NAMED)

ALTERNATES = "links => Object.fromEntries(links.map(link => [link.hreflang, link.href]))"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LANDMARKS = """
    [...document.querySelectorAll("nav, [role=navigation]")]
        .filter(nav => nav.checkVisibility())
        .map(nav => nav.getAttribute("aria-label"))
"""


@pytest.mark.parametrize("width", [390, 1440])
@every_page
def test_page_is_sound(window: Open, width: int, kind: str, path: str, lang: str) -> None:
    own = window(width)
    page = own.open(path)
    assert page.locator("article").get_attribute("data-kind") == kind
    assert page.locator("html").get_attribute("lang") == lang
    assert own.errors == []
    assert own.foreign == []
    assert page.evaluate(OVERFLOW) == 0
    assert page.locator("h1").count() == 1
    names = page.evaluate(LANDMARKS)
    assert all(names), names
    assert len(set(names)) == len(names), names


@pytest.mark.parametrize("width", [320, 768, 1024, 2560])
@pytest.mark.parametrize("kind", ["home", "text", "apparatus", "handout", "glossary", "entry", "parallel", "chooser"])
def test_nothing_sticks_out_at_other_widths(window: Open, width: int, kind: str) -> None:
    path = next(path for name, path, lang in PAGES if name == kind and (lang == "zh-Hant-TW" or kind not in KINDS))
    assert window(width).open(path).evaluate(OVERFLOW) == 0


@every_page
def test_page_says_what_it_is(window: Open, site: Path, home: str, kind: str, path: str, lang: str) -> None:
    page = window().open(path)
    wanted = "全站搜索" if lang == "zh-Hans" else "全站搜尋"
    assert page.locator(".md-search").get_attribute("aria-label") == wanted
    assert page.title()
    assert page.locator("meta[name=description]").get_attribute("content")
    assert page.locator("link[rel=canonical]").get_attribute("href") == home + path
    alternates = page.locator("link[rel=alternate][hreflang]").evaluate_all(ALTERNATES)
    assert set(alternates) == (set() if kind == "parallel" else {"zh-Hans", "zh-Hant", "x-default"})
    for address in alternates.values():
        assert (site / address.removeprefix(home) / "index.html").is_file(), address
    if kind in KINDS:
        assert alternates["zh-Hant" if lang.startswith("zh-Hant") else "zh-Hans"] == home + path


@pytest.mark.parametrize("kind", list(KINDS))
def test_hubs_of_the_page_s_script_alone(window: Open, kind: str) -> None:
    page = window().open(f"zh-hant/{KINDS[kind]}")
    links = page.locator(".md-tabs__link").evaluate_all("links => links.map(link => link.pathname)")
    assert links
    assert all("/zh-hant/" in link for link in links), links
    assert page.locator(".md-tabs__link--active").count() == (0 if kind == "home" else 1)


def test_missing_page_speaks_both_scripts(window: Open) -> None:
    own = window()
    page = own.open("zh-hans/no-such-page/")
    assert page.locator(".error[lang='zh-Hans'] a").get_attribute("href")
    page.locator(".error[lang='zh-Hant-TW'] a").click()
    assert own.path == "zh-hant/"
    assert own.foreign == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_system_without_scripts(window: Open, scheme: str) -> None:
    page = window(scheme=scheme, scripts=False).open("zh-hans/texts/huzhou-2019/")
    assert ground(page) == GROUNDS[scheme]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_system_before_the_theme_has_loaded(window: Open, scheme: str) -> None:
    own = window(scheme=scheme)
    own.page.route("**/bundle.*.js", lambda route: route.abort())
    assert ground(own.open("zh-hans/glossary/")) == GROUNDS[scheme]


@pytest.mark.parametrize("width", [390, 1440])
def test_the_switch_stays_where_it_is_when_the_theme_has_loaded(window: Open, width: int) -> None:
    early, late = window(width), window(width)
    early.page.route("**/bundle.*.js", lambda route: route.abort())
    places = [own.open("zh-hans/glossary/").locator(".switch").bounding_box() for own in (early, late)]
    assert places[0] == places[1]
