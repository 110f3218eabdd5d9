"""Examples: annotated texts as the encoder sees them, word by word."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.attribute.tagger.features import features
from sayso.attribute.tagger.labels import ENTITIES, PARTS, ROLES
from sayso.attribute.tagger.wordpiece import forms, words
from sayso.model.document import Document, Part, Zone
from sayso.model.outline import Outline
from sayso.model.place import Reason, Span
from sayso.segment import segment
from training.brat import Relation, Spans
from training.iob import Mention

Labels = NDArray[np.int16]
Chances = NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class Example:
    """One text: words, their features, the words that begin sentences, and what is to be learnt."""

    forms: tuple[str, ...]
    features: NDArray[np.int16]
    sentences: tuple[int, ...]
    roles: Labels | None = None
    """One of ROLES a word; -1 where nothing is to be learnt."""

    cues: tuple[tuple[tuple[int, ...], Labels], ...] = ()
    """For each attribution the words of its cue, and one of PARTS for every word."""

    entities: Labels | None = None
    """One of ENTITIES a word."""

    taught: "Taught | None" = None
    """What teachers make of the same words, if they were asked."""


@dataclass(frozen=True, slots=True)
class Taught:
    """The chances that teachers give: (words, ROLES), (words, ENTITIES), and for each cue (words, PARTS).

    A row that adds up to nothing was not asked about.
    """

    roles: Chances
    entities: Chances
    parts: tuple[Chances, ...] = ()


def document(text: str) -> Document:
    """A text that is body from end to end."""
    return Document("", text, (Zone(Part.BODY, Span(0, len(text)), Reason("", "")),))


def read(text: str) -> tuple[list[str], NDArray[np.int32], tuple[int, ...], Outline]:
    """Words, where they begin, which of them begin sentences, and the outline."""
    outline = segment(document(text))
    at = words(text)
    starts = np.array([start for start, _ in at], np.int32)
    sentences = np.searchsorted(starts, [sentence.start for sentence in outline.sentences])
    return forms(text, at), starts, tuple(int(word) for word in sentences), outline


def attributed(text: str, relations: Iterable[Relation]) -> Example:
    """An example for roles and parts."""
    found, starts, sentences, outline = read(text)
    parts = [_parts(relation, starts) for relation in relations]
    taken = [(tuple(np.flatnonzero(labels >= PARTS.index("B-C")).tolist()), labels) for labels in parts]
    cues = tuple((cue, labels) for cue, labels in taken if cue)
    return Example(tuple(found), features(found, starts, outline), sentences, roles=_roles(cues, len(found)), cues=cues)


def named(text: str, mentions: Iterable[Mention]) -> Example:
    """An example for entities."""
    found, starts, sentences, outline = read(text)
    entities = np.zeros(len(found), np.int16)
    for mention in mentions:
        _mark(entities, starts, ((mention.start, mention.end),), ENTITIES.index(f"B-{mention.kind}"))
    return Example(tuple(found), features(found, starts, outline), sentences, entities=entities)


def _parts(relation: Relation, starts: NDArray[np.int32]) -> Labels:
    labels = np.zeros(len(starts), np.int16)
    for spans, part in ((relation.content, "B-T"), (relation.source, "B-S"), (relation.cue, "B-C")):
        _mark(labels, starts, spans, PARTS.index(part))
    return labels


def _mark(labels: Labels, starts: NDArray[np.int32], spans: Spans, begins: int) -> None:
    """Write a label over the words of spans: `begins` on the first of each, the next label on the others.

    Spans that no word parts are one.
    """
    before = -2
    for start, end in sorted(spans):
        first, last = (int(at) for at in np.searchsorted(starts, (start, end)))
        labels[first:last] = begins + 1
        if first < last and first != before:
            labels[first] = begins
        before = last


def _roles(cues: Sequence[tuple[tuple[int, ...], Labels]], length: int) -> Labels:
    """The parts of all attributions in one line: each source and content with the side on which its cue stands."""
    roles = np.zeros(length, np.int16)
    names = {PARTS.index("B-S"): "B-S", PARTS.index("B-T"): "B-T"}
    for cue, labels in cues:
        for part, name in names.items():
            for word in np.flatnonzero((labels == part) | (labels == part + 1)).tolist():
                begins = labels[word] == part or _turns(cue[0], word)
                role = ROLES.index(name + ("R" if cue[0] > word else "L"))
                roles[word] = role if begins else role + 1
        cue_part = PARTS.index("B-C")
        for word in cue:
            roles[word] = ROLES.index("B-C") + (labels[word] != cue_part)
    return roles


def _turns(cue: int, word: int) -> bool:
    """Whether a cue begins right before a word: what goes on behind it has its cue on the other side."""
    return cue == word - 1
