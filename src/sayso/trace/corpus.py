"""The words of many texts, ready to be compared: folded, with what is known of each text."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from sayso.trace.arrays import Numbers
from sayso.trace.letters import letters
from sayso.trace.named import digests, headlines, leave_out_named
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
        self._titles: list[str] = []
        self._numbers: dict[str, int] = {"": -1}
        self._waiting: list[bytes] = []

    def add(self, text: str, outlet: str, title: str = "") -> None:
        """Take one more text."""
        self._titles.append(title)
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
        """All that was read; headlines that are named between quotation marks are not compared."""
        self._read()
        words = self._words.part(0, self._count)
        bounds = np.concatenate(self._bounds)
        ranks = (digests(words.hashes, bounds) >> np.uint64(1)).astype(np.int64)
        leave_out_named(words.hashes, words.marks, bounds, headlines(self._titles))
        return Corpus(words, bounds, blocks_of(bounds), np.array(self._outlets, np.int64), ranks)


def corpus(texts: Iterable[str], outlets: Iterable[str] = (), titles: Iterable[str] = ()) -> Corpus:
    """The words of some texts, with their outlets and headlines."""
    held = list(texts)
    reader = Reader(sum(4 * len(text) + 2 for text in held))
    by, titled = list(outlets) or [""] * len(held), list(titles) or [""] * len(held)
    for text, outlet, title in zip(held, by, titled, strict=True):
        reader.add(text, outlet, title)
    return reader.corpus()
