"""Kinds: what sort of source a noun stands for, whether for one or for many, for a he or a she."""

from collections.abc import Sequence
from functools import lru_cache

from sayso.attribute.nouns import BODIES, HE, OUTLETS, PAPERS, PEOPLE, ROLES, SHE
from sayso.model.voices import Kind

PEOPLE_ENDS = ("ers", "ors", "ists", "ians", "ants", "ees", "men")
PERSON_ENDS = ("man", "woman", "person", "-old", "ist")
NO_PERSON = frozenset("human list checklist".split())


@lru_cache(maxsize=8192)
def singular(noun: str) -> str:
    """A noun without its plural ending.

    >>> singular("ministries"), singular("polls"), singular("press"), singular("bosses")
    ('ministry', 'poll', 'press', 'boss')
    """
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    if noun.endswith("wives"):
        return noun[:-3] + "fe"
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def is_plural(noun: str) -> bool:
    """Whether a noun looks like a plural."""
    return singular(noun) != noun


def is_person(noun: str) -> bool:
    """Whether a noun, as it stands, means one person.

    >>> is_person("spokesman"), is_person("spokesmen"), is_person("anchorman")
    (True, False, True)
    """
    return noun in ROLES or (noun.endswith(PERSON_ENDS) and noun not in NO_PERSON)


@lru_cache(maxsize=8192)
def kind_of(noun: str) -> Kind:
    """The kind of source that a lower-case noun stands for, when no name goes with it.

    >>> [str(kind_of(noun)) for noun in ("memo", "ministry", "newspaper", "officials", "spokesman", "weather")]
    ['paper', 'body', 'outlet', 'unnamed', 'unnamed', 'unknown']
    """
    if noun in PEOPLE:
        return Kind.UNNAMED
    one = singular(noun)
    if noun in PAPERS or one in PAPERS:
        return Kind.PAPER
    if noun in OUTLETS:
        return Kind.OUTLET
    if noun in BODIES:
        return Kind.BODY
    if is_person(one) or one in BODIES or one in OUTLETS:
        return Kind.UNNAMED
    return Kind.UNNAMED if noun.endswith(PEOPLE_ENDS) else Kind.UNKNOWN


def gender(words: Sequence[str]) -> str:
    """ "he" or "she" where the lower-case words that describe somebody tell it; empty where they do not.

    >>> gender(["a", "spokeswoman"]), gender(["her", "husband"]), gender(["the", "mayor"])
    ('she', 'he', '')
    """
    he, she = not HE.isdisjoint(words), not SHE.isdisjoint(words)
    return "" if he == she else "he" if he else "she"
