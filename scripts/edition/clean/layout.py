"""Line ends, invisible characters, character references, link boilerplate, blank lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .chars import CJK_MARKS, HAN, INVISIBLE, JOINERS
from .punctuation import Change
from .view import REFERENCE, decode

LINE_ENDS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_LINE_END = re.compile(f"\r\n|[{LINE_ENDS}]")
_SIDE = re.compile(f"[{HAN}{CJK_MARKS}\u3000]")
_NOTHING = re.compile(f"[{INVISIBLE}{JOINERS}]+")
_HAN_OR_MARK = re.compile(f"[{HAN}{CJK_MARKS}\u3000\u00a0]")
_FOOTER = re.compile(
    r"[\s\-–—>»›◆■●•*【\[<]*(?:"
    r"(?:友\s*情|相\s*关|相\s*關|常\s*用|站\s*内|站\s*內)\s*(?:链\s*接|鏈\s*接|連\s*結|鏈\s*結)"
    r"|(?:相关|相關|推荐|推薦|延伸|精彩|热门|熱門)(?:阅读|閱讀|新闻|新聞|文章|推荐|推薦|链接|鏈接)"
    r"|(?:相关|相關|推荐|推薦|合作|友情)(?:网站|網站)(?=\s*[:：])"
    r"|上一[篇页頁条條](?=\s*(?:[:：]|下一|$))|下一[篇页頁条條](?=\s*(?:[:：]|$))"
    r"|返回(?:首页|首頁|顶部|頂部|列表|上一页|上一頁)|(?:打印|列印|关闭|關閉)(?:本页|本頁|窗口|視窗)|分享到(?=\s*[:：])"
    r")\s*(?=[:：】\]>|｜»]|$|\s|下一|<)"
)
_LONGEST_LINK = 60


def line_ends(text: str) -> Iterator[Change]:
    r"""CR LF, CR, NEL, form feed, vertical tab and Unicode's separators to "\n"."""
    for found in _LINE_END.finditer(text):
        yield Change(found.start(), found.end(), "\n", "certain")


def invisible(text: str) -> Iterator[Change]:
    """Invisible characters beside Chinese; joiners only between Chinese on both sides, for emoji need them."""
    for found in _NOTHING.finditer(text):
        before, after = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
        left, right = bool(_SIDE.match(before)), bool(_SIDE.match(after))
        joining = any(char in JOINERS for char in found[0])
        # At the very beginning it would be read as a byte order mark.
        if (left and right) or ((left or right or found.start() == 0) and not joining):
            yield Change(found.start(), found.end(), "", "certain")


def references(text: str) -> Iterator[Change]:
    """Character references that stand for Chinese among Chinese, at least five of them."""
    if "&" not in text:
        return
    found = [
        (match, char)
        for match in REFERENCE.finditer(text)
        if _HAN_OR_MARK.match(char := decode(match[0])) and char != match[0]
    ]
    ends = {match.end() for match, _ in found}
    starts = {match.start() for match, _ in found}
    beside = [
        (match, char)
        for match, char in found
        if match.start() in ends
        or match.end() in starts
        or _SIDE.match(text[max(0, match.start() - 1)])
        or _SIDE.match(text[match.end() : match.end() + 1])
    ]
    if len(beside) >= 5 and 2 * len(beside) >= len(found) and not re.search(r"</?[a-z]+[ >/]", text):
        for match, char in beside:
            yield Change(match.start(), match.end(), " " if char == "\xa0" else char, "probable")


def footer(text: str) -> Iterator[Change]:
    """Link boilerplate behind the last paragraph: a heading such as 友情链接 and short lines after it."""
    start = None
    end = len(text)
    while end > 0:
        at = text.rfind("\n", 0, end) + 1
        line = text[at:end]
        sentence = re.search("[。！？；]", line) and not re.search(r"[|｜]", line)
        if at and _FOOTER.match(line) and len(line) <= _LONGEST_LINK * 4 and not sentence:
            start = at
        elif len(line.strip()) > _LONGEST_LINK or sentence:
            break
        end = at - 1
    if start is not None and start > 0 and text[:start].strip():
        yield Change(start, len(text), "", "certain")


def blank_lines(text: str) -> Iterator[Change]:
    """Lines with nothing but white space; one line end at the end of the text stays."""
    if not re.search(r"\n\n|\n[^\S\n]+(?:\n|\Z)", text) and text[:1].strip():
        return
    for found in re.finditer(r"(?:(?<=\n)|\A)(?:[^\S\n]*\n)+|(?<=\n)[^\S\n]+\Z", text):
        yield Change(found.start(), found.end(), "", "certain")
