"""Stretches of words as a few numbers, so that they can be told alike or unlike at a glance."""

import numpy as np

from sayso.trace.arrays import Hashes, Keys
from sayso.trace.compiled import compiled


@compiled
def sketch(hashes: Hashes, first: int, last: int, out: Keys, kept: int) -> int:
    """Keep the smallest numbers of any three words in a row (Broder 1997): copies of a text share most of them.

    `kept` numbers are in `out` already, in order; returns how many are now.
    """
    for at in range(first, last - 2):
        mixed = np.uint64(hashes[at]) << np.uint64(32) ^ np.uint64(hashes[at + 1]) << np.uint64(13)
        mixed = (mixed ^ np.uint64(hashes[at + 2])) * np.uint64(0x9E3779B97F4A7C15)
        kept = keep_least(mixed ^ (mixed >> np.uint64(31)), out, kept)
    return kept


@compiled
def keep_least(number: np.uint64, out: Keys, kept: int) -> int:
    """Put a number among the smallest so far, in order; returns how many are kept."""
    at = kept
    while at > 0 and out[at - 1] > number:
        at -= 1
    if at == len(out) or (at > 0 and out[at - 1] == number):
        return kept
    for later in range(min(kept, len(out) - 1), at, -1):
        out[later] = out[later - 1]
    out[at] = number
    return min(kept + 1, len(out))


@compiled
def overlap(one: Keys, other: Keys) -> bool:
    """Whether two sketches have a number in common."""
    common = False
    for x in one:
        for y in other:
            common |= x == y
    return common


@compiled
def unlike(sketches: Keys) -> int:
    """How many of some stretches have nothing in common with any other: (stretches, MINIMA)."""
    alone = 0
    for one in range(len(sketches)):
        like = False
        for other in range(len(sketches)):
            like = like or (other != one and overlap(sketches[one], sketches[other]))
        alone += not like
    return alone
