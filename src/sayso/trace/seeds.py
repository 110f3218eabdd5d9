"""Places where two texts begin to have the same words, from fingerprints that lie together."""

import numpy as np

from sayso.trace.compiled import compiled
from sayso.trace.extension import alike, backward, forward
from sayso.trace.fingerprints import SIZE
from sayso.trace.words import OUTSIDE

FEW = 32
LONG = 16
BEFORE, AFTER = 12, 20
FLANK = 8
NEAR = 6


@compiled
def blocks(bounds, words):
    """The text that holds the first word of every 256."""
    found = np.zeros((words >> 8) + 1, np.int32)
    text = 0
    for block in range(len(found)):
        while text + 1 < len(bounds) - 1 and bounds[text + 1] <= block << 8:
            text += 1
        found[block] = text
    return found


@compiled
def text_at(place, blocks, bounds):
    text = np.int64(blocks[place >> 8])
    while bounds[text + 1] <= place:
        text += 1
    return text


@compiled
def seeds(keys, bits_of_place, hashes, bounds, blocks, reach, out, stats):
    """All pairs of places that begin to share words; returns how many were written to `out`, or -1 where it is full.

    out: (room, 4) of two texts and the places in them, in words of the corpus.
    """
    low = (np.uint64(1) << np.uint64(bits_of_place)) - np.uint64(1)
    views = np.empty((FEW, 2 * FLANK), np.uint16)
    texts = np.empty((FEW, 2), np.int64)
    count = 0
    begin = 0
    while begin < len(keys):
        end = begin + 1
        while end < len(keys) and (keys[end] ^ keys[begin]) <= low:
            end += 1
        if end - begin > 1:
            stats[0] += end - begin
            if end - begin <= FEW:
                for at in range(begin, end):
                    keys[at] &= low
                count = pairs(keys[begin:end], hashes, bounds, blocks, views, texts, out, count, stats)
            else:
                stats[1] += end - begin
                places = keys[begin:end]
                for at in range(len(places)):
                    places[at] &= low
                count = many(places, SIZE, hashes, bounds, blocks, views, texts, reach, out, count, stats)
            if count < 0:
                return -1
        begin = end
    return count


@compiled
def many(places, size, hashes, bounds, blocks, views, texts, reach, out, count, stats):
    """The same for words that more than FEW places share: by longer runs, until few share each."""
    stack = [(0, len(places), size)]
    following = np.empty(len(places), np.uint32)
    while len(stack):
        begin, end, size = stack.pop()
        if end - begin < 2:
            continue
        if end - begin <= FEW:
            for at in range(begin, end):
                reach[places[at]] = size
            count = pairs(places[begin:end], hashes, bounds, blocks, views, texts, out, count, stats)
            if count < 0:
                return -1
            continue
        if size >= LONG:
            for at in range(begin, end):
                reach[places[at]] = 255
            stats[6] += end - begin
            continue
        for at in range(begin, end):
            place = np.int64(places[at]) + size
            text = text_at(np.int64(places[at]), blocks, bounds)
            following[at] = hashes[place] if place < bounds[text + 1] else np.uint32(OUTSIDE)
        order = np.argsort(following[begin:end], kind="mergesort")
        places[begin:end] = places[begin:end][order]
        following[begin:end] = following[begin:end][order]
        first = begin
        for at in range(begin + 1, end + 1):
            if at == end or following[at] != following[first]:
                if following[first] != OUTSIDE:
                    stack.append((first, at, size + 1))
                first = at
    return count


@compiled
def flanks(hashes, place, begin, end, out):
    """Sixteen bits for every two words in a row around a place: (2 * FLANK), those before it and those after."""
    if place - FLANK - 1 >= begin and place + SIZE + FLANK + 1 <= end:
        for step in range(FLANK):
            out[step] = couple(hashes[place - FLANK - 1 + step], hashes[place - FLANK + step])
        for step in range(FLANK):
            out[FLANK + step] = couple(hashes[place + SIZE + step], hashes[place + SIZE + 1 + step])
        return
    for step in range(2 * FLANK):
        at = place - FLANK - 1 + step if step < FLANK else place + SIZE + step - FLANK
        out[step] = couple(hashes[at], hashes[at + 1]) if begin <= at and at + 1 < end else np.uint16(place + step)


@compiled
def couple(one, other):
    return np.uint16((one * np.uint32(0x9E3779B1) ^ other) >> np.uint32(7))


@compiled
def meet(one, other):
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
def pairs(places, hashes, bounds, blocks, views, texts, out, count, stats):
    for at in range(len(places)):
        place = np.int64(places[at])
        text = text_at(place, blocks, bounds)
        texts[at, 0] = text
        texts[at, 1] = hashes[place - 1] if place > bounds[text] else OUTSIDE
        flanks(hashes, place, bounds[text], bounds[text + 1], views[at])
    for x in range(len(places)):
        for y in range(x + 1, len(places)):
            if texts[x, 0] == texts[y, 0] or (texts[x, 1] == texts[y, 1] and texts[x, 1] > OUTSIDE):
                continue
            stats[2] += 1
            if not meet(views[x], views[y]):
                continue
            stats[3] += 1
            i, j = np.int64(places[x]), np.int64(places[y])
            if not together(hashes, i, bounds[texts[x, 0]], bounds[texts[x, 0] + 1], j, bounds[texts[y, 0]], bounds[texts[y, 0] + 1]):
                continue
            if count == len(out):
                return -1
            if texts[x, 0] < texts[y, 0]:
                out[count, 0], out[count, 1], out[count, 2], out[count, 3] = texts[x, 0], texts[y, 0], i, j
            else:
                out[count, 0], out[count, 1], out[count, 2], out[count, 3] = texts[y, 0], texts[x, 0], j, i
            count += 1
    return count


@compiled
def together(hashes, i, i_begin, i_end, j, j_begin, j_end):
    """Whether enough of the words around two places agree."""
    run = 0
    while i + run < i_end and j + run < j_end and run < NEAR and alike(hashes[i + run], hashes[j + run]):
        run += 1
    if run < SIZE:
        return False
    if run >= NEAR:
        return True
    _, _, after = forward(hashes, i + run, min(i + AFTER, i_end), hashes, j + run, min(j + AFTER, j_end), 0.75, 5.0)
    if run + after >= NEAR:
        return True
    _, _, before = backward(hashes, i, max(i - BEFORE, i_begin), hashes, j, max(j - BEFORE, j_begin), 0.75, 5.0)
    return run + after + before >= NEAR
