"""The documents whose texts most likely hold some quoted words, found by the rarest of them.

Asking for every word of a quotation would read half the index for "the" and "said". A document that holds the
quotation holds its rare words too, and most pairs of neighbours around them; so those are asked for, each gives one
vote, and who has at least half of the rare words is ranked by votes. A quotation with some words altered keeps the
others, and pairs tell its source from the many texts on the same event that share its names. Where every word is in
tens of thousands of texts ("we will not go back"), a document must have three of them in a row.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from sayso.library.tokens import clean

Key = TypeVar("Key")
Key_co = TypeVar("Key_co", covariant=True)

RARE = ((500, 10), (4_000, 6), (32_000, 4))
"""How many texts a rare word is in, at most, and how many such words are asked for; a row is used where the row before
gives too few."""

ENOUGH = 4
"""Rare words that are enough: of four, two may have been altered by who quoted them."""

TOGETHER = 3
"""Neighbours that are asked for together where all words are common; of those, one group is enough."""

MOST_GROUPS = 8
MOST_WORDS = 128


class Index(Protocol[Key_co]):
    """What `votes` asks of an index; a phrase is some tokens that follow each other."""

    def how_many(self, word: str, at_most: int) -> int:
        """In how many texts the word stands; counting stops at `at_most`."""
        ...

    def having(self, *phrase: str) -> Iterable[Key_co]:
        """The documents in whose texts the phrase stands, each once."""
        ...


def votes(words: Sequence[str], index: Index[Key]) -> Counter[Key]:
    """How many telling words or groups, and telling pairs, each document has that has enough of them."""
    asked = [clean(word) for word in words if word][:MOST_WORDS]
    rare = telling(asked, index)
    if not rare:
        return count(groups(asked), index)
    likely = Counter(
        {key: held for key, held in count(((word,) for word in rare), index).items() if 2 * held >= len(rare)}
    )
    pairs = (pair for pair in neighbours(asked, 2) if not set(rare).isdisjoint(pair))
    likely.update(key for pair in pairs for key in index.having(*pair) if key in likely)
    return likely


def telling(words: Sequence[str], index: Index[Key]) -> tuple[str, ...]:
    """The rarest of the words that any text has; none where all are common."""
    found: tuple[str, ...] = ()
    for at_most, wanted in RARE:
        counts = sorted((index.how_many(word, at_most + 1), word) for word in dict.fromkeys(words))
        found = tuple(word for held, word in counts if 0 < held <= at_most)[:wanted]
        if len(found) >= ENOUGH:
            break
    return found


def groups(words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """What to ask for where all words are common: three neighbours at a time, or all that there are."""
    return neighbours(words, min(TOGETHER, len(words)))[:MOST_GROUPS]


def neighbours(words: Sequence[str], together: int) -> tuple[tuple[str, ...], ...]:
    """Each so many words that follow each other, once, in order.

    >>> neighbours(["we", "will", "not"], 2)
    (('we', 'will'), ('will', 'not'))
    """
    starts = range(len(words) - together + 1)
    return tuple(dict.fromkeys(tuple(words[at : at + together]) for at in starts)) if together else ()


def count(phrases: Iterable[Sequence[str]], index: Index[Key]) -> Counter[Key]:
    """How many of the phrases each document has."""
    held: Counter[Key] = Counter()
    for phrase in phrases:
        held.update(index.having(*phrase))
    return held


def best(counted: Counter[Key], limit: int, ids: Callable[[list[Key]], dict[Key, str]]) -> tuple[str, ...]:
    """The ids with the most votes; among equals, in order of id."""
    if not counted or limit < 1:
        return ()
    least = sorted(counted.values(), reverse=True)[:limit][-1]
    named = ids([key for key, count in counted.items() if count >= least])
    ranked = sorted(named.items(), key=lambda item: (-counted[item[0]], item[1]))
    return tuple(document for _, document in ranked[:limit])
