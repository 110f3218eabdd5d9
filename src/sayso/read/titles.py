"""Capitals as titles and headings have them."""

import re

WORD = re.compile(r"[^\W_][\w’'-]*")
SMALL = frozenset("a an and as at but by for from in into is of on or over the to up via vs with".split())


def in_title_case(words: str) -> bool:
    """Whether nearly every word of weight has a capital, and there are two at least.

    >>> in_title_case("What Becomes of the Bridge?"), in_title_case("What happened then?")
    (True, False)
    """
    heavy = [word for word in WORD.findall(words) if word.lower() not in SMALL]
    return len(heavy) >= 2 and sum(not word[0].islower() for word in heavy) >= 0.8 * len(heavy)
