"""What two texts have in common, taken together, and what that makes of each passage."""

from dataclasses import dataclass

from sayso.model.reuse import ReuseKind

MOST = 0.7
"""So large a share of a text's words, and it is the other, or a part of it."""

WIRE = 0.3
"""So large a share is enough where both outlets carry an agency's text: they cut and add."""

SAME_TIME = 48.0
"""Hours. An agency's copy is carried by its subscribers within so many."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """All that two texts share."""

    here: float
    """The share of the one text's words that the other has: 0 to 1."""

    there: float
    begins: bool
    """Whether both begin with a passage that they share."""

    agency: str
    """The agency that one of them credits, or nothing."""

    outlets_differ: bool
    hours: float | None
    """So far apart they were published; None where the pages do not say."""


def kind(sharing: Sharing, quoted: bool) -> tuple[ReuseKind, str]:
    """The kind of a passage of such texts, and why, in a sentence.

    >>> kind(Sharing(0.95, 0.9, True, "", True, 5.0), quoted=False)
    (<ReuseKind.REPUBLISHED: 'republished'>, 'The two texts have 90% of their words in common.')
    """
    least, most = sorted((sharing.here, sharing.there))
    at_once = sharing.hours is not None and sharing.hours <= SAME_TIME
    if sharing.agency and sharing.outlets_differ and at_once and most >= WIRE:
        words = f"Two outlets carried it within {SAME_TIME:.0f} hours, and {sharing.agency} is credited."
        return ReuseKind.WIRE, words
    if least >= MOST:
        return ReuseKind.REPUBLISHED, f"The two texts have {least:.0%} of their words in common."
    if most >= MOST and sharing.begins:
        words = f"The shorter text is the beginning of the longer one, which has {most:.0%} of its words."
        return ReuseKind.TRUNCATED, words
    if quoted:
        return ReuseKind.QUOTED, "The words stand in quotation marks or in a block quote in one of the two texts."
    if most >= MOST:
        return ReuseKind.REPUBLISHED, f"One text has {most:.0%} of its words from the other."
    return ReuseKind.SHARED, "The same words stand in both texts."
