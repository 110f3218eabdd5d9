"""Tellings: what the network found, in code points, with its manner and its because."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.attribute.tagger.findings import Finding
from sayso.attribute.tagger.runs import Run
from sayso.attribute.tagger.words import Words
from sayso.attribute.telling import Telling
from sayso.model.document import Document
from sayso.model.place import Passage, Reason, Span
from sayso.model.voices import Manner


def tellings(document: Document, words: Words, found: Iterable[Finding]) -> tuple[Telling, ...]:
    """One telling a finding, in the order given."""
    return tuple(_telling(document, words, one) for one in found)


def _telling(document: Document, words: Words, found: Finding) -> Telling:
    contents = _spans(words, found.content)
    cue, said_at = _spans(words, found.cue), _spans(words, found.source)
    return Telling(_manner(words, found.content), contents, said_at, cue, _because(document, contents, said_at, cue))


def _spans(words: Words, runs: Sequence[Run]) -> tuple[Span, ...]:
    """Runs of words in code points, cut where words of the document are left out."""
    return tuple(
        Span(int(words.starts[first]), int(words.ends[last - 1]))
        for run in runs
        for first, last in _unbroken(words.numbers, run)
    )


def _unbroken(numbers: NDArray[np.int64], run: Run) -> Iterable[Run]:
    first, end = run
    for word in range(first + 1, end):
        if numbers[word] != numbers[word - 1] + 1:
            yield first, word
            first = word
    yield first, end


def _manner(words: Words, content: Sequence[Run]) -> Manner:
    """Direct where every word stands between marks, indirect where none does, else mixed."""
    marked = [words.marked[first:last][words.spoken[first:last]] for first, last in content]
    if marked and any(map(np.size, marked)) and all(map(np.all, marked)):
        return Manner.DIRECT
    return Manner.MIXED if any(map(np.any, marked)) else Manner.INDIRECT


def _because(document: Document, contents: Sequence[Span], said_at: Sequence[Span], cue: Sequence[Span]) -> Reason:
    told = f"“{_words(document.text, cue)}” gives these words"
    who = f" to “{_words(document.text, said_at)}”" if said_at else ", and nobody near it is named for them"
    at = Span(min(span.start for span in (*said_at, *cue)), max(span.end for span in (*said_at, *cue)))
    return Reason("engine/1", f"As the engine reads it, {told}{who}.", (Passage(document.id, at),))


def _words(text: str, spans: Sequence[Span]) -> str:
    return " … ".join(span.of(text) for span in spans)
