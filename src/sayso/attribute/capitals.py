"""Capitals: the runs of capitalised words in a text, cut where a capital only begins a sentence."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.attribute.name_words import SAYING, SPLITS
from sayso.text.trie import any_of

CAPITAL = "[A-ZÀ-ÖØ-Þ]"
SHORT = any_of(
    """Messrs. Sens. Reps. Govs. Mr. Mrs. Ms. Mx. Dr. Sen. Rep. Gov. Gen. Lt. Col. Sgt. Capt. Maj. Prof. Rev. Adm. Hon.
    Supt. St. Jr. Sr. Inc. Corp. Co. Ltd. Bros.""".split()
)
WORD = rf"(?:{SHORT}|(?:{CAPITAL}\.){{1,4}}|@?{CAPITAL}[\w&-]*(?:['’](?![sS]\b)[\w-]+)*)"
SMALL = "(?:de|del|della|der|den|van|von|bin|ibn|al|el|la|le|du|di|da|dos|das|ter|ten)"
RUN = re.compile(rf"(?<![\w@])(?<!\w[’'-]){WORD}(?:[^\S\n]{{1,2}}(?:{SMALL}[^\S\n]{{1,2}}){{0,2}}{WORD}){{0,9}}")
LOWER = re.compile(r"(?<![\w’'-])[a-z]+")
MARKS = "“\"‘'"
LONGEST = 200
"""Code points of a run; a longer one is no name."""

LONGEST_HEADING = 200
MOSTLY = 0.8
"""Share of a line's longer words that have a capital where it is a heading."""


@dataclass(frozen=True, slots=True)
class Run:
    """Some capitalised words in a row."""

    words: tuple[str, ...]
    lows: tuple[str, ...]
    """The words in small letters, without a full stop."""

    starts: tuple[int, ...]
    heading: bool
    """Stands in a line in which nearly every word has a capital, so that the capitals say nothing."""

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.starts[-1] + len(self.words[-1])

    def without_first(self) -> "Run":
        """The run without its first word."""
        return Run(self.words[1:], self.lows[1:], self.starts[1:], self.heading)


def capitals(text: str) -> tuple[list[Run], frozenset[str]]:
    """The runs of a text, and the words that are no names where a sentence begins with them.

    >>> [run.words for run in capitals("On Monday Ana Orlo met Vale. But Tarn’s men ran.")[0]]
    [('Ana', 'Orlo'), ('Vale',), ('Tarn',)]
    """
    starts, ends = _headings(text)
    matches = [match for match in RUN.finditer(text) if match.end() - match.start() <= LONGEST]
    heads = [_holds(starts, ends, match.start()) for match in matches]
    usual = _usual(text, [match for match, heading in zip(matches, heads, strict=True) if not heading])
    runs = (_cut(match.group(), match.start(), heading) for match, heading in zip(matches, heads, strict=True))
    return [run for pieces in runs for run in pieces], usual


def opens(text: str, start: int) -> bool:
    """Whether a sentence begins here, so that the capital says nothing."""
    before = text[max(0, start - 3) : start].rstrip(" “\"'‘(’”")
    return not before or before[-1] in ".!?:\n;"


def _usual(text: str, runs: list[re.Match[str]]) -> frozenset[str]:
    """Words that the text has without a capital, or that look like no names, and that have none within a sentence."""
    opening, inner = set(), set()
    for run in runs:
        words = run.group().lower().split()
        if opens(text, run.start()):
            opening.add(words.pop(0))
        inner.update(words)
    like = {word for word in opening if word.endswith(("ly", "ing"))}
    return frozenset((set(LOWER.findall(text)) | like) - inner)


def _headings(text: str) -> tuple[list[int], list[int]]:
    """Where the lines begin and end in which nearly every word has a capital."""
    starts, ends, start = [], [], 0
    for line in text.split("\n"):
        if 0 < len(line) <= LONGEST_HEADING and line[0] not in MARKS and _is_heading(line.split()):
            starts.append(start)
            ends.append(start + len(line))
        start += len(line) + 1
    return starts, ends


def _is_heading(words: list[str]) -> bool:
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    capitalised = sum(word[0].isupper() for word in long)
    return len(words) >= 4 and len(long) >= 3 and capitalised >= MOSTLY * len(long) and SAYING.isdisjoint(words)


def _holds(starts: list[int], ends: list[int], offset: int) -> bool:
    at = bisect_right(starts, offset) - 1
    return at >= 0 and offset < ends[at]


def _cut(run: str, start: int, heading: bool) -> Iterator[Run]:
    """The pieces of a run, without the words that only begin a sentence."""
    words: list[str] = []
    starts: list[int] = []
    at = 0
    for word in run.split():
        at = run.index(word, at)
        if (word[1:].islower() or len(word) == 1) and word.lower() in SPLITS:
            if words:
                yield _run(words, starts, heading)
            words, starts = [], []
        else:
            words.append(word)
            starts.append(start + at)
        at += len(word)
    if words:
        yield _run(words, starts, heading)


def _run(words: list[str], starts: list[int], heading: bool) -> Run:
    return Run(tuple(words), tuple(word.rstrip(".").lower() for word in words), tuple(starts), heading)
