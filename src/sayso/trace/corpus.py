"""The words of many texts, ready to be compared: folded, with what is known of each text."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from sayso.trace.arrays import Hashes, Numbers
from sayso.trace.compiled import compiled, whole
from sayso.trace.letters import letters
from sayso.trace.texts_at import Blocks, blocks_of
from sayso.trace.words import Words, empty, read_all

TOGETHER = 512
"""Texts whose letters are read at a time."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """Texts as words."""

    words: Words
    bounds: Numbers
    """Where each text's words begin: (texts + 1)."""

    blocks: Blocks
    outlets: Numbers
    """Each text's outlet as a number, -1 where none is known: (texts)."""

    ranks: Numbers
    """Numbers that depend on a text's words alone: of two texts, that of lower rank comes first: (texts)."""


class Reader:
    """Texts read into words one after the other, without keeping their letters."""

    def __init__(self, size: int) -> None:
        """`size`: so many bytes of text at most, in UTF-8. Memory is taken as words come."""
        self._words = empty(size // 2 + 1024)
        self._bounds: list[Numbers] = [np.zeros(1, np.int64)]
        self._count = 0
        self._outlets: list[int] = []
        self._numbers: dict[str, int] = {"": -1}
        self._waiting: list[bytes] = []

    def add(self, text: str, outlet: str) -> None:
        """Take one more text."""
        self._waiting.append(text.encode("utf-8", "surrogatepass"))
        self._outlets.append(self._numbers.setdefault(outlet, len(self._numbers)))
        if len(self._waiting) == TOGETHER:
            self._read()

    def _read(self) -> None:
        ends = np.zeros(len(self._waiting) + 1, np.int64)
        np.cumsum([len(text) for text in self._waiting], out=ends[1:])
        bounds = np.zeros(len(ends), np.int64)
        into = self._words.part(self._count)
        read_all(np.frombuffer(b"".join(self._waiting), np.uint8), ends, letters(), into, bounds)
        self._bounds.append(bounds[1:] + self._count)
        self._count += int(bounds[-1])
        self._waiting = []

    def corpus(self) -> Corpus:
        """All that was read."""
        self._read()
        words = self._words.part(0, self._count)
        bounds = np.concatenate(self._bounds)
        return Corpus(words, bounds, blocks_of(bounds), np.array(self._outlets, np.int64), ranks(words.hashes, bounds))


def corpus(texts: Iterable[str], outlets: Iterable[str] = ()) -> Corpus:
    """The words of some texts, with their outlets."""
    held = list(texts)
    reader = Reader(sum(4 * len(text) + 2 for text in held))
    named = list(outlets) or [""] * len(held)
    for text, outlet in zip(held, named, strict=True):
        reader.add(text, outlet)
    return reader.corpus()


@compiled
def ranks(hashes: Hashes, bounds: Numbers) -> Numbers:
    """A number for each text, made of all its words."""
    found = np.zeros(len(bounds) - 1, np.int64)
    for text in range(len(found)):
        mixed = np.uint64(1469598103934665603)
        for at in range(bounds[text], bounds[text + 1]):
            mixed = (mixed ^ np.uint64(hashes[at])) * np.uint64(1099511628211)
        found[text] = whole(mixed >> np.uint64(1))
    return found
