"""Reading a witness: bytes in, text out, and a promise that the text gives the bytes back."""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from .errors import EditionError
from .model import Witness

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    ("\N{BYTE ORDER MARK}".encode("gb18030"), "gb18030"),
)
_LEGACY = ("gb18030", "big5", "cp950", "big5hkscs")
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
# Controls that no text file has; tab, line ends, escape sequences of terminals and NEL are not among them.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_FAMILIAR = re.compile("[\n\r -~\u2014-\u2026\u3000-\u3011\u4e00-\u9fa5\uff01-\uff5e]")
_SAMPLE = 1 << 16
_BLANK = (
    " \t\n\r\x0b\x0c\x85\xa0\u2028\u2029\u3000\N{BYTE ORDER MARK}\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{SOFT HYPHEN}"
)


def read(path: Path) -> Witness:
    """The witness in a file. Raises `EditionError` if it cannot be read or decoded."""
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise EditionError(f"cannot read the file: {reason}", where=str(path), code="E-READ") from error
    return decode(data, str(path))


def collect(names: Iterable[str]) -> list[Path]:
    """The files meant: a folder stands for the .txt files in it. Raises `EditionError` for a folder without any."""
    found: list[Path] = []
    for name in names:
        path = Path(name)
        inside = sorted(path.glob("*.txt")) if path.is_dir() else [path]
        if not inside:
            raise EditionError("there is no .txt file in it", where=name, hint="name the files", code="E-READ")
        found += inside
    return found


def decode(data: bytes, name: str) -> Witness:
    """The witness in `data`; `name` is for messages.

    UTF-8, UTF-16 and UTF-32 with or without byte order mark, GB18030 (with GBK and GB 2312) and
    Big5 (with cp950 and HKSCS). Raises `EditionError` (E-EMPTY, E-BINARY, E-DECODE, E-ROUNDTRIP).
    """
    if not data:
        raise EditionError("the file is empty", where=name, hint="nothing to edit", code="E-EMPTY")
    bom, encoding = next(((mark, codec) for mark, codec in _BOMS if data.startswith(mark)), (b"", ""))
    body = data[len(bom) :]
    encoding = encoding or _detect(body, name)
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, len(bom) + error.start, encoding, name) from error
    if not text.strip(_BLANK):
        raise EditionError("the file holds no text", where=name, hint="nothing to edit", code="E-EMPTY")
    control = _CONTROL.search(text)
    if control:
        raise EditionError(
            f"this looks like binary data: control character U+{ord(control[0]):04X} at character {control.start()}",
            where=name,
            hint="give a text file",
            code="E-BINARY",
        )
    if text.encode(encoding) != body:
        raise EditionError(
            f"decoded as {encoding}, the text does not give the same bytes back, so the witness could not be restored",
            where=name,
            hint="convert the file to UTF-8 and keep the original beside it",
            code="E-ROUNDTRIP",
        )
    return Witness(name, data, text, encoding, bom, hashlib.sha256(data).hexdigest())


def _detect(body: bytes, name: str) -> str:
    """Name of the codec for bytes without byte order mark."""
    try:
        body.decode("utf-8")
        return (
            "ascii"
            if body.isascii() and b"\x00" not in body
            else "utf-8"
            if b"\x00" not in body
            else _utf16(body, name)
        )
    except UnicodeDecodeError as error:
        damaged = error.start
    if b"\x00" in body:
        return _utf16(body, name)
    lenient = body.decode("utf-8", "replace")
    lost = lenient.count("\N{REPLACEMENT CHARACTER}")
    if lost * 10 <= sum(1 for char in lenient if char > "\x7f"):
        # Nearly all of it is UTF-8: a legacy codec would decode it too, into nonsense.
        raise _undecodable(body, damaged, "utf-8", name)
    fitting = [codec for codec in _LEGACY if _fits(body, codec)]
    wide = _wide(body)
    if wide and not fitting:
        return wide
    if not fitting:
        raise _undecodable(body, damaged, "utf-8", name)
    if len(fitting) == 1:
        return fitting[0]
    return _guess(body, fitting, wide, name)


def _guess(body: bytes, fitting: list[str], wide: str, name: str) -> str:
    """Ask the detectors which of several codecs that decode the bytes was meant."""
    import chardet  # noqa: PLC0415 - heavy, and rarely needed
    import charset_normalizer  # noqa: PLC0415

    sample = body[:_SAMPLE]
    first = str(chardet.detect(sample)["encoding"] or "").lower().replace("_", "-")
    first = {"gb2312": "gb18030", "gbk": "gb18030"}.get(first, first)
    if first in fitting:
        return first
    if wide and first == wide:
        return wide
    best = charset_normalizer.from_bytes(sample, cp_isolation=fitting).best()
    if best is not None and best.encoding in fitting:
        return best.encoding
    raise EditionError(
        "the encoding is none of UTF-8, UTF-16, GB18030 and Big5" + (f"; it looks like {first}" if first else ""),
        where=name,
        hint="convert the file to UTF-8",
        code="E-DECODE",
    )


def _fits(body: bytes, codec: str) -> bool:
    """Whether the codec decodes the bytes, into Chinese, and gives them back."""
    try:
        text = body.decode(codec)
        return bool(_HAN.search(text)) and not _CONTROL.search(text) and text.encode(codec) == body
    except UnicodeError:
        return False


def _wide(body: bytes) -> str:
    """UTF-16 without mark and without any ASCII: recognised by how many characters are Chinese."""
    best, share = "", 0.8
    for codec in ("utf-16-le", "utf-16-be"):
        if len(body) % 2 == 0 and _fits(body, codec):
            text = body.decode(codec)
            found = sum(1 for char in text if "\u3000" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef") / len(text)
            if found > share:
                best, share = codec, found
    return best


def _utf16(body: bytes, name: str) -> str:
    """Which UTF-16 bytes with NULs are: the one that gives more Chinese, ASCII and line ends; or E-BINARY."""
    best, most = "", -1
    for codec in ("utf-16-le", "utf-16-be"):
        try:
            text = body.decode(codec)
        except UnicodeDecodeError:
            continue
        familiar = len(_FAMILIAR.findall(text))
        if not _CONTROL.search(text) and 2 * familiar >= len(text) and familiar > most:
            best, most = codec, familiar
    if not best:
        raise EditionError(
            f"this looks like binary data: a zero byte at byte {body.index(0)}",
            where=name,
            hint="give a text file",
            code="E-BINARY",
        )
    return best


def _undecodable(data: bytes, offset: int, encoding: str, name: str) -> EditionError:
    line = data.count(b"\n", 0, offset) + 1
    return EditionError(
        f"cannot decode byte 0x{data[offset]:02X} at byte {offset} as {encoding}",
        where=f"{name}:{line}",
        hint="supported: UTF-8, UTF-16, GB18030, Big5; a damaged file must be repaired at its source",
        code="E-DECODE",
    )
