"""Cards for other people's pages: one small page per entry and script, and what oEmbed says about it.

A card asks for nothing: its style is inside, it has no script, and its one link opens in the page
around it. Colours and faces are those of tokens.css (tests/test_exports_embed.py compares them).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape

from edition.model import Term
from edition.render import cards
from edition.render.labels import KINDS
from edition.render.paths import address, embed_path, entry_path, oembed_path
from edition.render.view import Site, View

WIDTH = 480
"""Width a card is made for, in CSS pixels; narrower ones scroll."""

_FRAME = re.compile(r"^!\[([^\]\n]*)\]\(embed:([a-z0-9-]+)\)$", re.MULTILINE)
_LIGHT = "--paper:#fbf8f1;--ink:#23201b;--ink-soft:#4a453c;--ink-faint:#6a6355;--rule:#d9d0bd;--cinnabar:#a32a17"
_DARK = "--paper:#171614;--ink:#ded7c8;--ink-soft:#b9b1a1;--ink-faint:#9a917f;--rule:#37332c;--cinnabar:#ee8d74"
_SERIF = {
    "zh-Hans": '"Songti SC","Noto Serif CJK SC","Noto Serif SC","Source Han Serif SC","STSong","SimSun",serif',
    "zh-Hant": '"Songti TC","Noto Serif CJK TC","Noto Serif TC","Source Han Serif TC","LiSong Pro","PMingLiU",serif',
    "zh-Latn": '"Gentium Plus","Noto Serif","Source Serif 4","Cambria","Times New Roman",serif',
    "en": '"Iowan Old Style","Palatino Linotype","Palatino","Noto Serif","Georgia",serif',
}
_STYLE = f"""
:root{{color-scheme:light;{_LIGHT}}}
@media (prefers-color-scheme:dark){{:root{{color-scheme:dark;{_DARK}}}}}
{"".join(f":lang({lang}){{font-family:{faces}}}" for lang, faces in _SERIF.items())}
*{{box-sizing:border-box}}
body{{margin:0;background:var(--paper);color:var(--ink);font-size:16px;line-height:1.75}}
main{{min-block-size:100vh;display:flex;flex-direction:column;padding:.8rem 1.1rem .75rem;
border:1px solid var(--rule);border-block-start:3px solid var(--cinnabar)}}
h1,p{{margin:0}}
h1{{font-size:1.45rem;line-height:1.4;font-weight:600}}
h1 a{{color:inherit;text-decoration:none}}
.other{{margin-inline-start:.5em;font-size:.7em;font-weight:400;color:var(--ink-faint)}}
.pinyin{{color:var(--cinnabar);line-height:1.5}}
.english{{font-size:.94rem;line-height:1.5;color:var(--ink-soft)}}
.status{{font-size:.8rem;color:var(--ink-faint)}}
.definition{{margin-block:.55rem .7rem}}
footer{{margin-block-start:auto;padding-block-start:.45rem;border-block-start:1px solid var(--rule);
display:flex;flex-wrap:wrap;gap:0 1.2em;justify-content:space-between;font-size:.8rem;color:var(--ink-faint)}}
a{{color:var(--cinnabar)}}
a:hover{{text-decoration:underline}}
a:focus-visible{{outline:2px solid var(--cinnabar);outline-offset:2px}}
@media print{{:root{{--paper:#fff;--ink:#000}}main{{min-block-size:0}}}}
""".strip()


def render(site: Site) -> dict[str, bytes]:
    """A card and its oEmbed answer for every entry, in both scripts."""
    files: dict[str, bytes] = {}
    for view in site.views():
        for term in site.content.terms:
            files[embed_path(view, term.id)] = _card(site, view, term).encode()
            text = json.dumps(_oembed(site, view, term), ensure_ascii=False, indent=1)
            files[oembed_path(view, term.id)] = f"{text}\n".encode()
    return files


def frame(site: Site, view: View, term: Term) -> str:
    """The HTML that shows the card in another page."""
    place = site.content.imprint.address + address_of(view, term)
    return _frame(view, term, place, ' style="border:0;max-width:100%"')


def with_frames(site: Site, view: View, prose: str) -> str:
    """Put the card itself, and the code that shows it, where a line of prose says `![…](embed:liangshan)`.

    A line that names no entry is left alone, so that the link is reported as one that leads nowhere.
    """

    def card(match: re.Match[str]) -> str:
        term = site.terms.get(match[2])
        if term is None:
            return match[0]
        near = f"../embed/{term.id}/"
        code = escape(frame(site, view, term))
        return (
            f'<figure class="embed">{_frame(view, term, near)}<figcaption>{match[1]}</figcaption></figure>\n\n'
            f'<pre class="embed-code"><code>{code}</code></pre>'
        )

    return _FRAME.sub(card, prose)


def address_of(view: View, term: Term) -> str:
    """Site path of a card."""
    return embed_path(view, term.id).removesuffix("index.html")


def height(view: View, term: Term) -> int:
    """Height in CSS pixels at which a card of `WIDTH` shows everything, in steps of 20."""
    definition = -(-_width(cards.definition(view, term)) // 54)
    english = -(-_width(term.english[0].text) // 62) if term.english else 0
    head = -(-(_width(term.hans) * 23 + (_width(term.hans) * 17 if term.hans != term.hant else 0)) // 880)
    pinyin = -(-_width(term.pinyin) // 48)
    pixels = 118 + 33 * head + 24 * pinyin + 23 * english + 28 * definition
    return -(-pixels // 20) * 20


def _width(text: str) -> int:
    """In halves of a Han character."""
    return sum(1 if mark < "\N{LATIN SMALL LETTER TURNED A}" else 2 for mark in text)


def _frame(view: View, term: Term, place: str, look: str = "") -> str:
    """Pages of the edition bring the looks in their stylesheet: its policy allows none in an attribute."""
    size = f'width="{WIDTH}" height="{height(view, term)}"'
    title = escape(f"{view.say('词条')}：{view.pick(term)}")
    return f'<iframe src="{escape(place)}" {size} title="{title}" lang="{view.lang}" loading="lazy"{look}></iframe>'


def _oembed(site: Site, view: View, term: Term) -> dict[str, object]:
    imprint = site.content.imprint
    return {
        "version": "1.0",
        "type": "rich",
        "title": f"{view.pick(term)} {term.pinyin}",
        "provider_name": view.say(imprint.name),
        "provider_url": imprint.address,
        "cache_age": 86400,
        "width": WIDTH,
        "height": height(view, term),
        "html": frame(site, view, term),
    }


def _card(site: Site, view: View, term: Term) -> str:
    here = site.content.imprint.address
    entry = address(entry_path(view, term.id))
    title = escape(view.pick(term))
    return f"""<!doctype html>
<html lang="{view.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'">
<title>{title}</title>
<link rel="canonical" href="{escape(here + entry)}">
<link rel="alternate" type="application/json+oembed" href="{escape(here + oembed_path(view, term.id))}">
<style>
{_STYLE}
</style>
</head>
<body>
<main>
{"".join(_lines(site, view, term, f"../../../{entry}"))}</main>
</body>
</html>
"""


def _lines(site: Site, view: View, term: Term, entry: str) -> Iterator[str]:
    """What the card shows."""
    name = escape(view.say(site.content.imprint.name.partition(" · ")[0]))
    headword = f'<a href="{entry}" target="_top">{escape(view.pick(term))}</a>{cards.other_headword(view, term)}'
    yield f"<h1>{headword}</h1>\n"
    yield f'<p class="pinyin" lang="zh-Latn-pinyin">{escape(term.pinyin)}</p>\n'
    if term.english:
        yield f'<p class="english" lang="en">{cards.rendering(view, term)}</p>\n'
    yield f'<p class="definition">{escape(cards.definition(view, term))}</p>\n'
    more = " · ".join(part for part in (view.say("查看词条"), name) if part)
    yield f'<footer><span>{view.say(KINDS[term.kind])}</span><a href="{entry}" target="_top">{more}</a></footer>\n'
