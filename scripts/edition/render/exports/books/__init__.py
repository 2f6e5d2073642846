"""Texts as books, below downloads/<text>/: four electronic ones, and what the printed ones are set from."""

from __future__ import annotations

from edition.render.exports.books.compose import book
from edition.render.exports.books.package import epub
from edition.render.exports.books.variants import VARIANTS, path
from edition.render.view import Site
from edition.typeface import Typeface


def render(site: Site, face: Typeface) -> dict[str, bytes]:
    """The EPUB files of every text. Raises `EditionError` for a link in prose that leads nowhere."""
    files: dict[str, bytes] = {}
    for edition in site.content.editions:
        views = site.views(edition.meta.standard)
        books = [book(site, view, edition) for view in views]
        for variant in VARIANTS:
            label = views[variant.script].say(variant.label)
            files[path(edition.meta.id, variant.name, "epub")] = epub(books[variant.script], variant, label, face)
    return files
