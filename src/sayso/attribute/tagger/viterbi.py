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
    came_from = np.zeros((length, rows, labels), np.int64)
    best = scores[:, 0] + table[0] if length else scores.sum(1)
    for word in range(1, length):
        ways = best[:, :, None] + table
        came_from[word] = ways.argmax(1)
        best = ways.max(1) + scores[:, word]
    found = np.zeros((rows, length), np.int64)
    at = best.argmax(1)
    for word in range(length - 1, -1, -1):
        found[:, word] = at
        at = came_from[word, np.arange(rows), at]
    return found


def log_chances(scores: Scores) -> Scores:
    """Scores made logarithms of chances, over the last axis."""
    above = scores - scores.max(-1, keepdims=True)
    chances: Scores = above - np.log(np.exp(above).sum(-1, keepdims=True))
    return chances
