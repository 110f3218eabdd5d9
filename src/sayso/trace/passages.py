"""From places where two texts begin to share words to the passages that they share."""

from sayso.trace.arrays import Bytes, Hashes, Numbers, Table
from sayso.trace.columns import BITS, END_A, END_B, FRAME, FROM_A, FROM_B, MATCHED, RUN, A, B
from sayso.trace.compiled import compiled, whole
from sayso.trace.contexts import weigh
from sayso.trace.extension import follow
from sayso.trace.frames import to_frame, to_sentence
from sayso.trace.texts_at import Blocks, text_at
from sayso.trace.words import INSERTED, OUTSIDE

GAP, SLANT = 14, 18
"""Stretches no farther apart than GAP words on either side are one passage, if both gaps differ by SLANT at most."""

BACK = 64
"""So many stretches of two texts before one are looked at: two hostile texts could have a million."""

LEFT_OUT = 40
"""Words. So far apart may they be where an ellipsis or a bracket stands between them."""


@compiled
def passages(
    places: Table,
    hashes: Hashes,
    marks: Bytes,
    bounds: Numbers,
    blocks: Blocks,
    contexts: Hashes,
    out: Table,
) -> int:
    """Passages from places sorted by texts and words: (places, 2) to (room, COLUMNS). Returns how many there are."""
    count, begin = 0, 0
    while begin < len(places):
        a = text_at(places[begin, 0], blocks, bounds)
        b = text_at(places[begin, 1], blocks, bounds)
        first, at = count, begin
        while at < len(places) and places[at, 0] < bounds[a + 1] and bounds[b] <= places[at, 1] < bounds[b + 1]:
            if hashes[places[at, 0]] > OUTSIDE and not inside(places[at, 0], places[at, 1], out, first, count):
                out[count, A], out[count, B] = a, b
                stretch(places[at, 0], places[at, 1], hashes, bounds, out[count])
                count += 1
            at += 1
        count = chained(out, first, count, marks)
        for row in range(first, count):
            to_sentence(out[row], hashes, marks, bounds)
            out[row, FRAME] = to_frame(out[row], marks, bounds)
            i, i_end, j, j_end = out[row, FROM_A], out[row, END_A], out[row, FROM_B], out[row, END_B]
            matched, bits, run = weigh(hashes, marks, i, i_end, j, j_end, contexts)
            out[row, MATCHED], out[row, BITS], out[row, RUN] = matched, whole(bits), run
        begin = at
    return count


@compiled
def inside(i: int, j: int, out: Table, first: int, count: int) -> bool:
    """Whether a place lies in one of the stretches found before."""
    for row in range(count - 1, max(first, count - BACK) - 1, -1):
        if out[row, FROM_A] <= i < out[row, END_A] and out[row, FROM_B] <= j < out[row, END_B]:
            return True
    return False


@compiled
def stretch(i: int, j: int, hashes: Hashes, bounds: Numbers, row: Numbers) -> None:
    """Follow both texts from a place on, to both sides."""
    a, b = row[A], row[B]
    row[END_A], row[END_B], _ = follow(hashes, i, bounds[a + 1], hashes, j, bounds[b + 1], 1)
    before_i, before_j, _ = follow(hashes, i - 1, bounds[a] - 1, hashes, j - 1, bounds[b] - 1, -1)
    row[FROM_A], row[FROM_B] = before_i + 1, before_j + 1


@compiled
def chained(out: Table, first: int, count: int, marks: Bytes) -> int:
    """Join stretches that overlap or follow each other closely; returns how many are left."""
    kept = first
    for row in range(first, count):
        joined = False
        for earlier in range(kept - 1, max(first, kept - BACK) - 1, -1):
            if follows(out[earlier], out[row], marks):
                for begin, end in ((FROM_A, END_A), (FROM_B, END_B)):
                    out[earlier, begin] = min(out[earlier, begin], out[row, begin])
                    out[earlier, end] = max(out[earlier, end], out[row, end])
                joined = True
                break
        if not joined:
            out[kept] = out[row]
            kept += 1
    return kept


@compiled
def follows(one: Numbers, other: Numbers, marks: Bytes) -> bool:
    """Whether two stretches of the same texts are one passage."""
    gap_i, gap_j = other[FROM_A] - one[END_A], other[FROM_B] - one[END_B]
    if gap_i <= 0 and gap_j <= 0:  # they overlap, or the other lies before
        if other[END_B] < one[FROM_B] - GAP or other[END_A] < one[FROM_A] - GAP:
            return False
        return bool(abs((other[FROM_A] - one[FROM_A]) - (other[FROM_B] - one[FROM_B])) <= SLANT)
    if gap_i <= GAP and gap_j <= GAP:
        return bool(other[FROM_B] >= one[FROM_B] - 2 and abs(gap_i - gap_j) <= SLANT)
    if min(gap_i, gap_j) < -2 or min(gap_i, gap_j) > 4 or max(gap_i, gap_j) > LEFT_OUT:
        return False
    at = other[FROM_A] if gap_i < gap_j else other[FROM_B]
    return bool(marks[at] & INSERTED != 0)
