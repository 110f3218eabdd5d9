"""Works that a report cites, and the documents they turn out to be."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.model.place import Reason, Span


class WorkKind(StrEnum):
    """What sort of thing is cited."""

    ARTICLE = "article"
    MEMO = "memo"
    REPORT = "report"
    STATEMENT = "statement"
    POST = "post"
    INTERVIEW = "interview"
    WORK = "work"
    """Something is cited, and the text does not say what."""


@dataclass(frozen=True, slots=True)
class CitedWork:
    """One work named in the text: by outlet and title, by description, or by a link.

    Empty strings mean that the text does not say. `date` is as written ("2012", "14 March").
    """

    id: str
    kind: WorkKind
    outlet: str
    title: str
    date: str
    url: str
    span: Span
    """Where the work is first introduced."""

    mentions: tuple[Span, ...]
    """Every place that refers to it, the first one included: "the article", "CNN also claims"."""

    attributions: tuple[str, ...]
    """The attributions whose words are said to stand in this work."""

    because: Reason


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document that may be the work meant; `likeness` runs from 0 to 1."""

    document: str
    likeness: float
    because: Reason


@dataclass(frozen=True, slots=True)
class Link:
    """The document that a cited work is, or None: not held, or several as good as each other."""

    work: str
    document: str | None
    candidates: tuple[Candidate, ...]
    because: Reason
