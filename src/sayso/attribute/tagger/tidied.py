"""Tidied: contents and sources without loose signs and single words torn off them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.attribute.tagger.findings import Finding
from sayso.attribute.tagger.runs import Run
from sayso.attribute.tagger.words import Words

TORN = 2
"""Words. A piece of a content that is shorter, beside a longer one, is a slip."""

FILLED = 4
"""Words between the last word of a source that was cut off and its cue."""

APART = 3
"""Words between two pieces of a source; with more between them, only one of them is meant."""


def tidied(words: Words, found: Iterable[Finding]) -> list[Finding]:
    """The findings with their pieces joined where only signs of one paragraph part them, and slips left out.

    Findings that are left without content are dropped.
    """
    whole = (
        replace(one, source=_to_its_noun(words, one), content=_untorn(_joined(words, one.content))) for one in found
    )
    return [one for one in whole if one.content and not _turned_round(words, one)]


def _turned_round(words: Words, one: Finding) -> bool:
    """Whether the content is a pronoun right behind the cue and nobody stands whole before it: "… lies in, says it"."""
    (first, last), *more = one.content
    if more or last - first > 1 or not words.pronouns[first] or first != one.cue[-1][1]:
        return False
    return not one.source or bool(words.hangs[one.source[-1][1] - 1])


def _to_its_noun(words: Words, one: Finding) -> tuple[Run, ...]:
    """The source; where it stops at a word that no noun phrase ends with, it goes on to the cue right behind."""
    source = _without_sign(words, _nearest(_joined(words, one.source), one.cue), one.cue)
    if not source or not words.hangs[source[-1][1] - 1]:
        return source
    first, last = source[-1]
    cue = next((run[0] for run in one.cue if run[0] > last), last)
    fills = cue - last <= FILLED and words.spoken[last:cue].all()
    return (*source[:-1], (first, cue)) if fills else source


def _without_sign(words: Words, source: tuple[Run, ...], cue: Sequence[Run]) -> tuple[Run, ...]:
    """A source behind its cue without the comma after it."""
    if not source or source[-1][0] < cue[0][0]:
        return source
    first, last = source[-1]
    while words.commas[last - 1]:
        last -= 1
    return (*source[:-1], (first, last))


def _nearest(source: tuple[Run, ...], cue: Sequence[Run]) -> tuple[Run, ...]:
    """The pieces of a source that stand together nearest the cue: "Most readers … they" is "they"."""
    groups: list[list[Run]] = []
    for run in source:
        if groups and run[0] - groups[-1][-1][1] < APART:
            groups[-1].append(run)
        else:
            groups.append([run])
    return tuple(min(groups, key=lambda group: min(_apart(run, cue) for run in group), default=()))


def _apart(run: Run, cue: Sequence[Run]) -> int:
    """Words between a stretch and a cue's beginning or end."""
    return cue[0][0] - run[1] if run[1] <= cue[0][0] else abs(run[0] - cue[-1][1])


def _joined(words: Words, runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs that hold a word, those made one between which no word stands."""
    found: list[Run] = []
    for first, last in runs:
        if not words.spoken[first:last].any():
            continue
        before = found[-1] if found else None
        if (
            before
            and not words.spoken[before[1] : first].any()
            and words.paragraphs[before[1] - 1] == words.paragraphs[first]
        ):
            found[-1] = before[0], last
        else:
            found.append((first, last))
    return tuple(found)


def _untorn(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    longest = max((last - first for first, last in runs), default=0)
    return tuple(run for run in runs if run[1] - run[0] >= min(TORN, longest))
