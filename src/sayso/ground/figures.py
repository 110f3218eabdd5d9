"""Figures however they are written: "fourteen", "14", "1,500" and "1.5 thousand" are compared as numbers."""

from collections.abc import Iterator, Sequence

UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen""".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {word: number for number, word in enumerate(UNITS)} | {word: 20 + 10 * n for n, word in enumerate(TENS)}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
LOOSE = frozenset(("one", "zero"))
"""Words that are rarely meant as figures when they stand alone."""

LONGEST = 15
"""Digits. What is longer is no count of anything."""


def figures(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The figures among some words as they stand in a text: first word, past the last, the number in digits.

    >>> list(figures(["Twenty", "five", "of", "1,500", "and", "2.5", "million"]))
    [(0, 2, '25'), (3, 4, '1500'), (5, 7, '2500000')]
    """
    at = 0
    while at < len(words):
        past, number = _figure(words, at)
        if past > at:
            yield at, past, number
        at = max(past, at + 1)


def _figure(words: Sequence[str], at: int) -> tuple[int, str]:
    """The figure that begins at a word and where it ends; the word itself where none does."""
    value, past = _digits(words[at]), at + 1
    if value is None:
        value, past = _spelt(words, at)
    if value is None:
        return at, ""
    while past < len(words) and words[past].lower() in SCALES and value < 10**LONGEST:
        value *= SCALES[words[past].lower()]
        past += 1
    return past, f"{value:.6f}".rstrip("0").rstrip(".")


def _digits(word: str) -> float | None:
    """A number in digits, with commas between thousands or a point before decimals."""
    plain = word.replace(",", "")
    if len(plain) > LONGEST or not plain.isascii() or not plain.replace(".", "", 1).isdigit():
        return None
    return float(plain)


def _spelt(words: Sequence[str], at: int) -> tuple[float | None, int]:
    """A number in words: "fourteen", "twenty-five", "twenty five"."""
    first, _, second = words[at].lower().partition("-")
    if first not in SMALL or (second and second not in SMALL):
        return None, at
    value, past = SMALL[first], at + 1
    if not second and value >= 20 and past < len(words) and 0 < SMALL.get(words[past].lower(), 0) < 10:
        return value + SMALL[words[past].lower()], past + 1
    if second:
        return (value + SMALL[second], past) if value >= 20 and SMALL[second] < 10 else (None, at)
    alone = past >= len(words) or words[past].lower() not in SCALES
    return (None, at) if alone and first in LOOSE else (value, past)
