"""The words of texts as numbers: folded and hashed, with the marks before them and the way back to the letters."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.trace import letters as to
from sayso.trace.compiled import compiled
from sayso.trace.letters import Letters, letters

QUOTATION, PARAGRAPH, SENTENCE, INSERTED, STOCK = 1, 2, 4, 8, 16
"""What stands between the word before and a word: a quotation mark, the end of a paragraph, of a sentence or clause, a
bracket or an ellipsis. STOCK says of the word itself that it belongs to a site's stock text."""

BLANK, OUTSIDE = 0, 1
"""No word has these numbers: BLANK stands in a gap too long for its byte, OUTSIDE beyond the ends of a text."""

LONGEST, WIDEST = 200, 255
"""Letters of a word, and code points between two words; what is longer is cut into several."""


class Words(NamedTuple):
    """The words of one or more texts, one after another; five arrays as long as there are words."""

    hashes: NDArray[np.uint32]
    """Words alike but for case, accents, hyphens and apostrophes have the same number."""

    marks: NDArray[np.uint8]
    gaps: NDArray[np.uint8]
    """Code points between the end of the word before, or the start of the text, and the word."""

    lengths: NDArray[np.uint8]
    """Code points of the word."""


def words_of(texts: Iterable[str]) -> tuple[Words, NDArray[np.int64]]:
    """The words of some texts, and where each text's begin: (texts + 1), the last the number of all words.

    >>> words, bounds = words_of(["The pier, she said.", "THE PIER"])
    >>> bounds.tolist(), words.hashes[0] == words.hashes[4], words.gaps.tolist(), words.lengths.tolist()
    ([0, 4, 6], True, [0, 1, 2, 1, 0, 1], [3, 4, 3, 4, 3, 4])
    """
    encoded = [text.encode("utf-8", "surrogatepass") for text in texts]
    ends = np.zeros(len(encoded) + 1, np.int64)
    np.cumsum([len(text) for text in encoded], out=ends[1:])
    room = int(ends[-1]) // 2 + int(ends[-1]) // WIDEST + len(encoded)
    words = empty(room)
    bounds = np.zeros(len(encoded) + 1, np.int64)
    read_all(np.frombuffer(b"".join(encoded), np.uint8), ends, letters(), words, bounds)
    return Words(*(column[: bounds[-1]].copy() for column in words)), bounds


def empty(room: int) -> Words:
    """Arrays for so many words."""
    return Words(np.empty(room, np.uint32), *(np.empty(room, np.uint8) for _ in range(3)))


@compiled
def read_all(data: NDArray[np.uint8], ends: NDArray[np.int64], table: Letters, words: Words, bounds: NDArray[np.int64]) -> None:
    """Write the words of all texts, UTF-8 from one of `ends` to the next, and where each text's words end."""
    count = 0
    for text in range(len(ends) - 1):
        count = read(data, ends[text], ends[text + 1], table, words, count)
        bounds[text + 1] = count


@compiled
def read(data: NDArray[np.uint8], at: int, end: int, table: Letters, words: Words, count: int) -> int:
    """Write the words of one text from the place `count`; returns the place after them.

    A word is letters and digits, with the apostrophes, hyphens and marks that join them: "don't", "U.N.", "3,500".
    A sign of a script without spaces is a word.
    """
    point, size, kind = 0, 0, 0
    here, start, ended = 0, 0, 0  # code points: of this letter, of this word's start, of the last word's end
    letters_of_word, since_dot = 0, 0
    between, lines, dots = PARAGRAPH, 0, 0
    hashed = np.uint64(0)
    before = to.BREAK
    while at < end:
        point, size = decode(data, at)
        kind = kind_of(point, table.kinds)
        if kind == to.LETTER or kind == to.DIGIT or kind == to.SIGN:
            if letters_of_word and (letters_of_word == LONGEST or kind == to.SIGN):
                count, ended, letters_of_word = put(words, count, hashed, start, here, ended, between), here, 0
                between = 0
            if letters_of_word == 0:
                hashed, start, since_dot = np.uint64(1469598103934665603), here, 0
            hashed = hash_letter(hashed, point, table.plain)
            letters_of_word += 1
            since_dot += 1
            if kind == to.SIGN:
                count, ended, letters_of_word = put(words, count, hashed, start, here + 1, ended, between), here + 1, 0
                between, lines, dots = 0, 0, 0
        elif letters_of_word and joins(data, at + size, end, kind, before, since_dot, table.kinds):
            if kind == to.DOT:
                since_dot = 0
        else:
            if letters_of_word:
                count, ended, letters_of_word = put(words, count, hashed, start, here, ended, between), here, 0
                between, lines, dots = 0, 0, 0
            lines += kind == to.LINE
            dots += kind == to.DOT
            between |= mark(kind, before, lines, dots, between)
        before = kind
        here += 1
        at += size
    if letters_of_word:
        count = put(words, count, hashed, start, here, ended, between)
    return count


