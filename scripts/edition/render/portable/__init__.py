"""A text to take along: plain text, Markdown, TEI, JSON, its record, and all of it as a data package.

Files stand below downloads/<text>/; their rows in `downloads.FORMATS` link them from the text's page.
"""

from __future__ import annotations

from edition import record, resources
from edition.model import Edition
from edition.render import tei
from edition.render.downloads import stem
from edition.render.exports import data
from edition.render.exports.records import of_text
from edition.render.paths import download_path
from edition.render.portable import commonmark, document, package, plain
from edition.render.tei import odd
from edition.render.view import Site

TEI_SCHEMA = "edition.rng"
"""Name of the schema compiled from the ODD."""


def schemas(_: Site) -> dict[str, bytes]:
    """What the files of every text keep to."""
    return {
        document.SCHEMA_PATH: document.schema_file(),
        odd.ODD_PATH: odd.file(),
        odd.SCHEMA_PATH: resources.data(TEI_SCHEMA),
    }


def render(site: Site) -> dict[str, bytes]:
    """The files of every text."""
    common = schemas(site)
    files: dict[str, bytes] = {}
    for edition in site.turn:
        files |= _files(site, edition, common)
    return files


def _files(site: Site, edition: Edition, common: dict[str, bytes]) -> dict[str, bytes]:
    text = edition.meta.id
    parts = _schemas(common)
    files: dict[str, bytes] = {}
    for view in site.views(edition.meta.standard):
        name, script = stem(view, text), "简体" if view.script == "hans" else "繁体"
        plain_text, markdown = plain.file(view, edition), commonmark.file(site, view, edition)
        files |= {download_path(text, name, "txt"): plain_text, download_path(text, name, "md.txt"): markdown}
        parts |= {
            f"text/{name}.txt": (f"{script}文本", plain_text),
            f"text/{name}.md": (f"{script}文本和注释，Markdown", markdown),
        }
    whole, both = tei.document(site, edition), document.file(site, edition)
    parts |= {
        f"text/{text}.xml": ("两种文本和全部记录，TEI P5", whole),
        f"data/{text}.json": ("两种文本，JSON", both),
        **_glossary(site, edition),
    }
    return {
        **files,
        download_path(text, text, "xml"): whole,
        download_path(text, text, "json"): both,
        download_path(text, text, "apparatus.json"): record.as_json(edition.text).encode(),
        download_path(text, text, "zip"): package.file(site, edition, parts),
    }


def _glossary(site: Site, edition: Edition) -> dict[str, tuple[str, bytes]]:
    """The terms of a text, for its package; nothing without terms."""
    scope = of_text(site, edition, site.used(edition))
    if not scope.records:
        return {}
    return {
        "data/glossary.json": ("词汇，JSON", data.file(site, scope)),
        "schemas/glossary.json": ("词汇的模式", data.schema_file()),
    }


def _schemas(common: dict[str, bytes]) -> dict[str, tuple[str, bytes]]:
    return {
        "schemas/edition.json": ("文本 JSON 的模式", common[document.SCHEMA_PATH]),
        "tei/edition.odd": ("TEI 所用的元素，ODD", common[odd.ODD_PATH]),
        "tei/edition.rng": ("TEI 的模式，RELAX NG", common[odd.SCHEMA_PATH]),
    }
