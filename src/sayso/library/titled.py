"""Headlines that share words, by BM25 as SQLite's FTS5 computes it.

Robertson and Zaragoza (2009), "The Probabilistic Relevance Framework: BM25 and Beyond", with k1 = 1.2 and b = 0.75;
a word that half of all headlines have counts a millionth.
"""

from collections.abc import Mapping, Sequence
from math import log

from sayso.library.tokens import clean

K1 = 1.2
B = 0.75
LEAST = 1e-6
MOST_WORDS = 128


def sought(words: Sequence[str], most: int = MOST_WORDS) -> tuple[str, ...]:
    """The folded words as tokens, each once, in the order given."""
    return tuple(dict.fromkeys(clean(word) for word in words if word))[:most]


def any_of(words: Sequence[str]) -> str:
    """A query for headlines with any of those tokens."""
    return " OR ".join(f'"{word}"' for word in words)


def bm25(words: Sequence[str], headlines: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """The score of each headline that has one of the words, by the ids given; the lower the better, as in FTS5.

    >>> bm25(["blast"], {"a": ["port", "blast"], "b": ["vigil"]}).keys()
    dict_keys(['a'])
    """
    if not headlines:
        return {}
    average = sum(map(len, headlines.values())) / len(headlines)
    holding = [sum(word in headline for headline in headlines.values()) for word in words]
    weights = [rarity(len(headlines), count) for count in holding]
    return {
        key: -sum(
            share(headline.count(word), weight, len(headline), average)
            for word, weight in zip(words, weights, strict=True)
        )
        for key, headline in headlines.items()
        if not set(words).isdisjoint(headline)
    }


def rarity(documents: int, holding: int) -> float:
    """What a word is worth that `holding` of so many documents have."""
    worth = log((documents - holding + 0.5) / (holding + 0.5))
    return worth if worth > 0 else LEAST


def share(times: int, weight: float, length: int, average: float) -> float:
    """What a word adds that stands so often in a headline of that length."""
    return weight * ((times * (K1 + 1.0)) / (times + K1 * (1 - B + B * length / average)))
