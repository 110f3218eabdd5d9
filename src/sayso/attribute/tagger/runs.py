"""Runs: stretches of words, as (first word, word after the last)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Run = tuple[int, int]


def runs(line: NDArray[np.int64], begins: int) -> list[Run]:
    """The stretches of a line of labels that begin with one label and go on with the next.

    >>> runs(np.array([0, 1, 2, 1, 0, 2]), 1)
    [(1, 3), (3, 4), (5, 6)]
    """
    found: list[Run] = []
    for word in np.flatnonzero((line == begins) | (line == begins + 1)).tolist():
        if line[word] != begins and found and found[-1][1] == word:
            found[-1] = (found[-1][0], word + 1)
        else:
            found.append((word, word + 1))
    return found


def runs_of(words: Sequence[int]) -> tuple[Run, ...]:
    """Words in ascending order as stretches.

    >>> runs_of([3, 4, 7])
    ((3, 5), (7, 8))
    """
    found: list[Run] = []
    for word in words:
        if found and found[-1][1] == word:
            found[-1] = (found[-1][0], word + 1)
        else:
            found.append((word, word + 1))
    return tuple(found)


def moved(run: Run, by: int) -> Run:
    """A stretch of a window's words in the document's words."""
    return run[0] + by, run[1] + by
