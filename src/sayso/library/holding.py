"""The documents whose texts most likely hold some quoted words, found by the rarest of them.

Asking for every word of a quotation would read half the index for "the" and "said". A document that holds the
quotation holds its rare words too, and most pairs of neighbours around them; so those are asked for, each gives one
vote, and who has at least half of the rare words is ranked by votes. A quotation with some words altered keeps the
others, and pairs tell its source from the many texts on the same event that share its names.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Protocol, TypeVar

from sayso.library.titled import sought
from sayso.library.tokens import clean

Key = TypeVar("Key")
Key_co = TypeVar("Key_co", covariant=True)

RARE = (500, 4_000)
"""Documents that a rare word is in, at most; the second is for quotations that have no rarer words."""

EVERY = 2**62

ENOUGH = 3
"""Rare words that are enough to look no further for commoner ones."""

MOST_RARE = 10
MOST_WORDS = 128


class Index(Protocol[Key_co]):
    """What `votes` asks of an index; a phrase is one token or two neighbours."""

    def how_many(self, word: str, at_most: int) -> int:
        """In how many texts the word stands; counting stops at `at_most`."""
        ...

    def having(self, *phrase: str) -> Iterable[Key_co]:
        """The documents in whose texts the phrase stands, each once."""
        ...


def telling(words: Sequence[str], how_many: Callable[[str, int], int]) -> tuple[str, ...]:
    """The rarest of the words that any text has; commoner ones only where fewer than three are rare."""
    for rare in RARE:
        found = rarest(words, how_many, rare)
        if len(found) >= ENOUGH:
            return found[:MOST_RARE]
    return rarest(words, how_many, EVERY)[:ENOUGH]


def rarest(words: Sequence[str], how_many: Callable[[str, int], int], at_most: int) -> tuple[str, ...]:
    """The words that some texts have, but not too many, the rarest first."""
    counts = ((how_many(word, at_most + 1), word) for word in words)
    return tuple(word for count, word in sorted(counts) if 0 < count <= at_most)


def votes(words: Sequence[str], index: Index[Key]) -> Counter[Key]:
    """For each document that has at least half of the telling words: how many of them, and of their pairs, it has."""
    rare = telling(sought(words, MOST_WORDS), index.how_many)
    held: Counter[Key] = Counter()
    for word in rare:
        held.update(index.having(word))
    likely = Counter({key: count for key, count in held.items() if 2 * count >= len(rare)})
    for pair in pairs(words, rare):
        likely.update(key for key in index.having(*pair) if key in likely)
    return likely


def pairs(words: Sequence[str], rare: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The neighbours of which at least one is telling, each pair once, in order."""
    found = pairwise([clean(word) for word in words[:MOST_WORDS] if word])
    return tuple(dict.fromkeys(pair for pair in found if not set(rare).isdisjoint(pair)))


def best(counted: Counter[Key], limit: int, ids: Callable[[list[Key]], dict[Key, str]]) -> tuple[str, ...]:
    """The ids with the most votes; among equals, in order of id."""
    if not counted or limit < 1:
        return ()
    least = sorted(counted.values(), reverse=True)[:limit][-1]
    named = ids([key for key, count in counted.items() if count >= least])
    ranked = sorted(named.items(), key=lambda item: (-counted[item[0]], item[1]))
    return tuple(document for _, document in ranked[:limit])
