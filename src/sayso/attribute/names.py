"""Names: whom a text names, by its capital letters, and what it calls them."""

import re
from typing import NamedTuple

from sayso.attribute.capitals import Run, capitals, opens
from sayso.attribute.kinds import singular
from sayso.attribute.name_words import (
    ABSTRACT,
    ALONE,
    COMMON_NOUNS,
    GIVEN,
    HONORIFICS,
    LEAD,
    NO_ACRONYM,
    OF,
    SUFFIXES,
    SURNAMES_TOO,
    TAILS,
    TITLES,
    WITHOUT_ARTICLE,
)
from sayso.attribute.nouns import BODY_NAMES, GROUPS, PEOPLE, PRESS, ROLES
from sayso.attribute.places import DEMONYMS, PLACES
from sayso.model.voices import Kind

JOINS = re.compile(r"\s(?:of|for|on)(?:\sthe)?\s|\sand\s|\s&\s")
OF_INSIDE = re.compile(r"\b(?:of|for|on)\b")
DATE = re.compile(r"\d\s+\w+|\w+\s+\d")
NO_NAME = re.compile(r"[RDI]-[A-Z]|.*(?:['’](?i:ll|re|ve|d|m|t)|-(?:based|born|only|led|backed|style))$")
"""R-Ostrel; We’ll; Ostrel-based."""


class Name(NamedTuple):
    """A name as it stands in a text."""

    start: int
    """Where the name begins, titles included."""

    end: int
    name: str
    """The name without titles."""

    kind: Kind
    """PERSON, BODY, OUTLET; UNNAMED for a group; UNKNOWN for a single word that may be anything."""

    before: tuple[str, ...] = ()
    """The words of the run before the name, in small letters: titles, offices."""

    titled: bool = False
    place: bool = False
    group: bool = False
    """A people or a party's members: "Democrats", "Senate Republicans"."""

    heading: bool = False
    """Where capitals say nothing: a name only if the text has it elsewhere."""


def names(text: str) -> list[Name]:
    """Every name in a text, in order.

    >>> [name.name for name in names("On Monday Sen. Mira J. Tolland of the Port Board met Vale’s lawyer.")]
    ['Mira J. Tolland', 'Port Board', 'Vale']
    """
    found: list[Name] = []
    runs, usual = capitals(text)
    for run in runs:
        if len(run.words) > 1 and _only_opens(text, run, usual):
            run = run.without_first()
        name = _single(text, run, 0, usual) if len(run.words) == 1 else _name(text, run, usual)
        if name is not None:
            _append(text, found, name)
    return found


def _only_opens(text: str, run: Run, usual: frozenset[str]) -> bool:
    """Whether the first word of a run has its capital only from the sentence: "Beneath Orlo’s …"."""
    first, last = run.lows[0], run.lows[-1]
    if len(run.lows) == 2 and (last in PRESS or last in BODY_NAMES):
        return False
    common = first in usual and not (first in GIVEN or first in TITLES or first in LEAD or first in ROLES)
    return common and opens(text, run.starts[0])


def _name(text: str, run: Run, usual: frozenset[str]) -> Name | None:
    """The name in several words, or None where they are only a title or an office."""
    lows, start, end, last = run.lows, run.starts[0], run.end, run.lows[-1]
    if last in GROUPS or (last in PEOPLE and last not in GIVEN and last not in PRESS):
        return Name(start, end, text[start:end], Kind.UNNAMED, group=True, heading=run.heading)
    cut = _before(lows)
    body = _body(lows, cut)
    if body is not None:
        first = run.starts[1] if lows[0] == "former" else start
        return Name(start, end, text[first:end], body, heading=run.heading)
    if cut == len(lows) or (last in DEMONYMS and lows[cut] not in GIVEN):
        return None
    if last in TAILS and lows[cut] not in GIVEN:
        return Name(start, end, text[start:end], Kind.UNKNOWN, heading=run.heading)
    cut += lows[cut] in GROUPS and cut < len(lows) - 1
    while cut < len(lows) - 1 and lows[cut] in LEAD and lows[cut] not in GIVEN:
        cut += 1
    if cut == len(lows) - 1:
        return _single(text, run, cut, usual)
    return _person(text, run, cut)


def _person(text: str, run: Run, cut: int) -> Name:
    """Several words that are most likely a person's name."""
    lows, start, end = run.lows, run.starts[0], run.end
    name, rest = text[run.starts[cut] : end], lows[cut:]
    titled = any(low in TITLES or low in ROLES for low in lows[:cut])
    if not titled and " ".join(rest) in PLACES:
        return Name(start, end, name, Kind.BODY, place=True, heading=run.heading)
    if not titled and rest[0] not in GIVEN and _has_article(text, start):
        return Name(start, end, name, Kind.BODY, heading=run.heading)
    if all(word.isupper() and len(word) > 1 for word in run.words[cut:]):
        if rest[0] not in GIVEN:
            return Name(start, end, name, Kind.BODY, heading=True)
        name = name.title()
    closed = name if rest[-1] in SUFFIXES else name.rstrip(".,")
    return Name(start, end, closed, Kind.PERSON, lows[:cut], titled, heading=run.heading)


