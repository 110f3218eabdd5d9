"""Batches: examples cut into windows, shuffled the same way in every run, made tensors."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from sayso.attribute.tagger.features import FEATURES
from sayso.attribute.tagger.labels import ENTITIES, PARTS, ROLES
from sayso.attribute.tagger.windows import windows
from sayso.attribute.tagger.wordpiece import END, PADDING, START, WordPieces
from training.examples import Example, Labels

LENGTHS = (94, 126, 190, 246)
"""Pieces in a window in training: one of these for each text in each epoch, so that no length is relied on."""

TOGETHER = 64
"""Windows shuffled together before they are sorted by length, so that little of a batch is padding."""

WORDS = 220
"""Words in a window that is as long as they get."""

NOT_LEARNT = -1


@dataclass(frozen=True, slots=True)
class Window:
    """Some words of one example."""

    example: Example
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows as tensors. `pieces`, `features`, `mask`, `roles`, `entities`, `words` are (windows, pieces)."""

    pieces: Tensor
    features: Tensor
    mask: Tensor
    roles: Tensor
    entities: Tensor
    words: Tensor
    """The number of the word in its window at each word's first piece, else -1."""

    cues: Tensor
    """(cues, windows * pieces): the share of each first piece in a cue; rows add up to one."""

    cue_windows: Tensor
    """(cues,): the window of each cue."""

    cue_words: Tensor
    """(cues,): the number of the cue's first word."""

    parts: Tensor
    """(cues, pieces): one of PARTS at each first piece."""

    taught_roles: Tensor
    """(windows, pieces, ROLES): the teachers' chances at each first piece; nought where there are none."""

    taught_entities: Tensor
    taught_parts: Tensor
    """(cues, pieces, PARTS)"""


def epoch(
    examples: Sequence[Example], pieces: WordPieces, size: int, chance: random.Random
) -> Iterator[Sequence[Window]]:
    """All examples once, in batches of about `size` full windows or more that are short; where the windows begin
    differs from epoch to epoch.
    """
    found = [window for example in examples for window in cut(example, pieces, chance)]
    chance.shuffle(found)
    batches: list[list[Window]] = []
    for at in range(0, len(found), TOGETHER):
        near = sorted(found[at : at + TOGETHER], key=lambda window: window.last - window.first)
        batches += _batched(near, size)
    chance.shuffle(batches)
    yield from batches


def _batched(near: Sequence[Window], size: int) -> Iterator[list[Window]]:
    """Windows, shortest first, in batches of `size` full ones' words or a little more."""
    some: list[Window] = []
    for window in near:
        if some and (len(some) + 1) * (window.last - window.first) > size * WORDS:
            yield some
            some = []
        some.append(window)
    if some:
        yield some


def cut(example: Example, pieces: WordPieces, chance: random.Random) -> Iterator[Window]:
    """The windows of one example: a beginning of any length, then windows as full as one of LENGTHS lets them be."""
    length = chance.choice(LENGTHS)
    sizes = [len(pieces(form)) for form in example.forms]
    if not sizes:
        return
    beginnings = [0, *(word for word in example.sentences if word > 0 and sum(sizes[:word]) < length)]
    turn = chance.choice(beginnings)
    for first, last in windows(sizes[:turn], [word for word in example.sentences if word < turn], length):
        yield Window(example, first, last)
    later = [word - turn for word in example.sentences if word >= turn]
    for first, last in windows(sizes[turn:], later, length):
        yield Window(example, first + turn, last + turn)


