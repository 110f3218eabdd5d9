"""Mentions: what the network takes for names, made whole and told the same throughout a document."""

from collections.abc import Iterable, Sequence

import numpy as np

from sayso.attribute.tagger.entities import Named
from sayso.attribute.tagger.runs import Run
from sayso.attribute.tagger.viterbi import log_chances
from sayso.attribute.tagger.words import Words
from sayso.model.place import Span
from sayso.model.voices import Entity, EntityKind

KINDS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)


def mentions(text: str, words: Words, found: Iterable[Named]) -> tuple[Entity, ...]:
    """The names in reading order, in code points.

    Signs at a name's ends are not the name's, but for the point of an abbreviation. Where two names touch and the first
    ends in such a point, they are one: "J. M. | Tarn & Sons". What is written alike stands for one kind throughout,
    the one that all its places together make likeliest.
    """
    whole = _joined(words, [Named(run, one.chances) for one in found if (run := _trimmed(text, words, one.run))])
    spans = [Span(int(words.starts[one.run[0]]), int(words.ends[one.run[1] - 1])) for one in whole]
    chances: dict[str, np.ndarray[tuple[int], np.dtype[np.float32]]] = {}
    for span, one in zip(spans, whole, strict=True):
        name = span.of(text).lower()
        chances[name] = chances.get(name, 0) + log_chances(np.array(one.chances, np.float32))
    return tuple(Entity(span, KINDS[int(chances[span.of(text).lower()].argmax())]) for span in spans)


def _trimmed(text: str, words: Words, run: Run) -> Run | None:
    """A name without the signs around it; None where it is nothing else."""
    first, last = run
    while first < last and not words.spoken[first]:
        first += 1
    while first < last and not words.spoken[last - 1] and not _point(text, words, last - 1):
        last -= 1
    return (first, last) if first < last else None


def _point(text: str, words: Words, at: int) -> bool:
    """Whether a sign is the point right behind a word."""
    return text[int(words.starts[at])] == "." and at > 0 and bool(words.spoken[at - 1])


def _joined(words: Words, found: Sequence[Named]) -> list[Named]:
    """Names that touch behind a point made one; the kind is the last one's, its head's."""
    whole: list[Named] = []
    for one in found:
        touches = whole and whole[-1].run[1] == one.run[0] and not words.spoken[one.run[0] - 1]
        if touches and words.paragraphs[one.run[0] - 1] == words.paragraphs[one.run[0]]:
            whole[-1] = Named((whole[-1].run[0], one.run[1]), one.chances)
        else:
            whole.append(one)
    return whole
