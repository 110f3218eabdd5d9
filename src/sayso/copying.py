"""Copies: which of some documents carry one text, found by holding each against the others."""

from collections.abc import Iterable, Iterator, Sequence

from sayso.ground import copies
from sayso.model.document import Document
from sayso.model.grounds import Copies
from sayso.model.reuse import SAME_TEXT
from sayso.tracing import held_against


def copying(documents: Iterable[Document]) -> tuple[Copies, ...]:
    """The groups of documents that carry one text: republished, reprinted in part, or an agency's.

    What is only quoted joins nobody. The groups share no document, and the order of the documents changes nothing.
    """
    held = sorted({document.id: document for document in documents}.values(), key=lambda document: document.id)
    return copies(_pairs(held))


def _pairs(held: Sequence[Document]) -> Iterator[Copies]:
    for at, one in enumerate(held):
        found = held_against(one, held[at + 1 :])
        same = {reuse.there.document for reuse in found.reuses if reuse.kind in SAME_TEXT}
        for lineage in found.lineages:
            if lineage.there in same:
                yield Copies((lineage.here, lineage.there), lineage.first, lineage.because)
