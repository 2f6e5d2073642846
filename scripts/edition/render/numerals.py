"""Numbers as Chinese has them in running text."""

from __future__ import annotations

_DIGITS = "〇一二三四五六七八九"


def numeral(number: int) -> str:
    """A number from 1 to 99; figures beyond.

    >>> numeral(2), numeral(10), numeral(12), numeral(30), numeral(100)
    ('二', '十', '十二', '三十', '100')
    """
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones or not tens else "")
