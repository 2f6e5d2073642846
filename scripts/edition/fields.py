"""YAML whose every key knows its line, read safely and checked against what is known.

Values are taken as they are written: `2019-12-05`, `2.10` and `no` stay text, so nothing
a person wrote turns into a date, a number or a truth value on the way in. No YAML tag
is ever executed. Every complaint is an `EditionError` with `file:line` and a way out.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from edition.errors import EditionError
from edition.files import nearest
from edition.model import Source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

_FRONT = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Controls that show text in another order than it is written."""
_UNFIT = re.compile(f"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\N{REPLACEMENT CHARACTER}]|{BIDI.pattern}")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_SOURCE_ID = re.compile(r"[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*")
_SOURCE_KEYS = ("id", "title", "publisher", "date", "url")
_URL = re.compile(r"https?://[^\s<>\"']+")
_PLAIN = tuple(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "timestamp"))
DEEPEST = 20
"""Levels of YAML below one another; four are in use."""
_NULL = "tag:yaml.org,2002:null"


class _NestingError(Exception):
    """YAML that is nested too deeply, or uses a node twice."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where in a file each key stands."""

    name: str
    """File, as shown in messages."""
    lines: Mapping[str, int]
    """Dotted key (`notes.3.exact`) → line, from 1; the whole file is the empty key."""

    def at(self, key: str = "") -> str:
        """Return `file:line` of `key`, or of the nearest key above it that exists."""
        while key and key not in self.lines:
            key = key.rpartition(".")[0]
        return f"{self.name}:{self.lines.get(key, 1)}"


