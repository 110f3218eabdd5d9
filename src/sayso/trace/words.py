"""The words of texts as numbers: folded and hashed, with the marks before them and the way back to the letters."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.trace import letters as to
from sayso.trace.compiled import compiled, whole
from sayso.trace.letters import Letters, letters

QUOTATION, PARAGRAPH, SENTENCE, INSERTED, STOCK, EDGE, FORMULA = 1, 2, 4, 8, 16, 32, 64
"""What stands between the word before and a word: a quotation mark, the end of a paragraph, of a sentence or clause, a
bracket or an ellipsis. STOCK and EDGE say of the word itself that it belongs to a site's stock text, or to the first or
last paragraphs of its text, where such text stands; FORMULA that it belongs to a phrase that many unlike texts have."""

BLANK, OUTSIDE = 0, 1
"""No word has these numbers: BLANK stands in a gap too long for its byte, OUTSIDE beyond the ends of a text, and for
words that are not compared."""

OPENING, CLOSING, EDITED = 91, 93, 48
"""Brackets; words between them, so many bytes at most, are an editor's and not compared."""

LONGEST, WIDEST = 200, 255
"""Letters of a word, and code points between two words; what is longer is cut into several."""


Bytes = NDArray[np.uint8]


class Words(NamedTuple):
    """The words of one or more texts, one after another; five arrays as long as there are words."""

    hashes: NDArray[np.uint32]
    """Words alike but for case, accents, hyphens and apostrophes have the same number."""

    marks: NDArray[np.uint8]
    gaps: NDArray[np.uint8]
    """Code points between the end of the word before, or the start of the text, and the word."""

    lengths: NDArray[np.uint8]
    """Code points of the word."""

    def part(self, begin: int, end: int | None = None) -> "Words":
        """Some of them, without copying."""
        hashes, marks, gaps, lengths = self
        return Words(hashes[begin:end], marks[begin:end], gaps[begin:end], lengths[begin:end])


def words_of(texts: Iterable[str]) -> tuple[Words, NDArray[np.int64]]:
    """The words of some texts, and where each text's begin: (texts + 1), the last the number of all words.

    >>> words, bounds = words_of(["The pier, she said.", "THE PIER"])
    >>> bounds.tolist(), bool(words.hashes[0] == words.hashes[4]), words.gaps.tolist(), words.lengths.tolist()
    ([0, 4, 6], True, [0, 1, 2, 1, 0, 1], [3, 4, 3, 4, 3, 4])
    """
    encoded = [text.encode("utf-8", "surrogatepass") for text in texts]
    ends = np.zeros(len(encoded) + 1, np.int64)
    np.cumsum([len(text) for text in encoded], out=ends[1:])
    room = int(ends[-1]) // 2 + int(ends[-1]) // WIDEST + len(encoded)
    words = empty(room)
    bounds = np.zeros(len(encoded) + 1, np.int64)
    read_all(np.frombuffer(b"".join(encoded), np.uint8), ends, letters(), words, bounds)
    return words.part(0, bounds[-1]), bounds


def empty(room: int) -> Words:
    """Arrays for so many words."""
    return Words(np.empty(room, np.uint32), *(np.empty(room, np.uint8) for _ in range(3)))


@compiled
def read_all(data: Bytes, ends: NDArray[np.int64], table: Letters, words: Words, bounds: NDArray[np.int64]) -> None:
    """Write the words of all texts, UTF-8 from one of `ends` to the next, and where each text's words end."""
    hashes, marks, gaps, lengths = words.hashes, words.marks, words.gaps, words.lengths
    count = 0
    for text in range(len(ends) - 1):
        at, end = ends[text], ends[text + 1]
        here, ended = 0, 0  # code points from the text's start: where we are, where the last word ended
        between = PARAGRAPH | SENTENCE
        while True:
            if at + 1 < end and data[at] == 32 and table.quick[data[at + 1]]:  # a space and a letter, as mostly
                at, here = at + 1, here + 1
            else:
                at, here, between = gap(data, at, end, here, between, table.kinds)
            if at >= end:
                break
            start = here
            at, here, stop, hashed = word(data, at, end, here, table)
            space = start - ended
            while space > WIDEST:
                hashes[count], marks[count], gaps[count], lengths[count] = BLANK, 0, WIDEST, 0
                count += 1
                space -= WIDEST
            hashes[count] = number(hashed)
            marks[count] = between
            gaps[count] = space
            lengths[count] = stop - start
            count += 1
            ended, between = stop, 0
        bounds[text + 1] = count


@compiled
def gap(data: Bytes, at: int, end: int, here: int, between: int, kinds: Bytes) -> tuple[int, int, int]:
    """Go on to the next letter: the byte and the code point where it is, and the marks on the way."""
    lines, dots, before = 0, 0, to.BREAK
    while at < end:
        byte = data[at]
        if byte == 32:
            at, here, before = at + 1, here + 1, to.BREAK
            continue
        point, size = (whole(byte), 1) if byte < 128 else decode(data, at)
        kind = whole(kinds[point]) if point < to.LOW else kind_of(point, kinds)
        if to.LETTER <= kind <= to.SIGN:
            break
        if point == OPENING:
            after, passed = bracketed(data, at, end, kinds)
            if passed:
                at, here, before, between = after, here + passed, to.BREAK, between | INSERTED
                continue
        if kind != to.BREAK:
            lines += kind == to.LINE
            dots += kind == to.DOT
            between |= mark(kind, before, lines, dots, between)
        at, here, before = at + size, here + 1, kind
    return at, here, between


