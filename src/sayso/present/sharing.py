"""What a report shares with other documents, laid out for the page."""

from dataclasses import dataclass

from sayso.model.dossier import Card, Dossier
from sayso.model.reuse import Change, Lineage, Reuse, ReuseKind
from sayso.present.graph import graph
from sayso.present.svg import svg


@dataclass(frozen=True, slots=True)
class Sharer:
    """Another document, what it shares with the report, who was first, and what the later one changed."""

    card: Card
    lineage: Lineage
    first: str
    """In a sentence."""

    passages: tuple[tuple[Reuse, str], ...]
    """Each with its words in the report."""

    @property
    def changes(self) -> tuple[Change, ...]:
        """What was changed, from the first text to the other."""
        return self.lineage.changes


def sharers(dossier: Dossier) -> tuple[Sharer, ...]:
    """The documents that share passages with the report, but for stock text; those that share most come first."""
    if not dossier.traced:
        return ()
    own, cards = dossier.traced[0], {card.document: card for card in dossier.cards}
    found = []
    for lineage in own.lineages:
        passages = tuple(
            (reuse, reuse.here.span.of(dossier.document.text))
            for reuse in own.reuses
            if reuse.there.document == lineage.there and reuse.kind is not ReuseKind.STOCK
        )
        if passages:
            card = cards.get(lineage.there) or Card(lineage.there, "", "", "", "")
            found.append(Sharer(card, lineage, first_words(dossier.document.id, lineage), passages))
    return tuple(sorted(found, key=lambda one: (-sum(len(words) for _, words in one.passages), one.lineage.there)))


def first_words(report: str, lineage: Lineage) -> str:
    """Who of a report and another document was first, in a sentence."""
    first = {report: "This report carried it first.", lineage.there: "The other carried it first."}
    return first.get(lineage.first or "", "It cannot be told who carried it first.")


def picture(dossier: Dossier) -> str:
    """Who carried it first, as SVG to be set in a page."""
    return svg(graph([dossier.document], dossier.traced, dossier.cards))
