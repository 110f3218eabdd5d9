"""A site's own stock text, learned from its recurring at the edges of texts that are otherwise unlike."""

import numpy as np

from sayso.trace.arrays import Bytes, Hashes, Keys, Numbers
from sayso.trace.compiled import compiled, whole
from sayso.trace.sketches import sketch, unlike
from sayso.trace.texts_at import Blocks, text_at
from sayso.trace.words import EDGE, OUTSIDE, PARAGRAPH, STOCK

FIRST, LAST = 1, 3
"""So many paragraphs at the beginning and the end of a text may be stock text."""

LONGEST = 100
"""Words. Paragraphs of stock text are no longer."""

DEEP = 160
"""Words. No stock text begins farther from the end of a text."""

AT_EDGES = 0.75
"""At least so large a share of the places where the words stand must be at edges of texts."""

OWN, ANYBODY = 2, 5
"""So many texts of one outlet, or of any outlets, must have the words, each after other words than the rest."""

UNLIKE = 0.75
"""At least so many of them, as a share."""

LOOKED_AT = 24
"""Texts. More need not be compared to say that words are stock text."""

BESIDE, MINIMA = 160, 4
"""So many words before a paragraph are compared, by so many numbers."""


@compiled
def find_edges(marks: Bytes, bounds: Numbers) -> None:
    """Set EDGE on the words of the first and last paragraphs of each text."""
    for text in range(len(bounds) - 1):
        begin, end = bounds[text], bounds[text + 1]
        at, found = end - 1, 0
        while at > begin and found < LAST and bounds[text + 1] - at <= DEEP:
            if marks[at] & PARAGRAPH:
                edge(marks, at, end)
                found, end = found + 1, at
            at -= 1
        at, found = begin + 1, 0
        while at < bounds[text + 1] and found < FIRST and at - begin <= LONGEST:
            if marks[at] & PARAGRAPH:
                edge(marks, begin, at)
                found, begin = found + 1, at
            at += 1


@compiled
def edge(marks: Bytes, begin: int, end: int) -> None:
    """Set EDGE on the words of one paragraph, unless it is too long."""
    if end - begin <= LONGEST:
        for at in range(begin, end):
            marks[at] |= np.uint8(EDGE)


@compiled
def at_edges(edges: int, places: int) -> bool:
    """Whether so many of the places of a phrase are at edges that it may be stock text."""
    return edges >= OWN and edges >= AT_EDGES * places


@compiled
def stock(places: Keys, hashes: Hashes, marks: Bytes, bounds: Numbers, blocks: Blocks, outlets: Numbers) -> bool:
    """Whether a phrase at these places, most of them at edges, is stock text: it stands after words that are unlike."""
    if len(places) < ANYBODY and not one_outlet(places, bounds, blocks, outlets):
        return False
    seen, step = 0, max(1, len(places) // LOOKED_AT)
    owners, sketches = np.empty(LOOKED_AT, np.int64), np.empty((LOOKED_AT, MINIMA), np.uint64)
    for at in range(0, len(places), step):
        place = whole(places[at])
        if marks[place] & EDGE and seen < LOOKED_AT:
            text = text_at(place, blocks, bounds)
            owners[seen] = outlets[text]
            beside(hashes, marks, place, bounds[text], bounds[text + 1], sketches[seen])
            seen += 1
    return recurs(owners[:seen], sketches[:seen])


@compiled
def one_outlet(places: Keys, bounds: Numbers, blocks: Blocks, outlets: Numbers) -> bool:
    """Whether all places are in texts of one outlet, which is known."""
    first = outlets[text_at(whole(places[0]), blocks, bounds)]
    for at in places[1:]:
        if outlets[text_at(whole(at), blocks, bounds)] != first:
            return False
    return bool(first >= 0)


@compiled
def beside(hashes: Hashes, marks: Bytes, place: int, begin: int, end: int, out: Keys) -> None:
    """A sketch of the words before a place's paragraph, or after it where it is a text's first."""
    first = place
    while first > begin and not marks[first] & PARAGRAPH:
        first -= 1
    last = first
    if first == begin:
        first += 1
        while first < end and not marks[first] & PARAGRAPH:
            first += 1
        last = min(end, first + BESIDE)
    else:
        first = max(begin, last - BESIDE)
    out[:] = np.uint64(place)  # like no other's where there are too few words
    sketch(hashes, first, last, out, 0)


@compiled
def recurs(outlets: Numbers, sketches: Keys) -> bool:
    """Whether phrases of such outlets and with such words beside them are stock text: (phrases), (phrases, MINIMA)."""
    if len(outlets) < OWN:
        return False
    own = outlets[0] >= 0
    for outlet in outlets:
        own = own and outlet == outlets[0]
    alone = unlike(sketches)
    return alone >= UNLIKE * len(outlets) and alone >= (OWN if own else ANYBODY)


@compiled
def settle_stock(marks: Bytes, bounds: Numbers) -> None:
    """A paragraph is stock text as a whole, if most of its words are, or not at all."""
    for text in range(len(bounds) - 1):
        begin = bounds[text]
        stock = 0
        for at in range(bounds[text], bounds[text + 1]):
            if at > begin and marks[at] & PARAGRAPH:
                settle(marks, begin, at, stock)
                begin, stock = at, 0
            stock += marks[at] & STOCK != 0
        settle(marks, begin, bounds[text + 1], stock)


@compiled
def settle(marks: Bytes, begin: int, end: int, stock: int) -> None:
    """The same for one paragraph with so many words of stock phrases."""
    if stock:
        whole = stock * 2 >= end - begin
        for at in range(begin, end):
            marks[at] = marks[at] | np.uint8(STOCK) if whole else marks[at] & np.uint8(255 - STOCK)


@compiled
def without_stock(hashes: Hashes, marks: Bytes) -> None:
    """Make stock words unlike any other."""
    for at in range(len(hashes)):
        if marks[at] & STOCK:
            hashes[at] = np.uint32(OUTSIDE)
