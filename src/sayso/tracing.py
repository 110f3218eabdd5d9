"""One report traced through a shelf: the documents that may share words with it are looked up, then compared."""

from sayso.library import Library
from sayso.model.document import Document
from sayso.model.dossier import Card
from sayso.model.reuse import Traced
from sayso.model.shelf import Shelf
from sayso.text.fold import words
from sayso.trace.trace import trace

STRETCH = 24
"""Words that are looked up together."""

LIKELY = 12
"""So many documents are taken of those that hold the words of a stretch."""

MOST = 50
"""Documents compared with a report; those that have most in common with it."""


def traced(document: Document, shelf: Shelf) -> Traced:
    """What a document shares with those of a shelf."""
    found = (shelf.get(name) for name in likely(document, shelf))
    return trace(document, [other for other in found if other is not None])


def likely(document: Document, shelf: Shelf) -> tuple[str, ...]:
    """The documents that may share a passage with this one: by a library's own index, else by words they hold."""
    if isinstance(shelf, Library):
        return tuple(name for name in shelf.likely(document.text, MOST + 1) if name != document.id)[:MOST]
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
