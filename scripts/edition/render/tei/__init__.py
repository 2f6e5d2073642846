"""TEI P5: one document for each text, with both texts, the record of every change, notes and glossary.

The document alone gives the witness back, byte for byte; its header says how (`refsDecl`).
Guidelines: https://tei-c.org/guidelines/p5/ (version 4.3.0).
"""

from __future__ import annotations

from edition.model import Edition
from edition.render.tei import odd
from edition.render.tei.body import Layer, body, layer
from edition.render.tei.changes import Changes, reasons
from edition.render.tei.header import header
from edition.render.tei.markup import element, glyphs, lines
from edition.render.tei.remarks import back
from edition.render.tei.standoff import stand_off
from edition.render.view import Site

NAMESPACE = "http://www.tei-c.org/ns/1.0"
"""Of the elements."""


def document(site: Site, edition: Edition) -> bytes:
    """A text as TEI."""
    used = site.used(edition)
    changes = Changes(edition.text, reasons(edition.text))
    texts = [_text(layer(site, edition, view, changes)) for view in site.views(edition.meta.standard)]
    after = lines(
        stand_off(site, edition, used, changes.reasons), element("text", element("group", lines(*texts)), xml_id="both")
    )
    head = header(site, edition, used, glyphs(after))
    top = element("TEI", f"\n{head}{after}", xmlns=NAMESPACE, xml_id=_name(edition.meta.id), xml_lang="zh-Hans")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{odd.MODEL}\n{top}\n'.encode()


def _text(own: Layer) -> str:
    content = lines(body(own), back(own))
    return element("text", content, xml_id=own.id("text"), xml_lang=own.view.lang, corresp=own.twin("text"))


def _name(text: str) -> str:
    """The id of a text as an XML name, which may not begin with a figure.

    >>> _name("2019-huzhou")
    'text-2019-huzhou'
    """
    return f"text-{text}"
