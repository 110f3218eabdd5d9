"""The cast: the sources of a document as they come on, and ways to find one again."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sayso.attribute.names import PERSON_NAME, core_name, gender, kind, person
from sayso.model.place import Span
from sayso.model.voices import Kind
from sayso.text.fold import folded_words

RECENT = 200
"""Tellings back in which somebody meant by a pronoun or a description is looked for."""

LONGEST_WORDING = 2000
"""Code points of wordings remembered for one source."""

EMPTY = frozenset("the a an of and for its their our this that".split())


@dataclass(slots=True)
class Known:
    """A source while it is still growing."""

    name: str
    kind: Kind
    full: str
    """The wordings met, appositions included: where "the spokesman" is looked up."""

    gender: str
    """"he", "she", or empty while nothing tells."""

    mentions: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class Cast:
    """The sources met so far, found by name, by surname, and in the order in which they spoke.

    A source is known by its number. `text` is the document's, in which full names are looked up.
    """

    text: str
    known: list[Known] = field(default_factory=list)
    spoke: list[int] = field(default_factory=list)
    by_name: dict[str, int] = field(default_factory=dict)
    by_surname: dict[str, list[int]] = field(default_factory=dict)
    full_names: dict[str, tuple[str, ...]] | None = None

    def speak(self, at: int, mentions: Iterable[Span]) -> None:
        """Note that a source has spoken, and where it is named."""
        self.known[at].mentions.extend(mentions)
        self.spoke.append(at)

    def recent(self) -> list[int]:
        """The sources that spoke lately, the last first, each once."""
        return list(dict.fromkeys(reversed(self.spoke[-RECENT:])))

    def surnames(self) -> dict[str, tuple[str, ...]]:
        """Surname → the full names in the text that end in it."""
        if self.full_names is None:
            names: dict[str, dict[str, None]] = {}
            for match in PERSON_NAME.finditer(self.text):
                name = person(match.group())
                if name:
                    names.setdefault(name.split()[-1], {})[name] = None
            self.full_names = {last: tuple(each) for last, each in names.items()}
        return self.full_names

    def named(self, words: str) -> int | None:
        """The source that these words name, a new one if need be; None when two known ones fit equally well."""
        name, acronym = core_name(words)
        keys = [key.casefold() for key in (name, acronym) if key]
        fits = self._fits(words, name, keys)
        if len(fits) > 1:
            return None
        if not fits:
            return self._add(words, name, keys)
        one = self.known[fits[0]]
        self.by_name.update(dict.fromkeys(keys, fits[0]))
        one.gender = one.gender or (gender(words) if one.kind is Kind.PERSON else "")
        if len(one.full) < LONGEST_WORDING:
            one.full = f"{one.full} / {words}"
        return fits[0]

    def _fits(self, words: str, name: str, keys: list[str]) -> list[int]:
        exact = list(dict.fromkeys(self.by_name[key] for key in keys if key in self.by_name))
        if not exact and keys and " " not in name:
            exact = self.by_surname.get(keys[0], [])
        return exact or self._short_for(words, name)

    def _short_for(self, words: str, name: str) -> list[int]:
        """Bodies and outlets whose name is longer and has all these words: "the ministry"."""
        what = kind(words, name)
        if what not in (Kind.BODY, Kind.OUTLET):
            return []
        mine = frozenset(folded_words(name)) - EMPTY
        same = (at for at in self.recent() if self.known[at].kind is what)
        return [at for at in same if mine and mine < frozenset(folded_words(self.known[at].name))]

    def _add(self, words: str, name: str, keys: list[str]) -> int:
        what = kind(words, name)
        if what is Kind.PERSON and " " not in name:
            full = self.surnames().get(name, ())
            name = full[0] if len(full) == 1 else name
        return self.add(name, what, words, [*keys, name.casefold()])

    def add(self, name: str, what: Kind, words: str, keys: Iterable[str]) -> int:
        """A new source, known by these keys from now on."""
        self.known.append(Known(name, what, words, gender(words) if what is Kind.PERSON else ""))
        at = len(self.known) - 1
        if what is Kind.PERSON:
            self.by_surname.setdefault(name.split()[-1].casefold(), []).append(at)
            if " " in name:
                full, last = self.surnames(), name.split()[-1]
                full[last] = tuple(dict.fromkeys((*full.get(last, ()), name)))
        self.by_name.update(dict.fromkeys(keys, at))
        return at
