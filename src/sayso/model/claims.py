"""Claims beside claims: a check that others have published, and how like one claim is to another."""

from dataclasses import dataclass

from sayso.model.place import Passage, Reason


@dataclass(frozen=True, slots=True)
class Review:
    """One published check (schema.org ClaimReview), as its publisher words it; Sayso adds no verdict of its own."""

    id: str
    claim: str
    title: str = ""
    url: str = ""
    publisher: str = ""
    published: str = ""
    rating: str = ""
    claimant: str = ""


@dataclass(frozen=True, slots=True)
class Matched:
    """A published check that may be about the claim asked for; the higher the score, the more alike."""

    review: Review
    score: float
    because: Reason


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in the library that may say the same: where, its words, how alike from 0 to 1, what it shares."""

    at: Passage
    words: str
    likeness: float
    outlet: str
    published: str
    version: bool
    """From an earlier version of the same report: the same address, another capture or day."""

    because: Reason
