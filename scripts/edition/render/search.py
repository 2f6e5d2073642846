"""The search index: docs/search/, read by overrides/assets/javascripts/search/ on the first query.

`index.js` says how characters are folded, printed in Traditional and read, and names all other files; each of those
carries the hash of its content in its name. A shelf holds passages. On a large site the directory
(`search_grams`) tells which shelves a query needs; on a small one all of them are loaded. The format is described in
content/README.md; FORMAT changes when it does.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from edition.render import search_grams
from edition.render.search_encode import FOLDER, FRAMEWORK, heading, line, named, script, soundings
from edition.render.search_lexicon import Lexicon, commonest
from edition.render.search_records import Passage, Shelf, shelves
from edition.render.view import Site

FORMAT = 1
"""Version of the format; the worker refuses another."""


def render(site: Site, lexicon: Lexicon) -> dict[str, bytes]:
    """All files of the index."""
    stack = shelves(site)
    passages = [one for shelf in stack for sheet in shelf.sheets for one in sheet.passages]
    sounds = {one: _sounds(one, lexicon) for one in passages}
    printed = commonest(
        pair for one in passages if len(one.hans) == len(one.hant) for pair in zip(one.hans, one.hant, strict=True)
    )
    printed = {simple: form for simple, form in printed.items() if simple != form and max(simple, form) <= "\uffff"}
    usual = commonest(
        (char, sound) for one in passages for char, sound in zip(one.hans, sounds[one], strict=True) if sound
    )
    files: dict[str, bytes] = {}

    def keep(stem: str, data: bytes) -> str:
        name = named(stem, data)
        files[f"{FOLDER}/{name}"] = data
        return name

    entry: dict[str, object] = {
        "format": FORMAT,
        "shelves": [keep(shelf.name, _shelf(shelf, printed, usual, sounds)) for shelf in stack],
    }
    if search_grams.needed(passages):
        grams = search_grams.directory(stack, lexicon, usual, sounds)
        entry["grams"] = {key: keep(f"grams-{_ascii(key)}", data) for key, data in grams.items()}
    entry |= _tables(passages, lexicon, printed, usual, sounds)
    files[f"{FOLDER}/index.js"] = script("index", entry)
    files[f"{FOLDER}/search_index.js"] = f"var __index={json.dumps(FRAMEWORK)};\n".encode()
    return files


def _sounds(passage: Passage, lexicon: Lexicon) -> tuple[str, ...]:
    own = lexicon.spelled(passage.hans, passage.pinyin) if passage.pinyin else ()
    return own or lexicon.aloud(passage.hans)


def _shelf(
    shelf: Shelf, printed: Mapping[str, str], usual: Mapping[str, str], sounds: Mapping[Passage, tuple[str, ...]]
) -> bytes:
    """The passages of a shelf; the first cell of each says its page."""
    pages = [heading(sheet, printed) for sheet in shelf.sheets]
    lines = [
        line(page, one, printed, soundings(one.hans, sounds[one], usual))
        for page, sheet in enumerate(shelf.sheets)
        for one in sheet.passages
    ]
    return script("shelf", {"name": shelf.name, "pages": "\n".join(pages), "passages": "\n".join(lines)})


def _tables(
    passages: Sequence[Passage],
    lexicon: Lexicon,
    printed: Mapping[str, str],
    usual: Mapping[str, str],
    sounds: Mapping[Passage, tuple[str, ...]],
) -> dict[str, str]:
    """`fold`: pairs form, spelling; `print`: pairs Simplified, Traditional; `read`: syllable and its characters.

    `also` is like `read`, with the readings that are not the usual ones.
    """
    used = {char for one in passages for char in one.hans + one.hant}
    spelled = {lexicon.letter(char) for char in used}
    folded = {form: end for form, end in lexicon.spelling.items() if end in spelled or form in used}
    heard = {pair for one in passages for pair in zip(one.hans, sounds[one], strict=True) if pair[1]}
    return {
        "fold": "".join(form + end for form, end in sorted(folded.items())),
        "print": "".join(simple + form for simple, form in printed.items()),
        "read": _syllables(usual.items()),
        "also": _syllables(heard - set(usual.items())),
    }


def _syllables(pairs: Iterable[tuple[str, str]]) -> str:
    found: dict[str, str] = {}
    for char, sound in sorted(pairs):
        found[sound] = found.get(sound, "") + char
    return " ".join(sound + chars for sound, chars in sorted(found.items()))


def _ascii(key: str) -> str:
    """As part of a file name.

    >>> _ascii("shi市")
    'shi-5e02'
    """
    return "".join(char if char.isascii() else f"-{ord(char):x}" for char in key)