@compiled
def decode(data: NDArray[np.uint8], at: int) -> tuple[int, int]:
    """The code point at a place of UTF-8, and the bytes that it takes."""
    first = np.int64(data[at])
    if first < 0x80:
        return first, 1
    if first < 0xE0:
        return (first & 0x1F) << 6 | (data[at + 1] & 0x3F), 2
    if first < 0xF0:
        return (first & 0x0F) << 12 | np.int64(data[at + 1] & 0x3F) << 6 | (data[at + 2] & 0x3F), 3
    above = (first & 0x07) << 18 | np.int64(data[at + 1] & 0x3F) << 12
    return above | np.int64(data[at + 2] & 0x3F) << 6 | (data[at + 3] & 0x3F), 4


@compiled
def kind_of(point: int, kinds: NDArray[np.uint8]) -> int:
    """What a code point is; scripts beyond the tables by their blocks."""
    if point < to.LOW:
        return np.int64(kinds[point])
    if to.HIGH <= point < to.TOP:
        return np.int64(kinds[point - to.HIGH + to.LOW])
    if 0x3040 <= point < 0xA000 or 0x20000 <= point < 0x40000:
        return to.SIGN
    if 0x300C <= point < 0x3010:
        return to.QUOTE
    return to.LETTER if 0xA000 <= point < 0xD800 or 0x10000 <= point < 0x1E960 else to.BREAK


@compiled
def hash_letter(hashed: np.uint64, point: int, plain: NDArray[np.uint32]) -> np.uint64:
    """FNV-1a (Fowler, Noll, Vo 1991) over the letters that a code point stands for."""
    if to.LOW <= point < to.HIGH or point >= to.TOP:
        return (hashed ^ np.uint64(point)) * np.uint64(1099511628211)
    row = point if point < to.LOW else point - to.HIGH + to.LOW
    hashed = (hashed ^ np.uint64(plain[row, 0])) * np.uint64(1099511628211)
    for more in range(1, 3):
        if plain[row, more] == 0:
            break
        hashed = (hashed ^ np.uint64(plain[row, more])) * np.uint64(1099511628211)
    return hashed


@compiled
def joins(data: NDArray[np.uint8], at: int, end: int, kind: int, before: int, since_dot: int, kinds: NDArray[np.uint8]) -> bool:
    """Whether a mark inside a word joins what follows it, from the byte `at`, to the word."""
    if kind == to.INVISIBLE:
        return True
    if kind == to.BREAK or at >= end:
        return False
    point, size = decode(data, at)
    following = kind_of(point, kinds)
    if kind == to.APOSTROPHE:
        return following == to.LETTER
    if kind == to.HYPHEN:
        if following == to.LINE:  # a word broken at a line's end
            if point == 13 and at + 1 < end and data[at + 1] == 10:
                size = 2
            return at + size < end and 97 <= data[at + size] <= 122
        return following == to.LETTER
    if kind == to.LINE:
        return before == to.HYPHEN or (before == to.LINE and point != 10 and following == to.LETTER)
    if kind == to.COMMA:
        return before == to.DIGIT and following == to.DIGIT
    if kind == to.DOT:
        if before == to.DIGIT and following == to.DIGIT:
            return True
        if since_dot != 1 or following != to.LETTER:
            return False
        if at + size >= end:
            return True
        further = kind_of(decode(data, at + size)[0], kinds)
        return further != to.LETTER and further != to.DIGIT and further != to.APOSTROPHE
    return False


@compiled
def mark(kind: int, before: int, lines: int, dots: int, between: int) -> int:
    """What one more code point between two words adds to the marks there."""
    if kind == to.QUOTE:
        return QUOTATION
    if kind == to.APOSTROPHE:
        return QUOTATION if before in (to.APOSTROPHE, to.DOT, to.COMMA, to.STOP) else 0
    if kind == to.SHOWN or (kind == to.DOT and dots == 3):
        return INSERTED
    if kind == to.LINE:
        ended = between & (SENTENCE | QUOTATION | INSERTED)
        return PARAGRAPH | SENTENCE if lines > 1 or ended else 0
    return SENTENCE if kind == to.STOP or kind == to.DOT else 0


@compiled
def put(words: Words, count: int, hashed: np.uint64, start: int, end: int, ended: int, between: int) -> int:
    """Write one word, and blanks where the gap before it is too wide for one byte; returns the place after it."""
    gap = start - ended
    while gap > WIDEST:
        words.hashes[count], words.marks[count], words.gaps[count], words.lengths[count] = BLANK, 0, WIDEST, 0
        count += 1
        gap -= WIDEST
    mixed = np.uint32(((hashed ^ (hashed >> np.uint64(29))) * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(32))
    words.hashes[count] = max(mixed, np.uint32(2))
    words.marks[count] = between
    words.gaps[count] = gap
    words.lengths[count] = end - start
    return count + 1
