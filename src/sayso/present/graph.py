"""Who carried a text first, as a graph: documents, and what they share."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.model.document import DetailName, Document
from sayso.model.dossier import Card
from sayso.model.reuse import Reuse, ReuseKind, Traced


@dataclass(frozen=True, slots=True)
class Edge:
    """What two documents share; `source` carried it before `copy`, if that is known."""

    source: str
    copy: str
    known: bool
    kinds: tuple[ReuseKind, ...]
    passages: int
    because: str


@dataclass(frozen=True, slots=True)
class Graph:
    """Documents by date, those without one last; and every two of them that share passages."""

    reports: tuple[str, ...]
    documents: tuple[Card, ...]
    edges: tuple[Edge, ...]

    @property
    def drawn(self) -> tuple[Edge, ...]:
        """For each document the edge from the earliest that has its words; those of unknown order where it has none.

        Ten copies of one text share it ten times ten; an arrow from the earliest to each says as much.
        """
        order = {card.document: at for at, card in enumerate(self.documents)}
        earliest: dict[str, Edge] = {}
        for edge in sorted((edge for edge in self.edges if edge.known), key=lambda edge: order[edge.source]):
            earliest.setdefault(edge.copy, edge)
        linked = {end for edge in earliest.values() for end in (edge.source, edge.copy)}
        loose = (edge for edge in self.edges if not edge.known and not {edge.source, edge.copy} <= linked)
        return (*sorted(earliest.values(), key=lambda edge: (order[edge.copy], order[edge.source])), *loose)


def graph(documents: Iterable[Document], found: Iterable[Traced], cards: Iterable[Card]) -> Graph:
    """The graph of some reports and all that was traced from them and among the others; stock text is left out."""
    reports = tuple(documents)
    edges = tuple(_edges(found))
    ends = {end for edge in edges for end in (edge.source, edge.copy)} | {report.id for report in reports}
    known = {card.document: card for card in (*cards, *map(card_of, reports)) if card.document in ends}
    known |= {end: Card(end, "", "", "", "") for end in ends if end not in known}
    by_date = sorted(known.values(), key=lambda card: (not card.published, card.published, card.document))
    return Graph(tuple(report.id for report in reports), tuple(by_date), edges)


def _edges(found: Iterable[Traced]) -> Iterator[Edge]:
    met: set[frozenset[str]] = set()
    for traced in found:
        for lineage in traced.lineages:
            own = [one for one in traced.reuses if one.there.document == lineage.there]
            both = frozenset((lineage.here, lineage.there))
            if both not in met and any(one.kind is not ReuseKind.STOCK for one in own):
                met.add(both)
                source = lineage.first or min(both)
                (copy,) = both - {source}
                yield _edge(source, copy, lineage.first is not None, own, lineage.because.words)


def _edge(source: str, copy: str, known: bool, own: Sequence[Reuse], because: str) -> Edge:
    counted = [one for one in own if one.kind is not ReuseKind.STOCK]
    kinds = tuple(kind for kind in ReuseKind if any(one.kind is kind for one in counted))
    return Edge(source, copy, known, kinds, len(counted), because)


def card_of(document: Document) -> Card:
    """The card of a document that no shelf holds."""
    names = (DetailName.HEADLINE, DetailName.OUTLET, DetailName.PUBLISHED)
    headline, outlet, published = (document.detail(name) or "" for name in names)
    canonical = document.detail(DetailName.CANONICAL) or ""
    return Card(document.id, headline, outlet, published, document.locator, canonical)
