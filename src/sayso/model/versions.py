"""What changed in a page between two occasions on which it was had."""

from dataclasses import dataclass

from sayso.model.document import Part
from sayso.model.place import Passage, Reason


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of the earlier text and what stands in its place; one of the two is empty where words came or went."""

    old: str
    new: str
    was: Passage
    now: Passage
    part: Part
    """What the stretch is to its reader: a change of the headline is another matter than one of a menu."""


@dataclass(frozen=True, slots=True)
class Version:
    """Another version of the report that the library holds, and how the text at hand differs from it."""

    document: str
    had: str
    """When it was had, in ISO 8601; empty where nobody says."""

    earlier: bool
    """Whether it was had before the text at hand."""

    changes: tuple[Change, ...]
    told: bool
    """Whether the later of the two says that it was changed, by a date of change or a notice."""

    because: Reason
