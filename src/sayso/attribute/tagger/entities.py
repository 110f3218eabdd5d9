"""Entities: the persons, organisations and places that the words of a window name."""

from collections.abc import Sequence

import numpy as np

from sayso.attribute.tagger.findings import Window
from sayso.attribute.tagger.labels import ENTITIES
from sayso.attribute.tagger.runs import Run, runs
from sayso.attribute.tagger.viterbi import NEVER, likeliest, log_chances, passages

PASSAGES = passages(ENTITIES)
NAMED = [at for at, label in enumerate(ENTITIES) if label.startswith("B-")]


def entities(windows: Sequence[Window]) -> list[list[tuple[Run, str]]]:
    """For each window the stretches of words that name somebody or something, each with PER, ORG or LOC."""
    longest = max(len(one.entities) for one in windows)
    scores = np.full((len(windows), longest, len(ENTITIES)), NEVER, np.float32)
    scores[:, :, 0] = 0.0
    for at, one in enumerate(windows):
        scores[at, : len(one.entities)] = log_chances(one.entities)
    lines = likeliest(scores, PASSAGES)
    return [
        sorted((run, ENTITIES[begins][2:]) for begins in NAMED for run in runs(line[: len(one.entities)], begins))
        for line, one in zip(lines, windows, strict=True)
    ]
