"""The way back from words to code points."""

import numpy as np

from sayso.trace.arrays import Numbers, Table
from sayso.trace.columns import END_A, END_B, FROM_A, FROM_B, A, B
from sayso.trace.compiled import compiled, whole
from sayso.trace.words import Words


@compiled
def offsets(passages: Table, words: Words, bounds: Numbers) -> Table:
    """Where passages stand in their texts, in code points: (passages, 4) of start and end in one text and the other."""
    found = np.empty((len(passages), 4), np.int64)
    for row in range(len(passages)):
        text = bounds[passages[row, A]]
        found[row, 0] = stop(words, text, passages[row, FROM_A]) - words.lengths[passages[row, FROM_A]]
        found[row, 1] = stop(words, text, passages[row, END_A] - 1)
        text = bounds[passages[row, B]]
        found[row, 2] = stop(words, text, passages[row, FROM_B]) - words.lengths[passages[row, FROM_B]]
        found[row, 3] = stop(words, text, passages[row, END_B] - 1)
    return found


@compiled
def stop(words: Words, begin: int, word: int) -> int:
    """Where a word ends, in code points from the beginning of its text, whose first word is `begin`."""
    passed = 0
    for at in range(begin, word + 1):
        passed += whole(words.gaps[at]) + whole(words.lengths[at])
    return passed
