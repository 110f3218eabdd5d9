"""Silences: what somebody is said to leave out is nobody's words."""

from collections.abc import Iterable

from sayso.attribute.telling import Telling
from sayso.model.place import Span
from sayso.text.leaving_out import NEGATED, PLAIN

BEHIND = 60
"""Code points behind a cue that may belong to the words for leaving out."""


def without_silences(text: str, tellings: Iterable[Telling]) -> tuple[Telling, ...]:
    """The tellings whose cue does not say that something goes unsaid.

    In "the Courier omits any mention of the lifeboats" the lifeboats are the author's, not the Courier's. `verify`
    looks whether the Courier does mention them.
    """
    return tuple(one for one in tellings if not any(_silent(text, cue) for cue in one.cue))


def _silent(text: str, cue: Span) -> bool:
    found = PLAIN.search(text, cue.start, min(cue.end + BEHIND, len(text)))
    if found is None or found.start() >= cue.end:
        return False
    return NEGATED.search(text[max(0, found.start() - 40) : found.start()]) is None
