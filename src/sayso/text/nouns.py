"""English nouns: is a word a plural, and what is its singular."""

import re

IRREGULAR = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife", "wolves": "wolf",
    "halves": "half", "shelves": "shelf", "thieves": "thief", "leaves": "leaf", "loaves": "loaf", "series": "series",
    "species": "species", "police": "police", "staff": "staff", "personnel": "personnel", "cattle": "cattle",
    "troops": "troops", "criteria": "criterion", "phenomena": "phenomenon", "crises": "crisis", "bases": "base",
    "aircraft": "aircraft", "buses": "bus", "viruses": "virus", "campuses": "campus", "movies": "movie",
    "servicemen": "serviceman", "servicewomen": "servicewoman", "policemen": "policeman", "gunmen": "gunman",
    "firemen": "fireman", "fishermen": "fisherman", "dead": "dead", "injured": "injured", "wounded": "wounded",
    "missing": "missing", "homeless": "homeless", "others": "other", "dies": "die", "ties": "tie", "lies": "lie",
    "deaths": "death", "grandchildren": "grandchild", "schoolchildren": "schoolchild", "clothes": "clothes",
    "hostages": "hostage", "houses": "house", "horses": "horse", "nurses": "nurse", "cases": "case", "causes": "cause",
    "courses": "course", "causalities": "casualty", "responses": "response", "licenses": "license",
    "purchases": "purchase", "businesses": "business", "clergy": "clergy",
    "youth": "youth", "fish": "fish", "sheep": "sheep", "crew": "crew",
}  # fmt: skip
"""Plurals that follow no rule, and words that count as plurals as they are."""

NOT_PLURAL = frozenset(
    """is was has does this his its us yes thus plus as across always perhaps sometimes besides towards afterwards
    less unless gas bus virus campus status bonus census basis analysis crisis news physics politics mathematics
    economics athletics headquarters lens chaos atlas canvas christmas texas kansas arkansas illinois paris james
    charles thomas lewis davis harris jones williams ross previous various serious famous dangerous religious
    precious anonymous enormous continuous says said goes comes makes takes gets puts lets sees runs wins ends begins
    starts remains appears seems means needs wants tells calls shows gives keeps leaves holds turns brings uses
    happens meets includes continues sets moves plays falls leads hours-long vs""".split()
)
ENDING = re.compile(r"(?:ss|us|is|ous|’s|'s)$")
HISSING = re.compile(r"(?:ch|sh|x|ss|zz|s)es$")


def is_plural(word: str) -> bool:
    """Whether a word looks like the plural of a noun.

    >>> is_plural("hostages"), is_plural("women"), is_plural("bus")
    (True, True, False)
    """
    low = word.lower()
    if low in IRREGULAR:
        return True
    return len(low) > 2 and low.endswith("s") and low not in NOT_PLURAL and not ENDING.search(low)


def singular(word: str) -> str:
    """The singular of a noun, its own case kept where it is a name.

    >>> singular("countries"), singular("mosques"), singular("World Cups".split()[1])
    ('country', 'mosque', 'Cup')
    """
    low = word.lower()
    if low in IRREGULAR:
        return IRREGULAR[low]
    if not is_plural(word) or (word.isupper() and len(word) > 2):
        return word
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if HISSING.search(low) and not low.endswith(("uses", "ases", "oses", "nses", "rses", "ises")):
        return word[:-2]
    return word[:-1]
