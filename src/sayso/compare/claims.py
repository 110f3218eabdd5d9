"""Claims: how like one claim is to another, by the words that tell it from others."""

import re
from collections.abc import Iterable, Mapping

from sayso.text.common import COMMON
from sayso.text.fold import folded_words

LINK = re.compile(r"(?:https?://|pic\.twitter\.com/|www\.)\S+", re.IGNORECASE)
TAIL = re.compile(r"\s[—–-]{1,2}\s[^—–]{0,80}\(@\w{1,30}\)[^\n]{0,40}$")
"""Behind a post: who wrote it and when."""

HASHTAG = re.compile(r"[#@](\w+)")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|_|(?<=[A-Za-z])(?=\d)")
ENDINGS = ("ingly", "edly", "ing", "ies", "ied", "ed", "es", "s", "ly")


def terms(claim: str) -> list[str]:
    """The words of a claim that may tell it from others, without endings, hashtags cut into words.

    >>> terms("Mayors said #FloodGates were closed https://a.example/x — Ann (@ann) May 3")
    ['mayor', 'said', 'flood', 'gat', 'clos']
    """
    plain = TAIL.sub("", claim)
    plain = HASHTAG.sub(lambda met: " " + CAMEL.sub(" ", met[1]) + " ", LINK.sub(" ", plain))
    return [stem(word) for word in folded_words(plain) if word not in COMMON and len(word) > 1]


def stem(word: str) -> str:
    """A word without its ending; short words stay."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)]
    return word


GRAM = 4
"""Letters that are looked up together, so that other endings and spellings of a word still meet."""

NOT_LETTERS = re.compile(r"[^a-z0-9]+")


def grams(claim: str) -> list[str]:
    """The runs of four letters of a claim, spaces written as "_".

    >>> grams("a sea — Ann (@ann) May 3")
    ['_a_s', 'a_se', '_sea', 'sea_']
    """
    plain = f" {LINK.sub(' ', TAIL.sub('', claim))} ".casefold()
    plain = NOT_LETTERS.sub("_", plain)
    return [plain[at : at + GRAM] for at in range(len(plain) - GRAM + 1)]


def likeness(one: Iterable[str], other: Iterable[str], rarity: Mapping[str, float]) -> float:
    """How much of their telling words two statements share, from 0 to 1 (cosine, each word weighed by its rarity).

    >>> likeness(["shed", "empty"], ["shed", "empty"], {}), likeness(["shed"], ["quay"], {})
    (1.0, 0.0)
    """
    here, there = set(one), set(other)
    both, mine, theirs = (sum(rarity.get(word, 1.0) ** 2 for word in words) for words in (here & there, here, there))
    return round(both / (mine * theirs) ** 0.5, 4) if mine and theirs else 0.0
