"""Introduced: whom an introduction names, and the words that give him what follows."""

from typing import NamedTuple

from sayso.model.place import Span


class Introduced(NamedTuple):
    """Who is given the words behind a colon and what gives them; both count from the beginning of the view."""

    source: Span | None
    cue: Span


def colon(words: str) -> Span:
    return Span(len(words) - 1, len(words))


def with_colon(words: str, cue: Span) -> Span:
    return Span(cue.start, cue.end + words.startswith(":", cue.end))