@dataclass(frozen=True, slots=True)
class Fields:
    """One YAML mapping, read through typed accessors."""

    places: Places
    """Of the file."""
    prefix: str
    """Dotted key of this mapping, ending in a dot unless it is the whole file."""
    nodes: Mapping[str, Any]
    """Key → YAML node."""

    def at(self, key: str = "") -> str:
        """Return `file:line` of a key of this mapping (of the mapping itself when empty)."""
        return self.places.at((self.prefix + key).rstrip("."))

    def fault(self, key: str, what: str, hint: str, code: str = "E-VALUE") -> EditionError:
        """Return the error for `key`, ready to raise."""
        return EditionError(what, where=self.at(key), hint=hint, code=code)

    def text(self, key: str, default: str | None = None) -> str:
        """Return a value as written, without outer white space. Without `default` it must be there."""
        node = self.nodes.get(key)
        if default is not None and (node is None or _empty(node) or _blank(node)):
            return default
        if node is None or _empty(node):
            raise self.fault(key if node else "", f"`{key}` is missing", f"add `{key}: …`", "E-MISSING")
        return self._scalar(key, node)

    def choice(self, key: str, choices: Collection[str], default: str | None = None) -> str:
        """Return a value out of a fixed set."""
        value = self.text(key, default)
        if value != default and value not in choices:
            allowed = ", ".join(choices)
            raise self.fault(key, f"`{key}` is “{value}”", f"one of: {allowed}; nearest: {nearest(value, choices)}")
        return value

    def matching(self, key: str, pattern: re.Pattern[str], form: str, default: str | None = None) -> str:
        """Return a value of a fixed form; `form` says in words what is expected."""
        value = self.text(key, default)
        if value != default and not pattern.fullmatch(value):
            raise self.fault(key, f"`{key}` is “{value}”", f"expected {form}")
        return value

    def date(self, key: str, default: str | None = None) -> str:
        """Return an ISO date, as exact as known: year, month or day."""
        value = self.matching(key, _DATE, "2019, 2019-12 or 2019-12-05", default)
        if match := _DATE.fullmatch(value):
            try:
                dt.date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
            except ValueError as error:
                raise self.fault(key, f"`{key}` is “{value}”", "no such day in the calendar") from error
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of values; empty when the key is missing."""
        return tuple(self._scalar(f"{key}.{number}", node) for number, node in enumerate(self._items(key)))

    def records(self, key: str, known: Collection[str]) -> tuple[Fields, ...]:
        """Return a list of mappings with no keys but `known`; empty when the key is missing."""
        return tuple(
            _fields(node, self.places, f"{self.prefix}{key}.{number}.", known)
            for number, node in enumerate(self._items(key))
        )

    def record(self, key: str, known: Collection[str]) -> Fields:
        """Return a mapping with no keys but `known`; an empty one when the key is missing."""
        node = self.nodes.get(key)
        if node is None or _empty(node):
            return Fields(self.places, f"{self.prefix}{key}.", {})
        return _fields(node, self.places, f"{self.prefix}{key}.", known)

    def _items(self, key: str) -> list[Any]:
        node = self.nodes.get(key)
        if node is None or _empty(node):
            return []
        if not isinstance(node, yaml.SequenceNode):
            raise self.fault(key, f"`{key}` is not a list", f"write `{key}: [one, two]` or one `- item` per line")
        return list(node.value)

    def _scalar(self, key: str, node: Any) -> str:
        if not isinstance(node, yaml.ScalarNode):
            raise self.fault(
                key, f"`{key}` is not a single value", "quote it if it holds `:` or begins with `[` or `{`"
            )
        if node.tag not in _PLAIN or not str(node.value).strip():
            raise self.fault(key, f"`{key}` is empty or carries a YAML tag", "write plain text", "E-MISSING")
        if unfit := _UNFIT.search(str(node.value)):
            raise self.fault(key, f"`{key}` holds U+{ord(unfit[0]):04X}", "take that character out")
        return str(node.value).strip()


def parse(text: str, name: str, known: Collection[str], first: int = 1) -> Fields:
    """Read a YAML document that is a mapping with no keys but `known`; `first` is its line in the file."""
    try:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        _demand_shallow(yaml.parse(text, Loader=loader))
        node = yaml.compose(text, Loader=loader)
        lines = {"": first} | {key: first + line for key, line in _lines(node, "")}
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"{name}:{first + (mark.line if mark else 0)}"
        what = f"is not YAML: {error.problem or error.context}"
        raise EditionError(what, where=where, hint="quote values that hold `: ` or `#`", code="E-YAML") from error
    except yaml.reader.ReaderError as error:
        what, line = f"holds U+{error.character:04X}", text.count("\n", 0, error.position)
        hint = "take that character out"
        raise EditionError(what, where=f"{name}:{first + line}", hint=hint, code="E-YAML") from error
    except _NestingError as error:
        what = "is nested too deeply or uses YAML aliases"
        raise EditionError(what, where=name, hint="write every value where it belongs", code="E-YAML") from error
    return _fields(node, Places(name, lines), "", known)


def load_sources(fields: Fields) -> tuple[Source, ...]:
    """Load the `sources` list of a text or a glossary entry; ids unique in the file."""
    found: dict[str, Source] = {}
    for record in fields.records("sources", _SOURCE_KEYS):
        key = record.matching("id", _SOURCE_ID, "letters, digits, `_` and `-`, for example PAJD_1")
        if key in found:
            raise record.fault("id", f"source “{key}” is given twice", "give each source its own id", "E-DUPLICATE")
        date = record.date("date", "")
        url = record.matching("url", _URL, "an address that begins with http:// or https://", "")
        found[key] = Source(key, record.text("title"), record.text("publisher", ""), date, url)
    return tuple(found.values())


def front_matter(text: str, name: str, known: Collection[str]) -> tuple[Fields, str, int]:
    """Split a Markdown file into (front matter, body, line of the body's first line)."""
    match = _FRONT.match(text)
    if not match:
        hint = "begin the file with a line `---`, the keys, and another line `---`"
        raise EditionError("has no front matter", where=f"{name}:1", hint=hint, code="E-YAML")
    return parse(match[1], name, known, first=2), text[match.end() :], text.count("\n", 0, match.end()) + 1


def with_body(places: Places, key: str, body: str, line: int) -> Places:
    """Add `key`, the place where the text of a Markdown file begins that starts in `line`."""
    blank = len(body) - len(body.lstrip("\n"))
    return Places(places.name, {**places.lines, key: line + blank})


def _fields(node: Any, places: Places, prefix: str, known: Collection[str]) -> Fields:
    where = places.at(prefix.rstrip("."))
    if not isinstance(node, yaml.MappingNode):
        raise EditionError("expected `key: value` lines", where=where, hint="see content/README.md", code="E-YAML")
    nodes: dict[str, Any] = {}
    for key_node, value in node.value:
        key, line = str(key_node.value), places.at(f"{prefix}{key_node.value}")
        if key in nodes:
            raise EditionError(f"`{key}` is given twice", where=line, hint="keep one", code="E-KEY")
        if key not in known:
            hint = f"did you mean `{nearest(key, known)}`? content/README.md lists the keys"
            raise EditionError(f"unknown key `{key}`", where=line, hint=hint, code="E-KEY")
        nodes[key] = value
    return Fields(places, prefix, nodes)


def _demand_shallow(events: Iterable[yaml.Event]) -> None:
    """Refuse what would grow without bound (aliases of aliases) or overflow the stack of the composer in C."""
    depth = 0
    for event in events:
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST or isinstance(event, yaml.AliasEvent):
            raise _NestingError


def _lines(node: Any, prefix: str) -> Iterator[tuple[str, int]]:
    """(dotted key, line from 0) of everything below `node`; a key given twice keeps its last line."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield f"{prefix}{key.value}", key.start_mark.line
            yield from _lines(value, f"{prefix}{key.value}.")
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield f"{prefix}{number}", item.start_mark.line
            yield from _lines(item, f"{prefix}{number}.")


def _empty(node: Any) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == _NULL


def _blank(node: Any) -> bool:
    """Whether somebody wrote `""`."""
    return isinstance(node, yaml.ScalarNode) and node.tag in _PLAIN and not str(node.value).strip()
