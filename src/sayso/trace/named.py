"""Headlines between quotation marks: they name an article, and are no passage taken from it."""

from collections.abc import Sequence

import numpy as np

from sayso.trace.arrays import Bytes, Hashes, Keys, Numbers
from sayso.trace.compiled import compiled, whole
from sayso.trace.words import OUTSIDE, QUOTATION, words_of

FEWEST, MOST = 3, 40
"""Words of a headline. Fewer may stand between quotation marks for any reason."""

MARKS = 4
"""So many quotation marks back a headline may have begun: it may have some itself."""


def headlines(titles: Sequence[str]) -> Keys:
    """Numbers of some headlines by their words, in order, each once."""
    words, bounds = words_of(title for title in titles if title)
    return np.unique(digests(words.hashes, bounds)[np.diff(bounds) >= FEWEST])


@compiled
def digests(hashes: Hashes, bounds: Numbers) -> Keys:
    """All words of each text as one number: (texts)."""
    found = np.empty(len(bounds) - 1, np.uint64)
    for text in range(len(found)):
        found[text] = digest(hashes, bounds[text], bounds[text + 1])
    return found


@compiled
def digest(hashes: Hashes, begin: int, end: int) -> np.uint64:
    """Some words in a row as one number."""
    mixed = np.uint64(1469598103934665603)
    for at in range(begin, end):
        mixed = (mixed ^ np.uint64(hashes[at])) * np.uint64(1099511628211)
    return mixed


@compiled
def leave_out_named(hashes: Hashes, marks: Bytes, bounds: Numbers, known: Keys) -> None:
    """Make the words of every headline that stands between quotation marks unlike any other."""
    opened = np.empty(MARKS, np.int64)
    for text in range(len(bounds) - 1):
        opened[:] = -1 - MOST
        for at in range(bounds[text], bounds[text + 1]):
            if not marks[at] & QUOTATION:
                continue
            for begin in opened:
                if begin >= bounds[text] and FEWEST <= at - begin <= MOST and held(hashes, whole(begin), at, known):
                    hashes[begin:at] = np.uint32(OUTSIDE)
            opened[1:] = opened[:-1].copy()
            opened[0] = at


@compiled
def held(hashes: Hashes, begin: int, end: int, known: Keys) -> bool:
    """Whether some words are one of the headlines."""
    wanted = digest(hashes, begin, end)
    at = np.searchsorted(known, wanted)
    return bool(at < len(known) and known[at] == wanted)
