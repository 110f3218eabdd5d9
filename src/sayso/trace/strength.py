"""How much speaks for it that one text has a passage from another, or both from a third: in points."""

import numpy as np
from numpy.typing import NDArray

from sayso.trace import frames
from sayso.trace.arrays import Table
from sayso.trace.columns import BITS, END_A, END_B, FRAME, FROM_A, FROM_B, MATCHED, RUN

POINTS = ((BITS, 60, 11.8), (BITS, 120, 1.5), (MATCHED, 30, 13.5), (RUN, 8, -59.9), (RUN, 16, 88.4))
"""Of what, up to how much of it, and the points for each: bits that the words say, words, words in the longest run."""

DENSITY_POINTS = 542.0
"""For a passage whose longer side has no word that the other has not."""

FRAME_POINTS = {
    frames.OPENED: 168.8,
    frames.OPENED_NEAR: 160.6,
    frames.CLOSED: 108.5,
    frames.CLOSED_NEAR: 150.4,
    frames.ENDED: 263.7,
    frames.INTRODUCED: 204.6,
    frames.BEGUN: 60.5,
    frames.BEGUN_BOTH: -130.7,
    frames.FINISHED: -186.8,
    frames.FINISHED_BOTH: -184.7,
    frames.SENTENCES_BOTH: 164.9,
    frames.SENTENCES: 128.6,
}
"""A passage that is a whole quotation, or all of a paragraph but its first words, did not come about by chance.

The points are the weights of a logistic regression on passages of all sorts planted in news (10,000 articles each of
seeds 2 and 4), in hundredths of its log-odds.
"""


def strength(passages: Table) -> NDArray[np.float64]:
    """The points of each passage: its words' bits, how unbroken they are, and its frame: (passages)."""
    lengths = passages[:, [END_A, END_B]] - passages[:, [FROM_A, FROM_B]]
    points: NDArray[np.float64] = DENSITY_POINTS * passages[:, MATCHED] / np.maximum(1, lengths.max(axis=1))
    for column, most, worth in POINTS:
        points += worth * np.minimum(passages[:, column], most)
    for frame, worth in FRAME_POINTS.items():
        points += worth * ((passages[:, FRAME] & frame) != 0)
    return points
