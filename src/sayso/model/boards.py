"""A board for competing explanations: hypotheses, evidence, marks that people make, and what follows from them."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.model.place import Passage, Reason


class Fit(StrEnum):
    """How a piece of evidence fits a hypothesis, as a person marks it."""

    VERY_CONSISTENT = "CC"
    CONSISTENT = "C"
    NEUTRAL = "N"
    INCONSISTENT = "I"
    VERY_INCONSISTENT = "II"


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One explanation among several: H1, H2, …"""

    id: str
    words: str
    by: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence: E1, E2, … `at` is where it stands; `origin` is whom it finally rests on."""

    id: str
    words: str
    by: str
    at: Passage | None = None
    voices: tuple[str, ...] = ()
    """Who has the words there, outermost first."""

    outlet: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """One person's judgement; only people make them. `made` is ISO 8601; a later mark stands beside the earlier."""

    evidence: str
    hypothesis: str
    fit: Fit
    by: str
    made: str
    because: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """What a person did to a board: one of hypothesis, evidence and mark."""

    hypothesis: Hypothesis | None = None
    evidence: Evidence | None = None
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """A board as its moves have made it; `marks` are all that were ever made, in order."""

    name: str
    hypotheses: tuple[Hypothesis, ...]
    evidence: tuple[Evidence, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a hypothesis stands: Heuer's weight of what speaks against it, and its share by Bayes' rule."""

    hypothesis: str
    against: float
    share: float


@dataclass(frozen=True, slots=True)
class Bearing:
    """How much a piece of evidence tells the hypotheses apart, and whether the ranking hangs on its origin."""

    evidence: str
    diagnosticity: int
    """From 0, marked alike for all, to 4."""

    pivotal: bool
    """Were its origin wrong, another hypothesis would come first."""

    disputed: bool
    """People mark it differently."""

    because: Reason


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a board comes to: standings, those with least against them first; and each piece of evidence."""

    standings: tuple[Standing, ...]
    bearings: tuple[Bearing, ...]
    because: Reason
