"""The data package of a text: everything about it in one ZIP, described as Frictionless reads it.

Data Package 2.0, https://datapackage.org/standard/data-package/. The same bytes on every machine:
nothing is compressed, for compressors differ, and every file has the same date.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from edition.laidout import dump
from edition.model import Edition
from edition.render.paths import address, text_path
from edition.render.portable.commonmark import escape
from edition.render.portable.tables import Table, tables
from edition.render.view import Site
from edition.zipped import stored

_MEDIA = {
    "csv": "text/csv",
    "json": "application/json",
    "md": "text/markdown",
    "odd": "application/tei+xml",
    "rng": "application/xml",
    "txt": "text/plain",
    "xml": "application/tei+xml",
}

_README = """# {title}

{description}

| | |
|---|---|
| 版本 | {version} |
| 网址 | {address} |
| 原载 | {work} |
| 底本 | {witness} |
| 底本的 SHA-256 | `{sha256}` |

## 文件

| 文件 | 内容 |
|---|---|
{files}

`datapackage.json` 依 Data Package 2.0 描述全部文件。文件都是 UTF-8，底本除外（{encoding}）。
字符位置从 0 起，按 Unicode 码位计，不含终点。

把 `data/changes.csv` 的改动依次用在底本上，得到简体文本；反过来撤销，得到底本。TEI 文件单独也能做到，见其 `refsDecl`。
"""
_LICENCE = """# 版权与授权

文章原文：{rights}

提要、注释、词条和校勘说明由编者自拟，注明出处后可以引用。

TEI 的模式（`tei/edition.rng`）取自 TEI Consortium 的 TEI P5，授权为 CC BY 4.0 与 BSD 2-Clause。
"""


def file(site: Site, edition: Edition, parts: Mapping[str, tuple[str, bytes]]) -> bytes:
    """The package; `parts` are files made elsewhere: path in the package → title and bytes."""
    made = tables(edition)
    whole = {
        **parts,
        **{f"data/{table.name}.csv": (table.title, table.csv()) for table in made},
        "witness/source.txt": ("底本，与收到的文件逐字节相同", edition.text.witness.data),
    }
    described = _described(site, edition, whole, {f"data/{table.name}.csv": table for table in made})
    documents = {
        "README.md": _readme(site, edition, whole),
        "LICENSE.md": _LICENCE.format(rights=escape(edition.meta.rights)).encode(),
        "datapackage.json": dump(described),
    }
    return stored({**documents, **{path: data for path, (_, data) in sorted(whole.items())}})


def _described(
    site: Site, edition: Edition, whole: Mapping[str, tuple[str, bytes]], made: Mapping[str, Table]
) -> dict[str, Any]:
    meta, imprint = edition.meta, site.content.imprint
    found: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": meta.id,
        "title": edition.title.hans,
        "description": meta.description,
        "homepage": _address(site, edition),
        "version": imprint.version,
        "licenses": [{"path": "LICENSE.md", "title": "版权与授权"}],
        "sources": [{"title": "，".join(part for part in (meta.publisher, meta.date) if part) or edition.title.hans}],
        "contributors": [{"title": imprint.name or "本版编者", "roles": ["editor"]}],
        "resources": [_resource(path, *whole[path], made.get(path), edition) for path in sorted(whole)],
    }
    return {key: value for key, value in found.items() if value}


def _resource(path: str, title: str, data: bytes, table: Table | None, edition: Edition) -> dict[str, Any]:
    ending = path.rpartition(".")[2]
    witness = path.startswith("witness/")
    found: dict[str, Any] = {
        "name": path.replace("/", "-").replace(".", "-"),
        "path": path,
        "title": title,
        "format": ending,
        "mediatype": _MEDIA[ending],
        "encoding": edition.text.witness.encoding if witness else "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
    }
    return {**found, "type": "table", "schema": table.schema()} if table else found


def _readme(site: Site, edition: Edition, whole: Mapping[str, tuple[str, bytes]]) -> bytes:
    meta = edition.meta
    return _README.format(
        title=escape(edition.title.hans),
        description=escape(meta.description),
        version=site.content.imprint.version,
        address=_address(site, edition),
        work=escape("，".join(part for part in (meta.publisher, meta.date) if part)),
        witness=escape(meta.witness),
        sha256=edition.text.witness.sha256,
        encoding=edition.text.witness.encoding,
        files="\n".join(f"| `{path}` | {title} |" for path, (title, _) in sorted(whole.items())),
    ).encode()


def _address(site: Site, edition: Edition) -> str:
    return site.content.imprint.address + address(text_path(site.views()[0], edition.meta.id))
