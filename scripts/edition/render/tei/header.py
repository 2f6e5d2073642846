"""The `teiHeader`: what the file is, what it was made from, by whom and by which rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from edition.model import Certificate, Edition, Imprint, Release, Term
from edition.render.labels import SOURCE_KINDS, STANDARDS
from edition.render.paths import address, text_path
from edition.render.tei.changes import rules
from edition.render.tei.markup import element, lines, text
from edition.render.tei.prose import mentioning, paragraphs
from edition.render.view import Site

PRINCIPLES = "principles"
"""Name of the written page that declares the editorial principles."""

_DAMAGE = (
    "底本所受的改动和底本的讹误，记作 choice，其中 sic 是底本的文字，corr 是本版的文字；"
    "空的 corr 表示删去，空的 sic 表示补入。"
)
_FORMS = (
    "只涉及字形的改动，记作 choice，其中 orig 是底本的文字，reg 是本版的文字。"
    "繁体文本中，orig 是简体的字，reg 是从几种写法中选定的繁体。"
)
_NUMBERS = "节和段的编号记在 n，永久不变；xml:id 与网页上的地址相同，繁体文本前加 hant-。"
_REFERENCES = (
    "带 n 属性的 head、dateline、p 各为本版的一行，行末的换行在元素之内。在简体文本中依次连接这些元素的文字，"
    "凡 choice 取 corr 和 reg，得到本版的简体文本；取 sic 和 orig，得到底本全文，按 encoding 所记的编码写出"
    "（byte-order-mark 不空时加在最前），与底本逐字节相同。在繁体文本中取 reg，得到本版的繁体文本。"
    "g 元素代表 XML 不能容纳的字符，见 charDecl。"
)


def header(site: Site, edition: Edition, terms: Sequence[Term], glyphs: Iterable[str]) -> str:
    """The header of the document about a text; `glyphs` are the code points written as `g`."""
    return element(
        "teiHeader",
        lines(
            _file(site, edition),
            _encoding(site, edition, glyphs),
            _profile(edition, terms),
            _revisions(site.content.releases, edition.meta.id),
        ),
    )


def _file(site: Site, edition: Edition) -> str:
    meta, imprint = edition.meta, site.content.imprint
    languages = [view.lang for view in site.views(meta.standard)]
    titles = (element("title", text(t), xml_lang=la) for t, la in zip(_titles(edition), languages, strict=True))
    statement = element("titleStmt", lines(*titles, *_responsible(imprint)))
    numbered = element("editionStmt", element("edition", text(imprint.version), n=imprint.version))
    pages = (imprint.address + address(text_path(view, meta.id)) for view in site.views(meta.standard))
    published = element(
        "publicationStmt",
        lines(
            element("publisher", text(imprint.name or "本版编者")),
            element("date", imprint.released, when=imprint.released) if imprint.released else "",
            *(element("idno", text(page), type="URI") for page in pages),
            element("availability", element("p", text(meta.rights)), status="restricted"),
        ),
    )
    return element("fileDesc", lines(statement, numbered if imprint.version else "", published, _source(edition)))


def _titles(edition: Edition) -> tuple[str, str]:
    return edition.title.hans, edition.title.hant


def _responsible(imprint: Imprint) -> tuple[str, str]:
    made_with = "，".join(
        part for part in (imprint.version and f"版本 {imprint.version}", imprint.dictionaries) if part
    )
    editors = element("resp", "校勘、提要、注释、词条") + element("name", "本版编者")
    software = element("resp", "依规则恢复文字，转换简繁") + element("name", "normalize.py")
    note = element("note", text(made_with)) if made_with else ""
    return element("respStmt", editors, xml_id="editors"), element("respStmt", software + note, xml_id="software")


def _source(edition: Edition) -> str:
    """The work, and the witness from which it is edited."""
    meta, witness = edition.meta, edition.text.witness
    work = "".join(
        (
            element("title", text(edition.title.hans), level="a"),
            element("title", text(meta.publisher), level="j") if meta.publisher else "",
            element("date", text(meta.date), when=meta.date) if meta.date else "",
        )
    )
    facts = lines(
        text(meta.witness),
        element("idno", witness.sha256, type="sha256"),
        element("note", witness.encoding, type="encoding"),
        element("note", witness.bom.hex(" ").upper(), type="byte-order-mark"),
        element("note", SOURCE_KINDS[edition.text.source], type="kind"),
    )
    listed = element("listWit", element("witness", facts, xml_id="witness"))
    return element("sourceDesc", lines(element("bibl", work, xml_id="work"), listed))


def _encoding(site: Site, edition: Edition, glyphs: Iterable[str]) -> str:
    whats = {rule.id: f"{rule.name}：{rule.what}" for rule in site.rules}
    used = (
        element("category", element("catDesc", text(whats.get(rule, rule))), xml_id=f"rule-{rule}")
        for rule in rules(edition.text)
    )
    taxonomy = lines(*used)
    return element(
        "encodingDesc",
        lines(
            _declared(site, edition),
            element("refsDecl", element("p", _REFERENCES)),
            element("classDecl", element("taxonomy", taxonomy, xml_id="rules")) if taxonomy else "",
            _characters(glyphs),
        ),
    )


def _declared(site: Site, edition: Edition) -> str:
    """The editorial declaration: how changes are encoded, the principles of the edition, decisions on this text."""
    encoded = (
        element("correction", element("p", _DAMAGE) + element("p", _proof(edition.text.certificate)), method="markup"),
        element("normalization", element("p", _FORMS), method="markup"),
        element("segmentation", element("p", _NUMBERS)),
    )
    written = (page for page in site.content.pages if page.name == PRINCIPLES)
    principles = [paragraph for page in written for paragraph in paragraphs(page.body)]
    made = [element("p", f"{mentioning(what)}：{mentioning(why)}") for what, why in edition.decisions]
    standard = element("p", f"繁体依{STANDARDS[edition.text.standard]}。")
    return element("editorialDecl", lines(*encoded, element("interpretation", lines(standard, *made)), *principles))


def _proof(found: Certificate) -> str:
    """What came of damaging the edition again."""
    if found.exact and found.model.kind == "identity":
        return "底本没有这样的改动。"
    if found.exact:
        return "检验：按推断的规律在本版上重新施加底本所受的改动，所得与底本正文逐字相同。"
    return f"检验：按推断的规律在本版上重新施加底本所受的改动，所得与底本正文有 {len(found.unexplained)} 处不同。"


def _characters(glyphs: Iterable[str]) -> str:
    declared = (
        element("char", element("localProp", name="codepoint", value=f"U+{code}"), xml_id=f"char-{code}")
        for code in glyphs
    )
    content = lines(*declared)
    return element("charDecl", content) if content else ""


def _profile(edition: Edition, terms: Sequence[Term]) -> str:
    meta = edition.meta
    languages = (("zh-Hans", "简体"), (f"zh-Hant-{meta.standard.upper()}", STANDARDS[meta.standard]), ("en", "英文"))
    return element(
        "profileDesc",
        lines(
            element("abstract", element("p", text(meta.description))) if meta.description else "",
            element("langUsage", lines(*(element("language", name, ident=ident) for ident, name in languages))),
            _keywords(terms),
        ),
    )


def _keywords(terms: Sequence[Term]) -> str:
    words = (element("term", text(term.hans), ref=f"#term-{term.id}") for term in terms)
    content = lines(*words)
    return element("textClass", element("keywords", content)) if content else ""


def _revisions(releases: Iterable[Release], name: str) -> str:
    """What changed in this text, by version."""
    found = (
        element("change", text(item), n=release.version)
        for release in releases
        for item in release.items
        if name in item
    )
    content = lines(*found)
    return element("revisionDesc", content) if content else ""
