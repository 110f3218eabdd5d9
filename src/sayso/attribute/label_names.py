"""Label names: what the text of a conversation tells of the names in its labels."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.attribute.frame import Frame
from sayso.attribute.person_names import OUTLETS, PERSON_NAME, ROLE_WORD, TITLED, person, without_titles
from sayso.model.document import DetailName, Document, Part
from sayso.text.fold import folded_words
from sayso.text.labels import Label

TITLE = re.compile(
    r"(?:mrs?|ms|mx|miss|dr|prof|professor|sir|dame|lord|lady|judge|justice|sen|senator|rep|gov|governor|gen|general|"
    r"col|colonel|maj|major|capt|captain|lt|lieutenant|sgt|sergeant|president|minister|mayor|secretary|the|hon|rev)\.?\s",
    re.IGNORECASE,
)
SPEAKS = re.compile(
    r"(?:interviewer|host|moderator|presenter|anchor|reporter|journalist|question(?:er)?|answer|audience|caller|listener|"
    r"reader|voice|narrator|speaker|operator|chair(?:man|woman|person)?|president|judge|witness|counsel|prosecutor|"
    r"defence|defense|minister|member|unidentified|male|female|all|crowd|clerk|court|interpreter|translator|lawyer|"
    r"attorney|officer|doctor|teacher|student|coroner|commissioner|arbitrator|foreman|registrar|respondent|claimant)s?",
    re.IGNORECASE,
)
"""What transcripts call those who have no name in them."""

ANNOUNCED = re.compile(
    r"\b(?:transcript|interview(?:ed|s)?|Q\s?(?:&|and)\s?A|questions and answers|edited for|shortened|in conversation|"
    r"conversation|spoke (?:to|with)|speaks (?:to|with)|talk(?:s|ed)? (?:to|with)|sat down with|debate|panel|hearing|"
    r"inquiry|exchange)\b",
    re.IGNORECASE,
)
MYSELF = re.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|my|me|myself)\b")
CAPITAL = re.compile(r"(?<![\w’'])[A-ZÀ-ÖØ-Þ][\w’'-]*")
INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.?){2,4}")
SMALL = frozenset("of the and for de la le van von der den bin ibn al el da dos du on in".split())

INTRODUCTION = 4000
"""Code points before the first label in which the text says who asks whom."""


def plain_key(name: str) -> str:
    """A label's name as it compares: folded, without titles.

    >>> plain_key("MR DEARDEN"), plain_key("Q"), plain_key("The Chairman")
    ('dearden', 'q', 'chairman')
    """
    bare = name
    while (title := TITLE.match(bare)) is not None:
        bare = bare[title.end() :]
    return " ".join(folded_words(bare)) or name.casefold()


@dataclass(slots=True)
class LabelNames:
    """The names in a text's labels, and what is known of them. `end` is where the first label stands."""

    document: Document
    frames: Sequence[Frame]
    end: int
    labels: Sequence[Label]
    introduction: str = ""
    headline: str = ""
    announced: bool = False
    """Whether the text says, before the first label, that it is an interview, a transcript, a debate."""

    teller_says_i: bool = False
    full: dict[str, dict[str, None]] = field(default_factory=dict)
    """Surname or first name, folded → the full names in the text that have it."""

    initials: dict[str, dict[str, None]] = field(default_factory=dict)
    """Initials → the names that they may stand for: persons, labels, the outlet."""

    spelled: dict[str, str] = field(default_factory=dict)
    """A word of a label, folded → how running text spells it."""

    def __post_init__(self) -> None:
        before = [one for one in self.frames if one.span.start < self.end]
        self.headline = " ".join(one.span.of(one.text) for one in before if one.part is Part.HEADLINE)
        self.introduction = self.document.text[max(0, self.end - INTRODUCTION) : self.end]
        self.announced = any(ANNOUNCED.search(words) for words in (self.introduction, self.headline))
        self.teller_says_i = any(MYSELF.search(one.skeleton) for one in before if one.span.end <= self.end)
        self._learn_spellings()
        self._learn_names()

    def _learn_spellings(self) -> None:
        wanted = {word for label in self.labels for word in folded_words(label.name)}
        inside = {label.span.start for label in self.labels}
        for match in CAPITAL.finditer(self.document.text):
            word = without_possessive(match.group())
            folded = " ".join(folded_words(word))
            if folded in wanted and match.start() not in inside and (len(word) == 1 or not word.isupper()):
                self.spelled.setdefault(folded, word)

    def _learn_names(self) -> None:
        for match in PERSON_NAME.finditer(self.document.text):
            self._learn(person(match.group()))
        for spelled in dict.fromkeys(self.spelling(label.name) for label in self.labels if " " in label.name):
            self._learn(person(spelled))
            self._abbreviate(spelled)
        self._abbreviate(self.document.detail(DetailName.OUTLET) or "")

    def _learn(self, name: str) -> None:
        if name:
            words = folded_words(name)
            for word in (words[0], words[-1]):
                self.full.setdefault(word, {})[name] = None
            self._abbreviate(name)

    def _abbreviate(self, name: str) -> None:
        for letters in _initials(name):
            self.initials.setdefault(letters, {})[name] = None

    def spelling(self, name: str) -> str:
        """A label's name as running text would write it: LENA ORSK is Lena Orsk, and TS stays TS."""
        if not name.isupper():
            return name
        if len(name) <= 3 and INITIALS.fullmatch(name):
            return self.spelled.get(name.casefold(), name)
        return " ".join(self._word(word, first=not number) for number, word in enumerate(name.split()))

    def _word(self, word: str, first: bool) -> str:
        folded = " ".join(folded_words(word))
        if folded in SMALL and not first:
            return word.lower()
        return self.spelled.get(folded, word.title())

    def persons(self, word: str) -> tuple[str, ...]:
        """The full names in the text of which a word is the surname or the first name."""
        return tuple(self.full.get(word, ()))

    def person(self, name: str) -> bool:
        """Whether a label names a person: by a title, by a full name, or by a name that the text has in full."""
        spelled = self.spelling(name)
        words = folded_words(without_titles(spelled))
        if TITLED.match(spelled) is not None and words:
            return True
        return bool(words) and bool(person(spelled) if len(words) > 1 else self.persons(words[-1]))

    def outlet(self, name: str) -> bool:
        """Whether a label names an outlet: the document's own, or one that is called like one."""
        own = self.document.detail(DetailName.OUTLET)
        return bool(own and folded_words(own) == folded_words(name)) or OUTLETS.search(self.spelling(name)) is not None

    def known(self, name: str) -> bool:
        """Whether the text tells who a label is, or the label is a word for somebody who speaks."""
        if self.person(name) or self.outlet(name) or self.meant_by(name):
            return True
        return any(SPEAKS.fullmatch(word) or ROLE_WORD.fullmatch(word) for word in name.split())

    def meant_by(self, initials: str) -> tuple[str, ...]:
        """The names in the text whose initials these are: persons, labels, the outlet."""
        if not INITIALS.fullmatch(initials):
            return ()
        return once(self.initials.get(initials.replace(".", ""), ()))

    def parties(self, keys: Iterable[str]) -> dict[str, str]:
        """Key → the key of the party: a surname, a first name or initials stand for the one full name that fits."""
        every = dict.fromkeys(keys)
        longer: dict[str, dict[str, None]] = {}
        for key in every:
            words = key.split()
            for short in (words[0], words[-1]) if len(words) > 1 else ():
                longer.setdefault(short, {})[key] = None
            for name in self.initials.get(key.upper(), ()):
                if plain_key(name) in every:
                    longer.setdefault(key, {})[plain_key(name)] = None
        return {key: next(iter(longer[key])) if len(longer.get(key, ())) == 1 else key for key in every}


def without_possessive(word: str) -> str:
    """A word without the 's of its owner's.

    >>> without_possessive("Orlo’s")
    'Orlo'
    """
    return word.removesuffix("’s").removesuffix("'s")


def once(names: Iterable[str]) -> tuple[str, ...]:
    """Names, those that differ only in case or marks but once."""
    return tuple({" ".join(folded_words(name)): name for name in names}.values())


def _initials(name: str) -> tuple[str, ...]:
    """A name's initials, with and without its small words."""
    words = name.split()
    return "".join(w[0] for w in words).upper(), "".join(w[0] for w in words if w.lower() not in SMALL).upper()
