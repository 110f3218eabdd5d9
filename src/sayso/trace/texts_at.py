"""Which text a word of a corpus stands in."""

import numpy as np
from numpy.typing import NDArray

from sayso.trace.arrays import Numbers
from sayso.trace.compiled import compiled, whole

Blocks = NDArray[np.int32]


@compiled
def blocks_of(bounds: Numbers) -> Blocks:
    """The text that holds the first word of every 256."""
    found = np.zeros((bounds[-1] >> 8) + 1, np.int32)
    text = 0
    for block in range(len(found)):
        while text + 1 < len(bounds) - 1 and bounds[text + 1] <= block << 8:
            text += 1
        found[block] = text
    return found


@compiled
def text_at(place: int, blocks: Blocks, bounds: Numbers) -> int:
    """The text that a word stands in."""
    text = whole(blocks[place >> 8])
    while bounds[text + 1] <= place:
        text += 1
    return text
