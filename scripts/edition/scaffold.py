"""Drafts for `scripts/new.py`: what can be guessed of a witness or a headword is filled in, the rest marked 待补.

Every guess and every doubt of the pipeline is a line `# [ ] …` of the draft: a checklist. W-CHECKLIST lists the
lines that still stand open, so nothing is published that nobody has looked at.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pypinyin import Style, lazy_pinyin, pinyin

from edition import pipeline, record, script
from edition.checks.texts import UNFINISHED
from edition.errors import EditionError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition.convert import Tables
    from edition.model import Witness

LISTED = 200
"""Doubts a checklist names one by one."""
_HEADING = re.compile(r"(?=.*[\u3400-\u9fff])[^。！？；…]{2,40}(?<![：，、])")
"""A line that may be a heading: short, with a Chinese character, and no sentence."""
_BYLINE = re.compile(r"(?:作者|文|图|撰文|记者|编辑|责任编辑|来源)\s*[：:／/]")
_SOURCE = re.compile(r"来源\s*[：:]\s*[《“]?([^》”\s]+)")
_DATE = re.compile(
    r"(\d{4}|[一二][〇○零一二三四五六七八九]{3})\s*[-年/.]\s*(\d{1,2}|[一二三四五六七八九十]{1,2})"
    r"(?:\s*[-月/.]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})(?!\d))?"
)
_DIGITS = {char: str(number) for number, char in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
_ID = 4
"""Characters of a title that make its proposed id."""


def edited(witness: Witness, tables: Tables) -> pipeline.Edited:
    """Edit a witness, to be called source.txt, in the orthography its own characters speak for."""
    standard = script.orthography(witness.text, tables)
    return pipeline.edit(replace(witness, name="source.txt"), tables, standard=standard)


def text_id(found: pipeline.Edited) -> str:
    """Propose an id: pinyin of the first characters of the title, and the year where it is known.

    The dashes of a title are left out, and so is what is not Chinese; a title without any gives `text`.
    """
    lines = _lines(found)
    han = "".join(re.findall(r"[\u3400-\u9fff]", lines[0]))[:_ID]
    year = _date(lines[1:3])[:4]
    return "-".join(part for part in (spelled(han) or "text", year) if part)


def spelled(word: str) -> str:
    """Return a word as an id: pinyin in a-z, digits kept.

    >>> spelled("绿水青山")
    'lushuiqingshan'
    """
    return re.sub(r"[^a-z0-9]", "", "".join(lazy_pinyin(word)).replace("v", "u"))


def text(found: pipeline.Edited) -> str:
    """Return a text.yml for a witness. Raises `EditionError` when it holds no text."""
    title, *lines = _lines(found)
    headings = _headings(lines)
    date, publisher = _date(lines[:2]), _publisher(lines[:2])
    return "\n".join(
        [
            *(f"# {_plain(line)}" for line in record.facts(found)),
            f"title: {quoted(title)}",
            f"description: {UNFINISHED}",
            f"publisher: {quoted(publisher) if publisher else UNFINISHED}   # may be empty",
            f'date: "{date}"   # 2019, 2019-12 or 2019-12-05; may be empty',
            *(f"{key}: {UNFINISHED}" for key in ("witness", "rights")),
            f"sha256: {found.witness.sha256}",
            f"source: {found.source}   # naive, hans or hant",
            f"standard: {found.standard}   # tw or hk",
            "",
            "sections:   # the lead first; then every heading, exactly as in the text",
            f"  - summary: {UNFINISHED}\n    terms: []",
            *(f"  - heading: {quoted(line)}\n    summary: {UNFINISHED}\n    terms: []" for line in headings),
            "",
            "# To look at: change [ ] to [x], or take the line out, when it has been done.",
            *(f"# [ ] {_plain(line)}" for line in _checklist(found, lines, headings, date)),
            "",
        ]
    )


def entry(word: str) -> str:
    """Return a glossary entry for a headword; the reading is a proposal to review."""
    reading = " ".join(syllable for (syllable,) in pinyin(word, style=Style.TONE))
    return f"""---
