"""Shared: several tellings by one source in a sentence, told apart: "said it was safe, but declined to say why"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.attribute.tagger.findings import Finding
from sayso.attribute.tagger.runs import Run, runs_of
from sayso.attribute.tagger.words import Words


def shared(words: Words, found: Sequence[Finding]) -> list[Finding]:
    """The findings with one source where cues share it, and no content that runs on into the next telling.

    A cue inside another's content is a voice of its own inside that voice if its source stands there too. If not, both
    are told by the same: the first content ends before the second cue, and a second cue without source has the first's.
    """
    ordered = sorted(found, key=lambda one: one.cue[0])
    for at, one in enumerate(ordered):
        for later in range(at + 1, len(ordered)):
            other = ordered[later]
            if words.sentences[other.cue[0][0]] != words.sentences[one.cue[0][0]]:
                break
            if _inside(other.cue[0], one.content) and not any(_inside(run, one.content) for run in other.source):
                one = ordered[at] = _ended(words, one, other)
                ordered[later] = _without(replace(other, source=other.source or one.source), one)
            elif not other.source and one.source and other.cue[0][0] > one.cue[0][0]:
                ordered[later] = replace(other, source=one.source)
    return [one for one in ordered if one.content]


def _inside(run: Run, runs: Iterable[Run]) -> bool:
    return any(first <= run[0] and run[1] <= last for first, last in runs)


def _ended(words: Words, one: Finding, before: Finding) -> Finding:
    """A finding whose content ends before another's cue, without the conjunction that leads there."""
    stop = before.cue[0][0]
    kept = [word for first, last in one.content for word in range(first, min(last, stop))]
    return replace(one, content=runs_of(_trimmed(words, kept)))


def _trimmed(words: Words, kept: list[int]) -> list[int]:
    """Words without a last comma and conjunction."""
    while kept and (not words.spoken[kept[-1]] or words.joins[kept[-1]]):
        kept.pop()
    return kept


def _without(one: Finding, other: Finding) -> Finding:
    """A finding without the words before its cue that are another's content."""
    theirs = {word for first, last in other.content for word in range(first, last)}
    kept = [word for first, last in one.content for word in range(first, last) if word not in theirs]
    return replace(one, content=runs_of(kept))
