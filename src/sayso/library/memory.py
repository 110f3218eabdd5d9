"""A shelf in memory that answers as a library does: for tests, and for a few documents without a file."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sayso.library.card import card, fold_outlet
from sayso.library.holding import best, votes
from sayso.library.sharing import rarity, sharing
from sayso.library.titled import bm25, sought
from sayso.library.tokens import tokens
from sayso.model.document import Document
from sayso.model.dossier import Card


class MemoryShelf:
    """Documents in memory, for a step to consult; of two with the same id the first is kept.

    >>> MemoryShelf([]).get("0123456789abcdef") is None
    True
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents: dict[str, Document] = {}
        for document in documents:
            self._documents.setdefault(document.id, document)
        self._cards = {name: card(self._documents[name]) for name in sorted(self._documents)}
        self._headlines = {name: tokens(card.headline) for name, card in self._cards.items()}
        self._index = MemoryIndex(self._documents)

    def get(self, document: str) -> Document | None:
        """The document of that id, or None when it is not here."""
        return self._documents.get(document)

    def card(self, document: str) -> Card | None:
        """Its card."""
        return self._cards.get(document)

    def documents(self) -> Iterable[Card]:
        """All cards, in order of id."""
        return iter(self._cards.values())

    def outlets(self) -> tuple[str, ...]:
        """The names of the outlets whose documents are here, each once whatever its case, sorted."""
        names: dict[str, str] = {}
        for outlet in sorted(named.outlet for named in self._cards.values()):
            names.setdefault(fold_outlet(outlet), outlet)
        return tuple(sorted(outlet for folded, outlet in names.items() if folded))

    def by_outlet(self, outlet: str) -> tuple[Card, ...]:
        """Cards of the documents whose outlet is `outlet`, compared without case, in order of id."""
        sought_outlet = fold_outlet(outlet)
        return tuple(card for card in self._cards.values() if fold_outlet(card.outlet) == sought_outlet)

    def by_address(self, address: str) -> tuple[Card, ...]:
        """Cards of the documents whose locator or canonical URL is `address`, in order of id."""
        return tuple(card for card in self._cards.values() if address in (card.locator, card.canonical))

    def versions(self, document: str) -> tuple[Card, ...]:
        """Cards of everything at the document's locator, itself among them, in order of when it was had."""
        own = self._cards.get(document)
        there = [card for card in self._cards.values() if own and own.locator and card.locator == own.locator]
        return tuple(sorted(there, key=lambda card: (card.captured, card.document)))

    def titled(self, words: Sequence[str], limit: int = 50) -> tuple[Card, ...]:
        """Cards whose headlines have some of these folded words, best first."""
        scores = bm25(sought(words), self._headlines)
        ranked = sorted(scores, key=lambda name: (scores[name], name))
        return tuple(self._cards[name] for name in ranked[: max(limit, 0)])

    def holding(self, words: Sequence[str], limit: int = 20) -> tuple[str, ...]:
        """Ids of the documents whose texts have most of these folded words, best first."""
        return best(votes(words, self._index), limit, lambda names: {name: name for name in names})

    def rarity(self, words: Sequence[str]) -> tuple[float, ...]:
        """How much each of these folded words tells; `sharing.py` says how."""
        return rarity(words, self._index, len(self._documents))

    def sharing(self, words: Sequence[str], limit: int = 40) -> tuple[str, ...]:
        """Ids of the documents that share the rarest of these folded words, most telling first."""
        shared = sharing(words, self._index, len(self._documents))
        return best(shared, limit, lambda names: {name: name for name in names})


class MemoryIndex:
    """The words of texts, as `holding` asks for them."""

    def __init__(self, documents: dict[str, Document]) -> None:
        self._texts: dict[str, str] = {}
        self._having: dict[str, dict[str, None]] = defaultdict(dict)
        for name, document in documents.items():
            found = tokens(document.text)
            self._texts[name] = f" {' '.join(found)} "
            for word in found:
                self._having[word][name] = None

    def how_many(self, word: str, at_most: int) -> int:
        """In how many texts the word stands, at most `at_most`."""
        return min(len(self._having.get(word, ())), at_most)

    def having(self, *phrase: str) -> list[str]:
        """The documents in whose texts the phrase stands."""
        likely = self._having.get(phrase[0], ())
        return [name for name in likely if f" {' '.join(phrase)} " in self._texts[name]]
