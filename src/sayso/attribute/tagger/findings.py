"""Findings: cues, and for each its source and content, in the numbers of words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.attribute.tagger.labels import ROLES
from sayso.attribute.tagger.network import Mix
from sayso.attribute.tagger.parts import CONTENT, CUE, SOURCE, parts
from sayso.attribute.tagger.runs import Run, runs, runs_of
from sayso.attribute.tagger.viterbi import NEVER, Scores, likeliest, passages

PASSAGES = passages(ROLES)
CUE_ROLE = ROLES.index("B-C")

Line = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Finding:
    """One attribution in the numbers of words; each part in reading order. Source or content may be missing."""

    source: tuple[Run, ...]
    cue: tuple[Run, ...]
    content: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """What the network saw of the words of one window; (words, …) each."""

    roles: Scores
    """Logarithms of the chances of each role; `entities` likewise."""

    entities: Scores
    asked: Scores
    offered: Scores


def role_lines(windows: Sequence[Window]) -> list[Line]:
    """The likeliest roles of each window's words: one of ROLES a word."""
    longest = max(len(one.roles) for one in windows)
    scores = np.full((len(windows), longest, len(ROLES)), NEVER, np.float32)
    scores[:, :, 0] = 0.0
    for at, one in enumerate(windows):
        scores[at, : len(one.roles)] = one.roles
    lines = likeliest(scores, PASSAGES)
    return [line[: len(one.roles)] for line, one in zip(lines, windows, strict=True)]


def findings(windows: Sequence[Window], roles: Sequence[Line], mix: Mix) -> list[list[Finding]]:
    """One finding for each cue in each window, in the numbers of the window's words.

    A cue is a line of words that the roles give as one; cues that each other's parts take for pieces of one cue are
    one.
    """
    cues = [(at, tuple(range(*run))) for at, line in enumerate(roles) for run in runs(line, CUE_ROLE)]
    others = [np.exp(one.roles[:, CUE_ROLE : CUE_ROLE + 2]).sum(1) for one in windows]
    lines = parts(cues, [one.asked for one in windows], [one.offered for one in windows], mix, others)
    told: list[list[Told]] = [[] for _ in windows]
    for (at, cue), line in zip(cues, lines, strict=True):
        told[at].append((cue, line))
    return [[_finding(one) for one in _joined(here)] for here in told]


Told = tuple[tuple[int, ...], Line]
"""A cue's words, and the parts of all words for it."""


def _joined(told: Sequence[Told]) -> Iterator[Told]:
    """Cues of one window, those made one that take each other for pieces of themselves; the first one's parts stay."""
    taken: set[int] = set()
    for at, (cue, line) in enumerate(told):
        if at in taken:
            continue
        whole = list(cue)
        for later in range(at + 1, len(told)):
            other, back = told[later]
            if later not in taken and _takes(line, other) and _takes(back, cue):
                taken.add(later)
                whole += other
        yield tuple(sorted(whole)), line


def _takes(line: Line, words: Iterable[int]) -> bool:
    """Whether most of some words are given as pieces of the cue."""
    given = line[list(words)]
    return bool(np.mean((given == CUE) | (given == CUE + 1)) > 0.5)


def _finding(told: Told) -> Finding:
    cue, line = told
    line = line.copy()
    line[list(cue)] = CUE + 1
    return Finding(tuple(runs(line, SOURCE)), runs_of(cue), tuple(runs(line, CONTENT)))
