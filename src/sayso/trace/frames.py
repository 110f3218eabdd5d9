"""What stands around a passage that two texts share: quotation marks, the ends of paragraphs."""

from sayso.trace.arrays import Bytes, Hashes, Numbers
from sayso.trace.columns import END_A, END_B, FROM_A, FROM_B, A, B
from sayso.trace.compiled import compiled, whole
from sayso.trace.extension import alike
from sayso.trace.words import PARAGRAPH, QUOTATION, SENTENCE

OPENED, CLOSED, OPENED_NEAR, CLOSED_NEAR, ENDED, INTRODUCED = 1, 2, 4, 8, 16, 32
"""In one of the two texts: a quotation opens where the passage begins, or closes where it ends, or does so after the
passage was lengthened by a few words; a paragraph ends where it ends; one begins a few words before it."""

BEGUN, BEGUN_BOTH, FINISHED, FINISHED_BOTH, SENTENCES_BOTH, SENTENCES = 64, 128, 256, 512, 1024, 2048
"""A sentence or clause begins where the passage does, in one of the texts or in both; one ends where it ends; in both
texts it is whole sentences, or in one of them."""

SHORT = 3
"""Words. So far a passage is lengthened to where a quotation opens or closes: its first word may have been changed."""

CHANGED = 2
"""So many changed words may stand between a passage and the first or last word of its sentence."""

INTRODUCTION = 6
"""Words before the passage, such as “According to the Courier,”."""


@compiled
def to_frame(row: Numbers, marks: Bytes, bounds: Numbers) -> int:
    """Lengthen a passage to the quotation marks close by, and say what frames it."""
    frame = 0
    i_room, j_room = row[FROM_A] - bounds[row[A]], row[FROM_B] - bounds[row[B]]
    back = near(marks, row[FROM_A], i_room, row[FROM_B], j_room, -1, QUOTATION, SHORT)
    if back == 0:
        frame |= OPENED
    elif 0 < back <= min(i_room, j_room):
        frame |= OPENED_NEAR
        row[FROM_A] -= back
        row[FROM_B] -= back
    i_room, j_room = bounds[row[A] + 1] - row[END_A], bounds[row[B] + 1] - row[END_B]
    ahead = near(marks, row[END_A], i_room, row[END_B], j_room, 1, QUOTATION, SHORT)
    if ahead == 0:
        frame |= CLOSED
    elif 0 < ahead <= min(i_room, j_room):
        frame |= CLOSED_NEAR
        row[END_A] += ahead
        row[END_B] += ahead
    return frame | paragraphs(row, marks, bounds) | sentences(row, marks, bounds)


@compiled
def to_sentence(row: Numbers, hashes: Hashes, marks: Bytes, bounds: Numbers) -> None:
    """Lengthen a passage by a changed word or two, if they stand between it and a word with which a sentence begins
    or ends, and which is the same in both texts."""
    for step in range(2, CHANGED + 2):
        i, j = row[FROM_A] - step, row[FROM_B] - step
        if i < bounds[row[A]] or j < bounds[row[B]] or not alike(hashes[i], hashes[j]):
            continue
        if (marks[i] | marks[j]) & SENTENCE:
            row[FROM_A], row[FROM_B] = i, j
            break
    for step in range(2, CHANGED + 2):
        i, j = row[END_A] + step, row[END_B] + step
        if i > bounds[row[A] + 1] or j > bounds[row[B] + 1] or not alike(hashes[i - 1], hashes[j - 1]):
            continue
        if ends(marks, i, bounds[row[A] + 1]) or ends(marks, j, bounds[row[B] + 1]):
            row[END_A], row[END_B] = i, j
            break


@compiled
def ends(marks: Bytes, at: int, end: int) -> bool:
    """Whether a sentence ends before a word."""
    return bool(at == end or marks[at] & SENTENCE)


@compiled
def paragraphs(row: Numbers, marks: Bytes, bounds: Numbers) -> int:
    """Which paragraphs end with a passage or begin shortly before it."""
    frame = 0
    i_room, j_room = bounds[row[A] + 1] - row[END_A], bounds[row[B] + 1] - row[END_B]
    if i_room == 0 or j_room == 0 or near(marks, row[END_A], i_room, row[END_B], j_room, 1, PARAGRAPH, 0) == 0:
        frame |= ENDED
    i_room, j_room = row[FROM_A] - bounds[row[A]], row[FROM_B] - bounds[row[B]]
    if near(marks, row[FROM_A], i_room, row[FROM_B], j_room, -1, PARAGRAPH, INTRODUCTION) > 0:
        frame |= INTRODUCED
    return frame


@compiled
def sentences(row: Numbers, marks: Bytes, bounds: Numbers) -> int:
    """Which sentences begin and end with a passage."""
    begin_a, begin_b = marks[row[FROM_A]] & SENTENCE != 0, marks[row[FROM_B]] & SENTENCE != 0
    end_a, end_b = ends(marks, row[END_A], bounds[row[A] + 1]), ends(marks, row[END_B], bounds[row[B] + 1])
    frame = BEGUN * (begin_a or begin_b) + BEGUN_BOTH * (begin_a and begin_b)
    frame += FINISHED * (end_a or end_b) + FINISHED_BOTH * (end_a and end_b)
    frame += SENTENCES_BOTH * (begin_a and begin_b and end_a and end_b)
    return whole(frame + SENTENCES * ((begin_a and end_a) or (begin_b and end_b)))


@compiled
def near(marks: Bytes, i: int, i_room: int, j: int, j_room: int, way: int, wanted: int, most: int) -> int:
    """How many words from two places the first mark stands in either text, or -1 where there is none so near.

    Another paragraph is not near.
    """
    i_open, j_open = True, True
    for step in range(most + 1):
        # the mark before the first word of the next text is no mark of this one
        i_open = i_open and step < i_room + (way < 0)
        j_open = j_open and step < j_room + (way < 0)
        if (i_open and marks[i + way * step] & wanted) or (j_open and marks[j + way * step] & wanted):
            return step
        i_open = i_open and not marks[i + way * step] & PARAGRAPH
        j_open = j_open and not marks[j + way * step] & PARAGRAPH
    return -1
