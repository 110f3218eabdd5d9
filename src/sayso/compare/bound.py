"""How nearly a number is meant: at least, nearly, up to, dozens."""

import re
from typing import NamedTuple

from sayso.model.coverage import Bound


class Found(NamedTuple):
    """A bound and where its words begin or end."""

    bound: Bound
    at: int


BEFORE = {
    Bound.AT_LEAST: r"at least|no (?:fewer|less) than|not less than|a minimum of|minimum of|upwards? of|from",
    Bound.MORE_THAN: r"more than|greater than|over|above|exceed(?:s|ed|ing)?|in excess of|older than|past the",
    Bound.UP_TO: r"up to|as (?:many|much|high|few|little) as|at most|a maximum of|maximum of|no more than|not more than",  # noqa: E501
    Bound.LESS_THAN: r"(?:less|fewer|lower|younger) than|under|below|just short of|shy of",
    Bound.NEARLY: r"nearly|almost|close to|approaching|not quite|barely|just under|just below",
    Bound.ABOUT: r"about|around|some|approximately|roughly|an estimated|estimated|circa|an average of|~|≈|or so",
}
WORDS = re.compile("|".join(rf"(?P<{name.name}>(?<!\w)(?:{words}))" for name, words in BEFORE.items()), re.IGNORECASE)
TAIL = re.compile(
    r"(?:"
    + "|".join(rf"(?P<{name.name}>(?<!\w)(?:{words}))" for name, words in reversed(BEFORE.items()))
    + r")\s*(?:(?:a|the|their|his|its|another|just|only)\s+)?$",
    re.IGNORECASE,
)
BEHIND = re.compile(r"\s*(?:(?P<plus>\+)|or (?P<more>more|so|fewer|less)\b|(?P<odd>-odd)\b)")
PLUS = {"plus": Bound.AT_LEAST, "odd": Bound.ABOUT}
OR = {"more": Bound.AT_LEAST, "so": Bound.ABOUT, "fewer": Bound.UP_TO, "less": Bound.UP_TO}
REACH = 32
"""Code points before a number in which its bound stands."""


def bound_before(text: str, at: int) -> Found | None:
    """The bound whose words stand right before a number that begins at `at`.

    >>> bound_before("at least 40", 9)
    Found(bound=<Bound.AT_LEAST: 'at least'>, at=0)
    """
    start = max(0, at - REACH)
    found = TAIL.search(text[start:at])
    if found is None:
        return None
    return Found(Bound[str(found.lastgroup)], start + found.start())


def bound_behind(text: str, at: int) -> Found | None:
    """The bound right behind a number that ends at `at`: "40+", "40 or more"."""
    found = BEHIND.match(text, at)
    if found is None:
        return None
    bound = OR[found["more"]] if found["more"] else PLUS[str(found.lastgroup)]
    return Found(bound, found.end())
