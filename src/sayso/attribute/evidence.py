"""Evidence: what the words around a name, and a tagger, tell of the one who bears it."""

import re
from collections import Counter
from collections.abc import Sequence

from sayso.attribute.cast import Cast
from sayso.attribute.kinds import gender
from sayso.attribute.known import body_key
from sayso.attribute.names import Name
from sayso.model.voices import Entity, EntityKind, Kind

PERSON_BEFORE = re.compile(r"\b(?:[a-z]+(?:man|woman|person)|who|neighbou?r|father|mother|farmer)\s$")
PERSON_AFTER = re.compile(
    r",\s(?:\d{1,3}\b|who\b|whose\b|an?\s|the\s)|\s(?:himself|herself)\b|\s\(@|\s(?:said|told|says|tells)\b|"
    r"(?:[’']s?)?\s(?:campaign|supporters|rally|rallies|aides?|advis[eo]rs?|voters|wife|husband|allies|backers|speech|"
    r"remarks)\b"
)
BODY_AFTER = re.compile(
    r"(?:[’']s?)?\s(?:executives?|employees?|customers?|workers?|shares?|stock|plants?|stores?|its|headquarters|"
    r"subsidiar\w+|itself|users?|which|members|fighters|militants|government)\b"
)
THE_BODY = re.compile(r"[,.;:’']|\s(?:is|was|has|had|said|says|will|would|and|or|to|in|on|are|were)\b")
IN_PLACE = (" in ", "\nin ", " from ", " near ")
OWNED = ("’s", "'s")
APPOSED = re.compile(r",\s(?:an?|the|his|her|\d+,\san?)\s[\w\s’'-]{1,40}")
OF_HIMSELF = re.compile(
    r"(?:\s(?:also|then|later))?\s(?:(?:said|says|added|adds|believes|thinks|hopes|insisted|insists|claimed|claims|argued|"
    r"wrote|writes|announced|denied|explained|recalled|knows|knew|thought|felt|feels)"
    r"(?:\s(?:that|last\s\w+|on\s\w+|\w+day))?\s(?:(?P<he>he)|she)\b|(?:(?P<him>himself)|herself)\b)"
)
SORTS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)
TAGGER = 1.5
"""What a tagger's voice weighs against one place where the words around a name tell what it stands for."""

NEARLY_ALWAYS = 0.7
"""So often of the times it finds a name a tagger must take it for the same."""


def weigh(cast: Cast, found: Sequence[Name], whose: Sequence[int | None], entities: Sequence[Entity]) -> None:
    """Settle what kind each bearer is that his name leaves open, what he is called, and whether he is a he or a she."""
    tags = _tags(cast.text, entities)
    _words(cast, found, whose, tags)
    if tags:
        _two_capitals(cast, tags)
    _genders(cast, found, whose)
    for one in cast.known:
        if len(one.forms) > 1:
            one.name = max(one.forms, key=lambda form: (one.forms[form], len(form), form))


def is_person(text: str, name: Name) -> bool:
    """Whether the words after a name are such as follow a person's."""
    return PERSON_AFTER.match(text, name.end) is not None


def told(text: str, name: Name) -> str:
    """ "he" or "she" where the words around a full name tell it: "Orlo, a spokeswoman", "actress Ana Orlo"."""
    apposed = APPOSED.match(text, name.end)
    before = text[max(0, name.start - 24) : name.start].split()[-1:]
    return gender([word.lower() for word in (*(apposed.group().split() if apposed else ()), *before)])


def _words(
    cast: Cast, found: Sequence[Name], whose: Sequence[int | None], tags: dict[str, Counter[EntityKind]]
) -> None:
    """What single words stand for that are nobody's full name: a person, a body, or a place that speaks as one."""
    votes: dict[int, list[float]] = {}
    for name, at in zip(found, whose, strict=True):
        if at is not None and cast.known[at].kind is Kind.UNKNOWN and " " not in cast.known[at].name:
            vote = votes.setdefault(at, _tagged(tags, cast.known[at].name))
            for sort, voice in enumerate(_around(cast.text, name)):
                vote[sort] += voice
    for at, (person, body, place) in votes.items():
        if body > person or (place and place >= person):
            cast.known[at].kind = Kind.BODY
        elif person > 1:
            cast.known[at].kind, cast.known[at].sure = Kind.PERSON, True


def _around(text: str, name: Name) -> tuple[bool, bool, bool]:
    """Whether the words around a name speak for a person, a body, a place."""
    before = text[max(0, name.start - 12) : name.start].lower()
    the = before.endswith((" the ", "\nthe ")) and THE_BODY.match(text, name.end) is not None
    return (
        is_person(text, name) or PERSON_BEFORE.search(before) is not None,
        the or BODY_AFTER.match(text, name.end) is not None,
        before.endswith(IN_PLACE) and not text.startswith(OWNED, name.end),
    )


def _two_capitals(cast: Cast, tags: dict[str, Counter[EntityKind]]) -> None:
    """Names of two words that only look like a person's: the tagger says whether they are, if it says so twice."""
    for at, one in enumerate(cast.known):
        if one.kind is Kind.PERSON and not one.sure and " " in one.name:
            person, body, place = _tagged(tags, one.name)
            one.sure = person > 0
            if (body or place) and tags[body_key(one.name)].total() > 1:
                one.kind = Kind.BODY
                cast.placed.update((at,) if place else ())


def _genders(cast: Cast, found: Sequence[Name], whose: Sequence[int | None]) -> None:
    """He or she, for persons whose names do not tell, by what they say of themselves: "Varro said that she"."""
    votes: dict[int, int] = {}
    for name, at in zip(found, whose, strict=True):
        if at is not None and cast.known[at].kind is Kind.PERSON and not cast.known[at].gender:
            himself = OF_HIMSELF.match(cast.text, name.end)
            if himself:
                votes[at] = votes.get(at, 0) + (1 if himself["he"] or himself["him"] else -1)
    for at, vote in votes.items():
        cast.known[at].gender = "he" if vote > 0 else "she" if vote else ""


def _tags(text: str, entities: Sequence[Entity]) -> dict[str, Counter[EntityKind]]:
    """What a tagger takes each name for, over the whole text."""
    found: dict[str, Counter[EntityKind]] = {}
    for entity in entities:
        found.setdefault(body_key(entity.span.of(text)), Counter())[entity.kind] += 1
    return found


def _tagged(tags: dict[str, Counter[EntityKind]], name: str) -> list[float]:
    """A tagger's voice for person, body, place: for what it nearly always takes the name for."""
    counted = tags.get(body_key(name), Counter())
    enough = NEARLY_ALWAYS * counted.total()
    return [TAGGER if counted[sort] > enough else 0.0 for sort in SORTS]
