"""Actors: persons, bodies and groups, each as one across documents: by surname, acronym, title and other names."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.compare.person_name import Parts, compatible, parts
from sayso.model.coverage import Actor, Cast
from sayso.model.place import Passage, Reason
from sayso.model.voices import Kind, Source

ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
NOT_WORDS = re.compile(r"[^\w\s&]")
SMALL = frozenset("of for and the on in to de la du des &".split())


@dataclass(slots=True)
class _Group:
    """Sources of several documents that are one actor, while it is being gathered."""

    kind: Kind
    names: Counter[str] = field(default_factory=Counter)
    sources: list[tuple[Cast, Source]] = field(default_factory=list)
    rules: set[str] = field(default_factory=set)

    def take(self, cast: Cast, source: Source, rule: str) -> None:
        self.sources.append((cast, source))
        self.names[source.name] += len(source.mentions)
        self.rules.add(rule)


def actors(casts: Sequence[Cast]) -> tuple[Actor, ...]:
    """All whom some documents name, each once; the order of the documents changes nothing.

    Persons are one where surname and given name agree; a surname alone is the only bearer's, and nobody's where two
    documents name two. Bodies are one by name, or by the letters of an acronym that some document spells out.

    >>> from sayso.model.place import Span
    >>> a = Cast("a", "Mira Tolland", (Source("e1", "Mira Tolland", Kind.PERSON, (Span(0, 12),)),))
    >>> b = Cast("b", "Tolland", (Source("e1", "Tolland", Kind.UNKNOWN, (Span(0, 7),)),))
    >>> [(actor.name, actor.documents()) for actor in actors([b, a])]
    [('Mira Tolland', ('a', 'b'))]
    """
    casts = sorted(casts, key=lambda cast: cast.document)
    pairs = [(cast, source) for cast in casts for source in cast.named]
    persons = [pair for pair in pairs if pair[1].kind is Kind.PERSON and " " in pair[1].name]
    rest = [pair for pair in pairs if not (pair[1].kind is Kind.PERSON and " " in pair[1].name)]
    groups = _persons(persons)
    by_last = _by_last(groups)
    left = []
    for cast, source in rest:
        if not _surname(cast, source, by_last):
            left.append((cast, source))
    groups += _bodies(left)
    return tuple(_actor(number, group) for number, group in enumerate(_in_order(groups), 1))


def _persons(pairs: Iterable[tuple[Cast, Source]]) -> list[_Group]:
    """Full names, the fullest first, each with the only group that it agrees with."""
    order = sorted(
        pairs, key=lambda pair: (-len(pair[1].name.split()), -len(pair[1].name), pair[1].name, pair[0].document)
    )
    groups: list[_Group] = []
    by_last: dict[str, list[tuple[Parts, _Group]]] = {}
    for cast, source in order:
        name = parts(source.name)
        fits = [group for known, group in by_last.get(name.last, ()) if compatible(known, name)]
        exact = [group for known, group in by_last.get(name.last, ()) if known.given == name.given]
        same = exact or fits
        if len(same) == 1:
            same[0].take(cast, source, "same-name")
        else:
            group = _Group(Kind.PERSON)
            group.take(cast, source, "name")
            by_last.setdefault(name.last, []).append((name, group))
            groups.append(group)
    return groups


def _by_last(groups: Iterable[_Group]) -> dict[str, list[_Group]]:
    found: dict[str, list[_Group]] = {}
    for group in groups:
        for name in group.names:
            known = found.setdefault(parts(name).last, [])
            if group not in known:
                known.append(group)
    return found


def _surname(cast: Cast, source: Source, by_last: Mapping[str, list[_Group]]) -> bool:
    """Give a surname that stands alone to its only bearer; say whether there was one."""
    if source.kind not in (Kind.PERSON, Kind.UNKNOWN) or " " in source.name.strip():
        return False
    fits = by_last.get(parts(source.name).last, ())
    if len(fits) != 1:
        return False
    fits[0].take(cast, source, "surname")
    return True


def body_key(name: str) -> str:
    """What a body is compared by: without article, case and points.

    >>> body_key("The U.S. Port Board"), body_key("us port board")
    ('us port board', 'us port board')
    """
    return " ".join(NOT_WORDS.sub("", ARTICLE.sub("", name)).casefold().split())


def letters(name: str) -> str:
    """The first letters of a name's words, small ones left out: its likely acronym.

    >>> letters("Syrian Democratic Forces"), letters("Board of Ports")
    ('SDF', 'BP')
    """
    words = [word for word in re.split(r"[\s-]+", ARTICLE.sub("", name)) if word and word.casefold() not in SMALL]
    return "".join(word[0] for word in words).upper()


def _bodies(pairs: Iterable[tuple[Cast, Source]]) -> list[_Group]:
    """Bodies, groups and the rest: by name, then acronyms by the name that some document gives them."""
    by_key: dict[str, _Group] = {}
    told: dict[str, set[str]] = {}
    order = sorted(pairs, key=lambda pair: (-len(pair[1].name), pair[1].name, pair[0].document))
    for cast, source in order:
        key = body_key(source.name)
        if not key:
            continue
        group = by_key.get(key)
        if group is None:
            group = by_key[key] = _Group(source.kind)
        group.take(cast, source, "same-name")
        if group.kind is Kind.UNKNOWN:
            group.kind = source.kind
        for form in _forms(cast, source):
            if form.isupper() and 2 <= len(form) <= 8 and body_key(form) != key:
                told.setdefault(body_key(form), set()).add(key)
    return _joined(by_key, told)


def _forms(cast: Cast, source: Source) -> list[str]:
    return list(dict.fromkeys(span.of(cast.text) for span in source.mentions))


def _joined(by_key: dict[str, _Group], told: Mapping[str, set[str]]) -> list[_Group]:
    """Acronyms with the one body whose they are: told so in a text, else by their letters."""
    spelled: dict[str, list[str]] = {}
    for key, group in by_key.items():
        if " " in key:
            name = max(group.names, key=lambda name: (group.names[name], name))
            spelled.setdefault(letters(name).casefold(), []).append(key)
    for key in sorted(by_key):
        if " " in key or len(key) < 2:
            continue
        if not any(name.replace(".", "").isupper() for name in by_key[key].names):
            continue
        longs = sorted(told.get(key, ())) or spelled.get(key, [])
        longs = [long for long in longs if long in by_key]
        if len(longs) == 1 and longs[0] != key:
            group = by_key.pop(key)
            for cast, source in group.sources:
                by_key[longs[0]].take(cast, source, "acronym")
    return list(by_key.values())


def _in_order(groups: Iterable[_Group]) -> list[_Group]:
    def first(group: _Group) -> tuple[str, int, str]:
        return min(
            (cast.document, min((span.start for span in source.mentions), default=0), source.name)
            for cast, source in group.sources
        )

    return sorted(groups, key=first)


def _actor(number: int, group: _Group) -> Actor:
    name = max(group.names, key=lambda name: (len(name.split()) > 1, group.names[name], len(name), name))
    forms = tuple(sorted({form for cast, source in group.sources for form in _forms(cast, source)} | set(group.names)))
    at = tuple(sorted(Passage(cast.document, span) for cast, source in group.sources for span in source.mentions))
    return Actor(f"a{number}", name, group.kind, forms, at, _because(name, group, at))


WORDS = {
    "name": "It is named so in full.",
    "same-name": "The documents use the same name.",
    "surname": "Only one bearer of this surname is named in full.",
    "acronym": "The letters are told to stand for the name, or are those of no other name here.",
}


def _because(name: str, group: _Group, at: tuple[Passage, ...]) -> Reason:
    rule = next(rule for rule in ("acronym", "surname", "same-name", "name") if rule in group.rules)
    return Reason(f"actor-{rule}/1", WORDS[rule], at[:2])
