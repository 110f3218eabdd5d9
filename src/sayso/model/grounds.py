"""What a statement rests on: hops from voice to work to voice, how they end, and how many origins are independent."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.model.place import Passage, Reason
from sayso.model.voices import Kind


class Standing(StrEnum):
    """How the words of one hop stand in the document that the hop leads to."""

    VERBATIM = "verbatim"
    ALTERED = "altered"
    TRUNCATED = "truncated"
    SPLICED = "spliced"
    MISATTRIBUTED = "misattributed"
    REPORTED = "in other words"
    """No quotation to check; the passage that says it in other words is shown, with how alike the two are."""
    NOT_FOUND = "not found"
    NOT_HELD = "not held"


class EndKind(StrEnum):
    """Why a chain goes no further. The first four are primary sources."""

    POST = "a post"
    STATEMENT = "a statement"
    PAPER = "a paper"
    SPEAKER = "somebody speaking"
    UNNAMED = "somebody unnamed"
    NOT_HELD = "a work not held"
    NOT_FOUND = "not found there"
    OWN_VOICE = "own voice"
    CIRCLE = "a circle"
    CANNOT_TELL = "cannot tell"

    @property
    def primary(self) -> bool:
        """Whether it is a source that speaks for itself."""
        return self in (EndKind.POST, EndKind.STATEMENT, EndKind.PAPER, EndKind.SPEAKER)


@dataclass(frozen=True, slots=True)
class Hop:
    """One step: words in one document that are given to a voice, and where that voice has them.

    Where the verdict is `not held` or `not found`, nothing was entered: `there` is None.
    """

    here: Passage
    voice: str
    """Who is said to speak, as the document at hand names him; empty where nobody is named."""

    kind: Kind
    attribution: str
    """The `Attribution.id` in the document of `here`; empty for a hop from a copy to its original."""

    work: str
    """The work that is cited for the words, as the document names it; empty where none is."""

    document: str | None
    """The held document that the words are followed to."""

    there: Passage | None
    words: str
    """The words of `there`, so that a chain can be shown alone."""

    verdict: Standing
    likeness: float | None
    """How alike the words here and there are, from 0 to 1; None where they are quoted or nothing was found."""

    because: Reason


@dataclass(frozen=True, slots=True)
class End:
    """Where a chain ends, on whom it rests, and why it goes no further."""

    kind: EndKind
    who: str
    """The one who speaks or wrote there, or the work that is not held; empty where nobody is known."""

    at: Passage
    because: Reason


@dataclass(frozen=True, slots=True)
class Chain:
    """A statement followed, hop by hop, to what it rests on. No document is visited twice."""

    statement: Passage
    hops: tuple[Hop, ...]
    end: End

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents looked into, each once, the one that the statement stands in first."""
        return (self.statement.document, *(hop.document for hop in self.hops if hop.document is not None))


@dataclass(frozen=True, slots=True)
class Carrier:
    """A document that carries a statement: where, in which words, how alike from 0 to 1."""

    at: Passage
    words: str
    likeness: float
    outlet: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Documents that have a statement from one and the same place."""

    name: str
    """A few words for a reader: "a post by Orrin Vale"."""

    kind: EndKind
    root: str | None
    """The held document on which the others rest; None where it is not held."""

    documents: tuple[str, ...]
    because: Reason


@dataclass(frozen=True, slots=True)
class Origins:
    """The documents that carry a statement, grouped by common origin. Every carrier is in one origin."""

    statement: Passage
    carriers: tuple[Carrier, ...]
    origins: tuple[Origin, ...]
    undecided: tuple[Carrier, ...]
    """Documents that may carry it; too unlike to be counted, too like to be passed over."""

    because: Reason


@dataclass(frozen=True, slots=True)
class Copies:
    """Documents that carry one text, as far as that is known, and the one that had it first."""

    documents: tuple[str, ...]
    first: str | None
    because: Reason
