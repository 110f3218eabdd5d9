"""Inner voices: the words of a voice read by themselves, for the voices that speak in them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from sayso.attribute.tagger.findings import Finding
from sayso.attribute.tagger.wordpiece import WordPieces
from sayso.attribute.tagger.words import Words, chosen
from sayso.model.outline import Outline, Quotation
from sayso.model.place import Span
from sayso.text.reporting import SPEECH

SPEAKS = re.compile(rf"\b(?:{SPEECH}|according to)\b", re.IGNORECASE)

SHORTEST = 6
"""Words. Fewer hold no speaker, cue and content of their own."""


def inner_words(text: str, outline: Outline, words: Words, found: Iterable[Finding], pieces: WordPieces) -> list[Words]:
    """For each finding in whose content somebody may be speaking, the content as a text of its own.

    What quotes the content is left out of the outline: to the voice itself its words are not quoted.
    """
    made = []
    for one in found:
        inside = np.concatenate([np.arange(first, last) for first, last in one.content])
        runs = [Span(int(words.starts[first]), int(words.ends[last - 1])) for first, last in one.content]
        if len(inside) < SHORTEST or not any(SPEAKS.search(text, run.start, run.end) for run in runs):
            continue
        at = np.column_stack([words.numbers, words.starts, words.ends])[inside]
        unquoted = replace(outline, quotations=tuple(_inner(outline, runs)))
        made.append(chosen(text, unquoted, at, pieces))
    return made


def _inner(outline: Outline, runs: Sequence[Span]) -> Iterable[Quotation]:
    """The quotations inside some words, those left out that are the words themselves."""
    for run in runs:
        yield from (one for one in outline.within(run) if len(one.inner) < 0.8 * len(run))
