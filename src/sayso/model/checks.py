"""What a quotation turns out to be, beside its source; and whether an alleged omission is one."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.model.place import Passage, Reason, Span


class Verdict(StrEnum):
    """How a quotation stands to the words of its source. They compare two texts and rule on nothing else."""

    VERBATIM = "verbatim"
    ALTERED = "altered"
    TRUNCATED = "truncated"
    SPLICED = "spliced"
    MISATTRIBUTED = "misattributed"
    NOT_FOUND = "not found"
    NOT_HELD = "not held"


class EditKind(StrEnum):
    """What sort of change an edit is."""

    TYPOGRAPHY = "typography"
    """Case at a start, quote style, dash, space, hyphenation: the same words."""
    BRACKET = "bracket"
    ELLIPSIS = "ellipsis"
    WORDING = "wording"
    SPLICE = "splice"
    """Words left out between two pieces with nothing to show it."""


@dataclass(frozen=True, slots=True)
class Edit:
    """At offset `at` of the words found, `old` became `new`. Offsets count from the start of the found passage."""

    at: int
    old: str
    new: str
    kind: EditKind
    owned: bool
    """The quoter shows it (brackets, ellipsis) or it changes no word (typography); what is not owned is silent."""


@dataclass(frozen=True, slots=True)
class QuoteCheck:
    """One quotation held against the work it is said to come from.

    `replay(words of found, edits)` gives the words of `quote` back, character for character.
    """

    attribution: str
    quote: Passage
    """The quoted words without their outer marks."""

    pieces: tuple[Span, ...]
    """The stretches of the report that stand as the source's own words: fragments, brackets left out."""

    owned: tuple[Span, ...]
    """The stretches inside the quotation that the quoter shows as his own: [insertions], ellipses."""

    work: str | None
    """The `CitedWork.id` it is said to come from; None when no work is named."""

    verdict: Verdict
    found: Passage | None
    edits: tuple[Edit, ...]
    before: str
    """Words of the source just before the passage found."""

    after: str
    because: Reason


class Mention(StrEnum):
    """What the named work has about a thing that it is said to leave out."""

    CARRIES = "carries"
    COMES_NEAR = "comes near"
    NOTHING_NEAR = "nothing near"
    NOT_HELD = "not held"


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage of the named work near to the thing said to be left out; `likeness` runs from 0 to 1."""

    passage: Passage
    likeness: float
    shared: tuple[str, ...]
    """The telling words that both have."""

    words: str = ""
    """The words of the passage, so that a dossier can be shown alone."""


@dataclass(frozen=True, slots=True)
class OmissionCheck:
    """A claim in the text that a work leaves something out, and what that work has about it."""

    claim: Passage
    """The sentence that makes the claim."""

    about: tuple[Span, ...]
    """The words for what is said to be left out."""

    outlet: str
    work: str | None
    mention: Mention
    nearest: tuple[Nearest, ...]
    because: Reason