hans: {quoted(word)}
pinyin: {quoted(f"{UNFINISHED} {reading}")}
english:
  - {{text: {UNFINISHED}, status: proposed}}
kind: concept
aliases: []
members: []
related: []
sources: []
status: memory
never_match: []
---

## 释义

{UNFINISHED}。
"""


def quoted(value: str) -> str:
    """Return a value as YAML takes it, whatever it holds; what cannot be seen is escaped.

    >>> quoted("a: “b”")
    '"a: “b”"'
    """
    return "".join(
        char if char.isprintable() else f"\\U{ord(char):08x}" if ord(char) > 0xFFFF else f"\\u{ord(char):04x}"
        for char in json.dumps(value, ensure_ascii=False)
    )


def _lines(found: pipeline.Edited) -> list[str]:
    lines = [line.hans for line in found.lines]
    if not lines:
        raise EditionError("holds no text", where=found.witness.name, hint="give a page with text", code="E-EMPTY")
    return lines


def _headings(lines: Sequence[str]) -> list[str]:
    """Lines that may be headings: each stands before prose, and they are fewer than what they head."""
    may = [
        bool(_HEADING.fullmatch(line)) and not _BYLINE.match(line) and not pipeline.is_dateline(line) for line in lines
    ]
    found = [line for line, own, after in zip(lines, may, [*may[1:], True], strict=False) if own and not after]
    return found if 2 * len(found) < len(lines) else []


def _date(lines: Sequence[str]) -> str:
    """ISO date in the short lines below a title; empty when there is none.

    >>> _date(["文：某人 二〇一八年十月"]), _date(["2019年12月5日"]), _date(["2019-13-05"])
    ('2018-10', '2019-12-05', '')
    """
    for line in lines:
        match = _DATE.search(line) if len(line) <= 80 else None
        if match:
            year, month, day = (_number(part or "") for part in match.groups())
            if 1 <= int(month) <= 12 and int(day or 1) <= 31:
                return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")
    return ""


def _number(written: str) -> str:
    """Return a number in Arabic digits: 二〇一八 and 十二 alike.

    >>> _number("二〇一八"), _number("十二"), _number("二十"), _number("31")
    ('2018', '12', '20', '31')
    """
    if "十" in written:
        tens, _, ones = written.partition("十")
        return f"{_DIGITS.get(tens, '1')}{_DIGITS.get(ones, '0')}"
    return "".join(_DIGITS.get(char, char) for char in written)


def _publisher(lines: Sequence[str]) -> str:
    match = next((match for match in map(_SOURCE.search, lines) if match), None)
    return match[1] if match else ""


def _checklist(found: pipeline.Edited, lines: Sequence[str], headings: Sequence[str], date: str) -> Iterator[str]:
    """What was guessed, then what the pipeline doubts; in Simplified, as the edition's editors write."""
    dateline = bool(lines) and pipeline.is_dateline(lines[0])
    second = "次行为发布信息" if dateline else "没有发布信息行"
    yield f"标题取自首行，{second}，{f'日期 {date}' if date else '没有找到日期'}"
    yield f"分节：猜得标题 {len(headings)} 个；应为正文的删去，漏掉的按原样补上"
    yield f"底本判为 {found.source}：{found.why}"
    if found.source == "naive" and not found.certificate.exact:
        yield f"恢复未得证明，有 {len(found.certificate.unexplained)} 处不合，见校勘记页"
    for doubt in found.doubts[:LISTED]:
        line = found.witness.text.count("\n", 0, doubt.start) + 1
        yield f"source.txt:{line} {doubt.code} {doubt.text} {doubt.message}"
    if len(found.doubts) > LISTED:
        yield f"还有 {len(found.doubts) - LISTED} 处存疑，见校勘记页"


def _plain(line: str) -> str:
    """Return a line that stays one comment, whatever a witness holds."""
    return "".join(char if char.isprintable() else f"<U+{ord(char):04X}>" for char in line)
