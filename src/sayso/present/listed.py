"""What the library hands over to be listed, by its shape alone: hits of a search, outcomes of adding."""

from typing import Protocol

from sayso.model.dossier import Card
from sayso.model.place import Passage, Problem, Span


class Hit(Protocol):
    """One document found by a search, with the passage to open it at."""

    @property
    def card(self) -> Card: ...
    @property
    def passage(self) -> Passage: ...
    @property
    def snippet(self) -> str: ...
    @property
    def found(self) -> tuple[Span, ...]:
        """The words looked for, as spans of the document's text."""
        ...


class Added(Protocol):
    """What became of one item; `outcome` is "added", "new version", "already held" or "not added"."""

    @property
    def outcome(self) -> str: ...
    @property
    def document(self) -> str | None: ...
    @property
    def locator(self) -> str: ...
    @property
    def same_text(self) -> tuple[str, ...]: ...
    @property
    def versions(self) -> tuple[str, ...]: ...
    @property
    def problems(self) -> tuple[Problem, ...]: ...
