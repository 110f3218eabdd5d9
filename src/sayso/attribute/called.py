"""Called: whom the labels of a conversation mean."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from sayso.attribute.label_names import CAPITAL, INITIALS, SMALL, LabelNames, once, plain_key, without_possessive
from sayso.attribute.person_names import PERSON_NAME, ROLE_WORD, person, without_titles
from sayso.model.document import DetailName
from sayso.model.voices import Kind
from sayso.text.fold import folded_words
from sayso.text.labels import Label

NAMED = PERSON_NAME.pattern
TOLD = r"(?:[Ss]p(?:oke|eaks?)|[Tt]alk(?:s|ed)?|[Ss](?:at|its) down|[Mm]et|[Cc]aught up|[Cc]hatted|[Tt]old|[Tt]ells)"
MET = re.compile(
    rf"(?P<one>{NAMED})(?:,[^,.]{{1,60}},)?\s+{TOLD}\s+(?:(?:to|with|up with)\s+)?"
    rf"(?:[\w’'-]+\s+){{0,4}}?(?P<other>{NAMED})"
)
BY = re.compile(rf"\b[Ii]nterview(?:ed)?\s+by\s+(?P<name>{NAMED})")
WITH = re.compile(
    rf"\b(?:Q\s?(?:&|and)\s?A|[Ii]nterview|[Cc]onversation)\s+with\s+(?:[\w’'-]+\s+){{0,5}}?(?P<name>{NAMED})"
)

MOST = 100
"""Speakers. The text is not asked about more of them than this; the rest are called as their labels call them."""

EARLY = 50_000
"""Code points from the beginning in which a text says who holds an office."""


class Called(NamedTuple):
    """Whom a label means: a name, what sort of source it is, and what that rests on, in words."""

    name: str
    kind: Kind | None
    because: str


class Callings:
    """Whom each label of a conversation means. `asking` are the keys of those who mostly ask."""

    def __init__(self, names: LabelNames, labels: Sequence[Label], asking: frozenset[str]) -> None:
        self.names = names
        self.asking = asking
        self._of_key = names.parties(plain_key(label.name) for label in labels)
        fullest: dict[str, str] = {}
        for label in labels:
            party = self.party(label)
            if len(label.name) > len(fullest.get(party, "")):
                fullest[party] = label.name
        asked = {party for party, _ in Counter(self.party(label) for label in labels).most_common(MOST)}
        self._by_party = {
            party: self._called(name) if party in asked else Called(names.spelling(name), None, "")
            for party, name in fullest.items()
        }
        self._words = {party: _words(called.name) for party, called in self._by_party.items()}
        self._every_word = frozenset(word for words in self._words.values() for word in words)

    def party(self, label: Label) -> str:
        """The key of the party that a label belongs to."""
        return self._of_key[plain_key(label.name)]

    def called(self, label: Label) -> Called:
        """Whom a label means."""
        return self._by_party[self.party(label)]

    def named_in(self, words: str, label: Label) -> tuple[bool, bool]:
        """Whether words name the one whom a label means, and whether they name another of those who speak."""
        found = {without_possessive(match.group()).casefold() for match in CAPITAL.finditer(words)}
        named = found & self._every_word
        own = self._words[self.party(label)]
        return bool(named & own), bool(named - own)

    def _called(self, name: str) -> Called:
        if name in ("Q", "A"):
            return self._asker() if name == "Q" else self._answerer()
        names, spelled = self.names, self.names.spelling(name)
        fits = names.meant_by(name)
        if len(fits) == 1:
            because = f"“{name}” are the initials of {fits[0]}, the only such name here."
            return Called(fits[0], self._kind(fits[0]), because)
        words = folded_words(name)
        if len(words) == 1 and len(names.persons(words[0])) == 1:
            return Called(names.persons(words[0])[0], Kind.PERSON, "")
        if not names.person(name) and ROLE_WORD.search(name):
            return self._in_office(name, spelled)
        kind = self._kind(spelled)
        return Called(without_titles(spelled) if kind is Kind.PERSON else spelled, kind, "")

    def _kind(self, name: str) -> Kind | None:
        if self.names.outlet(name) or (plain_key(name) in self.asking and self._spoken_to(name)):
            return Kind.OUTLET
        if INITIALS.fullmatch(name):
            return Kind.UNKNOWN
        return Kind.PERSON if self.names.person(name) else None

    def _spoken_to(self, name: str) -> bool:
        """Whether the introduction says that somebody talked to those who ask here, as one talks to an outlet."""
        if name in self.names.document.details_named(DetailName.AUTHOR):
            return False
        return re.search(rf"\b{TOLD}\s+(?:(?:to|with)\s+)?{re.escape(name)}\b", self.names.introduction) is not None

    def _in_office(self, name: str, spelled: str) -> Called:
        """THE CHAIRMAN: the one person whom the text calls so by name."""
        role = ROLE_WORD.findall(name)[-1]
        office = rf"(?i:{re.escape(role)})"
        before = re.compile(rf"\b{office},?\s+(?P<name>{NAMED})")
        behind = re.compile(rf"(?P<name>{NAMED}),\s+(?:who is |who was )?(?:the\s+)?(?:\w+\s+)?{office}\b")
        text = self.names.document.text[:EARLY]
        named = (person(found["name"]) for rule in (before, behind) for found in rule.finditer(text))
        fits = once(one for one in named if one)
        if len(fits) == 1:
            return Called(fits[0], Kind.PERSON, f"The text calls {fits[0]} the {role.lower()}.")
        return Called(spelled, Kind.UNNAMED, "")

    def _asker(self) -> Called:
        introduction = self.names.introduction
        found = [match["name"] for match in BY.finditer(introduction)]
        found += [name for match in MET.finditer(introduction) for name in self._asks(match)]
        fits = once(one for one in map(person, found) if one)
        if len(fits) == 1:
            return Called(fits[0], self._kind(fits[0]) or Kind.PERSON, f"The introduction says that {fits[0]} asks.")
        return Called("Q", Kind.UNKNOWN, "“Q” stands for whoever asks; the text does not say who that is.")

    def _asks(self, met: re.Match[str]) -> list[str]:
        """Of two who spoke with one another, the one who does not answer."""
        answers = self._answering()
        both = [person(met["one"]), person(met["other"])]
        return [name for name in both if name and name not in answers] if set(both) & set(answers) else []

    def _answering(self) -> tuple[str, ...]:
        """Those who may answer: named in "interview with", else in the headline, else in the introduction."""
        headline, introduction = self.names.headline, self.names.introduction
        told = once(person(match["name"]) for match in WITH.finditer(f"{headline}\n{introduction}"))
        if any(told):
            return tuple(name for name in told if name)
        authors = self.names.document.details_named(DetailName.AUTHOR)
        for words in (headline, introduction):
            found = (person(match.group()) for match in PERSON_NAME.finditer(words))
            fits = once(name for name in found if name and name not in authors)
            if fits:
                return fits
        return ()

    def _answerer(self) -> Called:
        fits = self._answering()
        if len(fits) == 1:
            return Called(fits[0], Kind.PERSON, f"The introduction names {fits[0]} as the one who answers.")
        return Called("A", Kind.UNKNOWN, "“A” stands for whoever answers; the text does not say plainly who that is.")


def _words(name: str) -> frozenset[str]:
    """The words by which somebody is named again, folded."""
    words = (word.casefold() for word in without_titles(name).split())
    return frozenset(word for word in words if len(word) > 2 and word not in SMALL)
