"""Which lines of a document are running text, and which are code, tables or a log."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .chars import HAN, SENTENCE_MARKS

_IS_HAN = re.compile(f"[{HAN}]")

_CODE = re.compile(
    r"^\s*(?:#|//|/\*|\*|<!--|--\s|@|\$ |>>>|```|</?[A-Za-z]|;\s|\([a-z][\w-]*\s|\[[^\]]*\]\s*$|\[[a-z]+:)"
    r"|^\s*(?:import|from|def|class|return|if|for|while|else|try|except|var|let|const|function|public|private|int|void)\b"
    r"|[\x21-\x7e][;{}]\s*$|^\s*[{}]|[=!<>]=|=>|->|[A-Za-z0-9_]::[A-Za-z0-9_]|&&|\|\|"
    r"|(?<![^\x00-\x7f])\b[A-Za-z_]\w{0,60}\([^\u3400-\u9fff()]{0,200}\)\s*[:;{]?\s*$"
    r"|^\s*(?:- )?[A-Za-z_][A-Za-z0-9_.\[\]-]*\s*(?:[-+*/]?=\s*\S|:\s)|^[^\s=,，。]{1,12}=\S"
)
_TIMED = re.compile(r"^\s*\[\d{1,2}:\d{2}|-->", re.MULTILINE)
"""Lines of subtitles and lyrics."""
_MOSTLY = 0.7
"""Share of Chinese characters from which a line is prose whatever marks it has."""
_LOG = re.compile(r"^\s*\[?(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,2}[ T])?\d{1,2}:\d{2}(?::\d{2})?\]?\s+\S")
_QUOTED = re.compile('"[^"]*"')


def lines(text: str) -> Iterator[tuple[int, str]]:
    """(offset, line without line end) of every line."""
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


def prose(text: str) -> list[tuple[int, str]]:
    """The lines of running text: no code, no table, no log, no subtitles."""
    found = list(lines(text))
    filled = [line for _, line in found if line.strip()]
    code = [line for line in filled if _is_code(line)]
    # Source with Chinese comments is code throughout; a tutorial with examples is prose between code.
    spoken = len(_IS_HAN.findall("".join(filled)))
    if len(code) > 0.3 * len(filled) and len(filled) > 2 and len(_IS_HAN.findall("".join(code))) > 0.25 * spoken:
        return []
    if len(_TIMED.findall(text)) >= 2:
        return []
    rows = _table_rows([line for _, line in found])
    log = sum(bool(_LOG.match(line)) for line in filled) >= 3
    return [
        (at, line)
        for index, (at, line) in enumerate(found)
        if line and index not in rows and not _is_code(line) and not (log and _LOG.match(line))
    ]


def _is_code(line: str) -> bool:
    return bool(_CODE.search(line)) and len(_IS_HAN.findall(line)) < _MOSTLY * len("".join(line.split()))


def _table_rows(rows: list[str]) -> set[int]:
    """Lines that are rows: neighbours with the same number of separators and no sentence mark."""
    shapes: list[tuple[str, int] | None] = []
    for row in rows:
        shape = None
        if row and not any(mark in row for mark in SENTENCE_MARKS + "?!"):
            for separator in ("\t", "|", ",", ";"):
                if count := _QUOTED.sub("", row).count(separator):
                    shape = (separator, count)
                    break
        shapes.append(shape)
    found: set[int] = set()
    start = 0
    for index in range(1, len(rows) + 1):
        if index < len(rows) and shapes[index] == shapes[start] and shapes[start] is not None:
            continue
        shape, length = shapes[start], index - start
        fields = re.split(re.escape(shape[0]), "".join(rows[start:index])) if shape else []
        verse = bool(fields) and len(_IS_HAN.findall("".join(fields))) >= 5 * len(fields)
        if shape is not None and not verse and (length >= 3 or (length >= 2 and shape[1] >= 2)):
            found.update(range(start, index))
        start = index
    return found
