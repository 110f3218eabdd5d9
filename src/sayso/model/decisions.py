"""What people decide about findings: append-only, keyed by place, never overwritten by a rerun."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sayso.model.place import Passage


class About(StrEnum):
    """What sort of finding a person rules on."""

    VOICE = "voice"
    """Who speaks these words."""

    CHECK = "quotation check"
    OMISSION = "claim of omission"
    PASSAGE = "passage"
    """The words themselves, whatever was found about them."""


class Ruling(StrEnum):
    """What a person says about a finding."""

    CONFIRM = "confirmed"
    CORRECT = "corrected"
    """Something else is the case; `value` says what: another speaker, another verdict."""

    DISMISS = "dismissed"
    ATTRIBUTE = "attributed by hand"
    """Nothing was found here, and `value` is who speaks these words."""

    NOTE = "noted"
    WITHDRAW = "withdrawn"
    """An earlier decision is taken back; `value` is its id. Both stay on record."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's ruling on one place of a document."""

    id: str
    on: Passage
    about: About
    ruling: Ruling
    words: str
    """The words of the place as they stood, so that a decision can be read alone."""

    value: str
    note: str
    by: str
    """Who decided, as that person signs; may be empty."""

    when: datetime
