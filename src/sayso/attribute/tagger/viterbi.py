"""The likeliest line of labels: begun before gone on with."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

NEVER = -1e4


def passages(labels: Sequence[str]) -> Scores:
    """(labels, labels): 0 where the second may follow the first, NEVER where it goes on with what was not begun.

    Kinds are told apart by the first letter behind the hyphen: a source that changes sides goes on.
    """
    table = np.zeros((len(labels), len(labels)), np.float32)
    for to, label in enumerate(labels):
        if label.startswith("I-"):
            table[[at for at, before in enumerate(labels) if before[2:3] != label[2]], to] = NEVER
    return table


def likeliest(scores: Scores, table: Scores) -> NDArray[np.int64]:
    """The best line of labels for each row of `scores` (rows, words, labels), as numbers (rows, words).

    Viterbi's algorithm (1967), all rows at once. A line begins as if an outside word stood before it.
    """
    rows, length, labels = scores.shape
    found = np.zeros((rows, length), np.int64)
    if not length:
        return found
    given = np.ascontiguousarray(scores.transpose(1, 2, 0))
    best = np.empty_like(given)
    best[0] = given[0] + table[0][:, None]
    ways = np.empty((labels, labels, rows), given.dtype)
    for word in range(1, length):
        np.add(best[word - 1][:, None], table[:, :, None], out=ways)
        np.add(ways.max(0), given[word], out=best[word])
    found[:, -1] = at = best[-1].argmax(0)
    for word in range(length - 2, -1, -1):
        found[:, word] = at = (best[word] + table[:, at]).argmax(0)
    return found


def log_chances(scores: Scores) -> Scores:
    """Scores made logarithms of chances, over the last axis."""
    above = scores - scores.max(-1, keepdims=True)
    chances: Scores = above - np.log(np.exp(above).sum(-1, keepdims=True))
    return chances
