"""The documents that may say the same in other words, found by the rarest words that both have.

Unlike a quotation, a statement told in other words keeps few of its words, in no order: names, figures, and what the
thing is called. So the rarest words that any text has are asked for, each weighs as much as it tells, and a document
must have two of them.
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from math import log
from typing import TypeVar

from sayso.library.holding import Index, telling
from sayso.library.tokens import clean

Key = TypeVar("Key", bound=Hashable)

CEILING = 4_000
"""Texts. A word that more of them have tells so little that they need not be counted."""

UNSEEN = 50
"""So many texts without the word are added in thought, so that a word all of five texts have still tells something."""

MOST_WORDS = 64


def rarity(words: Sequence[str], index: Index[Key], texts: int) -> tuple[float, ...]:
    """How much each word tells among so many texts: log(1 + (texts + 50) / (texts that have it + 1)).

    A smoothed inverse document frequency (Spärck Jones 1972); counting stops at `CEILING`.
    """
    counted = (index.how_many(clean(word), CEILING) if word else CEILING for word in words)
    return tuple(round(log(1 + (max(texts, held) + UNSEEN) / (held + 1)), 6) for held in counted)


def sharing(words: Sequence[str], index: Index[Key], texts: int) -> Counter[Key]:
    """How much the words tell that each document shares, in millionths; of documents that share two at least."""
    asked = [clean(word) for word in words[:MOST_WORDS] if word]
    rare = telling(asked, index)
    worth = rarity(rare, index, texts)
    shared: Counter[Key] = Counter()
    times: Counter[Key] = Counter()
    for word, weight in zip(rare, worth, strict=True):
        for key in index.having(word):
            shared[key] += round(weight * 1_000_000)
            times[key] += 1
    return Counter({key: weight for key, weight in shared.items() if times[key] > 1})
