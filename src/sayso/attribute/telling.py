"""A telling: what a rule or a tagger finds, before its speaker is known by name."""

from collections.abc import Callable
from dataclasses import dataclass

from sayso.model.document import Document
from sayso.model.outline import Outline
from sayso.model.place import Reason, Span
from sayso.model.voices import Entity, Kind, Manner


@dataclass(frozen=True, slots=True)
class Telling:
    """Words, who is given for them, and what gives them. Spans are in reading order, in code points of the text."""

    manner: Manner
    contents: tuple[Span, ...]
    said_at: tuple[Span, ...]
    cue: tuple[Span, ...]
    because: Reason
    inside: bool = False
    """Whether it is the inner voice of another telling with the very same words."""

    called: str = ""
    """The speaker's name, where what gives the words tells it: the label "EV" may be Emeric Vaud's. Else empty."""

    kind: Kind | None = None
    """What sort of source that is, where it is known with the name."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a tagger finds in one document."""

    tellings: tuple[Telling, ...]
    entities: tuple[Entity, ...] = ()
    """The persons, organisations and places it finds named, in reading order."""


Tagger = Callable[[Document, Outline], Told]
"""Another finder of tellings; see `settled` for how its findings go with the rules'."""
