"""How much speaks for it that one text has a passage from another, or both from a third: in points."""

import numpy as np
from numpy.typing import NDArray

from sayso.trace.arrays import Table
from sayso.trace.columns import BITS, END_A, END_B, FRAME, FROM_A, FROM_B, MATCHED, RUN
from sayso.trace.frames import CLOSED, CLOSED_NEAR, ENDED, INTRODUCED, OPENED, OPENED_NEAR

MOST_BITS, MOST_RUN = 120, 16
"""More than that makes no difference."""

RUN_POINTS, DENSITY_POINTS = 9.0, 33.0
"""For each word of the longest unchanged run; for passages of which every word is shared."""

FRAME_POINTS = {OPENED: 31.0, OPENED_NEAR: 20.0, CLOSED: 21.0, CLOSED_NEAR: 20.0, ENDED: 29.0, INTRODUCED: 30.0}
"""A passage that is a whole quotation, or all of a paragraph but its first words, did not come about by chance.

The points are the weights of a logistic regression on planted passages of all sorts, in units of one bit.
"""


def strength(passages: Table) -> NDArray[np.float64]:
    """The points of each passage: its words' bits, how unbroken they are, and its frame: (passages)."""
    lengths = passages[:, [END_A, END_B]] - passages[:, [FROM_A, FROM_B]]
    density = passages[:, MATCHED] / np.maximum(1, lengths.min(axis=1))
    points: NDArray[np.float64] = np.minimum(passages[:, BITS], MOST_BITS) + DENSITY_POINTS * density
    points += RUN_POINTS * np.minimum(passages[:, RUN], MOST_RUN)
    for frame, worth in FRAME_POINTS.items():
        points += worth * ((passages[:, FRAME] & frame) != 0)
    return points
