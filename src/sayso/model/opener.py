"""How a step opens other documents, and the door for a sentence encoder; answered by whoever runs the steps."""

from collections.abc import Sequence
from typing import Protocol

from sayso.model.checks import QuoteCheck
from sayso.model.document import Document
from sayso.model.dossier import Dossier
from sayso.model.outline import Outline


class Opener(Protocol):
    """Opens a document of the shelf. The same document always gives the same."""

    def outline(self, document: Document) -> Outline:
        """Its paragraphs and sentences, quickly."""
        ...

    def dossier(self, document: Document) -> Dossier:
        """Who speaks in it and which works it cites; its quotations are not checked."""
        ...

    def checks(self, dossier: Dossier, attributions: tuple[str, ...]) -> tuple[QuoteCheck, ...]:
        """How the quotations of some of its attributions stand."""
        ...


class Alike(Protocol):
    """How alike in meaning a statement and some passages are."""

    def __call__(self, statement: str, passages: Sequence[str]) -> Sequence[float]:
        """One likeness from 0 to 1 for each passage."""
        ...
