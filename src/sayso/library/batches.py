"""Things to write, gathered so that one sync of the disk serves many of them."""

from collections.abc import Iterable, Iterator
from time import monotonic

from sayso.library.added import Added
from sayso.library.prepare import Again, Entry

ITEMS = 200
BYTES = 8_000_000
SECONDS = 0.5
"""A batch is written when it is so large, or when its first item has waited so long: a kill loses no more than that."""


def batches(entries: Iterable[Entry | Added | Again]) -> Iterator[list[Entry | Added | Again]]:
    """The entries in order, in lists to be written together; none of them is empty."""
    batch: list[Entry | Added | Again] = []
    size, since = 0, monotonic()
    for entry in entries:
        if not batch:
            size, since = 0, monotonic()
        batch.append(entry)
        size += entry.weight if isinstance(entry, Entry) else 0
        if len(batch) >= ITEMS or size >= BYTES or monotonic() - since >= SECONDS:
            yield batch
            batch = []
    if batch:
        yield batch
