"""Places where two texts begin to have the same words, from fingerprints that lie together."""

import numpy as np

from sayso.trace.arrays import Bytes, Hashes, Keys, Numbers, Shorts, Table
from sayso.trace.compiled import compiled, whole
from sayso.trace.extension import alike, follow
from sayso.trace.fingerprints import SIZE
from sayso.trace.formulas import formula
from sayso.trace.stock import at_edges, stock
from sayso.trace.texts_at import Blocks, text_at
from sayso.trace.words import EDGE, FORMULA, OUTSIDE, PARAGRAPH, STOCK

FEW = 8
"""So many places are paired each with each; where more share their words, those that share longer runs."""

MANY = 192
"""So many places are paired where the texts around them are alike too, or where LONG words are shared."""

MOST_PAIRS = MANY * (MANY - 1) // 2

LONG, LONGEST = 8, 16
"""Words. Of more than MANY places that share LONGEST words those are paired that follow each other."""

BEFORE, AFTER = 14, 20
"""So many words around four shared ones are looked at for more."""

FLANK = 8
NEAR = 6
"""So many words must agree thereabouts."""


@compiled
def seeds(
    keys: Keys,
    heads: Keys,
    noted: Keys,
    bits_of_place: int,
    hashes: Hashes,
    marks: Bytes,
    bounds: Numbers,
    blocks: Blocks,
    outlets: Numbers,
    ranks: Numbers,
    sums: Hashes,
    own: int,
) -> tuple[Table, int, int]:
    """All pairs of places that begin to share words, by the sorted keys of one slice, which lose their fingerprints.

    Returns the pairs (pairs, 2), that of the text of lower rank first, one of each before `own`; how many different
    phrases there are, each with a place in `heads`; and how many places of stock text and formulas are in `noted`,
    twice their number, one more for stock text.
    """
    low = (np.uint64(2) << np.uint64(bits_of_place)) - np.uint64(1)
    views = np.empty((MANY, 2 * FLANK), np.uint16)
    texts = np.empty((MANY, 3), np.int64)
    out = np.empty((MOST_PAIRS, 2), np.int64)
    count, phrases, notes, begin = 0, 0, 0, 0
    while begin < len(keys):
        end = begin + 1
        while end < len(keys) and (keys[end] ^ keys[begin]) <= low:
            end += 1
        edges = np.uint64(0)
        for at in range(begin, end):
            edges += keys[at] & np.uint64(1)
            keys[at] = (keys[at] & low) >> np.uint64(1)
        heads[phrases] = keys[begin]
        phrases += 1
        places = keys[begin:end]
        begin = end
        if len(places) == 1 or whole(places[0]) >= own:
            continue
        if at_edges(whole(edges), len(places)) and stock(places, hashes, marks, bounds, blocks, outlets):
            notes = note(places, 1, noted, notes)
            continue
        if formula(places, sums, bounds, blocks):
            notes = note(places, 0, noted, notes)
        if len(places) > FEW:
            out, count = many(places, hashes, marks, sums, bounds, blocks, ranks, views, texts, own, out, count)
        else:
            out = with_room(out, count)
            count = pair(places, hashes, marks, bounds, blocks, ranks, views, texts, own, out, count)
    return out[:count].copy(), phrases, notes


@compiled
def with_room(out: Table, count: int) -> Table:
    """The table, or a copy of its first rows with room for more."""
    if count + MOST_PAIRS <= len(out):
        return out
    more = np.empty((2 * len(out), 2), np.int64)
    more[:count] = out[:count]
    return more


@compiled
def note(places: Keys, is_stock: int, noted: Keys, notes: int) -> int:
    """Note the places of a phrase; returns how many are noted."""
    for at in places:
        noted[notes] = at * np.uint64(2) + np.uint64(is_stock)
        notes += 1
    return notes


@compiled
def take_note(noted: Keys, marks: Bytes) -> None:
    """Set STOCK or FORMULA on the words of the phrases noted."""
    for at in noted:
        place = whole(at >> np.uint64(1))
        for word in range(place, place + SIZE):
            marks[word] |= np.uint8(STOCK) if at & np.uint64(1) else np.uint8(FORMULA)


@compiled
def many(
    places: Keys,
    hashes: Hashes,
    marks: Bytes,
    sums: Hashes,
    bounds: Numbers,
    blocks: Blocks,
    ranks: Numbers,
    views: Shorts,
    texts: Table,
    own: int,
    out: Table,
    count: int,
) -> tuple[Table, int]:
    """Pair places that share their words; of too many those that share longer runs, until few share each."""
    stack = [(0, len(places), SIZE)]
    while len(stack):
        begin, end, size = stack.pop()
        if end - begin < 2:
            continue
        if not worth_pairing(places[begin:end], size, sums, bounds, blocks):
            split(places, begin, end, size, hashes, bounds, blocks, stack)
            continue
        for at in range(begin, end, MANY):
            out = with_room(out, count)
            chosen = places[at : min(end, at + MANY)]
            count = pair(chosen, hashes, marks, bounds, blocks, ranks, views, texts, own, out, count)
    return out, count


