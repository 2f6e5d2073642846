"""The stylesheet of the books. Colours are the reader's own, but for cinnabar: numbers, terms, rules."""

from __future__ import annotations

from edition.render.exports.books.variants import Variant

_BASE = """@charset "utf-8";
@namespace epub "http://www.idpf.org/2007/ops";

body { margin: 0 5%; line-height: 1.8; text-align: justify; line-break: strict; hanging-punctuation: allow-end; }
:lang(zh-Hans) {
  font-family: "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", STSong, SimSun, serif;
}
:lang(zh-Hant) {
  font-family: "Songti TC", "Noto Serif CJK TC", "Noto Serif TC", "Source Han Serif TC", PMingLiU, serif;
}
:lang(zh-Hant-HK) {
  font-family: "Songti HK", "Noto Serif CJK HK", "Noto Serif HK", "Source Han Serif HC", PMingLiU, serif;
}
:lang(zh-Latn-pinyin), :lang(en) { font-family: "Gentium Plus", "Noto Serif", Palatino, serif; }
a { color: inherit; text-decoration: none; }
p { margin-block: 0; text-indent: 2em; }
h1, h2, h3, h4 {
  font-weight: normal;
  line-height: 1.5;
  text-align: start;
  break-after: avoid;
  page-break-after: avoid;
}
h2 { margin-block: 0 1.5em; font-size: 1.4em; letter-spacing: .04em; }
h3 { margin-block: 2.5em .8em; font-size: 1.15em; }
h4 { margin-block: 1.5em .5em; font-size: 1em; }
ul, ol, dl { margin-block: .5em; }
li p, dd p, aside p { text-indent: 0; }
dd { margin-inline-start: 2em; }
cite { font-style: normal; }
em {
  font-style: normal;
  text-emphasis: filled dot;
  -webkit-text-emphasis: filled dot;
  text-emphasis-position: under right;
}

.title-page { margin-block-start: 22%; text-align: center; }
.title-page h1 { margin-block: 0 1.6em; font-size: 1.9em; letter-spacing: .08em; text-align: center; }
.title-page p { text-indent: 0; letter-spacing: .1em; }
.title-page .edition { margin-block-start: 4em; color: #a32a17; }
.title-page .series { font-size: .85em; }

.part { break-before: page; page-break-before: always; }
.ordinal { margin-block: 12% .5em; color: #a32a17; font-size: .9em; letter-spacing: .3em; text-indent: 0; }
.unprinted { margin-block-start: 12%; color: #a32a17; font-size: .9em; letter-spacing: .3em; }
.summary {
  margin-block: 0 2em;
  padding-inline-start: 1em;
  border-inline-start: 2px solid #a32a17;
  font-size: .85em;
  text-indent: 0;
}
.n { margin-inline-end: .5em; color: #a32a17; font-size: .6em; text-indent: 0; }
.noteref { color: #a32a17; font-size: .65em; line-height: 1; vertical-align: super; }
.term {
  text-decoration: underline;
  text-decoration-color: #a32a17;
  text-decoration-style: dotted;
  text-underline-offset: .25em;
}
.notes {
  margin-block-start: 3em;
  padding-block-start: .5em;
  border-block-start: 1px solid #a32a17;
  font-size: .85em;
}
.notes h3 { margin-block: .5em; }
aside { margin-block: .6em; }
.sources, .places, .status, .other, .address { opacity: .75; font-size: .9em; }
.glossary dt { margin-block-start: 1.6em; break-after: avoid; page-break-after: avoid; }
.glossary dfn { font-size: 1.15em; font-style: normal; }
.other, .pinyin { margin-inline-start: .8em; }
.pinyin { color: #a32a17; }
.places { margin-block-start: .4em; }
.places a { color: #a32a17; }
.facts dt { margin-block-start: .8em; color: #a32a17; font-size: .9em; }
.facts dd { margin-inline-start: 0; }
.form { border-block-end: 1px solid; }
.address { overflow-wrap: anywhere; text-indent: 0; }
.cover { margin: 0; padding: 0; text-align: center; }
.cover img { max-height: 100%; max-width: 100%; }
nav ol { list-style: none; padding-inline-start: 0; }
nav li { margin-block: .6em; }
"""

_SPOKEN = """
.seg { line-height: 2.9; text-align: start; }
ruby { ruby-position: over; ruby-align: center; }
rt { padding: 0 .12em; color: #80570f; font-size: .5em; letter-spacing: 0; text-align: center; }
"""

_VERTICAL = """
html { -epub-writing-mode: vertical-rl; -webkit-writing-mode: vertical-rl; writing-mode: vertical-rl; }
body { margin: 5% 0; }
.upright { -epub-text-combine: horizontal; -webkit-text-combine: horizontal; text-combine-upright: all; }
.n, .noteref { -webkit-text-orientation: sideways; text-orientation: sideways; }
em { text-emphasis-position: over right; }
"""


def stylesheet(variant: Variant) -> bytes:
    """For one variant."""
    return (_BASE + (_SPOKEN if variant.spoken else "") + (_VERTICAL if variant.vertical else "")).encode()
