"""The unit that a number carries: a currency before it, a measure behind it, and what it is reckoned by."""

import re
from typing import NamedTuple

from sayso.text.trie import any_of
from sayso.text.units import MEASURES, MONEY_SIGNS, MONEY_WORDS, SYMBOLS


class Unit(NamedTuple):
    """The one name of a unit, and where the words for it end."""

    name: str
    end: int


class Before(NamedTuple):
    """A currency before a number, where its sign begins, and whether the amount is negative."""

    name: str
    start: int
    negative: bool


def _forms(table: dict[str, str]) -> dict[str, str]:
    return {form: name for name, forms in table.items() for form in forms.split(",")}


WORDS = {**_forms(MEASURES), **_forms(MONEY_WORDS)}
WORD = re.compile(rf"[ \u00a0-]?(?P<form>{any_of(WORDS)})(?![\w]|[-–](?!old\b|long\b))", re.IGNORECASE)
SIGN = re.compile(
    "[ \u00a0-]?(?:" + "|".join(rf"(?P<s{at}>{p})" for at, p in enumerate(_forms(SYMBOLS))) + r")(?![\w²2])"
)
SIGN_NAMES = list(_forms(SYMBOLS).values())
CODES = _forms(MONEY_SIGNS)
BEFORE = re.compile(
    r"(?<![\w$])(?:" + "|".join(rf"(?P<c{at}>{p})" for at, p in enumerate(CODES)) + r")\s?(?P<minus>[-−])?\s?$"
)
CODE_NAMES = list(CODES.values())
LETTERS = {code[:3]: name for code, name in CODES.items() if code[:3].isalpha() and code[:3].isupper()}
CODE_BEHIND = re.compile(rf" ?(?P<code>{any_of(LETTERS)})\b")
SECOND_DOLLAR = re.compile(r"\s+(?:US|CAD|Australian|Canadian)\b(?= dollars)?")
PER_WORDS = (
    "second minute hour day night week weekend fortnight month quarter season year annum decade share barrel ounce"
    " person head capita household game match tonne ton kilogram kilo litre liter gallon mile kilometre kilometer acre"
    " pound visit ticket unit vehicle employee student child passenger square_foot"
).replace("_", " ")
PER = re.compile(
    rf"(?:(?P<article>\s(?:an?|each|every)\s)|\s?-?per[ -]|/)(?P<per>{any_of(PER_WORDS.split())})s?\b"
    r"(?!\s(?:earlier|ago|later|before|after|old))|\s(?P<adverb>annually|yearly|monthly|weekly|daily|hourly)\b(?!\s[a-z])",
    re.IGNORECASE,
)
ADVERBS = {
    "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour",
}  # fmt: skip
SPELLED = {"liter": "litre", "kilometer": "kilometre", "kilo": "kilogram", "annum": "year", "head": "person",
           "capita": "person"}  # fmt: skip


def unit_behind(text: str, at: int) -> Unit | None:
    """The measure or currency that stands right behind a number that ends at `at`.

    >>> unit_behind("5 km away", 1)
    Unit(name='kilometre', end=4)
    """
    sign = SIGN.match(text, at)
    if sign and sign.lastgroup:
        return Unit(SIGN_NAMES[int(sign.lastgroup[1:])], sign.end())
    word = WORD.match(text, at)
    if word:
        return Unit(WORDS[word["form"].lower()], word.end())
    code = CODE_BEHIND.match(text, at)
    return Unit(LETTERS[code["code"]], code.end()) if code else None


def currency_before(text: str, at: int) -> Before | None:
    """The currency whose sign stands right before a number that begins at `at`.

    >>> currency_before("about HK$ 40", 10)
    Before(name='hong kong dollar', start=6, negative=False)
    """
    window = max(0, at - 8)
    found = BEFORE.search(text[window:at])
    if found is None:
        return None
    group = next(name for name, value in found.groupdict().items() if value is not None and name != "minus")
    return Before(CODE_NAMES[int(group[1:])], window + found.start(), found["minus"] is not None)


def reckoned_by(text: str, at: int) -> Unit | None:
    """What an amount that ends at `at` is reckoned by: "a month", "per barrel", "annually".

    >>> reckoned_by("$52 a barrel", 3)
    Unit(name='barrel', end=12)
    """
    found = PER.match(text, at)
    if found is None:
        return None
    per = ADVERBS[found["adverb"].lower()] if found["adverb"] else found["per"].lower()
    return Unit(SPELLED.get(per, per), found.end())