def batch(chosen: Sequence[Window], pieces: WordPieces) -> Batch:
    """Some windows as tensors; shorter ones are padded."""
    rows = [_row(window, pieces) for window in chosen]
    length = max(len(row[0]) for row in rows)
    ids = np.full((len(rows), length), pieces.vocabulary[PADDING], np.int64)
    features = np.zeros((len(rows), length), np.int64)
    words = np.full((len(rows), length), NOT_LEARNT, np.int64)
    mask = np.zeros((len(rows), length), np.int64)
    for at, (row, given, numbers) in enumerate(rows):
        ids[at, : len(row)], features[at, : len(row)], words[at, : len(row)] = row, given, numbers
        mask[at, : len(row)] = 1
    roles = _spread(words, [window.example.roles for window in chosen], chosen)
    entities = _spread(words, [window.example.entities for window in chosen], chosen)
    cues = _cues(words, chosen)
    taught = (
        _taught(words, chosen, "roles", len(ROLES)),
        _taught(words, chosen, "entities", len(ENTITIES)),
        _taught_parts(words, chosen),
    )
    return Batch(*(torch.from_numpy(array) for array in (ids, features, mask, roles, entities, words, *cues, *taught)))


def _row(window: Window, pieces: WordPieces) -> tuple[list[int], list[int], list[int]]:
    """Pieces with the signs at both ends, their features, and the words' numbers at their first pieces."""
    ids, features, numbers = [pieces.vocabulary[START]], [0], [NOT_LEARNT]
    example = window.example
    for number, word in enumerate(range(window.first, window.last)):
        cut_up = pieces(example.forms[word])[: LENGTHS[0]]
        ids += cut_up
        features += [int(example.features[word]) % FEATURES] * len(cut_up)
        numbers += [number] + [NOT_LEARNT] * (len(cut_up) - 1)
    return [*ids, pieces.vocabulary[END]], [*features, 0], [*numbers, NOT_LEARNT]


def _spread(words: np.ndarray, labels: Sequence[Labels | None], chosen: Sequence[Window]) -> np.ndarray:
    """The words' labels at their first pieces; NOT_LEARNT at all others, and where an example has none."""
    found = np.full(words.shape, NOT_LEARNT, np.int64)
    for at, (given, window) in enumerate(zip(labels, chosen, strict=True)):
        if given is not None:
            here = words[at] >= 0
            found[at, here] = given[window.first : window.last][words[at, here]]
    return found


def _cues(words: np.ndarray, chosen: Sequence[Window]) -> tuple[np.ndarray, ...]:
    shares, windows_, firsts, parts = [], [], [], []
    for at, window in enumerate(chosen):
        here = np.flatnonzero(words[at] >= 0)
        for cue, labels in window.example.cues:
            inside = [word - window.first for word in cue if window.first <= word < window.last]
            if not inside:
                continue
            share = np.zeros(words.shape, np.float32)
            share[at, here[inside]] = 1 / len(inside)
            learnt = np.full(words.shape[1], NOT_LEARNT, np.int64)
            learnt[here] = labels[window.first : window.last]
            shares.append(share.ravel())
            windows_.append(at)
            firsts.append(inside[0])
            parts.append(learnt)
    return (
        np.array(shares, np.float32).reshape(len(shares), words.size),
        np.array(windows_, np.int64),
        np.array(firsts, np.int64),
        np.array(parts, np.int64).reshape(len(parts), words.shape[1]),
    )


def _taught(words: np.ndarray, chosen: Sequence[Window], name: str, width: int) -> np.ndarray:
    """The teachers' chances for roles or entities at the words' first pieces."""
    found = np.zeros((*words.shape, width), np.float32)
    for at, window in enumerate(chosen):
        if window.example.taught is not None:
            here = words[at] >= 0
            chances = getattr(window.example.taught, name)
            found[at, here] = chances[window.first : window.last][words[at, here]]
    return found


def _taught_parts(words: np.ndarray, chosen: Sequence[Window]) -> np.ndarray:
    """The teachers' chances for the parts of each cue, in the order of `_cues`."""
    found = []
    for at, window in enumerate(chosen):
        here = np.flatnonzero(words[at] >= 0)
        for number, (cue, _) in enumerate(window.example.cues):
            if any(window.first <= word < window.last for word in cue):
                chances = np.zeros((words.shape[1], len(PARTS)), np.float32)
                if window.example.taught is not None:
                    chances[here] = window.example.taught.parts[number][window.first : window.last]
                found.append(chances)
    return np.array(found, np.float32).reshape(len(found), words.shape[1], len(PARTS))