@compiled
def bracketed(data: Bytes, at: int, end: int, kinds: Bytes) -> tuple[int, int]:
    """The byte after words in brackets that an editor put in, and how many code points they have; or (0, 0).

    “[T]he” is one word, with a letter changed, and what is longer than EDITED is no editor's word.
    """
    passed, letters_seen = 0, False
    first, last = at, min(end, at + EDITED)
    while at < last:
        point, size = decode(data, at)
        kind = kind_of(point, kinds)
        if kind == to.LINE or (point == OPENING and at > first):
            return 0, 0
        letters_seen = letters_seen or to.LETTER <= kind <= to.SIGN
        at, passed = at + size, passed + 1
        if point == CLOSING:
            return (0, 0) if not letters_seen or begins_word(data, at, end, kinds) else (at, passed)
    return 0, 0


@compiled
def word(data: Bytes, at: int, end: int, here: int, table: Letters) -> tuple[int, int, int, np.uint64]:
    """Go on to the end of a word: the byte and code point after it, the code point after its last letter, its hash.

    The hash is FNV-1a (Fowler, Noll, Vo 1991) over its letters.
    """
    kinds, plain, quick = table.kinds, table.plain, table.quick
    hashed = np.uint64(1469598103934665603)
    first, count, since_dot, stop, before = here, 0, 0, here, to.BREAK
    while at < end and count < LONGEST and here - first < WIDEST:
        begin, last = at, min(end, at + min(LONGEST - count, WIDEST - (here - first)))
        while at < last and quick[data[at]]:
            hashed = (hashed ^ np.uint64(quick[data[at]])) * np.uint64(1099511628211)
            at += 1
        if at > begin:
            here += at - begin
            count += at - begin
            since_dot += at - begin
            stop, before = here, whole(kinds[data[at - 1]])
            if at == end or data[at] == 32:
                break
            continue  # a letter that is none of ASCII, or a mark
        point, size = decode(data, at)
        kind = kind_of(point, kinds)
        if to.LETTER <= kind <= to.SIGN:
            if kind == to.SIGN and count:
                break
            hashed = hash_letter(hashed, point, plain)
            count += 1
            since_dot += 1
            stop = here + 1
        elif not (point == CLOSING and count == 1 and begins_word(data, at + size, end, kinds)) and not joins(
            data, at + size, end, kind, before, since_dot, kinds
        ):
            break
        elif kind == to.DOT:
            since_dot = 0
        at, here, before = at + size, here + 1, kind
        if kind == to.SIGN:
            break
    return at, here, stop, hashed


@compiled
def begins_word(data: Bytes, at: int, end: int, kinds: Bytes) -> bool:
    """Whether a letter stands there."""
    return bool(at < end and kind_of(decode(data, at)[0], kinds) == to.LETTER)


@compiled
def decode(data: NDArray[np.uint8], at: int) -> tuple[int, int]:
    """The code point at a place of UTF-8, and the bytes that it takes."""
    first = whole(data[at])
    if first < 0x80:
        return first, 1
    if first < 0xE0:
        return (first & 0x1F) << 6 | (data[at + 1] & 0x3F), 2
    if first < 0xF0:
        return (first & 0x0F) << 12 | whole(data[at + 1] & 0x3F) << 6 | (data[at + 2] & 0x3F), 3
    above = (first & 0x07) << 18 | whole(data[at + 1] & 0x3F) << 12
    return above | whole(data[at + 2] & 0x3F) << 6 | (data[at + 3] & 0x3F), 4


@compiled
def kind_of(point: int, kinds: NDArray[np.uint8]) -> int:
    """What a code point is; scripts beyond the tables by their blocks."""
    if point < to.LOW:
        return whole(kinds[point])
    if to.HIGH <= point < to.TOP:
        return whole(kinds[point - to.HIGH + to.LOW])
    if 0x3040 <= point < 0xA000 or 0x20000 <= point < 0x40000:
        return to.SIGN
    if 0x300C <= point < 0x3010:
        return to.QUOTE
    return to.LETTER if 0xA000 <= point < 0xD800 or 0x10000 <= point < 0x1E960 else to.BREAK


@compiled
def hash_letter(hashed: np.uint64, point: int, plain: NDArray[np.uint32]) -> np.uint64:
    """Go on with a hash over the letters that a code point stands for."""
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
def joins(
    data: NDArray[np.uint8], at: int, end: int, kind: int, before: int, since_dot: int, kinds: NDArray[np.uint8]
) -> bool:
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
def number(hashed: np.uint64) -> np.uint32:
    """A word's hash in 32 bits, none of them BLANK or OUTSIDE."""
    mixed = (hashed ^ (hashed >> np.uint64(29))) * np.uint64(0x9E3779B97F4A7C15)
    return max(np.uint32(mixed >> np.uint64(32)), np.uint32(2))
