"""What a step may ask about other documents; answered alike by a library, a dict and a cluster."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from sayso.model.document import Document
from sayso.model.dossier import Card


class Shelf(Protocol):
    """Other documents, for a step to consult. Answers come in an order that depends on the contents alone."""

    def get(self, document: str) -> Document | None:
        """The document of that id, or None when it is not held."""
        ...

    def card(self, document: str) -> Card | None:
        """Its card, without reading the text."""
        ...

    def outlets(self) -> Iterable[str]:
        """The names of the outlets whose documents are held, each once, sorted."""
        ...

    def by_outlet(self, outlet: str) -> Iterable[Card]:
        """Cards of the documents whose outlet is `outlet`, compared without case."""
        ...

    def by_address(self, address: str) -> Iterable[Card]:
        """Cards of the documents whose locator or canonical URL is `address`."""
        ...

    def versions(self, document: str) -> Iterable[Card]:
        """Cards of what was had from the same place, the document itself among them, in order of time."""
        ...

    def titled(self, words: Sequence[str], limit: int = 50) -> Iterable[Card]:
        """Cards whose headlines have some of these folded words, best first."""
        ...

    def holding(self, words: Sequence[str], limit: int = 20) -> Iterable[str]:
        """Ids of the documents whose texts have most of these folded words, best first."""
        ...

    def rarity(self, words: Sequence[str]) -> Sequence[float]:
        """How much each of these folded words tells: the fewer of the texts held have it, the more; never below 0.6."""
        ...

    def sharing(self, words: Sequence[str], limit: int = 40) -> Iterable[str]:
        """Ids of the documents that share the rarest of these folded words, most telling first; two at least."""
        ...
