"""A few fingerprints of each text, enough to find any passage of eight words that another text has unchanged."""

import numpy as np

from sayso.trace.arrays import Hashes, Keys, Numbers
from sayso.trace.compiled import compiled
from sayso.trace.fingerprints import SIZE, gram
from sayso.trace.words import OUTSIDE

WINDOW = 5
"""Of so many fingerprints in a row the smallest is picked (winnowing: Schleimer, Wilkerson and Aiken 2003), so that two
texts with SIZE + WINDOW - 1 words in common have one in common. About a third of all are picked."""


@compiled
def picked(hashes: Hashes, bounds: Numbers, out: Keys, texts: Hashes) -> int:
    """Write the upper half of each picked fingerprint to `out`, and its text's number to `texts`; returns how many."""
    count = 0
    recent = np.empty(WINDOW, np.uint64)
    for text in range(len(bounds) - 1):
        run, last = 0, -1
        for at in range(bounds[text], bounds[text + 1]):
            run = run + 1 if hashes[at] > OUTSIDE else 0
            if run < SIZE:
                continue
            place = at - SIZE + 1
            recent[place % WINDOW] = gram(hashes, place)
            held = min(run - SIZE + 1, WINDOW)
            if held < WINDOW and at + 1 < bounds[text + 1] and hashes[at + 1] > OUTSIDE:
                continue
            least = place
            for before in range(place - held + 1, place):
                if recent[before % WINDOW] < recent[least % WINDOW]:
                    least = before
            if least > last:
                out[count] = recent[least % WINDOW] >> np.uint64(32)
                texts[count] = text
                last = least
                count += 1
    return count
