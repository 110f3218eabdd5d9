"""Documents that carry one text, put together, and the one that had it first."""

from collections.abc import Iterable, Iterator

from sayso.model.place import Reason
from sayso.model.reuse import SAME_TEXT, OneText, Traced


def groups(found: Iterable[Traced]) -> tuple[OneText, ...]:
    """The groups of documents that are copies of each other, in order of their first ids.

    Two documents are in one group if they share a passage that was republished, reprinted in part, or an agency's; so
    are the copies of copies. What is only quoted joins nobody. A group's first is the document that none of the others
    carried before, if there is just one such; a copy added to a group never makes another group.
    """
    led: dict[str, str] = {}
    later: set[str] = set()
    for one, other, first in copies(found):
        low, high = sorted((leader(one, led), leader(other, led)))
        led[high] = low
        if first is not None:
            later.add(other if first == one else one)
    members: dict[str, list[str]] = {}
    for document in sorted(led):
        members.setdefault(leader(document, led), []).append(document)
    return tuple(group(documents, later) for documents in members.values())


def copies(found: Iterable[Traced]) -> Iterator[tuple[str, str, str | None]]:
    """Every two documents of which one is a copy, and which of them was first."""
    for traced in found:
        same = {reuse.there.document for reuse in traced.reuses if reuse.kind in SAME_TEXT}
        for lineage in traced.lineages:
            if lineage.there in same:
                yield lineage.here, lineage.there, lineage.first


def leader(document: str, led: dict[str, str]) -> str:
    """The document that stands for a group."""
    while led.setdefault(document, document) != document:
        led[document] = led[led[document]]
        document = led[document]
    return document


def group(documents: list[str], later: set[str]) -> OneText:
    """One group and its first."""
    candidates = [document for document in documents if document not in later]
    first = candidates[0] if len(candidates) == 1 else None
    told = "one of them carried it before the others" if first else "it cannot be told which had it first"
    words = f"{len(documents)} documents carry one text; {told}."
    return OneText(tuple(documents), first, Reason("one-text/1", words))
