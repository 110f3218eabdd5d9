"""The scene: the sentences, quotations and tellings around a place in a text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from sayso.attribute.cast import Cast
from sayso.attribute.telling import Telling
from sayso.model.place import Span

SENTENCE_END = re.compile(
    r"(?<![A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr|Lt|vs))(?<!\b(?:Mrs|Sen|Rep|Gov|Gen|Col))"
    r"[.!?][”\"’')]*\s+(?=[“\"‘'(]*[A-ZÀ-ÖØ-Þ])|\n+"
)
MARKS = '“"‘„«'
PRONOUN = {"he": re.compile(r"\b[Hh]e\b"), "she": re.compile(r"\b[Ss]he\b")}
FAR = 5000
"""Code points beyond which everything is far."""

NEAR = 40
"""So many contents before a place may hold it."""


@dataclass(slots=True)
class Scene:
    """One document's cast and tellings, to be asked what stands around a place."""

    cast: Cast
    tellings: Sequence[Telling]
    found: list[int | None]
    """For each telling whose source is known already: a number of the cast."""

    sentences: list[int] = field(default_factory=list)
    contents: list[tuple[int, int, int, bool]] = field(default_factory=list)
    """(start, end, number of the telling, whether in quotation marks), by start."""

    pronouns: dict[str, list[int]] = field(default_factory=dict)
    """For "he" and "she": how many sentences up to each have the word."""

    roles: dict[str, list[int]] = field(default_factory=dict)
    """Words of descriptions → whom they describe; empty until somebody asks."""

    waiting: list[tuple[int, str]] = field(default_factory=list)
    """Words by which sources were named before anybody asked for descriptions."""

    def sentence(self, offset: int) -> int:
        """The number of the sentence around a place."""
        if not self.sentences:
            self.sentences = [0, *(mark.end() for mark in SENTENCE_END.finditer(self.cast.text))]
        return bisect_right(self.sentences, offset) - 1

    def sentence_start(self, offset: int) -> int:
        """Where the sentence around a place begins."""
        number = self.sentence(offset)
        return self.sentences[number]

    def paragraphs_between(self, start: int, end: int) -> int:
        """How many line ends stand between two places, up to four."""
        if end - start > FAR:
            return 4
        count, at = 0, start
        while count < 4 and (at := self.cast.text.find("\n", at, end)) >= 0:
            count += 1
            while at < end and self.cast.text[at] in "\n \r\t":
                at += 1
        return count

    def around(self, offset: int) -> Iterator[tuple[int, int, int, bool]]:
        """The contents of tellings that hold a place, the innermost first."""
        if not self.contents:
            self.contents = sorted(self._contents()) or [(-1, -1, -1, False)]
        at = bisect_right(self.contents, (offset, len(self.cast.text), len(self.tellings), True)) - 1
        for number in range(at, max(-1, at - NEAR), -1):
            if self.contents[number][1] > offset:
                yield self.contents[number]

    def going_on(self, gender: str, first: int, past: int) -> int:
        """How many of some sentences have the pronoun in them, so that they go on about somebody named before."""
        if gender not in self.pronouns:
            self.pronouns[gender] = self._having(PRONOUN[gender]) if gender else []
        sums = self.pronouns[gender]
        return sums[past] - sums[first] if sums and first < past else 0

    def _having(self, pronoun: re.Pattern[str]) -> list[int]:
        """For each sentence how many before it have a pronoun."""
        has = [0] * len(self.sentences)
        for found in pronoun.finditer(self.cast.text):
            has[self.sentence(found.start())] = 1
        return list(accumulate(has, initial=0))

    def _contents(self) -> Iterator[tuple[int, int, int, bool]]:
        for number, telling in enumerate(self.tellings):
            for span in telling.contents:
                yield span.start, span.end, number, self.marked(span)

    def marked(self, span: Span) -> bool:
        """Whether a stretch begins with a quotation mark, or right behind one."""
        text = self.cast.text
        return span.start < len(text) and (
            text[span.start] in MARKS
            or text.startswith("''", span.start)
            or (span.start > 0 and (text[span.start - 1] in MARKS or text[span.start - 2 : span.start] == "''"))
        )
