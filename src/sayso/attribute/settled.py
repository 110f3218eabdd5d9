"""Settled: the rules' findings and the tagger's made one, each attribution once."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.attribute.rules import merged
from sayso.attribute.telling import Telling
from sayso.model.place import Span
from sayso.model.voices import Manner

LAID_OUT = ("turn", "speaker-colon", "speaker-dash")
"""Rules of layout, by the beginnings of their names."""

SAME = 0.8
"""Two findings that have this share of each other's words have the same words."""

TOUCHED = 0.3
"""A rule's finding of whose words the tagger has given this share to somebody is the tagger's to tell."""


def settled(by_rules: Sequence[Telling], tagged: Sequence[Telling]) -> tuple[Telling, ...]:
    """One list of tellings in reading order, no attribution twice; nested voices stay.

    Layout speaks first: block quotes, the turns of an interview, and names set before a quotation with a colon or
    behind it with a dash are the rules'. Then the tagger: where a rule has the same cue and the same words between
    marks, the rule's edges are taken, for they are the marks' own. Then what the rules found and the tagger has given
    to nobody. Scare quotes stay where no voice has the words, or where they are a word or two amid words that are told
    without marks; see `rules.merged`.
    """
    if not tagged:
        return tuple(by_rules)
    laid_out = [one for one in by_rules if one.manner is Manner.BLOCK or one.because.rule.startswith(LAID_OUT)]
    marked = [one for one in by_rules if one.manner is Manner.DIRECT and one.cue and one not in laid_out]
    told = [_to_the_marks(one, marked) for one in tagged if not _told_by(one, laid_out)]
    rest = [one for one in by_rules if one not in laid_out and (one.manner is Manner.SCARE or not _taken(one, told))]
    return merged(laid_out, told, rest)


def _told_by(one: Telling, laid_out: Iterable[Telling]) -> bool:
    """Whether a finding is one that layout already gives: its words are mostly those, and its cue is not in them."""
    return any(
        share(one.contents, other.contents) > 0.5 and not any(_inside(cue, other.contents) for cue in one.cue)
        for other in laid_out
    )


def _inside(span: Span, of: Iterable[Span]) -> bool:
    return any(other.holds(span) for other in of)


def _to_the_marks(one: Telling, marked: Iterable[Telling]) -> Telling:
    """A finding with the edges of the quotation that a rule gives to the same cue.

    Where the rule names the same source, its because is taken too. Which of several quotations a cue gives, the rule
    says as well, where the finding is all marks.
    """
    for other in marked:
        if not _touch(one.cue, other.cue):
            continue
        marks = one.manner is Manner.DIRECT or share(one.contents, other.contents) > SAME
        if marks and share(other.contents, one.contents) > SAME:
            because = other.because if _touch(one.said_at, other.said_at) else one.because
            return replace(one, manner=other.manner, contents=other.contents, because=because)
    return one


def _touch(spans: Iterable[Span], others: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for span in spans for other in others)


def _taken(one: Telling, told: Iterable[Telling]) -> bool:
    """Whether the tagger has a finding for a rule's cue, or has given its words to somebody.

    Voices inside them, and the voice inside which they are told, do not count.
    """
    near = [telling for telling in told if _touch((*one.cue, *one.contents), (*telling.cue, *telling.contents))]
    every = [telling for telling in near if not any(_inside(cue, one.contents) for cue in telling.cue)]
    if any(_touch(one.cue, telling.cue) for telling in every):
        return True
    every = [telling for telling in every if not one.cue or not all(_inside(cue, telling.contents) for cue in one.cue)]
    return share(one.contents, [span for telling in every for span in telling.contents]) >= TOUCHED


def share(spans: Sequence[Span], of: Iterable[Span]) -> float:
    """How much of some spans lies in others that do not overlap one another, 0 to 1."""
    length = sum(map(len, spans))
    return sum(len(span.clipped(other)) for other in of for span in spans) / length if length else 0.0
