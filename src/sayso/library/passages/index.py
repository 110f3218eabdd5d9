"""The documents that may share passages with a text, from an index that is brought up to date by parts."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sayso.library.passages.manifest import Manifest, load, save, write
from sayso.library.passages.segment import Postings, Segment, merged, packed
from sayso.model.document import Document
from sayso.model.place import Problem

FOLDING = 1
"""To be raised when words, fingerprints or their choice change: indexes of before are then made anew."""

TOGETHER = 4_000
"""Documents whose fingerprints go into one part at most."""

LIKE = 4
"""A part is merged with those after it that together have a fourth of its documents or more."""

COMMON = 200
"""A fingerprint that more documents have says nothing."""

Pending = Callable[[int], Iterator[tuple[int, Document]]]
"""Documents of the library after a number, in order of numbers."""


class PassageIndex:
    """An index in a folder beside the library. It may be deleted at any time: it is made anew from the documents."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._manifest = load(folder)
        self._segments: list[Segment] = []
        self._open()

    def _open(self) -> None:
        try:
            if self._manifest.folding == FOLDING:
                self._segments = [Segment(self._folder / name) for name in self._manifest.segments]
                return
        except (OSError, ValueError):  # a part is missing or cut short: all is made anew
            pass
        self._manifest, self._segments = Manifest(FOLDING), []

    @property
    def last(self) -> int:
        """The number of the last document taken in."""
        return self._manifest.last

    def moved(self, id_of: Callable[[int], str | None]) -> bool:
        """Whether that number has another document now, or none."""
        return bool(self.last) and id_of(self.last) != self._manifest.last_id

    def catch_up(self, id_of: Callable[[int], str | None], pending: Pending) -> None:
        """Take in the documents that came since. `id_of` gives the id of the document of that number now."""
        with locked(self._folder):
            self._manifest = load(self._folder)
            self._open()
            if self.moved(id_of):
                self._manifest, self._segments = Manifest(FOLDING), []
            for batch in batches(pending(self._manifest.last)):
                self._take_in(batch)

    def rebuild(self, pending: Pending) -> None:
        """Make the index anew."""
        with locked(self._folder):
            self._manifest, self._segments = Manifest(FOLDING), []
            save(self._folder, self._manifest)
            for batch in batches(pending(0)):
                self._take_in(batch)

    def _take_in(self, batch: Sequence[tuple[int, Document]]) -> None:
        documents = [document for _, document in batch]
        new, kept = postings(documents), list(self._segments)
        parts = [new]
        while kept and len(kept[-1]) <= LIKE * sum(len(part.documents) for part in parts):
            parts.insert(0, kept.pop().postings())
        data = packed(merged(parts))
        name = f"{hashlib.sha256(data).hexdigest()[:24]}.passages"
        write(self._folder / name, data)
        last, document = batch[-1]
        names = (*(segment.path.name for segment in kept), name)
        self._manifest = Manifest(FOLDING, names, last, document.id)
        save(self._folder, self._manifest)
        self._segments = [*kept, Segment(self._folder / name)]
        self._sweep()

    def _sweep(self) -> None:
        """Delete parts that were merged; another program that has one mapped keeps it until it closes."""
        for path in self._folder.glob("*.passages*"):
            if path.name not in self._manifest.segments:
                path.unlink(missing_ok=True)

    def likely(self, text: str, limit: int) -> tuple[str, ...]:
        """Ids of the documents that have most in common with a text, the likeliest first, by fingerprints that are
        the rarer the more they count."""
        asked = np.unique(fingerprints([text])[0])
        found = [segment.ranges(asked) for segment in self._segments]
        held = sum((ends - begins for begins, ends in found), np.zeros(len(asked), np.int64))
        telling = np.flatnonzero((held > 0) & (held <= COMMON))
        ids, votes = [np.empty(0, np.uint64)], [np.empty(0)]
        for segment, (begins, ends) in zip(self._segments, found, strict=True):
            ids.append(segment.holders(begins[telling], ends[telling]))
            votes.append(np.repeat(1.0 / held[telling], (ends - begins)[telling]))
        holders, of = np.unique(np.concatenate(ids), return_inverse=True)
        likeliest = np.round(np.bincount(of, np.concatenate(votes), len(holders)), 9)
        best = np.lexsort((holders, -likeliest))[:limit]
        return tuple(f"{holder:016x}" for holder in holders[best].tolist())

    def check(self) -> tuple[Problem, ...]:
        """Parts that are not as they were written."""
        damaged = [segment.path for segment in self._segments if not segment.whole]
        words = "A part of the index of passages is not as it was written. No text is lost: reindexing mends it."
        return tuple(Problem("library", words, locator=str(path)) for path in damaged)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """One program at a time writes to the index; the lock falls when the program ends, however it ends."""
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("wb") as file:
        try:
            import fcntl
        except ImportError:  # no such locks on this system; parts that another program swept away are made anew
            yield
        else:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield


def batches(documents: Iterator[tuple[int, Document]]) -> Iterator[list[tuple[int, Document]]]:
    """Documents in lists of so many at most; none is empty."""
    batch: list[tuple[int, Document]] = []
    for item in documents:
        batch.append(item)
        if len(batch) == TOGETHER:
            yield batch
            batch = []
    if batch:
        yield batch


def postings(documents: Sequence[Document]) -> Postings:
    """The fingerprints of some documents."""
    found, holders = fingerprints([document.text for document in documents])
    return Postings.of([document.id for document in documents], found, holders)


def fingerprints(texts: Iterable[str]) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """The picked fingerprints of some texts, and the number of the text that each is of."""
    from sayso.trace.corpus import corpus
    from sayso.trace.picked import picked

    read = corpus(texts)
    room = max(1, len(read.words.hashes))
    out, holders = np.empty(room, np.uint64), np.empty(room, np.uint32)
    count = picked(read.words.hashes, read.bounds, out, holders)
    return out[:count].astype(np.uint32), holders[:count]