def _single(text: str, run: Run, at: int, usual: frozenset[str]) -> Name | None:
    """The name in the last word of a run, or None where it is a common word, an office, a month."""
    word, low, start, end = run.words[at], run.lows[at], run.starts[at], run.end
    before, begins = run.lows[:at], run.starts[0]
    if any(one in TITLES or (one in ROLES and one not in LEAD) for one in before):
        return Name(begins, end, word.rstrip("."), Kind.PERSON, before, titled=True, heading=run.heading)
    if NO_NAME.match(word):
        return None
    plain = Name(begins, end, word.rstrip("."), Kind.UNKNOWN, before, heading=run.heading)
    if low in GROUPS or (low in PEOPLE and low not in GIVEN and low not in PRESS):
        return plain._replace(kind=Kind.UNNAMED, group=True)
    if low in PLACES or word.lower() in PLACES:
        return plain._replace(name=word, kind=Kind.BODY, place=True)
    kind = _kind_of_word(text, word, low, start, usual)
    if kind is not None:
        return plain._replace(name=word, kind=kind)
    one = singular(low)
    if low in TITLES or low in ROLES or low in DEMONYMS or one in DEMONYMS or one in ROLES:
        return _people_or_office(plain, low, one)
    if low in NO_ACRONYM or low in TAILS or len(plain.name) < 2:
        return None
    if word.isupper() and 2 <= len(word) <= 6:
        return plain._replace(kind=Kind.BODY)
    common = low in usual or low in LEAD or low in COMMON_NOUNS or one in COMMON_NOUNS
    if common and low not in GIVEN and opens(text, start):
        return None
    return None if low == "may" and DATE.search(text[max(0, start - 3) : end + 3]) else plain


def _kind_of_word(text: str, word: str, low: str, start: int, usual: frozenset[str]) -> Kind | None:
    """BODY or OUTLET where a single word is its name."""
    if low in WITHOUT_ARTICLE and low not in usual:
        return Kind.BODY
    if low in ALONE:
        return Kind.OUTLET
    if (low in PRESS or low in BODY_NAMES) and (word.isupper() or _has_article(text, start)):
        return Kind.OUTLET if low in PRESS else Kind.BODY
    return None


def _people_or_office(plain: Name, low: str, one: str) -> Name | None:
    """A people; else a word that is a name only where the text has it as one elsewhere: "Cuban", "Baker"."""
    if one in DEMONYMS and low != one:
        return plain._replace(kind=Kind.UNNAMED, group=True)
    return None if low in TITLES else plain._replace(heading=True)


def _has_article(text: str, start: int) -> bool:
    return text[max(0, start - 4) : start].lower() == "the "


def _before(lows: tuple[str, ...]) -> int:
    """How many words of a run stand before the name: up to the last title or office; all of them if that is last."""
    last, cut = len(lows) - 1, 0
    for at, low in enumerate(lows):
        if (low in TITLES or low in ROLES) and not (low in GIVEN and not at):
            surname = low in SURNAMES_TOO and at > 0 and lows[at - 1] in GIVEN
            if not surname and not (at == last and (low in SURNAMES_TOO or lows[0] in GIVEN)):
                cut = at + 1
        elif cut + 2 <= at < last and low in GIVEN and GIVEN.isdisjoint(lows[cut:at]):
            cut = at
    return cut


def _body(lows: tuple[str, ...], cut: int) -> Kind | None:
    """BODY or OUTLET where the last words of a run are a body's or an outlet's."""
    last, given = lows[-1], cut < len(lows) and lows[cut] in GIVEN
    if cut and lows[cut - 1] in HONORIFICS:
        return None
    if given and len(lows) - cut == 2 and last not in ("news", "times"):
        return None
    if last in PRESS or lows[0] in ("daily", "weekly"):
        return Kind.OUTLET
    if last in BODY_NAMES:
        return Kind.BODY
    return Kind.OUTLET if len(lows) == 2 and lows[0] in PRESS and last in PLACES else None


def _append(text: str, found: list[Name], name: Name) -> None:
    """Add a name, made one with the last where "of", "for" or "and" join the two to a body's name."""
    last = found[-1] if found else None
    if last is None or name.start - last.end > 9 or not _joined(text, last, name):
        found.append(name)
        return
    whole = text[last.end - len(last.name) : name.end]
    found[-1] = Name(last.start, name.end, whole, Kind.BODY if last.group else last.kind)


def _owns(owners: str, body: str) -> bool:
    """Whether two words are a body's name with its owners in it: "Dockers’ Union"."""
    return body in BODY_NAMES and (owners in BODY_NAMES or singular(owners) in ROLES)


def _joined(text: str, last: Name, name: Name) -> bool:
    gap = text[last.end : name.start]
    if gap in ("' ", "’ "):
        return not last.heading and _owns(last.name.split()[-1].lower(), name.name.split()[-1].lower())
    if last.heading or not JOINS.fullmatch(gap) or text[last.end - len(last.name) : last.end] != last.name:
        return False
    tail = last.name.split()[-1].rstrip(".").lower()
    if gap.strip() in ("and", "&"):
        abstract = name.name.split()[-1].lower() in ABSTRACT
        return abstract and last.kind is Kind.BODY and OF_INSIDE.search(last.name) is not None
    if last.place or last.kind is Kind.OUTLET:
        return False
    body = last.kind is Kind.BODY and (tail in BODY_NAMES or singular(tail) in BODY_NAMES)
    return tail in OF or (body and name.kind is not Kind.PERSON) or (last.group and " " in last.name and name.place)
