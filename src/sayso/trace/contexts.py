"""How expected a word is after the one before it, from how many different phrases of the corpus go on that way."""

import numpy as np

from sayso.trace.arrays import Bytes, Hashes, Keys
from sayso.trace.compiled import compiled, whole
from sayso.trace.words import FORMULA, OUTSIDE

MOST = 14.0
"""Bits: no single word says more than that."""

DISCOUNT = 1.0
"""Of the phrases that begin with two words one is the very passage that is weighed."""


ENOUGH = 1 << 20
"""Phrases. When a corpus has many more, a part of them tells as well which words are expected."""


def empty_contexts(words: int) -> Hashes:
    """A table of counts for so many words; its last number counts all phrases."""
    bits = max(16, int(words // every(words)).bit_length())
    return np.zeros((1 << bits) + 1, np.uint32)


def every(words: int) -> int:
    """Of how many slices of phrases one is counted, for so many words: a power of two."""
    return 1 << int(words // ENOUGH).bit_length() >> 1 or 1


@compiled
def single(word: np.uint32, room: int) -> int:
    """Where phrases that begin with a word are counted."""
    return whole((np.uint64(word) * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(20)) & (room - 1)


@compiled
def double(word: np.uint32, following: np.uint32, room: int) -> int:
    """Where phrases that begin with two words are counted."""
    mixed = np.uint64(word) * np.uint64(0xC2B2AE3D27D4EB4F) ^ np.uint64(following) * np.uint64(0x165667B19E3779F9)
    return whole((mixed ^ (mixed >> np.uint64(29))) >> np.uint64(8)) & (room - 1)


@compiled
def meet_phrases(heads: Keys, hashes: Hashes, contexts: Hashes) -> None:
    """Count phrases of several words by the places of each, one for all the texts that have it."""
    room = len(contexts) - 1
    for head in heads:
        at = whole(head)
        contexts[single(hashes[at], room)] += np.uint32(1)
        contexts[double(hashes[at], hashes[at + 1], room)] += np.uint32(1)
    contexts[room] += np.uint32(len(heads))


@compiled
def bits_alone(word: np.uint32, contexts: Hashes) -> float:
    """What a word says, in bits, whatever stands before it."""
    room = len(contexts) - 1
    return min(MOST, float(np.log2((contexts[room] + 2.0) / (contexts[single(word, room)] + 1.0))))


@compiled
def bits_after(before: np.uint32, word: np.uint32, contexts: Hashes) -> float:
    """What a word says, in bits, after another: absolute discounting (Ney, Essen and Kneser 1994) over phrases."""
    room = len(contexts) - 1
    begun = contexts[single(before, room)] + 1.0
    both = max(0.0, contexts[double(before, word, room)] - DISCOUNT)
    alone = 2.0 ** -bits_alone(word, contexts)
    kept = both / begun
    return min(MOST, -float(np.log2(kept + (1.0 - kept) * alone)))


@compiled
def weigh(
    hashes: Hashes, marks: Bytes, i: int, i_end: int, j: int, j_end: int, contexts: Hashes
) -> tuple[int, float, int]:
    """How many words two stretches share in order, what they say in bits, and the longest run of them.

    The words of formulas say nothing.
    """
    matched, said, run, longest = 0, 0.0, 0, 0
    while i < i_end and j < j_end:
        if hashes[i] == hashes[j] and hashes[i] > OUTSIDE:
            if not marks[i] & FORMULA:
                said += bits_after(hashes[i - 1], hashes[i], contexts) if run else bits_alone(hashes[i], contexts)
            matched += 1
            run += 1
            longest = max(longest, run)
            i += 1
            j += 1
            continue
        run = 0
        di, dj = nearest(hashes, i, i_end, j, j_end)
        if di < 0:
            break
        i += di
        j += dj
    return matched, said, longest


@compiled
def nearest(hashes: Hashes, i: int, i_end: int, j: int, j_end: int) -> tuple[int, int]:
    """The shortest way on to two equal words in a row, or to one at the very end."""
    for total in range(1, (i_end - i) + (j_end - j)):
        for di in range(max(0, total - (j_end - j) + 1), min(total, i_end - i - 1) + 1):
            dj = total - di
            if hashes[i + di] != hashes[j + dj] or hashes[i + di] <= OUTSIDE:
                continue
            if i + di + 1 == i_end or j + dj + 1 == j_end or hashes[i + di + 1] == hashes[j + dj + 1]:
                return di, dj
    return -1, -1
