"""Copies: documents that carry one story, word for word for the most part."""

import re
import zlib
from collections.abc import Iterable, Sequence
from itertools import combinations

from sayso.model.coverage import Report

RUN = 8
"""Words that stand together in both."""

ONE_IN = 4
"""Of the runs of words, those are looked at whose number divides by this: the same ones in every text."""

MOST = 0.6
"""The share of the shorter text's runs that must stand in the longer one."""

FEWEST = 8
"""Runs looked at, below which a text is too short to tell."""

EVERYWHERE = 50
"""A run in more reports than this is a formula, not a story."""

WORD = re.compile(r"[^\W_]+")


def copies(reports: Sequence[Report], known: Iterable[Sequence[str]] = ()) -> tuple[tuple[str, ...], ...]:
    """Groups of documents that carry one story, sorted; `known` are joined to them. A document alone is no group.

    >>> story = "The gate of the lower lock at Tarn broke in the night and the water took nine boats with it. " * 3
    >>> copies([Report("a", story), Report("b", "Tarn: " + story), Report("c", "Nothing of the sort.")])
    (('a', 'b'),)
    """
    runs = {report.document: _runs(report.text) for report in reports}
    held: dict[int, list[str]] = {}
    for document in sorted(runs):
        for run in runs[document]:
            held.setdefault(run, []).append(document)
    shared: dict[tuple[str, str], int] = {}
    for documents in held.values():
        if 1 < len(documents) <= EVERYWHERE:
            for pair in combinations(documents, 2):
                shared[pair] = shared.get(pair, 0) + 1
    groups = _Groups()
    for (one, other), many in shared.items():
        fewer = min(len(runs[one]), len(runs[other]))
        if fewer >= FEWEST and many >= MOST * fewer:
            groups.join(one, other)
    for group in known:
        for other in [document for document in group if document in runs][1:]:
            groups.join(next(document for document in group if document in runs), other)
    return groups.told()


def _runs(text: str) -> frozenset[int]:
    words = [met.group().casefold() for met in WORD.finditer(text)]
    numbers = (zlib.crc32(" ".join(words[at : at + RUN]).encode()) for at in range(len(words) - RUN + 1))
    return frozenset(number for number in numbers if number % ONE_IN == 0)


class _Groups:
    """Documents joined two by two."""

    def __init__(self) -> None:
        self.over: dict[str, str] = {}

    def top(self, document: str) -> str:
        while (above := self.over.setdefault(document, document)) != document:
            self.over[document] = document = self.over[above]
        return document

    def join(self, one: str, other: str) -> None:
        first, last = sorted((self.top(one), self.top(other)))
        self.over[last] = first

    def told(self) -> tuple[tuple[str, ...], ...]:
        found: dict[str, list[str]] = {}
        for document in sorted(self.over):
            found.setdefault(self.top(document), []).append(document)
        return tuple(sorted(tuple(group) for group in found.values() if len(group) > 1))
