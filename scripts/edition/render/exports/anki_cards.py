"""What the flashcards look like: fields, the two cards, their style."""

from __future__ import annotations

from collections.abc import Mapping

FIELDS = (
    *("简体", "繁體", "拼音", "英文", "英文依据", "释义", "釋義"),
    *("例句", "例句（繁）", "出处", "类别", "网址"),
)
"""Names of the fields of a note, for good: an import matches them by name."""

_HEAD = '<div class="hans" lang="zh-Hans">{{简体}}</div><div class="hant" lang="zh-Hant-TW">{{繁體}}</div>'
_READING = '<div class="pinyin" lang="zh-Latn-pinyin">{{拼音}}</div>'
_ENGLISH = '<div class="english" lang="en">{{英文}} <span class="small" lang="zh-Hans">{{英文依据}}</span></div>'
_MORE = """<div class="text" lang="zh-Hans">{{释义}}</div>
{{#例句}}<div class="example" lang="zh-Hans">{{例句}}</div>
<div class="example" lang="zh-Hant-TW">{{例句（繁）}}</div>
<div class="small" lang="zh-Hans">{{出处}}</div>{{/例句}}
<div class="small" lang="zh-Hans">{{类别}} · <a href="{{网址}}">查看词条</a></div>"""

TEMPLATES: tuple[Mapping[str, str], ...] = (
    {"name": "认读", "qfmt": _HEAD, "afmt": f"{{{{FrontSide}}}}<hr id=answer>{_READING}{_ENGLISH}{_MORE}"},
    {"name": "回想", "qfmt": _ENGLISH, "afmt": f"{{{{FrontSide}}}}<hr id=answer>{_HEAD}{_READING}{_MORE}"},
)
"""From the characters to reading and meaning, and back."""

CSS = """.card { font: 20px/1.7 serif; text-align: center; color: #23201b; background: #fbf8f1; }
.card { max-width: 34em; margin: 0 auto; padding: 0 1em; }
.hans { font-size: 40px; line-height: 1.4; }
.hant { font-size: 24px; color: #6a6355; }
.pinyin { font-size: 22px; color: #a32a17; }
.english { margin: .4em 0; }
.text, .example { text-align: start; margin: .6em 0 0; }
.example { font-size: 18px; color: #4a453c; }
.example b { color: #a32a17; }
.small { font-size: 14px; color: #6a6355; }
:lang(zh-Hans) { font-family: "Songti SC", "Noto Serif CJK SC", "SimSun", serif; }
:lang(zh-Hant) { font-family: "Songti TC", "Noto Serif CJK TC", "PMingLiU", serif; }
.nightMode.card { color: #ded7c8; background: #171614; }
.nightMode .pinyin, .nightMode .example b, .nightMode a { color: #ee8d74; }
.nightMode .hant, .nightMode .small { color: #9a917f; }
.nightMode .example { color: #b9b1a1; }
"""
"""Day and night, as on the site."""
