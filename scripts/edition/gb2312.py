"""The character set of standard Simplified: GB 2312, by way of Python's codec."""

from __future__ import annotations


def includes(char: str) -> bool:
    """Whether standard Simplified has the character.

    >>> includes("乾"), includes("黨")
    (True, False)
    """
    return bool(_code(char))


def common(char: str) -> bool:
    """Whether it is among the 3,755 characters of level 1.

    >>> common("党"), common("氓"), common("徵")
    (True, True, False)
    """
    code = _code(char)
    return len(code) == 2 and 0xB0 <= code[0] <= 0xD7


def _code(char: str) -> bytes:
    try:
        return char.encode("gb2312")
    except UnicodeEncodeError:
        return b""
