"""Citation styles: the official CSL files of scripts/csl/, run by citeproc-py.

One run takes some 0.2 s for the longest style, so nobody runs it once a page: render/cite does so once
a shape, with stand-ins for what differs.
"""

from __future__ import annotations

import io
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import citeproc
from citeproc import model
from citeproc.formatter import plain
from citeproc.source import VariableError
from citeproc.source.json import CiteProcJSON

from edition.errors import EditionError

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parents[1] / "csl"
"""Where the styles are, with their licence."""

Use = Literal["reference", "citation"]
"""An entry of the list of references, or what stands in the text or its notes."""

_NUMBER = re.compile(r"^\[1\]\s*")
_OUTSIDE = re.compile(r"([”’]+)([.,])")
_TEXT = f"{{{model.CitationStylesElement.nsmap['cs']}}}text"


class Substitute(model.Substitute, model.CitationStylesElement):  # type: ignore[misc]
    """What stands in for a missing author is not printed a second time.

    CSL 1.0.2, “Substitute”; citeproc-py 0.11 keeps to it for single variables, but every style here
    substitutes by macro. The library takes the class of this name that was defined last.
    """

    def render(self, item: Any, context: Any = None, **options: Any) -> Any:
        """The text, or None; variables that are in it are withheld from the rest of the entry."""
        text = super().render(item, context=context, **options)
        if text:
            values = {name: item.reference[name] for name in item.reference}
            used = [name.replace("_", "-") for name, value in values.items() if _is_in(value, str(text))]
            context.get_layout().repressed.setdefault(_TEXT, []).extend(used)
        return text


class Group(model.Group, model.CitationStylesElement):  # type: ignore[misc]
    """A group vanishes when the variables it calls are all empty; what a branch not taken would call does not count.

    CSL 1.0.2, “Group”; citeproc-py 0.11 counts every branch, and so drops the type of document `[N]` of GB/T 7714.
    """

    def process(self, item: Any, context: Any = None, **options: Any) -> Any:
        """The text; raises `VariableError` when there is none."""
        found, called, rendered = [], False, False
        for child in self.iterchildren():
            more = {"delimiter": self.get("delimiter", "")} if isinstance(child, model.Choose) else {}
            calls = _calls(child, item, context)
            called |= calls
            try:
                text = child.render(item, context=context, **more, **options)
            except VariableError:
                continue
            if text is not None:
                found.append(text)
                rendered |= calls
        if not found or (called and not rendered):
            raise VariableError
        return self.join(found)


def _calls(node: Any, item: Any, context: Any) -> bool:
    """Whether a node calls a variable for this item."""
    if isinstance(node, model.Choose):
        return any(_calls(child, item, context) for child in _branch(node, item, context))
    if isinstance(node, model.Text) and "macro" in node.attrib:
        return any(_calls(child, item, context) for child in node.get_macro(node.get("macro")))
    if isinstance(node, model.Group):
        return any(_calls(child, item, context) for child in node)
    return bool(node.calls_variable())


def _branch(choose: Any, item: Any, context: Any) -> Any:
    """The branch taken; nothing when none is."""
    return next((branch for branch in choose if _holds(branch, item, context)), ())


def _holds(branch: Any, item: Any, context: Any) -> bool:
    if isinstance(branch, model.Else):
        return True
    found: list[bool] = []
    for test in ("type", "variable", "is-numeric", "is-uncertain-date", "locator"):
        if test in branch.attrib:
            found += getattr(branch, f"_{test.replace('-', '_')}")(item)
    if "position" in branch.attrib:
        found += getattr(branch, "_position")(item, context)  # noqa: B009 - the library keeps it to itself
    match = branch.get("match", "all")
    return not any(found) if match == "none" else any(found) if match == "any" else all(found)


def _is_in(value: object, text: str) -> bool:
    return isinstance(value, str | list) and bool(str(value)) and str(value) in text


@cache
def _style(name: str, locale: str) -> citeproc.CitationStylesStyle:
    path = FOLDER / f"{name}.csl"
    try:
        return citeproc.CitationStylesStyle(io.BytesIO(path.read_bytes()), locale=locale, validate=False)
    except OSError as error:
        hint = "restore scripts/csl/"
        raise EditionError(
            f"cannot read the style: {error.strerror}", where=str(path), hint=hint, code="E-READ"
        ) from error


def cited(item: Mapping[str, object], style: str, locale: str, use: Use, locator: tuple[str, str] = ("", "")) -> str:
    """One item as plain text.

    `item` is CSL-JSON without `id`; `locator` is (label, value) as CSL names labels, for example
    `("paragraph", "2.3")`. Raises `EditionError` when there is no such style.
    """
    source = CiteProcJSON([{**item, "id": "own"}])
    bibliography = citeproc.CitationStylesBibliography(_style(style, locale), source, plain)
    label, value = locator
    own = citeproc.CitationItem("own", **({"locator": citeproc.Locator(label, value)} if value else {}))
    citation = citeproc.Citation([own])
    bibliography.register(citation)
    found = bibliography.bibliography() if use == "reference" else [bibliography.cite(citation, None)]
    text = _NUMBER.sub("", str(found[0]))
    return _OUTSIDE.sub(r"\2\1", text) if locale == "en-US" else text
