"""What each letter and mark is to a reader who compares words, as tables for compiled code."""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

LOW, HIGH, TOP = 0x3000, 0xF900, 0x10000
"""Tables hold the code points below LOW, then those from HIGH to TOP; what lies between needs no table."""

BREAK, LETTER, DIGIT, SIGN, INVISIBLE, APOSTROPHE, HYPHEN, DOT, COMMA, QUOTE, LINE, STOP, SHOWN = range(13)
"""SIGN is a word by itself (一); INVISIBLE leaves a word as it is; SHOWN are brackets and ellipses."""

MARKS = {
    **dict.fromkeys("'’ʼ‛′", APOSTROPHE),
    **dict.fromkeys("-‐‑", HYPHEN),
    **dict.fromkeys('"“”„‟″«»', QUOTE),
    **dict.fromkeys("\n\v\f\r\x85\u2028\u2029", LINE),
    **dict.fromkeys("!?:;", STOP),
    **dict.fromkeys("[]…", SHOWN),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", INVISIBLE),
    ".": DOT,
    ",": COMMA,
}


class Letters(NamedTuple):
    """For each code point of the tables what it is, and the letters that it stands for in comparisons."""

    kinds: NDArray[np.uint8]
    """(code points)"""

    plain: NDArray[np.uint32]
    """(code points, 3): as many letters as it stands for, then zeros: "ﬁ" is f and i, "É" is e."""

    quick: NDArray[np.uint8]
    """(256): for the bytes that are a letter or a digit by themselves what they stand for, else zero."""


@lru_cache(1)
def letters() -> Letters:
    """The tables; made once, in some hundredths of a second."""
    points = [*range(LOW), *range(HIGH, TOP)]
    kinds, plain = np.zeros(len(points), np.uint8), np.zeros((len(points), 3), np.uint32)
    for at, point in enumerate(points):
        letter = chr(point)
        bare = bare_letters(letter)
        kinds[at] = kind(letter, bare)
        plain[at, : len(bare)] = [ord(one) for one in bare]
    quick = np.zeros(256, np.uint8)
    quick[:128] = np.where((kinds[:128] == LETTER) | (kinds[:128] == DIGIT), plain[:128, 0], 0)
    return Letters(kinds, plain, quick)


def bare_letters(letter: str) -> str:
    """What one code point stands for, without case, accents and compatibility forms: three letters at most.

    >>> bare_letters("É"), bare_letters("ﬁ"), bare_letters("ß"), bare_letters("™")
    ('e', 'fi', 'ss', '')
    """
    if not letter.isalnum():
        return ""
    whole = unicodedata.normalize("NFKD", letter).casefold()
    return "".join(one for one in whole if one.isalnum())[:3]


def kind(letter: str, bare: str) -> int:
    """What a code point is: one of the names above."""
    if letter in MARKS:
        return MARKS[letter]
    if unicodedata.combining(letter):
        return INVISIBLE
    return (DIGIT if bare.isdigit() else LETTER) if bare else BREAK
