"""Lay zones over a text so that they lie in order and cover all of it."""

from collections.abc import Iterable
from typing import NamedTuple

from sayso.model.document import Part, Zone
from sayso.model.place import Passage, Reason, Span


class Found(NamedTuple):
    """What the text is from an offset on, up to where the next finding begins, and why."""

    start: int
    part: Part
    rule: str
    words: str
    """One sentence for the reader, without its subject: "stands below the headline"."""

    at: Span | None = None
    """The words that the rule looked at; None where it looked at the place alone."""

    def same(self, other: "Found") -> bool:
        """Whether the two differ in nothing but where they begin."""
        return self[1:] == other[1:]


def zones(document: str, size: int, found: Iterable[Found]) -> tuple[Zone, ...]:
    """Zones over the `size` code points of the document of that id.

    Findings come in order. White space between two belongs to the one before it, and any at the start of the text to
    the first. Neighbours that are the same for the same reason are one zone.

    >>> body = [Found(start, Part.BODY, "body/1", "stands below the headline") for start in (2, 5)]
    >>> [(zone.part.value, zone.span) for zone in zones("d", 9, body)]
    [('body', Span(start=0, end=9))]
    """
    kept: list[Found] = []
    for each in found:
        if not kept or not each.same(kept[-1]):
            kept.append(each)
    starts = [0, *(each.start for each in kept[1:]), size]
    return tuple(
        Zone(each.part, Span(start, end), because(document, each.rule, each.words, each.at))
        for each, start, end in zip(kept, starts, starts[1:], strict=False)
    )


def because(document: str, rule: str, words: str, at: Span | None) -> Reason:
    """A reason that points into the document of that id."""
    return Reason(rule, words, (Passage(document, at),) if at else ())
