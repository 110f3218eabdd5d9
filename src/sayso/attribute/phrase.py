"""Phrases: a source's words taken apart, where no name stands for the source itself."""

import re
from typing import NamedTuple

from sayso.attribute.kinds import is_person, is_plural, kind_of
from sayso.attribute.nouns import COLLECTIVES, PEOPLE
from sayso.model.voices import Kind

DEFINITE = frozenset("the this that these those his her its their our my your whose both all same".split())
POSSESSIVE = frozenset("his her its their our my your whose".split())
COUNTING = frozenset(
    """
    a an one another some any no every each several many most more few two three four five six seven eight nine
    ten dozens hundreds thousands other others certain various multiple numerous countless nearly roughly about
    approximately almost around over only even just at least less than perhaps maybe not
    """.split()
)
DETERMINERS = DEFINITE | COUNTING
AFTER = frozenset(
    """
    of for from in at with on by to who whom whose which that about against among as near behind inside within
    without under over around across during since before after between and or but including like than is was are
    were has had said says close familiar aware responsible available opposed loyal sympathetic critical able
    willing eager unable led built held sent made paid known given seen shown taken written found based run put
    set
    """.split()
)
"""Words with which the part of a phrase after its noun begins."""

ITSELF = re.compile(r"(?<=\w)\s(?:itself|himself|herself|themselves)$")
ACRONYM = re.compile(r"\s\([A-Z][A-Za-z&.-]{1,9}\)")
LEADING = re.compile(r"^(?:by|in|within|from|among|to|and|but|as|that)\s+(?=\w)", re.IGNORECASE)
BREAK = re.compile(r"\s*(?:,(?=\s)|[;:(\[])|\s+[–—-]{1,2}\s")
WORD = re.compile(r"[\w%$£€’'./-]*[\w%’']")
OWNER = re.compile(r"(?:[’']s|s[’'])$")
OWNER_LAST = re.compile(r"(?<=\w\w)[’']s$")
NUMBER = re.compile(r"\d|percent|per-cent|%")


class Phrase(NamedTuple):
    """What stands in "the port’s former spokesman for safety": owner, words before the noun, the noun, the rest."""

    words: str
    """All of it, with single spaces and no marks at the ends."""

    short: str
    """The words up to the first comma, bracket or dash, without an acronym in brackets."""

    determiner: str
    owner: str
    """ "the port’s", as written; empty where nobody owns."""

    before: tuple[str, ...]
    """The words between determiner or owner and the noun, as written."""

    noun: str
    """The noun in lower case; empty where there is none to be found."""

    after: str
    many: bool
    """Whether it means several."""

    counted: bool
    """Whether it counts or picks out: "two of", "some", "58 per cent of", "another"."""

    @property
    def definite(self) -> bool:
        """Whether it points at somebody the reader should know."""
        return not self.counted and (self.determiner in DEFINITE or bool(self.owner))


def clean(words: str) -> str:
    """Words with single spaces, without marks at the ends."""
    return ITSELF.sub("", LEADING.sub("", " ".join(words.split()).strip(' ,;:–—“”"()')))


def phrase(words: str) -> Phrase:
    """Take the words of a source apart.

    >>> one = phrase("the port’s former spokesman for safety")
    >>> one.owner, one.before, one.noun, one.after, one.definite
    ('the port’s', ('former',), 'spokesman', 'for safety', True)
    >>> two = phrase("Two of the ministers")
    >>> two.noun, two.many, two.counted
    ('ministers', True, True)
    """
    words = OWNER_LAST.sub("", ACRONYM.sub("", clean(words)))
    broken = BREAK.search(words, 1)
    short = words[: broken.start()] if broken else words
    core, after = _core(short.split(" "))
    counted = _is_counting(core[0])
    if after[:1] == ["of"] and _counts(core[-1]):
        counted = True
        inner, rest = _core(after[1:])
        core, after = (inner, rest) if inner else (core, rest)
    owner, determiner, body = _beginning(core)
    noun = body[-1].lower().rstrip("’'.")
    several = not broken and after[:1] == ["and"] and len(after) > 1
    many = several or (not is_person(noun) and (is_plural(noun) or noun in PEOPLE))
    return Phrase(words, short, determiner, owner, tuple(body[:-1]), noun, " ".join(after), many, counted)


def _beginning(core: list[str]) -> tuple[str, str, list[str]]:
    """The owner, the determiner, and the words that they leave: at least one."""
    owned = next((at + 1 for at in range(len(core) - 2, -1, -1) if OWNER.search(core[at]) and len(core[at]) > 2), 0)
    determiner = core[0].lower() if core[0].lower() in DETERMINERS else ""
    body = core[owned:]
    while len(body) > 1 and (body[0].lower() in DETERMINERS or NUMBER.match(body[0])) and not body[0].endswith("-old"):
        body = body[1:]
    return " ".join(core[:owned]), determiner, body


def _is_counting(word: str) -> bool:
    return word.lower() in COUNTING or NUMBER.search(word.lower()) is not None


def _core(tokens: list[str]) -> tuple[list[str], list[str]]:
    """The words up to the noun, and those after it."""
    for at in range(1, len(tokens)):
        low = tokens[at].lower().strip(",.")
        if low in AFTER or (_participle(low) and _noun(tokens[at - 1])):
            return tokens[:at], tokens[at:]
    return tokens, []


def _participle(word: str) -> bool:
    return word.endswith(("ing", "ed")) and len(word) > 4


def _noun(word: str) -> bool:
    low = word.lower()
    return kind_of(low) is not Kind.UNKNOWN or (is_plural(low) and low.isalpha()) or low in PEOPLE


def _counts(word: str) -> bool:
    """Whether "of" behind a word says what is counted: "dozens of", "a majority of", "58 per cent of"."""
    low = word.lower()
    return low in COLLECTIVES or low.rstrip("s%") in COLLECTIVES or NUMBER.search(low) is not None
