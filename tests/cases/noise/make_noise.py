"""Damage the base texts in every style of styles.tsv, the same way each time.

    python tests/cases/noise/make_noise.py            # write damaged/<genre>.<style>.txt
    python tests/cases/noise/make_noise.py --check    # exit 1 if damaged/ is not what would be written

The generator shares no code with the cleaner: a corpus built by the code it tests would prove nothing.
"""

from __future__ import annotations

import csv
import functools
import hashlib
import importlib.util
import random
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pypinyin import Style, pinyin

HERE = Path(__file__).parent
CUT_OFF = "\u51b3"
"""Highest Simplified character the mirror of the first article annotated."""
HALF_WIDTH = str.maketrans("，：；！？（）", ",:;!?()")
"""What the mirror narrowed; the full stop, the enumeration comma, quotes and title marks stayed."""
MIRROR_MAP = dict(
    zip("为伪着面制系干复于历台征余准扎群众线卫里", "為偽著麵製係幹複於曆台征餘準紮群眾線衛裏", strict=True)
)
"""Where the mirror's own table differs from the first candidate of STCharacters, read off the article
(and its like for 伪 线 卫 里, which the article has not, or has unchanged)."""
INVISIBLE = ("\N{ZERO WIDTH SPACE}", "\N{ZERO WIDTH NO-BREAK SPACE}", "\N{WORD JOINER}")
EMOJI = ("😀", "👍", "🎉", "😂", "❤\N{VARIATION SELECTOR-16}", "🔥")

Inject = Callable[[str, str, random.Random], str]
"""(character as printed, Simplified character, generator) → what stands there after the damage."""


@dataclass(frozen=True)
class NoiseStyle:
    """One row of styles.tsv."""

    name: str
    """Second part of the file name."""
    script: str
    """`hans`: the base as it is; `naive`: first candidate of STCharacters; `mirror`: that with MIRROR_MAP."""
    sites: str
    """`none`, `low` (changed, up to CUT_OFF), `changed`, `random`, `umlaut` (random and every ü)."""
    forms: tuple[str, ...]
    """Names of FORMS; one is drawn at each site."""
    marks: str
    """`full`, `half`, or either with `+doubled`."""
    title: bool
    """Whether the first line is damaged by injection too."""


@functools.cache
def reading(char: str, style: Style) -> str:
    """Default reading of one character, without context, as the mirror did it: 行 is always xíng."""
    return str(pinyin(char, style=style, heteronym=False, neutral_tone_with_five=True)[0][0])


def is_han(char: str) -> bool:
    """Unified ideographs of the basic block; the base texts have no others."""
    return "\u4e00" <= char <= "\u9fff"


def plain(char: str) -> str:
    """Toneless, v for ü."""
    return reading(char, Style.NORMAL)


def toned(char: str) -> str:
    """With tone mark."""
    return reading(char, Style.TONE)


def entity(text: str) -> str:
    """Every non-ASCII letter as a decimal character reference."""
    return "".join(c if c.isascii() else f"&#{ord(c)};" for c in text)


def invisible(rng: random.Random) -> str:
    """One zero-width character."""
    return pick(INVISIBLE, rng)


def pick(options: tuple[str, ...], rng: random.Random) -> str:
    """Drawn with `random()` only, whose sequence Python guarantees across versions."""
    return options[int(rng.random() * len(options))]


def hidden(char: str, simp: str, rng: random.Random) -> str:
    """Zero-width characters before, inside and after the bracket."""
    return f"{char}{invisible(rng)}({plain(simp)}{invisible(rng)}){invisible(rng)}"


def emoji(char: str, simp: str, rng: random.Random) -> str:
    """Put a bracketed emoji, in either bracket, behind the character."""
    return char + pick(("({})", "[{}]"), rng).format(pick(EMOJI, rng))


def after(template: str, spell: Callable[[str], str]) -> Inject:
    """Form that keeps the character and puts the reading behind it."""
    return lambda char, simp, rng: char + template.format(spell(simp))


def around(template: str) -> Inject:
    """Form that wraps the character: ruby."""
    return lambda char, simp, rng: template.format(char, toned(simp))


