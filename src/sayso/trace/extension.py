"""Follow two texts side by side from words that they share, through small edits, as far as they go together."""

import numpy as np

from sayso.trace.arrays import Hashes
from sayso.trace.compiled import compiled
from sayso.trace.words import OUTSIDE

REACH = 6
"""So many words may be changed, put in or left out in one place."""

DEAR, DROP = 0.75, 5.0
"""What a changed word costs, where an equal one counts 1; and how far below its best a stretch may fall."""


@compiled
def alike(one: np.uint32, other: np.uint32) -> bool:
    """Whether two words are the same."""
    return bool(one == other and one > np.uint32(OUTSIDE))


@compiled
def follow(a: Hashes, i: int, i_end: int, b: Hashes, j: int, j_end: int, way: int) -> tuple[int, int, int]:
    """Greedy: over equal words, then to the nearest place where two words in a row are equal again.

    `way` is 1 for forwards, from the words at `i` and `j` up to the ends, or -1 for backwards from them down to the
    ends, which are then the places before the first words. Returns where the best stretch ends, exclusive, and how
    many words are equal in it.
    """
    score, best, matched, kept = 0.0, 0.0, 0, 0
    i_best, j_best = i, j
    while i != i_end and j != j_end:
        if alike(a[i], b[j]):
            i += way
            j += way
            matched += 1
            score += 1.0
            if score > best:
                best, kept, i_best, j_best = score, matched, i, j
            continue
        di, dj = resume(a, i, i_end, b, j, j_end, way)
        if di < 0:
            break
        score -= DEAR * max(di, dj)
        if best - score > DROP:
            break
        i += way * di
        j += way * dj
    return i_best, j_best, kept


@compiled
def resume(a: Hashes, i: int, i_end: int, b: Hashes, j: int, j_end: int, way: int) -> tuple[int, int]:
    """The shortest way on to two equal words in a row, or to one at an end; (-1, -1) where there is none."""
    i_room, j_room = (i_end - i) * way, (j_end - j) * way
    for total in range(1, 2 * REACH + 1):
        low, high = max(0, total - REACH), min(REACH, total)
        for step in range(high - low + 1):
            di = total // 2 + ((step + 1) // 2 if step % 2 else -(step // 2))  # as even a change as may be comes first
            if di < low or di > high:
                continue
            dj = total - di
            if di >= i_room or dj >= j_room or not alike(a[i + way * di], b[j + way * dj]):
                continue
            if di + 1 == i_room or dj + 1 == j_room:
                if total <= 2:
                    return di, dj
                continue
            if alike(a[i + way * (di + 1)], b[j + way * (dj + 1)]):
                return di, dj
            further = di == 1 and dj == 1 and i_room > 3 and j_room > 3
            if further and alike(a[i + way * 3], b[j + way * 3]):  # every second word changed
                return di, dj
    return -1, -1
