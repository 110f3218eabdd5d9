"""One immutable part of the index: for each fingerprint the documents that have it, in a file that is only mapped."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

MAGIC = b"sayso passages 1\n".ljust(24)
DRAWERS = 1 << 16
"""Fingerprints of 32 bits lie in drawers by their upper half, and in each by their lower half."""

HEAD = len(MAGIC) + 8 + 8 + 32
"""Bytes: what it is, how many documents and fingerprints, and the digest of all that follows."""


@dataclass(frozen=True, slots=True)
class Postings:
    """Fingerprints in order, each with a document by its number among `documents`."""

    documents: NDArray[np.uint64]
    """Ids of documents: (documents)."""

    fingerprints: NDArray[np.uint32]
    holders: NDArray[np.uint32]

    @classmethod
    def of(cls, ids: Sequence[str], fingerprints: NDArray[np.uint32], holders: NDArray[np.uint32]) -> "Postings":
        """In order, each document once for a fingerprint."""
        both = np.unique(fingerprints.astype(np.uint64) << np.uint64(32) | holders)
        numbers = np.array([int(name, 16) for name in ids], np.uint64)
        return cls(numbers, (both >> np.uint64(32)).astype(np.uint32), (both & np.uint64(0xFFFFFFFF)).astype(np.uint32))


def merged(parts: Sequence[Postings]) -> Postings:
    """Several parts as one."""
    begin = np.cumsum([0, *(len(part.documents) for part in parts)])
    holders = [part.holders + np.uint32(at) for part, at in zip(parts, begin.tolist(), strict=False)]
    fingerprints = np.concatenate([part.fingerprints for part in parts])
    order = np.argsort(fingerprints, kind="stable")
    documents = np.concatenate([part.documents for part in parts])
    return Postings(documents, fingerprints[order], np.concatenate(holders)[order])


def packed(postings: Postings) -> bytes:
    """A part as the bytes of its file."""
    ends = np.searchsorted(postings.fingerprints >> 16, np.arange(DRAWERS), "right").astype("<u8")
    lower = (postings.fingerprints & 0xFFFF).astype("<u2")
    columns = (postings.documents.astype("<u8"), ends, postings.holders.astype("<u4"), lower)
    body = b"".join(column.tobytes() for column in columns)
    counts = np.array([len(postings.documents), len(lower)], "<u8").tobytes()
    return MAGIC + counts + hashlib.sha256(body).digest() + body


class Segment:
    """A part of the index on the disk, mapped and not read; raises `ValueError` for a file that is none."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._data = np.memmap(path, np.uint8, "r")
        if len(self._data) < HEAD or self._data[: len(MAGIC)].tobytes() != MAGIC:
            raise ValueError(f"{path.name} is no part of an index")
        documents, count = self._data[len(MAGIC) : len(MAGIC) + 16].view("<u8").tolist()
        ends = np.cumsum([HEAD, 8 * documents, 8 * DRAWERS, 4 * count, 2 * count]).tolist()
        if documents > len(self._data) or count > len(self._data) or ends[-1] != len(self._data):
            raise ValueError(f"{path.name} has not the length that it says")
        kinds = ("<u8", "<u8", "<u4", "<u2")
        parts = [self._data[begin:end].view(kind) for begin, end, kind in zip(ends, ends[1:], kinds, strict=False)]
        self.documents, self._ends, self._holders, self._lower = parts

    def __len__(self) -> int:
        return len(self.documents)

    @cached_property
    def whole(self) -> bool:
        """Whether it is as it was written; reads all of it."""
        digest = self._data[len(MAGIC) + 16 : HEAD].tobytes()
        return hashlib.sha256(self._data[HEAD:].data).digest() == digest

    def ranges(self, fingerprints: NDArray[np.uint32]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Where the holders of each fingerprint begin and end."""
        drawers, lower = (fingerprints >> 16).astype(np.int64), (fingerprints & 0xFFFF).astype(np.uint16)
        ends = self._ends[drawers].astype(np.int64)
        begins = np.where(drawers > 0, self._ends[np.maximum(drawers - 1, 0)], 0).astype(np.int64)
        first = self._bisect(lower, begins, ends, after=False)
        return first, self._bisect(lower, first, ends, after=True)

    def _bisect(
        self, wanted: NDArray[np.uint16], low: NDArray[np.int64], high: NDArray[np.int64], after: bool
    ) -> NDArray[np.int64]:
        """Binary search for many at once, each between its own bounds."""
        low, high = low.copy(), high.copy()
        while (low < high).any():
            middle = (low + high) // 2
            found = self._lower[np.minimum(middle, len(self._lower) - 1)]
            ahead = (low < high) & ((found <= wanted) if after else (found < wanted))
            low, high = np.where(ahead, middle + 1, low), np.where((low < high) & ~ahead, middle, high)
        return low

    def holders(self, begins: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.uint64]:
        """The ids of the documents of some ranges, one range after the other."""
        counts = ends - begins
        places = np.arange(counts.sum()) + np.repeat(begins - (np.cumsum(counts) - counts), counts)
        return np.asarray(self.documents[self._holders[places]])

    def postings(self) -> Postings:
        """All of it, in memory, to be merged."""
        upper = np.repeat(np.arange(DRAWERS, dtype=np.uint32), np.diff(self._ends, prepend=0).astype(np.int64))
        return Postings(np.array(self.documents), upper << 16 | self._lower, np.array(self._holders))