FORMS: Mapping[str, Inject] = {
    "space": after("({}) ", plain),
    "plain": after("({})", lambda c: plain(c).replace("v", "ü")),
    "tone": after("({})", toned),
    "digit": after("({})", lambda c: reading(c, Style.TONE3)),
    "wide": after("（{}）", plain),
    "wide-tone": after("（{}）", toned),
    "square": after("[{}]", plain),
    "square-tone": after("[{}]", toned),
    "upper": after("({}) ", lambda c: plain(c).upper()),
    "capital": after("({})", lambda c: plain(c).capitalize()),
    "v": after("({})", plain),
    "u-colon": after("({})", lambda c: plain(c).replace("v", "u:")),
    "bopomofo": after("({})", lambda c: reading(c, Style.BOPOMOFO)),
    "ruby": around("<ruby>{}<rt>{}</rt></ruby>"),
    "ruby-rp": around("<ruby>{}<rp>(</rp><rt>{}</rt><rp>)</rp></ruby>"),
    "entity": after("&#40;{}&#41;&nbsp;", plain),
    "entity-tone": after("({})", lambda c: entity(toned(c))),
    "hidden": hidden,
    "emoji": emoji,
}


def styles() -> list[NoiseStyle]:
    """Read styles.tsv, in order."""
    with (HERE / "styles.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        NoiseStyle(
            row["style"],
            row["script"],
            row["sites"],
            tuple(row["forms"].split("|")),
            row["marks"],
            row["title"] == "yes",
        )
        for row in rows
    ]


@functools.cache
def table(script: str) -> dict[str, str]:
    """Simplified → Traditional, one to one; empty for `hans`.

    The dictionary is read as a file, so that no converter has to be loaded.
    """
    if script == "hans":
        return {}
    spec = importlib.util.find_spec("opencc")
    if spec is None or spec.origin is None:
        raise SystemExit("opencc-python-reimplemented is not installed; its STCharacters.txt is the naive table")
    lines = (Path(spec.origin).parent / "dictionary" / "STCharacters.txt").read_text(encoding="utf-8").splitlines()
    pairs = dict(line.split("\t", 1) for line in lines if "\t" in line)
    first = {simp: candidates.split()[0] for simp, candidates in pairs.items()}
    return {**first, **MIRROR_MAP} if script == "mirror" else first


def wanted(style: NoiseStyle, simp: str, char: str, rate: float, rng: random.Random) -> bool:
    """Whether this character gets a reading. Draws from `rng` once per character in random styles."""
    if style.sites == "changed":
        return char != simp
    if style.sites == "low":
        return char != simp and simp <= CUT_OFF
    if style.sites in ("random", "umlaut"):
        hit = rng.random() < rate
        return hit or (style.sites == "umlaut" and "v" in plain(simp))
    return False


def mark(char: str, style: NoiseStyle, rng: random.Random) -> str:
    """Damage a character that is not Han: narrowed or doubled marks."""
    if "doubled" in style.marks and rng.random() < 0.6:
        if char == "，":
            return ",," if "half" in style.marks else pick((",,", "，，"), rng)
        if char == "、":
            return ",、"
    return char.translate(HALF_WIDTH) if "half" in style.marks else char


def damage(text: str, genre: str, style: NoiseStyle) -> str:
    """Damage the base text of `genre` in one style; the generator is seeded by the two names alone."""
    seed = hashlib.sha256(f"{genre}/{style.name}".encode()).digest()
    rng = random.Random(int.from_bytes(seed, "big"))
    rate = 0.15 + 0.25 * seed[0] / 255
    naive = table(style.script)
    out: list[str] = []
    for number, line in enumerate(text.split("\n")):
        for simp in line:
            char = naive.get(simp, simp)
            if not is_han(simp):
                out.append(mark(simp, style, rng))
            elif (number or style.title) and wanted(style, simp, char, rate, rng):
                out.append(FORMS[pick(style.forms, rng)](char, simp, rng))
            else:
                out.append(char)
        out.append("\n")
    return "".join(out[:-1])


def plan() -> dict[str, str]:
    """File name → text of everything that belongs into damaged/."""
    genres = sorted(p for p in (HERE / "base").glob("*.txt") if not p.name.endswith(".hant.txt"))
    return {
        f"{path.stem}.{style.name}.txt": damage(path.read_text(encoding="utf-8"), path.stem, style)
        for path in genres
        for style in styles()
    }


def main(arguments: list[str]) -> int:
    """Write or check; 0 done or equal, 1 different, 2 usage."""
    if arguments not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    folder = HERE / "damaged"
    files = plan()
    disk = {p.name: p.read_text(encoding="utf-8") for p in folder.glob("*.txt")}
    if arguments:
        wrong = sorted(name for name in files.keys() | disk.keys() if files.get(name) != disk.get(name))
        print("\n".join(wrong) or f"{len(files)} files as generated")
        return 1 if wrong else 0
    folder.mkdir(exist_ok=True)
    for name in disk.keys() - files.keys():
        (folder / name).unlink()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(files)} files")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
