"""Claims: how like one claim is to another, by the words that tell it from others."""

import re

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
    ['mayor', 'flood', 'gate', 'clos']
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
