"""The ODD: which elements of TEI P5 the documents use, and what each is for.

Compiled, it is the schema `edition.rng` beside it (`tests/tools/tei_schema.py`).
Form: https://tei-c.org/guidelines/customization/getting-started-with-p5-odds/
"""

from __future__ import annotations

from collections.abc import Mapping

from edition.render.tei.markup import element, lines, text

ODD_PATH = "downloads/tei/edition.odd"
"""Path of the ODD below docs/."""
SCHEMA_PATH = "downloads/tei/edition.rng"
"""Path of the schema compiled from it."""
MODEL = (
    '<?xml-model href="../tei/edition.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>'
)
"""What leads software from a document to its schema."""

USED: Mapping[str, Mapping[str, str]] = {
    "textstructure": {
        "TEI": "一篇文本的全部内容",
        "argument": "编者对一节的说明：提要和关键词",
        "back": "注释和存疑",
        "body": "正文",
        "dateline": "电头",
        "div": "节，n 为节的编号",
        "group": "简体、繁体两种文本",
        "text": "一种文本，xml:lang 说明字体",
    },
    "header": {
        "abstract": "一句话简介",
        "availability": "版权",
        "catDesc": "规则的名称和作用",
        "category": "一条规则",
        "change": "某一版本中的改动",
        "classDecl": "规则",
        "correction": "讹误的处理",
        "edition": "本版的版本号",
        "editionStmt": "版本",
        "editorialDecl": "编辑凡例",
        "encodingDesc": "编辑与编码的说明",
        "fileDesc": "题名、责任、出版、来源",
        "idno": "地址；底本的 SHA-256",
        "interpretation": "编者的决定及理由",
        "keywords": "文中出现的词条",
        "langUsage": "语言",
        "language": "一种语言",
        "normalization": "字形的处理",
        "profileDesc": "简介、语言、词条",
        "publicationStmt": "出版",
        "refsDecl": "怎样由本文件得到底本和两种文本",
        "revisionDesc": "各版本中的改动",
        "segmentation": "分段和编号",
        "sourceDesc": "原作和底本",
        "taxonomy": "规则表",
        "teiHeader": "文件头",
        "textClass": "词条",
        "titleStmt": "题名和责任",
    },
    "core": {
        "bibl": "原作；注释所据的资料",
        "choice": "一处改动或选择，n 为改动在记录中的序号，ana 指向规则和理由",
        "corr": "改正后的文字",
        "date": "日期",
        "gloss": "释义，或英文译法",
        "head": "题目、标题",
        "item": "列表的一项；词条的读音、释义和英文译法",
        "label": "词条的词；凡例的小标题",
        "list": "列表；词汇表",
        "listBibl": "注释所据的资料",
        "mentioned": "作为字形提到的字",
        "name": "责任者",
        "note": "注释、存疑",
        "orig": "底本的字形；繁体文本中为简体的字",
        "p": "段，n 为段落编号",
        "ptr": "指向资料",
        "publisher": "出版者",
        "quote": "存疑所指的文字",
        "ref": "词条的网页",
        "reg": "本版的字形",
        "resp": "责任的性质",
        "respStmt": "责任：编者、程序",
        "sic": "底本的文字",
        "term": "词条的词，ref 指向词汇表",
        "title": "题名",
    },
    "analysis": {"interp": "改动的理由", "interpGrp": "理由"},
    "figures": {"cell": "表格的一格", "row": "表格的一行", "table": "凡例中的表格"},
    "gaiji": {
        "char": "XML 不能容纳的一个字符",
        "charDecl": "XML 不能容纳的字符",
        "g": "XML 不能容纳的一个字符所在的位置",
        "localProp": "字符的码位",
    },
    "linking": {"anchor": "注释所指的词句的起止", "standOff": "词汇、资料、理由"},
    "textcrit": {"listWit": "底本", "witness": "底本的来历、校验值和编码"},
}
"""Module → element → what it is used for, Simplified."""


def file() -> bytes:
    """The ODD."""
    statement = lines(
        element("titleStmt", element("title", "校勘本的 TEI 文件所用的元素")),
        element("publicationStmt", element("p", "随校勘本发布。")),
        element("sourceDesc", element("p", "依 TEI P5 4.3.0 选用，没有新增的元素和属性。")),
    )
    header = element("teiHeader", element("fileDesc", statement))
    rows = (
        element("row", "".join(element("cell", text(cell)) for cell in (module, name, purpose)))
        for module, names in USED.items()
        for name, purpose in names.items()
    )
    table = element("table", lines(element("head", "元素及其用途"), *rows))
    specification = element("schemaSpec", lines(*_modules()), ident="edition", start="TEI", source="tei:4.3.0")
    whole = element("text", element("body", lines(table, specification)))
    top = element("TEI", lines(header, whole), xmlns="http://www.tei-c.org/ns/1.0", xml_lang="zh-Hans")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{top}\n'.encode()


def _modules() -> list[str]:
    included = (element("moduleRef", key=module, include=" ".join(names)) for module, names in USED.items())
    return [element("moduleRef", key="tei"), *included]