@compiled
def split(
    places: Keys,
    begin: int,
    end: int,
    size: int,
    hashes: Hashes,
    bounds: Numbers,
    blocks: Blocks,
    stack: list[tuple[int, int, int]],
) -> None:
    """Put those together that have the same word after `size` shared ones."""
    following = np.empty(end - begin, np.uint32)
    for at in range(begin, end):
        place = whole(places[at]) + size
        text = text_at(whole(places[at]), blocks, bounds)
        following[at - begin] = hashes[place] if place < bounds[text + 1] else np.uint32(OUTSIDE)
    order = np.argsort(following, kind="mergesort")
    places[begin:end] = places[begin:end][order]
    following = following[order]
    first = 0
    for at in range(1, end - begin + 1):
        if at == end - begin or following[at] != following[first]:
            if following[first] > OUTSIDE:
                stack.append((begin + first, begin + at, size + 1))
            first = at


@compiled
def worth_pairing(places: Keys, size: int, sums: Hashes, bounds: Numbers, blocks: Blocks) -> bool:
    """Whether places that share so many words are paired each with each, or rather those that share more."""
    if len(places) <= FEW or size >= LONGEST:
        return True
    return len(places) <= MANY and (size >= LONG or not formula(places, sums, bounds, blocks))


@compiled
def flanks(hashes: Hashes, place: int, begin: int, end: int, out: Shorts) -> None:
    """Sixteen bits for every two words in a row around a place: (2 * FLANK), those before it and those after."""
    if place - FLANK - 1 >= begin and place + SIZE + FLANK + 1 <= end:
        for step in range(FLANK):
            out[step] = couple(hashes[place - FLANK - 1 + step], hashes[place - FLANK + step])
        for step in range(FLANK):
            out[FLANK + step] = couple(hashes[place + SIZE + step - 1], hashes[place + SIZE + step])
        return
    for step in range(2 * FLANK):
        at = place - FLANK - 1 + step if step < FLANK else place + SIZE + step - FLANK - 1
        out[step] = couple(hashes[at], hashes[at + 1]) if begin <= at and at + 1 < end else np.uint16(place + step)


@compiled
def couple(one: np.uint32, other: np.uint32) -> np.uint16:
    """Two words in sixteen bits."""
    return np.uint16((one * np.uint32(0x9E3779B1) ^ other) >> np.uint32(7))


@compiled
def meet(one: Shorts, other: Shorts) -> bool:
    """Whether two words in a row before one place, or after it, stand before or after the other."""
    before, after = False, False
    for x in range(FLANK):
        for y in range(FLANK):
            before |= one[x] == other[y]
    for x in range(FLANK):
        for y in range(FLANK):
            after |= one[FLANK + x] == other[FLANK + y]
    return before or after


@compiled
def pair(
    places: Keys,
    hashes: Hashes,
    marks: Bytes,
    bounds: Numbers,
    blocks: Blocks,
    ranks: Numbers,
    views: Shorts,
    texts: Table,
    own: int,
    out: Table,
    count: int,
) -> int:
    """Every two of a few places where runs of shared words begin, if enough words around them agree."""
    for at in range(len(places)):
        place = whole(places[at])
        text = text_at(place, blocks, bounds)
        texts[at, 0], texts[at, 1] = text, hashes[place - 1] if place > bounds[text] else OUTSIDE
        texts[at, 2] = 0  # not viewed yet
    for x in range(len(places)):
        for y in range(x + 1, len(places)):
            if whole(places[x]) >= own and whole(places[y]) >= own:
                continue
            if texts[x, 0] == texts[y, 0] or goes_on(texts[x, 1], texts[y, 1], places[x], places[y], marks):
                continue
            for one in (x, y):
                if not texts[one, 2]:
                    text, texts[one, 2] = texts[one, 0], 1
                    flanks(hashes, whole(places[one]), bounds[text], bounds[text + 1], views[one])
            if not meet(views[x], views[y]):
                continue
            first, second = (x, y) if ranks[texts[x, 0]] < ranks[texts[y, 0]] else (y, x)
            i, j = whole(places[first]), whole(places[second])
            a, b = texts[first, 0], texts[second, 0]
            if not together(hashes, i, bounds[a], bounds[a + 1], j, bounds[b], bounds[b + 1]):
                continue
            out[count, 0], out[count, 1] = i, j
            count += 1
    return count


@compiled
def goes_on(one: int, other: int, x: np.uint64, y: np.uint64, marks: Bytes) -> bool:
    """Whether the words before two places are the same, so that the run they share begins before them.

    Where a paragraph at an edge begins it does not, since what stands before may turn out to be stock text.
    """
    begins = EDGE | PARAGRAPH
    return one == other and one > OUTSIDE and marks[x] & begins != begins and marks[y] & begins != begins


@compiled
def together(hashes: Hashes, i: int, i_begin: int, i_end: int, j: int, j_begin: int, j_end: int) -> bool:
    """Whether enough of the words around two places agree."""
    run = 0
    while i + run < i_end and j + run < j_end and run < NEAR and alike(hashes[i + run], hashes[j + run]):
        run += 1
    if run < SIZE:
        return False
    if run >= NEAR:
        return True
    _, _, after = follow(hashes, i + run, min(i + AFTER, i_end), hashes, j + run, min(j + AFTER, j_end), 1)
    if run + after >= NEAR:
        return True
    i_first, j_first = max(i - BEFORE, i_begin), max(j - BEFORE, j_begin)
    _, _, before = follow(hashes, i - 1, i_first - 1, hashes, j - 1, j_first - 1, -1)
    return run + after + before >= NEAR
