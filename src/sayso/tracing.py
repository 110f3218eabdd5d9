"""One report traced through a shelf: the documents that may share words with it are looked up, then compared."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sayso.library import Library
from sayso.model.document import Document
from sayso.model.dossier import Card, Dossier
from sayso.model.place import Span
from sayso.model.reuse import ReuseKind, Traced
from sayso.model.shelf import Shelf
from sayso.segment import segment
from sayso.text.fold import words

STRETCH = 24
"""Words that are looked up together."""

LIKELY = 12
"""So many documents are taken of those that hold the words of a stretch."""

MOST = 50
"""Documents compared with a report; those that have most in common with it."""


FAMILY = 24
"""Documents that share with a report and are held against each other too, those first that have most of it."""


def traced(document: Document, shelf: Shelf) -> Traced:
    """What a document shares with those of a shelf."""
    found = [other for other in map(shelf.get, likely(document, shelf)) if other is not None]
    return held_against(document, found)


def held_against(document: Document, others: Sequence[Document]) -> Traced:
    """What a document shares with others; the compiled code is loaded only if there are any."""
    if not others:
        return Traced(document.id, (), ())
    from sayso.trace.trace import trace

    return trace(document, others, quoted=quotations)


def quotations(document: Document) -> tuple[Span, ...]:
    """What stands as a quotation in a document by its paragraphs and marks."""
    return tuple(quotation.span for quotation in segment(document).quotations)


def family(document: Document, shelf: Shelf) -> tuple[Traced, ...]:
    """What a document shares with those of a shelf; then what these share with each other."""
    own = traced(document, shelf)
    count = Counter(reuse.there.document for reuse in own.reuses if reuse.kind is not ReuseKind.STOCK)
    names = sorted(count, key=lambda name: (-count[name], name))[:FAMILY]
    others = [other for other in map(shelf.get, names) if other is not None]
    among = (held_against(other, others[at + 1 :]) for at, other in enumerate(others[:-1]))
    return (own, *(found for found in among if found.reuses))


def with_traced(dossier: Dossier, shelf: Shelf) -> Dossier:
    """A dossier with what its report shares with the documents of a shelf."""
    found = family(dossier.document, shelf)
    cards = {card.document: card for card in (*dossier.cards, *cards_of(found[0], shelf))}
    return replace(dossier, traced=found, cards=tuple(cards[name] for name in sorted(cards)))


def likely(document: Document, shelf: Shelf) -> tuple[str, ...]:
    """The documents that may share a passage with this one: by a library's own index, else by words they hold."""
    if isinstance(shelf, Library):
        found = shelf.likely(document.text, MOST + 1) if len(shelf) else ()
        return tuple(name for name in found if name != document.id)[:MOST]
    told = [word.folded for word in words(document.text)]
    held: dict[str, int] = {}
    for start in range(0, len(told), STRETCH):
        for name in shelf.holding(told[start : start + STRETCH], LIKELY):
            held[name] = held.get(name, 0) + 1
    held.pop(document.id, None)
    return tuple(sorted(held, key=lambda name: (-held[name], name))[:MOST])


def cards_of(found: Traced, shelf: Shelf) -> tuple[Card, ...]:
    """The cards of the documents that share something, in order of id."""
    named = sorted({reuse.there.document for reuse in found.reuses})
    return tuple(card for card in map(shelf.card, named) if card is not None)
