"""Described: whom the text describes how, by titles, by appositions, by "Orlo is the mayor"."""

import re
from collections.abc import Iterable
from functools import lru_cache

from sayso.attribute.cast import Cast
from sayso.attribute.kinds import gender, is_person, kind_of, singular
from sayso.attribute.known import Mention
from sayso.attribute.scene import Scene
from sayso.model.voices import Kind
from sayso.text.common import COMMON

SAME = {
    "advisor": "adviser", "attorney": "lawyer", "actress": "actor", "gop": "republican", "dems": "democrat",
    **dict.fromkeys(["representative", "rep", "congresswoman", "lawmaker", "legislator"], "congressman"),
    **dict.fromkeys(["spokeswoman", "spokesperson"], "spokesman"),
    **dict.fromkeys(["chairwoman", "chairperson", "chair"], "chairman"),
    **dict.fromkeys(["front-runner", "frontrunner", "nominee", "contender", "hopeful"], "candidate"),
    **dict.fromkeys(["tycoon", "magnate", "billionaire", "businessman", "businesswoman"], "mogul"),
    **dict.fromkeys(["entrepreneur", "developer"], "mogul"),
    **dict.fromkeys(["head", "boss"], "chief"), **dict.fromkeys(["councilwoman", "councilman"], "councillor"),
    "sen": "senator", "gov": "governor", "gen": "general", "prof": "professor", "dr": "doctor", "pm": "premier",
    "supt": "superintendent", "capt": "captain", "lt": "lieutenant", "sgt": "sergeant", "col": "colonel",
    "maj": "major", "rev": "reverend",
}  # fmt: skip
"""Words for the same office, as one."""

OFFICES = frozenset(SAME.values())
APPOSED = re.compile(
    r"(?:\s\([^()\n]{0,40}\))?,\s+"
    r"(?P<words>(?:\d{1,3}\b|(?:an?|the|his|her|their|its|who|whose)\s|[a-z])[^;:!?\n“”\"]{0,140})"
)
CLOSED = re.compile(r",\s|\.\s|\.$|\)\s")
IS = re.compile(r"\s+(?:is|was)\s+(?P<words>(?:an?|the|his|her|their|one)\s[^,;:.!?\n“”\"]{2,90})")
OF = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?(?P<words>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})")
NOUN_FIRST = re.compile(
    r"(?P<words>(?:\b(?:the|an?|his|her|their|its|our)\s|[’']s?\s)[\w\s’'-]{2,60}),\s$", re.IGNORECASE
)
"""A description before its name: "the bureau's director, Ana Orlo"."""

WORD = re.compile(r"\w[\w’'-]*")
SMALL = frozenset("of the for and in on at his her its their our first last own".split())
ARTICLES = frozenset("a an the his her their its who".split())
BACK = 70
"""Code points before a name in which a description is looked for."""

PREMODIFIERS = 6
"""Words before a name that may describe its bearer."""

WORDS = 16
"""Words of one description that are kept."""

MANY_WORDS = 160
"""Words of descriptions kept for one bearer."""


@lru_cache(maxsize=8192)
def canon(word: str) -> str:
    """A word as descriptions are compared by it.

    >>> canon("Gov."), canon("spokeswoman"), canon("ministries")
    ('governor', 'spokesman', 'ministry')
    """
    low = word.lower().strip(".,’'").removesuffix("’s").removesuffix("'s")
    low = SAME.get(low, low)
    return SAME.get(singular(low), singular(low))


def roles(scene: Scene) -> dict[str, list[int]]:
    """Words of descriptions → whom the text describes so."""
    if not scene.roles:
        scene.roles = {"": []}
        for mention in scene.cast.mentions:
            one = scene.cast.known[mention.at]
            if not one.many and len(one.described) < MANY_WORDS:
                _note(scene, mention.at, _around(scene.cast, mention))
        for at, words in scene.waiting:
            _note(scene, at, WORD.findall(words)[:WORDS])
    return scene.roles


def describe(scene: Scene, at: int, words: str) -> None:
    """Note what a source's words say of the one they name."""
    one = scene.cast.known[at]
    if one.kind is Kind.PERSON and not one.many and not one.gender:
        one.gender = gender([word.strip(".,").lower() for word in words.split()[:WORDS]])
    if scene.roles:
        _note(scene, at, WORD.findall(words)[:WORDS])
    else:
        scene.waiting.append((at, words))


def _note(scene: Scene, at: int, words: Iterable[str]) -> None:
    one = scene.cast.known[at]
    for word in words:
        key = canon(word)
        if key and key not in one.described and len(one.described) < MANY_WORDS:
            one.described.add(key)
            scene.roles.setdefault(key, []).append(at)


def _around(cast: Cast, mention: Mention) -> list[str]:
    """The words around a name that describe its bearer."""
    text = cast.text
    words = WORD.findall(text[mention.start : mention.bare])
    before = text[max(0, mention.start - BACK) : mention.start]
    first = NOUN_FIRST.search(before) if before.endswith(", ") else None
    described = first is not None and _noun_phrase(first["words"])
    words += WORD.findall(first["words"]) if first and described else _premodifiers(before)
    for pattern in (APPOSED, IS, OF):
        found = pattern.match(text, mention.end)
        if found:
            words += _after(found["words"], pattern is APPOSED)
    return words


def _noun_phrase(words: str) -> bool:
    """Whether words before a comma are a description, and no clause: "the bureau’s director", not "the bureau said"."""
    low = [word.lower() for word in WORD.findall(words)][1:]
    return bool(low) and is_person(low[-1]) and not any(word in COMMON and word not in SMALL for word in low)


def _premodifiers(before: str) -> list[str]:
    """The words right before a name that belong to it: "the retired pilot" of "met the retired pilot Orlo"."""
    kept: list[str] = []
    for word in reversed(before.rsplit(None, PREMODIFIERS)[1:]):
        low = word.lower().strip(".,")
        if word[-1] in ",;:" or (low in COMMON and low not in ("former", "of")):
            break
        kept.append(word)
    nearest = kept[0].lower() if kept else ""
    telling = canon(nearest) in OFFICES or is_person(nearest) or kind_of(nearest) is not Kind.UNKNOWN
    return kept if kept and telling else []


def _after(words: str, apposed: bool) -> list[str]:
    """The words of a description after a name; none where what follows the comma is no apposition."""
    end = CLOSED.search(words) if apposed else None
    inner = words[: end.start()] if end else words
    if apposed and not ((end or inner[:1].isdigit()) and _apposes(inner)):
        return []
    return WORD.findall(inner)[:WORDS]


def _apposes(words: str) -> bool:
    """Whether what follows a comma is an apposition: "the mayor of Ostrel", "mayor of Ostrel", "45"."""
    low = [word.lower() for word in words.split()[:5]]
    if low[0].isdigit() or low[0] in ARTICLES:
        return True
    return any(map(is_person, low)) and not low[0].endswith(("ing", "ed")) and low[0] not in COMMON
