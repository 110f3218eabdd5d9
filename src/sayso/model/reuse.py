"""Passages that two documents share: what sort of sharing it is, who carried the words first, what was changed."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.model.place import Passage, Reason


class ReuseKind(StrEnum):
    """What sort of sharing it is."""

    REPUBLISHED = "republished"
    """One text is the other, with or without small changes."""

    TRUNCATED = "truncated reprint"
    """The shorter text is the beginning of the longer one."""

    WIRE = "wire copy"
    """Different outlets carry an agency's text at about the same time."""

    QUOTED = "quoted"
    """The words stand in quotation marks or in a block quote in one of the texts."""

    STOCK = "stock text"
    """A site's own notices and footers; never counted as reuse."""

    SHARED = "shared"
    """The same words, and no more can be said."""


SAME_TEXT = (ReuseKind.REPUBLISHED, ReuseKind.TRUNCATED, ReuseKind.WIRE)
"""Of a passage of these kinds both documents have it from one text, as copies of each other or of a third."""


@dataclass(frozen=True, slots=True)
class Reuse:
    """A passage of one document that another has too, in the same words or nearly."""

    here: Passage
    there: Passage
    kind: ReuseKind
    first: str | None
    """The document that carried the words first; None where the pages do not tell."""

    likeness: float
    """The share of the longer passage's words that the other has in the same order: 0 to 1."""

    because: Reason


class ChangeKind(StrEnum):
    """How a text differs from one that it was made of."""

    TITLE = "title"
    CUT = "cut"
    """Words of the first text are missing."""

    INSERTION = "insertion"
    """Words that the first text does not have."""

    ALTERED = "altered"
    """Other words stand in their place."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: the words of the earlier text, those of the later one, and where they stand."""

    kind: ChangeKind
    old: str
    new: str
    was: Passage | None = None
    at: Passage | None = None


@dataclass(frozen=True, slots=True)
class Lineage:
    """Which of two documents carried a text first, and what the other changed."""

    here: str
    there: str
    first: str | None
    """None: it cannot be told."""

    changes: tuple[Change, ...]
    """From the first text to the other; from `there` to `here` where it cannot be told which is first."""

    because: Reason


@dataclass(frozen=True, slots=True)
class Traced:
    """What a document shares with others: passages in its order, and one lineage for each other document."""

    document: str
    reuses: tuple[Reuse, ...]
    lineages: tuple[Lineage, ...]
