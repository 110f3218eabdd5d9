"""Entities: the persons, organisations and places that the words of a window name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.attribute.tagger.findings import Window
from sayso.attribute.tagger.labels import ENTITIES
from sayso.attribute.tagger.runs import Run, runs
from sayso.attribute.tagger.viterbi import NEVER, Scores, likeliest, passages

PASSAGES = passages(ENTITIES)
BEGINS = [at for at, label in enumerate(ENTITIES) if label.startswith("B-")]
GOES_ON = np.array(BEGINS) + 1


@dataclass(frozen=True, slots=True)
class Named:
    """Words that name somebody or something."""

    run: Run
    chances: tuple[float, ...]
    """Logarithms of the chances that it is a person, an organisation, a place; the mean over its words."""


def entities(windows: Sequence[Window], paragraphs: Sequence[NDArray[np.int64]]) -> list[list[Named]]:
    """For each window, in order, the stretches of words that name somebody or something.

    `paragraphs` has for each word of a window the number of its paragraph: no name goes on in the next one.
    """
    longest = max(len(one.entities) for one in windows)
    scores = np.full((len(windows), longest, len(ENTITIES)), NEVER, np.float32)
    scores[:, :, 0] = 0.0
    for at, (one, numbers) in enumerate(zip(windows, paragraphs, strict=True)):
        given = scores[at, : len(one.entities)]
        given[:] = one.entities
        given[np.ix_(np.flatnonzero(np.diff(numbers, prepend=-1)), GOES_ON)] = NEVER
    lines = likeliest(scores, PASSAGES)
    return [
        list(_named(line[: len(one.entities)], given)) for line, one, given in zip(lines, windows, scores, strict=True)
    ]


def _named(line: NDArray[np.int64], scores: Scores) -> Iterator[Named]:
    for run in sorted(run for begins in BEGINS for run in runs(line, begins)):
        first, last = run
        whole = scores[first, BEGINS] + scores[first + 1 : last][:, GOES_ON].sum(0)
        yield Named(run, tuple(float(chance) for chance in whole / (last - first)))
