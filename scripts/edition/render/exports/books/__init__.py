"""Texts as books, below downloads/<text>/: four electronic ones, and what two printed ones are set from.

The printed ones are set by edition/press.py, apart from everything else: it takes seconds a book.
"""

from __future__ import annotations

import json
from dataclasses import asdict

from edition.render.exports.books.compose import book
from edition.render.exports.books.model import Book
from edition.render.exports.books.package import epub
from edition.render.exports.books.variants import VARIANTS, path
from edition.render.markdown import shown
from edition.render.view import Site
from edition.typeface import Typeface


def render(site: Site, face: Typeface) -> dict[str, bytes]:
    """The EPUB files of every text. Raises `EditionError` for a link in prose that leads nowhere."""
    files: dict[str, bytes] = {}
    for edition in site.turn:
        views = site.views(edition.meta.standard)
        composed: dict[tuple[int, bool], Book] = {}
        for variant in VARIANTS:
            view, key = views[variant.script], (variant.script, variant.spoken)
            if key not in composed:
                composed[key] = book(site, view, edition, spoken=variant.spoken)
            name = path(edition.meta.id, variant.name, "epub")
            files[name] = epub(composed[key], variant, view.say(variant.label), face)
    return files


def printed(site: Site, face: Typeface) -> dict[str, bytes]:
    """Path of every printed book (`print` in text.yml asks for it) → what it is set from, JSON.

    Characters the face lacks are 〓, as printers do.
    """
    return {
        path(edition.meta.id, view.script, "pdf"): _source(book(site, view, edition), face)
        for edition in site.turn
        if edition.meta.printed
        for view in site.views(edition.meta.standard)
    }


def _source(one: Book, face: Typeface) -> bytes:
    found = json.dumps(_visible(asdict(one)), ensure_ascii=False)
    return found.translate({ord(char): "〓" for char in face.lacks(found)}).encode()


def _visible(value: object) -> object:
    """Control characters as pictures, throughout."""
    if isinstance(value, str):
        return shown(value)
    if isinstance(value, dict):
        return {key: _visible(one) for key, one in value.items()}
    return [_visible(one) for one in value] if isinstance(value, list | tuple) else value
