"""Names of persons across documents: when two may be the same one's."""

import re
from typing import NamedTuple

SUFFIX = frozenset("jr sr ii iii iv".split())
PARTICLES = frozenset("de la le del der van von den di da dos bin ibn al el st".split())
WORD = re.compile(r"\w[\w’'.-]*")
SHORT = {
    "mike": "michael", "bob": "robert", "rob": "robert", "bill": "william", "will": "william", "tom": "thomas",
    "jim": "james", "jimmy": "james", "dave": "david", "dan": "daniel", "danny": "daniel", "chris": "christopher",
    "joe": "joseph", "tony": "anthony", "steve": "steven", "stephen": "steven", "matt": "matthew", "nick": "nicholas",
    "alex": "alexander", "ben": "benjamin", "sam": "samuel", "greg": "gregory", "jeff": "jeffrey", "ken": "kenneth",
    "ron": "ronald", "don": "donald", "tim": "timothy", "andy": "andrew", "drew": "andrew", "ed": "edward",
    "eddie": "edward", "charlie": "charles", "chuck": "charles", "rick": "richard", "dick": "richard",
    "rich": "richard", "kate": "katherine", "kathy": "katherine", "katie": "katherine", "liz": "elizabeth",
    "beth": "elizabeth", "jen": "jennifer", "jenny": "jennifer", "sue": "susan", "deb": "deborah", "debbie": "deborah",
    "barb": "barbara", "pat": "patricia", "patty": "patricia", "peggy": "margaret", "maggie": "margaret",
    "cathy": "catherine", "vicky": "victoria", "josh": "joshua", "zach": "zachary", "jon": "jonathan",
    "larry": "lawrence", "jerry": "gerald", "gerry": "gerald", "ray": "raymond", "fred": "frederick", "phil": "philip",
    "phillip": "philip", "pete": "peter", "max": "maxwell", "gabe": "gabriel", "nate": "nathan", "manny": "manuel",
}  # fmt: skip
"""Short given names and other spellings, as one."""


class Parts(NamedTuple):
    """A person's name taken apart: folded words; `given` is empty for a surname alone."""

    given: str
    middle: tuple[str, ...]
    last: str
    suffix: str


def parts(name: str) -> Parts:
    """The parts of a person's name.

    >>> parts("Mira J. Tolland Jr.")
    Parts(given='mira', middle=('j',), last='tolland', suffix='jr')
    """
    words = [word.strip(".,'’").casefold().replace("’", "'") for word in WORD.findall(name)]
    words = [word for word in words if word]
    suffix = words.pop() if len(words) > 1 and words[-1] in SUFFIX else ""
    if not words:
        return Parts("", (), "", "")
    last = len(words) - 1
    while last > 1 and words[last - 1] in PARTICLES:
        last -= 1
    surname = " ".join(words[last:])
    return Parts(words[0] if last else "", tuple(words[1:last]), surname, suffix)


def compatible(one: Parts, other: Parts) -> bool:
    """Whether two names may be one person's: same surname, given names that agree.

    >>> compatible(parts("Mike Orlo"), parts("Michael T. Orlo")), compatible(parts("Ana Orlo"), parts("Ivo Orlo"))
    (True, False)
    """
    if one.last != other.last or (one.suffix and other.suffix and one.suffix != other.suffix):
        return False
    return not one.given or not other.given or same_given(one.given, other.given)


def same_given(one: str, other: str) -> bool:
    """Whether two given names agree: equal, an initial, a short form."""
    if one == other or SHORT.get(one, one) == SHORT.get(other, other):
        return True
    short, long = sorted((one, other), key=len)
    return len(short) <= 2 and len(short) > 0 and long.startswith(short[0]) and len(short.strip(".")) == 1
