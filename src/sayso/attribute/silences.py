"""Silences: what somebody is said to leave out is nobody's words."""

from collections.abc import Iterable

from sayso.attribute.telling import Telling
from sayso.text.leaving_out import NEGATED, PLAIN


def without_silences(text: str, tellings: Iterable[Telling]) -> tuple[Telling, ...]:
    """The tellings whose cue does not say that something goes unsaid.

    In "the Courier omits any mention of the lifeboats" the lifeboats are the author's, not the Courier's. `verify`
    looks whether the Courier does mention them.
    """
    return tuple(one for one in tellings if not any(_silent(text, cue.start) for cue in one.cue))


def _silent(text: str, at: int) -> bool:
    return PLAIN.match(text, at) is not None and NEGATED.search(text[max(0, at - 40) : at]) is None
