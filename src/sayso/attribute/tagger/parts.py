"""Parts: for each cue, which words of its window are its source, which its content, which belong to the cue."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.attribute.tagger.labels import PARTS
from sayso.attribute.tagger.network import Mix
from sayso.attribute.tagger.viterbi import NEVER, Scores, likeliest, log_chances, passages

STEPS = (1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 28, 36, 46, 60, 80, 110, 160)
"""Distances in words from which on a word counts as one step farther from its cue."""

DISTANCES = 2 * len(STEPS) + 1

SOURCE, CONTENT, CUE = (PARTS.index(f"B-{part}") for part in "STC")
"""The labels with which parts begin; the next number goes on."""

ANOTHERS = 5.0
"""How much it speaks against a content that it takes in another voice's cue; found on the development half."""


def _passages() -> Scores:
    """Which label may follow which: a content goes on behind a source or a cue that stands in its midst."""
    table = passages(PARTS)
    table[SOURCE:, CONTENT + 1] = 0.0
    return table


PASSAGES = _passages()


def distance(apart: NDArray[np.int64]) -> NDArray[np.int64]:
    """The step, 0 to DISTANCES - 1, at which words stand that are so many words behind their cue.

    >>> distance(np.array([-1000, -1, 0, 1, 7]))
    array([ 0, 17, 18, 19, 24])
    """
    steps = np.searchsorted(np.array(STEPS), np.abs(apart), side="right")
    return np.sign(apart) * steps + len(STEPS)


def parts(
    cues: Sequence[tuple[int, Sequence[int]]],
    asked: Sequence[Scores],
    offered: Sequence[Scores],
    mix: Mix,
    others: Sequence[Scores],
) -> list[NDArray[np.int64]]:
    """For each cue, given as (window, words of the cue), one of PARTS for each word of its window.

    `asked` and `offered` are (words, …) for each window, as the network gives them; `others` (words,) are the chances
    that a word is a cue of its own, which speak against its being some other cue's content.
    """
    if not cues:
        return []
    longest = max(len(offered[window]) for window, _ in cues)
    scores = np.full((len(cues), longest, len(PARTS)), NEVER, np.float32)
    scores[:, :, 0] = 0.0
    for at, (window, cue) in enumerate(cues):
        here = log_chances(part_scores(cue, asked[window], offered[window], mix))
        here[:, CONTENT : CONTENT + 2] -= ANOTHERS * others[window][:, None]
        scores[at, : len(here)] = here
    lines = likeliest(scores, PASSAGES)
    return [line[: len(offered[window])] for line, (window, _) in zip(lines, cues, strict=True)]


def part_scores(cue: Sequence[int], asked: Scores, offered: Scores, mix: Mix) -> Scores:
    """(words, parts): how well each word of a window would be each part for a cue.

    Bilinear in cue and word (Dozat and Manning 2017), plus a small network over cue, word and distance.
    """
    asks = asked[list(cue)].mean(0)
    matched = offered.shape[1] - mix.weights.shape[1]
    matching = asks[: len(PARTS) * matched].reshape(len(PARTS), matched)
    apart = distance(np.arange(len(offered)) - cue[0])
    mixed = np.maximum(asks[len(PARTS) * matched :] + offered[:, matched:] + mix.distances[apart], 0.0)
    found: Scores = offered[:, :matched] @ matching.T * matched**-0.5 + mixed @ mix.weights.T + mix.bias
    return found
