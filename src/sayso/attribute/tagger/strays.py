"""Strays: sources and contents that the roles give and no cue has taken, brought to the cue they belong to."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from sayso.attribute.tagger.findings import Finding, Line
from sayso.attribute.tagger.labels import ROLES
from sayso.attribute.tagger.runs import Run, moved, runs_of
from sayso.attribute.tagger.words import Words

FARTHEST = 4
"""Paragraphs between a content and its cue: quotations run on, but not for ever."""

SHORTEST = 3
"""Words. A shorter stray content is a slip."""

TAKEN = 0.5
"""A content of which this share or more is some cue's already is no stray."""


@dataclass(frozen=True, slots=True)
class Stray:
    """A source (S) or content (T) by its role, and the side on which its cue stands (L or R)."""

    part: str
    run: Run
    side: str


def strays(roles: Line, by: int) -> list[Stray]:
    """The sources and contents of one window by their roles; `by` words stand before the window.

    Where a stretch changes sides, the side that most of it has counts.
    """
    found: list[tuple[str, Run, str]] = []
    for word in np.flatnonzero(roles).tolist():
        label = ROLES[roles[word]]
        part, side = label[2], label[3:]
        if not side:
            continue
        if label[0] == "I" and found and found[-1][0] == part and found[-1][1][1] == word:
            found[-1] = part, (found[-1][1][0], word + 1), found[-1][2] + side
        else:
            found.append((part, (word, word + 1), side))
    return [
        Stray(part, moved(run, by), "R" if 2 * sides.count("R") > len(sides) else "L") for part, run, sides in found
    ]


def gathered(words: Words, found: Iterable[Finding], loose: Sequence[Stray]) -> list[Finding]:
    """The findings, each stray content brought to the nearest cue on its side, each cue without a source given one.
    A source that is part of a longer one by its role is the longer one.

    A cue without content stays as it is.
    """
    ordered = sorted(found, key=lambda one: one.cue[0])
    added = _contents(words, ordered, [one for one in loose if one.part == "T"])
    sources = [one for one in loose if one.part == "S"]
    whole = (replace(one, content=added.get(at, one.content)) for at, one in enumerate(ordered))
    return [
        replace(one, source=_widened(one.source, sources) if one.source else _source(words, one, sources))
        for one in whole
    ]


def _contents(words: Words, ordered: Sequence[Finding], loose: Sequence[Stray]) -> dict[int, tuple[Run, ...]]:
    """New contents for the findings that strays are brought to, by the findings' numbers."""
    taken = np.zeros(len(words.starts), np.bool_)
    for one in ordered:
        for first, last in (*one.content, *one.cue):
            taken[first:last] = True
    found: dict[int, set[int]] = {}
    for stray in loose:
        if stray.run[1] - stray.run[0] < SHORTEST or taken[slice(*stray.run)].mean() >= TAKEN:
            continue
        at = next((at for at in _nearest(ordered, stray) if _near(words, ordered[at], stray)), None)
        if at is not None:
            has = found.setdefault(at, {word for run in ordered[at].content for word in range(*run)})
            has.update(word for word in range(*stray.run) if not taken[word])
    return {at: runs_of(sorted(has)) for at, has in found.items()}


def _widened(source: Sequence[Run], sources: Sequence[Stray]) -> tuple[Run, ...]:
    """A source's pieces, each as wide as the source by its role that it is part of: "The" in "The board's report"."""
    wide = []
    for first, last in source:
        at = bisect_right(sources, first, key=lambda stray: stray.run[0]) - 1
        holds = at >= 0 and last <= sources[at].run[1]
        wide.append(sources[at].run if holds else (first, last))
    return runs_of(sorted({word for run in wide for word in range(*run)}))


def _nearest(ordered: Sequence[Finding], stray: Stray) -> Iterator[int]:
    """The number of the next finding on the stray's side; where there is none, of the next on the other."""
    behind = bisect_left(ordered, stray.run[1], key=lambda one: one.cue[0][0])
    before = bisect_left(ordered, stray.run[0], key=lambda one: one.cue[0][0]) - 1
    sides = {"R": behind if behind < len(ordered) else None, "L": before if before >= 0 else None}
    first = sides[stray.side]
    other = sides["L" if stray.side == "R" else "R"]
    if first is not None:
        yield first
    elif other is not None:
        yield other


def _near(words: Words, one: Finding, stray: Stray) -> bool:
    """Whether a stray may be the cue's: in its paragraph, or near and at the beginning of one, where words run on."""
    first = stray.run[0]
    apart = abs(int(words.paragraphs[one.cue[0][0]] - words.paragraphs[first]))
    begins = first == 0 or words.paragraphs[first - 1] != words.paragraphs[first]
    return apart == 0 or (apart <= FARTHEST and bool(begins))


def _source(words: Words, one: Finding, sources: Sequence[Stray]) -> tuple[Run, ...]:
    """The source in the cue's sentence that looks to the cue's side; the last such."""
    cue = one.cue[0][0]
    first = bisect_left(sources, words.sentences[cue], key=lambda stray: words.sentences[stray.run[0]])
    fits: tuple[Run, ...] = ()
    for stray in sources[first:]:
        if words.sentences[stray.run[0]] != words.sentences[cue]:
            break
        if stray.side == ("R" if cue >= stray.run[1] else "L"):
            fits = (stray.run,)
    return fits
