"""The roll: all names in a text, each given to somebody, before anybody speaks."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from sayso.attribute.capitals import opens
from sayso.attribute.cast import Cast
from sayso.attribute.evidence import is_person, told, weigh
from sayso.attribute.given import pronoun
from sayso.attribute.kinds import gender
from sayso.attribute.known import Mention, body_key
from sayso.attribute.names import Name, names
from sayso.model.voices import Entity, EntityKind, Kind

ACRONYM = re.compile(r"\s?\((?:the\s|or\s)?[“\"]?(?P<acronym>[A-Z][A-Za-z&]{1,8})[”\"]?\)")


def roll(text: str, entities: Sequence[Entity] = ()) -> Cast:
    """Everybody that a text names, with every place where it does.

    `entities` are what a tagger takes for names; where the words around a name do not tell what it stands for, they do.
    """
    cast = Cast(text)
    found = names(text)
    if entities:
        found = _with_tagged(text, found, entities)
    whose: list[int | None] = [_whole(cast, name) for name in found]
    for number, name in enumerate(found):
        if whose[number] is None and not name.heading:
            whose[number] = _bare(cast, name)
    weigh(cast, found, whose, entities)
    for number, name in enumerate(found):
        at = whose[number]
        if at is not None:
            _meet(cast, at, Mention(name.start, name.end, at, name.end - len(name.name)))
        elif name.heading:
            _heading(cast, name)
    cast.mentions.sort()
    cast.starts = [mention.start for mention in cast.mentions]
    return cast


def _meet(cast: Cast, at: int, mention: Mention) -> None:
    cast.mentions.append(mention)
    cast.known[at].met += 1


def _whole(cast: Cast, name: Name) -> int | None:
    """Whoever has a name of several words, or a body; single words wait until all of these are known."""
    if name.heading:
        return None
    if name.kind is Kind.PERSON and " " in name.name:
        at = cast.person(name)
        one = cast.known[at]
        one.sure = one.sure or is_person(cast.text, name)
        one.gender = one.gender or told(cast.text, name)
        return at
    if name.group:
        return _group(cast, name)
    if name.kind in (Kind.BODY, Kind.OUTLET) and (" " in name.name or name.place or not name.name.isupper()):
        at = cast.body(name)
        acronym = ACRONYM.match(cast.text, name.end)
        if acronym and stands_for(acronym["acronym"], name.name):
            cast.by_name.setdefault(acronym["acronym"].casefold(), at)
        return at
    return cast.body(name) if name.kind is Kind.UNKNOWN and " " in name.name else None


def stands_for(acronym: str, name: str) -> bool:
    """Whether an acronym's letters begin words of a name, in order.

    >>> stands_for("NDU", "Northbank Dockers’ Union"), stands_for("R", "Mary Vale")
    (True, False)
    """
    letters = iter(word[0].lower() for word in re.split(r"[\s-]+", name) if word)
    wanted = [letter.lower() for letter in acronym if letter.isupper()]
    return len(wanted) >= 2 and all(letter in letters for letter in wanted)


def _group(cast: Cast, name: Name) -> int:
    key = name.name.casefold()
    at = cast.by_name.get(key)
    if at is None:
        at = cast.by_name[key] = cast.add(name.name, Kind.UNNAMED, many=True)
    return at


def _bare(cast: Cast, name: Name) -> int | None:
    """Whoever goes by a single word here."""
    sex = gender(list(name.before))
    word = name.name
    if name.kind is not Kind.BODY or not name.titled:
        at = cast.bare(word, name.start, sex)
        if at is not None:
            return _alone(cast, at, name, sex)
    if cast.alike(word, sex):
        return None
    at = cast.by_name.get(body_key(word))
    if at is not None and not (name.titled and cast.known[at].kind is not Kind.PERSON):
        return at
    if word.isupper() and name.kind in (Kind.BODY, Kind.OUTLET):
        return _acronym(cast, name)
    return _titled(cast, name, sex) if name.titled else _word(cast, name)


def _alone(cast: Cast, at: int, name: Name, sex: str) -> int:
    one = cast.known[at]
    one.gender, one.sure = one.gender or sex, True
    if cast.by_last.get(name.name.casefold()) and one.alone < 0:
        one.alone = name.start
    return at


def _titled(cast: Cast, name: Name, sex: str) -> int:
    at = cast.add(name.name, Kind.PERSON, gender=sex, sure=True)
    cast.by_last.setdefault(name.name.casefold(), []).append(at)
    cast.known[at].alone = name.start
    return at


def _word(cast: Cast, name: Name) -> int:
    """A word that nothing is known of yet: part of an outlet's name, or somebody new."""
    word = cast.text[name.start : name.end] if name.before else name.name
    key = body_key(word)
    at = cast.by_name.get(key) if name.before else cast.short(key, Kind.OUTLET)
    if at is None:
        at = cast.add(word, Kind.UNKNOWN, gender=pronoun(word), sure=not opens(cast.text, name.start))
    cast.by_name[key] = at
    return at


def _acronym(cast: Cast, name: Name) -> int:
    if cast.text.startswith(":", name.end):
        persons = [at for at in cast.by_initials.get(name.name, ()) if cast.known[at].kind is Kind.PERSON]
        if len(persons) == 1:
            return persons[0]
    long = [at for at in cast.by_initials.get(name.name, ()) if cast.known[at].kind is Kind.BODY]
    at = long[0] if len(long) == 1 else cast.body(name)
    cast.by_name[body_key(name.name)] = at
    return at


def _with_tagged(text: str, found: list[Name], entities: Sequence[Entity]) -> list[Name]:
    """The names, and what the tagger takes for a person's or a body's besides them."""
    starts = [name.start for name in found]
    more = []
    for entity in entities:
        start, end = entity.span.start, entity.span.end
        at = bisect_left(starts, start)
        before = at > 0 and found[at - 1].end > start
        word = text[start:end]
        if before or (at < len(found) and found[at].start < end) or not word[:1].isupper() or "\n" in word:
            continue
        person = entity.kind is EntityKind.PERSON
        kind = Kind.PERSON if person and " " in word else Kind.UNKNOWN if person else Kind.BODY
        more.append(Name(start, end, word, kind, place=entity.kind is EntityKind.PLACE))
    return sorted([*found, *more]) if more else found


def _heading(cast: Cast, name: Name) -> None:
    """The names in a line in which every word has a capital: only those that the text has elsewhere."""
    at = name.start
    for word in cast.text[name.start : name.end].split():
        at = cast.text.index(word, at)
        who = cast.bare(word, at, "")
        if who is None and word.casefold() not in cast.by_last:
            who = cast.by_name.get(body_key(word))
        if who is not None:
            last = cast.mentions[-1] if cast.mentions else None
            if last is not None and last.at == who and 0 <= at - last.end <= 2:
                cast.mentions[-1] = last._replace(end=at + len(word))
            else:
                _meet(cast, who, Mention(at, at + len(word), who, at))
        at += len(word)
