"""All passages that any two texts of a corpus share."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import Protocol

import numpy as np

from sayso.trace.arrays import Bytes, Hashes, Keys, Numbers, Table
from sayso.trace.columns import COLUMNS
from sayso.trace.contexts import empty_contexts, every, meet_phrases
from sayso.trace.corpus import Corpus
from sayso.trace.fingerprints import fill, group, place_bits, sizes, slice_bits
from sayso.trace.formulas import sums_of
from sayso.trace.passages import passages
from sayso.trace.seeds import seeds, take_note
from sayso.trace.settings import USUAL, Settings
from sayso.trace.stock import find_edges, settle_stock, without_stock
from sayso.trace.strength import strength

Watch = Callable[[int, int], None]
"""Told how many of how many parts of the work are done."""

RANGE = 200_000
"""So many places are followed up at a time."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work has come: enough to go on from there."""

    shards: int
    """So many shards are done."""

    places: Table
    marks: Bytes
    contexts: Hashes


class Keeper(Protocol):
    """Where progress is kept, so that work broken off can be taken up again."""

    def load(self) -> Progress | None:
        """What was kept last, or None."""
        ...

    def save(self, progress: Progress) -> None:
        """Keep this instead."""
        ...


def unwatched(done: int, of: int) -> None:
    """Nobody follows the progress."""


def shared(corpus: Corpus, settings: Settings = USUAL, watch: Watch = unwatched, keeper: Keeper | None = None) -> Table:
    """Every passage that two texts share, by texts and places: (passages, COLUMNS), places in words of the corpus.

    Stock text is marked in the corpus, and its words are made unlike any other. Neither the number of shards nor that
    of threads changes anything in what is found.
    """
    words = corpus.words
    contexts = empty_contexts(len(words.hashes))
    places = ordered(all_places(corpus, contexts, settings, watch, keeper), corpus)
    settle_stock(words.marks, corpus.bounds)
    without_stock(words.hashes, words.marks)

    def follow(part: Table) -> Table:
        out = np.empty((len(part), COLUMNS), np.int64)
        found = out[: passages(part, words.hashes, words.marks, corpus.bounds, corpus.blocks, contexts, out)]
        return found[strength(found) >= settings.enough]

    with side_by_side(settings.threads) as each:
        found = list(each(follow, ranges(places, corpus.bounds)))
    return np.concatenate([*found, np.empty((0, COLUMNS), np.int64)])


@contextmanager
def side_by_side(threads: int) -> Iterator[Callable[..., Iterator[Table]]]:
    """A `map` whose calls run in so many threads at a time."""
    if threads == 1:
        yield map
        return
    with ThreadPoolExecutor(threads) as pool:
        yield pool.map


def all_places(corpus: Corpus, contexts: Hashes, settings: Settings, watch: Watch, keeper: Keeper | None) -> Table:
    """The places of every shard, those of earlier runs among them."""
    if settings.stock:
        find_edges(corpus.words.marks, corpus.bounds)
    begun = keeper.load() if keeper else None
    found = [np.empty((0, 2), np.int64)]
    if begun:
        corpus.words.marks[:], contexts[:] = begun.marks, begun.contexts
        found.append(begun.places)
    for number, places in enumerate(shard_places(corpus, contexts, settings, watch, begun.shards if begun else 0)):
        found.append(places)
        if keeper:
            done = number + 1 + (begun.shards if begun else 0)
            keeper.save(Progress(done, np.concatenate(found), corpus.words.marks, contexts))
    return np.concatenate(found)


def shard_places(corpus: Corpus, contexts: Hashes, settings: Settings, watch: Watch, done: int) -> Iterator[Table]:
    """Pairs of places where words begin to be shared, shard by shard, but for those done before."""
    hashes, bounds = corpus.words.hashes, corpus.bounds
    bits, bits_of_place = slice_bits(len(hashes)), place_bits(len(hashes))
    counts = sizes(hashes, bounds, bits)
    own = int(bounds[1]) if settings.first_only and len(bounds) > 1 else len(hashes)
    look = looking(corpus, contexts, bits_of_place, own)
    watched = 0
    with side_by_side(settings.threads) as each:
        for number, (first, last) in enumerate(shards(counts, settings.at_once)):
            if number >= done:
                ends = np.cumsum(counts[first:last])
                keys = np.empty(int(ends[-1]), np.uint64)
                fill(
                    hashes,
                    corpus.words.marks,
                    bounds,
                    bits,
                    bits_of_place,
                    first,
                    last,
                    keys,
                    ends - counts[first:last],
                )
                found = []
                for part in each(look, range(first, last), np.split(keys, ends[:-1])):
                    found.append(part)
                    watched += 1
                    watch(watched, len(counts))
                yield np.concatenate(found)
            watched = last


def looking(corpus: Corpus, contexts: Hashes, bits_of_place: int, own: int) -> Callable[[int, Keys], Table]:
    """A function that looks through the keys of one slice by its number; it marks stock text and formulas, and counts
    phrases."""
    words, lock = corpus.words, Lock()
    sums = sums_of(words.hashes, corpus.bounds)
    known = (words.hashes, words.marks, corpus.bounds, corpus.blocks, corpus.outlets, corpus.ranks, sums, own)

    step = every(len(words.hashes))

    def look(number: int, keys: Keys) -> Table:
        heads, noted = np.empty_like(keys), np.empty_like(keys)
        group(keys, heads)
        found, phrases, notes = seeds(keys, heads, noted, bits_of_place, *known)
        with lock:
            take_note(noted[:notes], words.marks)
            if number % step == 0:
                meet_phrases(heads[:phrases], words.hashes, contexts)
        return found

    return look


def shards(counts: Numbers, at_once: int) -> Iterator[tuple[int, int]]:
    """Slices that follow each other, as many as have no more keys together than may be in memory at once."""
    first, held = 0, 0
    for part, count in enumerate(counts.tolist()):
        if held and held + count > at_once:
            yield first, part
            first, held = part, 0
        held += count
    yield first, len(counts)


def ordered(places: Table, corpus: Corpus) -> Table:
    """Pairs of places by their texts, then by place."""
    first = np.searchsorted(corpus.bounds, places[:, 0], "right")
    second = np.searchsorted(corpus.bounds, places[:, 1], "right")
    return places[np.lexsort((places[:, 1], places[:, 0], second, first))]


def ranges(places: Table, bounds: Numbers) -> Iterator[Table]:
    """The pairs in parts, none of which ends amid the pairs of one text."""
    begin = 0
    while begin < len(places):
        end = min(begin + RANGE, len(places))
        if end < len(places):
            text = np.searchsorted(bounds, places[end - 1, 0], "right")
            end = int(np.searchsorted(places[:, 0], bounds[text], "left"))
        yield places[begin:end]
        begin = end
