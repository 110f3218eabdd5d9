"""What stands around a passage that two texts share: quotation marks, the ends of paragraphs."""

from sayso.trace.arrays import Bytes, Numbers
from sayso.trace.columns import END_A, END_B, FROM_A, FROM_B, A, B
from sayso.trace.compiled import compiled
from sayso.trace.words import PARAGRAPH, QUOTATION

OPENED, CLOSED, OPENED_NEAR, CLOSED_NEAR, ENDED, INTRODUCED = 1, 2, 4, 8, 16, 32
"""In one of the two texts: a quotation opens where the passage begins, or closes where it ends, or does so after the
passage was lengthened by a few words; a paragraph ends where it ends; one begins a few words before it."""

SHORT = 3
"""Words. So far a passage is lengthened to where a quotation opens or closes: its first word may have been changed."""

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
    return frame | paragraphs(row, marks, bounds)


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
def near(marks: Bytes, i: int, i_room: int, j: int, j_room: int, way: int, wanted: int, most: int) -> int:
    """How many words from two places the first mark stands in either text, or -1 where there is none so near."""
    for step in range(most + 1):
        # the mark before the first word of the next text is no mark of this one
        if step < i_room + (way < 0) and marks[i + way * step] & wanted:
            return step
        if step < j_room + (way < 0) and marks[j + way * step] & wanted:
            return step
    return -1
