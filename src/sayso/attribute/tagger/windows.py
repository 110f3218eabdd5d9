"""Windows: a text taken in stretches that the encoder can hold, cut where sentences end."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

LENGTH = 126
"""Word pieces in a window; with the two signs at its ends, 128. Longer ones find no more and take longer."""


def windows(sizes: Sequence[int], sentences: Sequence[int], length: int = LENGTH) -> Iterator[tuple[int, int]]:
    """Windows over words, each of at most `length` pieces, as (first word, word after the last).

    `sizes` are pieces a word, `sentences` the ascending numbers of the words that begin one. A window ends with a
    sentence; a sentence too long for one window is cut where the window is full.
    """
    start, pieces = 0, 0
    for first, last in _sentences(sentences, len(sizes)):
        size = sum(sizes[first:last])
        if pieces and pieces + size > length:
            yield start, first
            start, pieces = first, 0
        if size <= length:
            pieces += size
            continue
        *whole, (start, end) = _cut(sizes, first, last, length)
        yield from whole
        pieces = sum(sizes[start:end])
    if start < len(sizes):
        yield start, len(sizes)


def _sentences(starts: Sequence[int], end: int) -> Iterable[tuple[int, int]]:
    edges = sorted({0, *starts, end})
    return pairwise(edges)


def _cut(sizes: Sequence[int], first: int, last: int, length: int) -> list[tuple[int, int]]:
    """One long sentence in stretches; a single word too long for a window stands alone."""
    found: list[tuple[int, int]] = []
    start, pieces = first, 0
    for word in range(first, last):
        if pieces and pieces + sizes[word] > length:
            found.append((start, word))
            start, pieces = word, 0
        pieces += sizes[word]
    return [*found, (start, last)]
