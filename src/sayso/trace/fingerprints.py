"""Every four words in a row as one number, shared out into slices and sorted, so that the same words lie together."""

import numpy as np

from sayso.trace.arrays import Bytes, Hashes, Keys, Numbers
from sayso.trace.compiled import compiled, whole
from sayso.trace.words import EDGE, OUTSIDE

SIZE = 4
SLICE = 1 << 16
"""About so many keys to a slice: they are sorted where the processor reaches them quickly."""

DRAWER = 64
"""So many keys are sorted by insertion."""


def slice_bits(words: int) -> int:
    """How many leading bits of a fingerprint name its slice, for so many words."""
    return max(1, int(words // SLICE).bit_length())


def place_bits(words: int) -> int:
    """How many bits of a key give the place of its first word, for so many words."""
    return max(16, int(words).bit_length())


@compiled
def gram(hashes: Hashes, at: int) -> np.uint64:
    """The fingerprint of the words from `at`: multiply and mix over SIZE words."""
    mixed = np.uint64(hashes[at]) * np.uint64(0x9E3779B97F4A7C15)
    mixed ^= mixed >> np.uint64(32)
    mixed = (mixed ^ np.uint64(hashes[at + 1])) * np.uint64(0xC2B2AE3D27D4EB4F)
    mixed ^= mixed >> np.uint64(32)
    mixed = (mixed ^ np.uint64(hashes[at + 2])) * np.uint64(0x165667B19E3779F9)
    mixed ^= mixed >> np.uint64(32)
    mixed = (mixed ^ np.uint64(hashes[at + 3])) * np.uint64(0xD6E8FEB86659FD93)
    return mixed ^ (mixed >> np.uint64(32))


@compiled
def sizes(hashes: Hashes, bounds: Numbers, bits: int) -> Numbers:
    """How many keys each slice has: (slices)."""
    counts = np.zeros(1 << bits, np.int64)
    shift = np.uint64(64 - bits)
    for text in range(len(bounds) - 1):
        run = 0
        for at in range(bounds[text], bounds[text + 1]):
            run = run + 1 if hashes[at] > OUTSIDE else 0
            if run >= SIZE:
                counts[whole(gram(hashes, at - SIZE + 1) >> shift)] += 1
    return counts


@compiled
def fill(
    hashes: Hashes,
    marks: Bytes,
    bounds: Numbers,
    bits: int,
    bits_of_place: int,
    first: int,
    last: int,
    keys: Keys,
    places: Numbers,
) -> None:
    """Write the keys of the slices `first` to `last`, each slice from its place on; places are moved to their ends.

    A key is what is left of a fingerprint without its slice, and in its low bits the place of its first word, twice,
    one more where that word has EDGE.
    """
    shift = np.uint64(64 - bits)
    low = (np.uint64(2) << np.uint64(bits_of_place)) - np.uint64(1)
    for text in range(len(bounds) - 1):
        run = 0
        for at in range(bounds[text], bounds[text + 1]):
            run = run + 1 if hashes[at] > OUTSIDE else 0
            if run >= SIZE:
                mixed = gram(hashes, at - SIZE + 1)
                part = whole(mixed >> shift)
                if first <= part < last:
                    place = np.uint64(at - SIZE + 1) << np.uint64(1) | np.uint64(marks[at - SIZE + 1] & EDGE != 0)
                    keys[places[part - first]] = ((mixed << np.uint64(bits)) & ~low) | place
                    places[part - first] += 1


@compiled
def group(keys: Keys, spare: Keys) -> None:
    """Sort the keys of one slice: into many small drawers by their leading bits, then each drawer."""
    bits = 1
    while (1 << bits) * 4 < len(keys):
        bits += 1
    shift = np.uint64(64 - bits)
    starts = np.zeros((1 << bits) + 1, np.int64)
    for key in keys:
        starts[whole(key >> shift) + 1] += 1
    for drawer in range(1 << bits):
        starts[drawer + 1] += starts[drawer]
    for key in keys:
        drawer = whole(key >> shift)
        spare[starts[drawer]] = key
        starts[drawer] += 1
    begin = 0
    for drawer in range(1 << bits):
        end = starts[drawer]
        if end - begin > DRAWER:
            keys[begin:end] = np.sort(spare[begin:end])
        else:
            sort_few(spare, begin, end, keys)
        begin = end


@compiled
def sort_few(given: Keys, begin: int, end: int, keys: Keys) -> None:
    """Insertion sort of `given[begin:end]` into the same place of `keys`."""
    for at in range(begin, end):
        key = given[at]
        to = at
        while to > begin and keys[to - 1] > key:
            keys[to] = keys[to - 1]
            to -= 1
        keys[to] = key
