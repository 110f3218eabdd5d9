"""Who says what: sources, attributions, statements."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.model.place import Reason, Span


class Manner(StrEnum):
    """How words are given to a speaker."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    BLOCK = "block"
    SCARE = "scare"
    """Words in marks that nobody is said to have spoken: the author holds them at arm's length."""


class Stance(StrEnum):
    """Whether somebody is said to have said something, or to have it in mind."""

    STATEMENT = "statement"
    """Put into words, or said to be: says, writes, reports, claims, asks, denies, according to, voiced fears."""

    ATTITUDE = "attitude"
    """Thought, wanted, felt or sided with: believes, hopes, fears, expects, plans, knows, supports."""


class Kind(StrEnum):
    """What sort of source speaks."""

    PERSON = "person"
    BODY = "body"
    OUTLET = "outlet"
    PAPER = "paper"
    UNNAMED = "unnamed"
    UNKNOWN = "unknown"


class EntityKind(StrEnum):
    """What sort of thing a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Entity:
    """One place in a text that names somebody or something."""

    span: Span
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Source:
    """One speaker in one document, with every place that names it."""

    id: str
    name: str
    kind: Kind
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """One telling: a source, the cue that gives it the words, the words.

    `contents`, `said_at` and `cue` are in reading order; contents has several spans when "…, she said, …" cuts a
    quotation or it runs over paragraphs. `source` is a `Source.id`, or None where nobody can be named honestly.
    """

    id: str
    manner: Manner
    contents: tuple[Span, ...]
    source: str | None
    said_at: tuple[Span, ...]
    cue: tuple[Span, ...]
    because: Reason
    stance: Stance = Stance.STATEMENT


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, or the part of one that a single chain of voices speaks.

    `said_by` holds attribution ids, outermost first; `()` is the author's own voice.
    """

    span: Span
    said_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Voices:
    """Everything that attribution finds in one document, in reading order."""

    sources: tuple[Source, ...]
    attributions: tuple[Attribution, ...]
    statements: tuple[Statement, ...]
