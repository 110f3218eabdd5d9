"""Known: one who is named in a text or speaks in it, while he is still being found out about."""

from dataclasses import dataclass, field
from typing import NamedTuple

from sayso.attribute.name_words import SUFFIXES
from sayso.attribute.places import ALIKE
from sayso.model.place import Span
from sayso.model.voices import Kind


@dataclass(slots=True)
class Known:
    """Somebody known so far: named in the text, or met as the source of a telling."""

    name: str
    kind: Kind
    gender: str = ""
    """"he", "she", or empty while nothing tells."""

    many: bool = False
    """Several people: "officials", "Orlo and Tarn"."""

    named: bool = True
    """Goes by a name, not by a description."""

    sure: bool = False
    """Something besides two capitals says that this is a person's name: a title, a given name, a surname used alone."""

    introduced: int = -1
    """Where the full name first stands; -1 for one who has none."""

    alone: int = -1
    """Where the surname first stands alone for this one."""

    met: int = 0
    """How often the text names this one."""

    thing: bool = False
    """Without a name, and no person: "a new report"."""

    noun: str = ""
    """The noun of one who goes by a description, as descriptions are compared: "officials" is "official"."""

    forms: dict[str, int] = field(default_factory=dict)
    """How often each form of a person's full name stands in the text."""

    described: set[str] = field(default_factory=set)
    """Words of the descriptions met."""

    mentions: list[Span] = field(default_factory=list)
    """The places of the tellings' sources."""


class Mention(NamedTuple):
    """A name in the text, and whose it is."""

    start: int
    end: int
    at: int
    """A number in `Cast.known`."""

    bare: int
    """Where the name itself begins, behind titles."""


def body_key(name: str) -> str:
    """What a body is known by, whatever way its name is written.

    >>> body_key("The U.S."), body_key("the United States"), body_key("Port Board")
    ('us', 'us', 'port board')
    """
    key = name.casefold().replace("’", "'").removeprefix("the ").rstrip(".,")
    return ALIKE.get(key, key)


def short_of(short: list[str], long: list[str]) -> bool:
    return len(short) < len(long) and (long[-len(short) :] == short or long[: len(short)] == short)


def parts(name: str) -> tuple[list[str], str]:
    """The words of a person's name, and Jr. or III apart."""
    words = [word.strip(".,") for word in name.split()]
    if len(words) > 1 and words[-1].lower() in SUFFIXES:
        return words[:-1], words[-1].lower()
    return words, ""
