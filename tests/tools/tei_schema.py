"""Compile the edition's ODD against tei_all: the schema without the elements the ODD does not include.

An ODD that only chooses elements means exactly that (TEI P5, 23.3.1): the content models keep their form, and what is
not included is not allowed in them. `python tests/tools/tei_schema.py` writes scripts/edition/schemas/edition.rng.
"""

from __future__ import annotations

import gzip
import sys
from copy import deepcopy
from functools import cache
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "scripts" / "edition" / "schemas" / "edition.rng"
R = "{http://relaxng.org/ns/structure/1.0}"
NOTICE = (
    " Compiled from edition.odd against tei_all of TEI P5 4.3.0, copyright TEI Consortium, which makes it"
    " available under the licences CC BY 4.0 and BSD 2-Clause. "
)
T = "{http://www.tei-c.org/ns/1.0}"


@cache
def tei_all() -> etree._Element:
    """The schema of all of TEI P5, as published by the TEI Consortium."""
    with gzip.open(ROOT / "tests" / "schemas" / "tei_all-4.3.0.rng.gz") as file:
        return etree.fromstring(file.read())


def compile_odd(odd: bytes) -> bytes:
    """The schema of an ODD that includes elements by module."""
    grammar = deepcopy(tei_all())
    _without_documentation(grammar)
    included = {name for ref in etree.fromstring(odd).iter(f"{T}moduleRef") for name in ref.get("include", "").split()}
    defines = {define.get("name"): define for define in grammar.iter(f"{R}define")}
    elements = {name for name, define in defines.items() if len(define) and define[0].tag == f"{R}element"}
    unknown = included - elements
    if unknown:
        raise ValueError(f"TEI has no elements {sorted(unknown)}")
    for name in elements - included:
        define = defines[name]
        define[:] = [etree.Element(f"{R}notAllowed")]
    start = grammar.find(f"{R}start")
    start[:] = [etree.Element(f"{R}ref", name="TEI")]
    reached = _reached(start, defines)
    for name, define in defines.items():
        if name not in reached:
            define.getparent().remove(define)
    grammar.insert(0, etree.Comment(NOTICE))
    etree.indent(grammar)
    return etree.tostring(grammar, xml_declaration=True, encoding="UTF-8") + b"\n"


def _without_documentation(grammar: etree._Element) -> None:
    """Leave the grammar alone: no documentation, no Schematron."""
    for node in list(grammar.iter()):
        foreign = not isinstance(node.tag, str) or not node.tag.startswith(R)
        if foreign and node.getparent() is not None:
            node.tail, parent = None, node.getparent()
            parent.remove(node)


def _reached(start: etree._Element, defines: dict[str, etree._Element]) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for ref in waiting.pop().iter(f"{R}ref"):
            if ref.get("name") not in found:
                found.add(ref.get("name"))
                waiting.append(defines[ref.get("name")])
    return found


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "scripts"))
    from edition.render.tei import odd

    TARGET.write_bytes(compile_odd(odd.file()))
