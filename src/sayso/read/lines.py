"""Take plain text into the pieces that are zoned: paragraphs, or lines where a line is a piece of its own."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

BREAKS = {
    "\n": re.compile(r"\n[^\S\n]*\n\s*|[\u2029\f]\s*"),
    "\r": re.compile(r"\r[^\S\r]*\r\s*|[\u2029\f]\s*"),
}
LINE = {"\n": re.compile(r"\n\s*"), "\r": re.compile(r"\r\s*")}
WRAPPED = range(40, 101)  # characters in a line that was broken to fit a page
ENDED = (".", "!", "?", ":", ";", "”", '"', "’", ")", "…", "»")


class Line(NamedTuple):
    """A stretch of the text without white space around it."""

    start: int
    end: int
    words: str


def lines(text: str) -> list[Line]:
    """The stretches that are told apart: paragraphs between blank lines; single lines where the text has no blank
    lines, or where a paragraph is no wrapped prose but a stack of lines (a headline over a byline, a menu).

    >>> [line.words for line in lines("Bridge shut\\nBy Ida Moss\\n\\nThe bridge is shut.\\n")]
    ['Bridge shut', 'By Ida Moss', 'The bridge is shut.']
    """
    newline = "\n" if "\n" in text else "\r"
    found = list(cut(text, 0, len(text), BREAKS[newline]))
    if len(found) == 1 and newline in found[0].words:
        return list(cut(text, found[0].start, found[0].end, LINE[newline]))
    if text.count(newline) <= len(found):
        return found
    return [line for paragraph in found for line in stacked(text, paragraph, newline)]


def cut(text: str, start: int, end: int, breaks: re.Pattern[str]) -> Iterator[Line]:
    """The stretches of `text[start:end]` between breaks, trimmed; none is empty."""
    at = start
    for found in breaks.finditer(text, start, end):
        yield from trimmed(text, at, found.start())
        at = found.end()
    yield from trimmed(text, at, end)


def trimmed(text: str, start: int, end: int) -> Iterator[Line]:
    """`text[start:end]` without the white space around it, unless there is nothing else."""
    words = text[start:end]
    bare = words.lstrip()
    if bare:
        start += len(words) - len(bare)
        bare = bare.rstrip()
        yield Line(start, start + len(bare), bare)


def stacked(text: str, paragraph: Line, newline: str) -> list[Line]:
    """The lines of a paragraph, or the paragraph whole where it is prose wrapped to a page's width."""
    if newline not in paragraph.words:
        return [paragraph]
    inner = list(cut(text, paragraph.start, paragraph.end, LINE[newline]))
    return [paragraph] if is_wrapped([line.words for line in inner]) else inner


def is_wrapped(words: list[str]) -> bool:
    """Whether lines were broken to fit a width: most are of one length and stop in the middle of a sentence."""
    pairs = list(pairwise(words))
    return 2 * sum(runs_on(line, after) for line, after in pairs) > len(pairs)


def runs_on(line: str, after: str) -> bool:
    """Whether a sentence runs from a line of full width into the next."""
    return len(line) in WRAPPED and not line.endswith(ENDED) and (after[0].islower() or line.split()[-1][0].islower())
