"""The cast: everybody a document names or describes, and ways to find one again."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sayso.attribute.given import pronoun, same_given
from sayso.attribute.kinds import gender
from sayso.attribute.known import Known, Mention, body_key, parts, short_of
from sayso.attribute.names import Name
from sayso.model.place import Span
from sayso.model.voices import Kind

RECENT = 200
"""Tellings back in which somebody meant by a description is looked for."""

PARTICLES = frozenset("le la de del der van von al el bin ibn ben di du da dos mac st.".split())
CROWD = 12
"""Bearers of one surname that are told apart; where there are more, a surname alone is nobody's."""


@dataclass(slots=True)
class Cast:
    """Everybody in a document, each by a number; names and who has spoken, in the order of the text."""

    text: str
    known: list[Known] = field(default_factory=list)
    by_name: dict[str, int] = field(default_factory=dict)
    by_last: dict[str, list[int]] = field(default_factory=dict)
    by_given: dict[str, list[int]] = field(default_factory=dict)
    by_word: dict[str, list[int]] = field(default_factory=dict)
    """Bodies and outlets, by the words of their names."""

    by_initials: dict[str, list[int]] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    placed: set[int] = field(default_factory=set)
    """Numbers of the places among the bodies."""

    spoke: list[int] = field(default_factory=list)
    spoken_at: list[int] = field(default_factory=list)
    owned: list[bool] = field(default_factory=list)
    """Whether a telling's source stands as an owner: "Vale’s claim"."""

    def speak(self, at: int, mentions: Sequence[Span], again: bool = True) -> None:
        """Note where a source is named, and, if pronouns may lead back to it, that it has spoken there."""
        self.known[at].mentions.extend(mentions)
        if not again:
            return
        self.spoke.append(at)
        self.spoken_at.append(mentions[0].start)
        self.owned.append(mentions[0].of(self.text).endswith(("’s", "'s", "s’", "s'")))

    def recent(self, before: int | None = None) -> Iterator[tuple[int, int, bool]]:
        """Who spoke before a place, the last first, each once, with where he did so, and whether only as an owner."""
        end = len(self.spoke) if before is None else bisect_left(self.spoken_at, before)
        seen = set()
        for number in range(end - 1, max(-1, end - 1 - RECENT), -1):
            if self.spoke[number] not in seen:
                seen.add(self.spoke[number])
                yield self.spoke[number], self.spoken_at[number], self.owned[number]

    def inside(self, span: Span) -> list[Mention]:
        """The names in a stretch of the text."""
        first = bisect_left(self.starts, span.start)
        if first and self.mentions[first - 1].end > span.start:
            first -= 1
        return self.mentions[first : bisect_left(self.starts, span.end, first)]

    def before(self, offset: int, most: int) -> Iterator[Mention]:
        """The names before a place, the nearest first."""
        at = bisect_right(self.starts, offset - 1) - 1
        for number in range(at, max(-1, at - most), -1):
            if self.mentions[number].end <= offset:
                yield self.mentions[number]

    def add(self, name: str, kind: Kind, **more: bool | str) -> int:
        """Somebody new."""
        self.known.append(Known(name, kind, **more))  # type: ignore[arg-type]
        return len(self.known) - 1

    def called(self, name: str, kind: Kind | None) -> int:
        """Whoever goes by a name that something besides the text's words tells: the label "EV" is Emeric Vaud's."""
        key = body_key(name)
        at = self.by_name.get(name.casefold(), self.by_name.get(key))
        if at is None and " " not in name:
            at = self.bare(name, len(self.text), "")
        if at is None:
            at = self.by_name[key] = self.add(name, kind or Kind.UNKNOWN, sure=True)
        self.known[at].kind = kind or self.known[at].kind
        return at

    def person(self, name: Name) -> int:
        """The person of a full name, a new one if need be."""
        words, suffix = parts(name.name)
        titles = gender(list(name.before))
        at = self._bearer(words, suffix, titles or pronoun(words[0]))
        if at is None:
            at = self.add(name.name, Kind.PERSON, gender=titles or pronoun(words[0]))
            self.by_last.setdefault(words[-1].casefold(), []).append(at)
            self.by_given.setdefault(words[0].casefold(), []).append(at)
            self.by_initials.setdefault("".join(word[:1] for word in words), []).append(at)
            self.by_name.setdefault(name.name.casefold(), at)
        one = self.known[at]
        one.forms[name.name] = one.forms.get(name.name, 0) + 1
        one.gender = one.gender or titles
        one.sure = one.sure or name.titled or bool(pronoun(words[0]))
        one.introduced = name.start if one.introduced < 0 else one.introduced
        return at

    def _bearer(self, words: list[str], suffix: str, sex: str) -> int | None:
        known = self.by_name.get(" ".join([*words, *filter(None, [suffix])]).casefold())
        if known is not None:
            return known
        long = self._ending(" ".join(words)) if not pronoun(words[0]) else None
        if long is not None or words[0].lower() in PARTICLES:
            return long
        same = [
            at
            for at in self.by_last.get(words[-1].casefold(), ())[:CROWD]
            if parts(self.known[at].name)[1] == suffix
            and same_given(parts(self.known[at].name)[0][0], words[0])
            and (not sex or self.known[at].gender in ("", sex))
        ]
        return same[0] if len(same) == 1 else None

    def _ending(self, name: str) -> int | None:
        """The bearer of a surname of several words: "Le Pen", "Vargas Llosa"."""
        same = [
            at
            for at in self.by_last.get(name.split()[-1].casefold(), ())[:CROWD]
            if self.known[at].name.casefold().endswith(f" {name.casefold()}")
        ]
        return same[0] if len(same) == 1 else None

    def body(self, name: Name) -> int:
        """The body, outlet or place of a name, a new one if need be."""
        key = body_key(name.name)
        at = self.by_name.get(key)
        if at is None:
            at = self.short(key, name.kind) if not name.place else None
        if at is None:
            at = self.add(name.name, name.kind, sure=True)
            if name.place:
                self.placed.add(at)
            if not name.place:
                self._index(at, name.name, key)
            self.by_name[key] = at
        one = self.known[at]
        one.introduced = name.start if one.introduced < 0 else one.introduced
        return at

    def _index(self, at: int, name: str, key: str) -> None:
        for word in dict.fromkeys(key.split()):
            self.by_word.setdefault(word, []).append(at)
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        if len(initials) > 1:
            self.by_initials.setdefault(initials, []).append(at)

    def short(self, key: str, kind: Kind) -> int | None:
        """The one body of that kind whose name is longer and begins or ends so: "the Gazette", "Breitbart"."""
        words = key.split()
        long = [at for at in self.by_word.get(words[-1], ())[:CROWD] if self.known[at].kind is kind]
        fits = [at for at in long if short_of(words, body_key(self.known[at].name).split())]
        return fits[0] if len(fits) == 1 else None

    def bare(self, word: str, offset: int, sex: str) -> int | None:
        """Whom a surname or a given name alone means at a place; None for nobody known, or two alike."""
        key = word.casefold()
        for index in (self.by_last, self.by_given):
            fits = [at for at in index.get(key, ())[:CROWD] if not sex or self.known[at].gender in ("", sex)]
            if len(fits) == 1:
                return fits[0]
            if fits:
                return self._holder(fits, offset)
        return None

    def _holder(self, fits: list[int], offset: int) -> int | None:
        """Of several with one surname the one whom it meant, alone, before the next was introduced."""
        order = sorted(fits, key=lambda at: self.known[at].introduced)
        first, second = self.known[order[0]], self.known[order[1]]
        if offset < second.introduced or 0 <= first.alone < second.introduced:
            return order[0]
        return None

    def alike(self, word: str, sex: str) -> bool:
        """Whether a word is the surname, or else the given name, of more than one who may be meant."""
        return sum(not sex or self.known[at].gender in ("", sex) for at in self.bearers(word)) > 1

    def bearers(self, word: str) -> list[int]:
        """All whose surname, or else whose given name, a word is."""
        key = word.casefold()
        return (self.by_last.get(key) or self.by_given.get(key) or [])[:CROWD]
