"""Phrases that nobody took from anybody: many texts have them that are otherwise unlike."""

import numpy as np

from sayso.trace.arrays import Hashes, Keys, Numbers
from sayso.trace.compiled import compiled, whole
from sayso.trace.sketches import unlike
from sayso.trace.texts_at import Blocks, text_at

CROWD = 6
"""So many texts at least."""

LOOKED_AT = 12
"""Texts compared; more would not make it plainer."""

UNLIKE = 0.75
"""So large a share of them must have nothing else in common thereabouts."""

BESIDE = 3
"""Words are summed up by blocks of sixteen; BESIDE blocks on each side of a phrase's own are compared."""


@compiled
def sums_of(hashes: Hashes, bounds: Numbers) -> Hashes:
    """The smallest number of any three words in a row (Broder 1997) in each block of words: copies share most."""
    sums = np.full((len(hashes) >> 4) + len(bounds), 0xFFFFFFFF, np.uint32)
    for text in range(len(bounds) - 1):
        for at in range(bounds[text], bounds[text + 1] - 2):
            mixed = np.uint64(hashes[at]) << np.uint64(32) ^ np.uint64(hashes[at + 1]) << np.uint64(13)
            mixed = (mixed ^ np.uint64(hashes[at + 2])) * np.uint64(0x9E3779B97F4A7C15)
            block = block_of(text, at, bounds)
            sums[block] = min(sums[block], np.uint32(mixed >> np.uint64(32)))
    return sums


@compiled
def block_of(text: int, place: int, bounds: Numbers) -> int:
    """The block of a word. Each text begins one of its own, so that the order of texts changes nothing."""
    return whole((bounds[text] >> 4) + text + ((place - bounds[text]) >> 4))


@compiled
def formula(places: Keys, sums: Hashes, bounds: Numbers, blocks: Blocks) -> bool:
    """Whether a phrase at these places is nobody's: there are many, and what stands around them is unlike."""
    if len(places) < CROWD:
        return False
    sketches = np.empty((min(LOOKED_AT, len(places)), 2 * BESIDE), np.uint64)
    for step in range(len(sketches)):
        around(whole(places[step * len(places) // len(sketches)]), sums, bounds, blocks, sketches[step])
    return unlike(sketches) >= UNLIKE * len(sketches)


@compiled
def around(place: int, sums: Hashes, bounds: Numbers, blocks: Blocks, out: Keys) -> None:
    """The blocks before and after a place in its text; where there are none, numbers like no other's."""
    text = text_at(place, blocks, bounds)
    own = block_of(text, place, bounds)
    first, last = block_of(text, bounds[text], bounds), block_of(text, bounds[text + 1] - 1, bounds)
    nothing = (np.uint64(place) + np.uint64(1)) << np.uint64(32)
    for step in range(BESIDE):
        before, after = own - 1 - step, own + 1 + step
        out[step] = np.uint64(sums[before]) if before >= first else nothing + np.uint64(step)
        out[BESIDE + step] = np.uint64(sums[after]) if after < last else nothing + np.uint64(BESIDE + step)
