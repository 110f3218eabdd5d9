"""Inner voices: the words of a voice read by themselves, for the voices that speak in them."""

import re
from collections.abc import Iterable, Sequence

import numpy as np

from sayso.attribute.tagger.runs import Run
from sayso.attribute.tagger.words import Words, chosen
from sayso.model.outline import Outline, Quotation, QuoteStyle
from sayso.model.place import Span
from sayso.text.reporting import SPEECH

SPEAKS = re.compile(rf"\b(?:{SPEECH}|according to)\b", re.IGNORECASE)

SHORTEST = 6
"""Words. Fewer hold no speaker, cue and content of their own."""


def block_runs(words: Words, outline: Outline) -> list[Run]:
    """The words of each block quote."""
    spans = (one.span for one in outline.quotations if one.style is QuoteStyle.BLOCK)
    found = (np.searchsorted(words.starts, (span.start, span.end)).tolist() for span in spans)
    return [(first, last) for first, last in found if first < last]


def inner_words(text: str, outline: Outline, words: Words, contents: Iterable[Sequence[Run]]) -> list[Words]:
    """For each content in which somebody may be speaking, the content as a text of its own.

    The quotation that the content is does not count: to the voice itself its words are not quoted.
    """
    made = []
    for content in contents:
        inside = np.concatenate([np.arange(first, last) for first, last in content])
        runs = [Span(int(words.starts[first]), int(words.ends[last - 1])) for first, last in content]
        if len(inside) < SHORTEST or not any(SPEAKS.search(text, run.start, run.end) for run in runs):
            continue
        made.append(chosen(words, inside, _inner(outline, runs)))
    return made


def _inner(outline: Outline, runs: Sequence[Span]) -> Iterable[Quotation]:
    """The quotations inside some words, those left out that are the words themselves."""
    for run in runs:
        yield from (one for one in outline.within(run) if len(one.inner) < 0.8 * len(run))
