"""What became of something that was to be added."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.model.place import Problem


class Outcome(StrEnum):
    """Whether a library took a document."""

    ADDED = "added"
    CHANGED = "new version"
    HELD = "already held"
    REFUSED = "not added"


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one item; a document that is added or already held is safely on the disk."""

    outcome: Outcome
    document: str | None
    """The document's id; None where there was no document to add."""

    locator: str = ""
    same_text: tuple[str, ...] = ()
    """Up to five documents from other places that were held before and have the very same text."""

    versions: tuple[str, ...] = ()
    """Up to five documents that were had from the same place before, with another text."""

    problems: tuple[Problem, ...] = ()
    """Why it was refused; or what its reader met on the way."""
