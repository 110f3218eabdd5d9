"""The JSON of coverage, as types: what `compare`, `events`, `claims` and `weigh` write. Schemas are made from these."""

from dataclasses import dataclass

from sayso.model.coverage import Bound, Relation, Scope
from sayso.present.shapes import At, Because, Id, Place


@dataclass(frozen=True, slots=True)
class CoverageCell:
    """What one report gives in a slot; `said_by` names who the report says it rests on, outermost first."""

    document: Id
    value: str
    low: float | None
    high: float | None
    bound: Bound
    unit: str
    at: Place
    said_by: tuple[str, ...]
    scope: Scope
    because: Because | None


@dataclass(frozen=True, slots=True)
class CoveragePair:
    """How two reports' words for one thing stand to each other."""

    one: At
    other: At
    relation: Relation
    because: Because


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """A slot and what each report has for it; `agree` says that no two differ. `about` tells what a figure is of."""

    slot: str
    about: tuple[str, ...]
    cells: tuple[CoverageCell, ...]
    pairs: tuple[CoveragePair, ...]
    agree: bool


@dataclass(frozen=True, slots=True)
class CoverageOmission:
    """What a report does not carry and `carried_by` do, one document for each of `of` origins."""

    document: Id
    slot: str
    value: str
    carried_by: tuple[str, ...]
    of: int
    because: Because


@dataclass(frozen=True, slots=True)
class CoverageAlleged:
    """What a report says that another work leaves out, and whether that work has it."""

    document: Id
    at: Place
    outlet: str
    work: str | None
    mention: str
    because: Because


@dataclass(frozen=True, slots=True)
class CoverageActor:
    """A person or body that several reports name, under all the forms they use."""

    name: str
    kind: str
    forms: tuple[str, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ComparedEvent:
    """One event's reports beside one another."""

    id: str
    documents: tuple[str, ...]
    because: Because
    origins: int
    copies: tuple[tuple[str, ...], ...]
    rows: tuple[CoverageRow, ...]
    omitted: tuple[CoverageOmission, ...]
    apart: tuple[CoverageCell, ...]
    alleged: tuple[CoverageAlleged, ...]
    actors: tuple[CoverageActor, ...]


@dataclass(frozen=True, slots=True)
class Compare:
    """All events compared in one run."""

    events: tuple[ComparedEvent, ...]


@dataclass(frozen=True, slots=True)
class EventTie:
    """Why two reports stand in one event: how alike they are, by which words, how many days apart."""

    one: Id
    other: Id
    likeness: float
    shared: tuple[str, ...]
    days: int | None


@dataclass(frozen=True, slots=True)
class Events:
    """One event: its reports and why they were grouped."""

    id: str
    documents: tuple[str, ...]
    ties: tuple[EventTie, ...]
    because: Because


@dataclass(frozen=True, slots=True)
class ClaimStatement:
    """A statement of the library that may say the same; `version` tells another version of the same report."""

    at: At
    words: str
    likeness: float
    outlet: str
    published: str
    version: bool
    because: Because


@dataclass(frozen=True, slots=True)
class ClaimReview:
    """A published check, as its publisher words it; the rating is the publisher's own."""

    id: str
    claim: str
    title: str
    url: str
    publisher: str
    published: str
    rating: str
    claimant: str
    score: float
    because: Because


@dataclass(frozen=True, slots=True)
class Claims:
    """One claim and what was found; `at` where a report makes it."""

    claim: str
    at: At | None
    statements: tuple[ClaimStatement, ...]
    reviews: tuple[ClaimReview, ...]


@dataclass(frozen=True, slots=True)
class BoardHypothesis:
    """One explanation, and who put it up."""

    id: str
    words: str
    by: str


@dataclass(frozen=True, slots=True)
class BoardEvidence:
    """One piece of evidence with its provenance; `origin` is whom it finally rests on."""

    id: str
    words: str
    by: str
    at: At | None
    voices: tuple[str, ...]
    outlet: str
    origin: str


@dataclass(frozen=True, slots=True)
class BoardMark:
    """One person's judgement of how evidence fits a hypothesis: CC, C, N, I or II."""

    evidence: str
    hypothesis: str
    fit: str
    by: str
    made: str
    because: str


@dataclass(frozen=True, slots=True)
class BoardStanding:
    """A hypothesis: the weight of what speaks against it (Heuer), its share (Bayes)."""

    hypothesis: str
    against: float
    share: float


@dataclass(frozen=True, slots=True)
class BoardBearing:
    """How much a piece of evidence tells the hypotheses apart, and whether the ranking hangs on its origin."""

    evidence: str
    diagnosticity: int
    pivotal: bool
    disputed: bool
    because: Because


@dataclass(frozen=True, slots=True)
class Weigh:
    """A board: everything on it, every mark ever made, and what it comes to; standings best first."""

    board: str
    hypotheses: tuple[BoardHypothesis, ...]
    evidence: tuple[BoardEvidence, ...]
    marks: tuple[BoardMark, ...]
    standings: tuple[BoardStanding, ...]
    bearings: tuple[BoardBearing, ...]
    because: Because
