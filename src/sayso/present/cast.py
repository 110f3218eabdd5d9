"""The cast of a report: who speaks in it, each with a letter and a colour, and how many of its words are whose."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from sayso.model.document import Document, Part
from sayso.model.dossier import Dossier
from sayso.model.voices import Attribution, Kind, Manner
from sayso.text.fold import WORD

COLOURS = 8
"""Colours before they come round again; the letter tells voices of one colour apart."""

NOBODY = "somebody not named"

AROUND = {Part.NOTICE, Part.BIOGRAPHY, Part.FURNITURE, Part.BYLINE, Part.DATELINE}
"""Parts of a page that are nobody's statement about the subject."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One who speaks, as shown: a letter, a colour from 1 to `COLOURS`, or "?" and 0 for those not named."""

    source: str | None
    name: str
    kind: Kind
    letter: str
    colour: int


UNNAMED = Voice(None, NOBODY, Kind.UNKNOWN, "?", 0)


@dataclass(frozen=True, slots=True)
class Cast:
    """Every voice of a dossier, in the order in which they are first heard, and the voice of each attribution."""

    voices: tuple[Voice, ...]
    speaks: dict[str, Voice]
    """By `Attribution.id`; scare quotes have no voice and are not in it."""

    def chain(self, said_by: Iterable[str]) -> tuple[Voice, ...]:
        """The voices of a chain of attributions, outermost first; scare quotes are left out."""
        return tuple(self.speaks[said] for said in said_by if said in self.speaks)


def cast(dossier: Dossier) -> Cast:
    """Give every source that speaks a letter and a colour, in the order in which they are first heard."""
    sources = {source.id: source for source in dossier.sources}
    voices: dict[str, Voice] = {}
    speaks = {}
    for attribution in in_order(dossier.attributions):
        source = sources.get(attribution.source or "")
        if source is None:
            speaks[attribution.id] = UNNAMED
            continue
        number = len(voices)
        new = Voice(source.id, source.name, source.kind, letter(number), number % COLOURS + 1)
        speaks[attribution.id] = voices.setdefault(source.id, new)
    unnamed = (UNNAMED,) if UNNAMED in speaks.values() else ()
    return Cast((*voices.values(), *unnamed), speaks)


def in_order(attributions: Iterable[Attribution]) -> list[Attribution]:
    """Attributions that give words to somebody, in reading order, the outer before the inner."""
    heard = [a for a in attributions if a.contents and a.manner is not Manner.SCARE]
    return sorted(heard, key=lambda a: (a.contents[0].start, -a.contents[-1].end))


def letter(number: int) -> str:
    """A, B, … Z, AA, AB, …

    >>> letter(0), letter(25), letter(26), letter(701), letter(702)
    ('A', 'Z', 'AA', 'ZZ', 'AAA')
    """
    return (letter(number // 26 - 1) if number >= 26 else "") + chr(ord("A") + number % 26)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words of the text in a row that one chain of voices speaks, or that belong to the page around it."""

    words: int
    chain: tuple[Voice, ...]
    around: bool = False
    """True for notices, the biography, bylines and page furniture."""

    start: int = 0
    """Where the first of the words begins, in code points."""


def stretches(dossier: Dossier, cast: Cast) -> tuple[Stretch, ...]:
    """The whole text from first word to last, by who speaks; words in notices are never anybody's statement."""
    statements = sorted(dossier.statements, key=lambda statement: statement.span.start)
    starts = [statement.span.start for statement in statements]
    part = part_at(dossier.document)

    def spoken(start: int) -> tuple[tuple[Voice, ...], bool]:
        around = part(start) in AROUND
        at = bisect_right(starts, start) - 1
        heard = not around and at >= 0 and start < statements[at].span.end
        return (cast.chain(statements[at].said_by) if heard else ()), around

    found: list[Stretch] = []
    words = (word.start() for word in WORD.finditer(dossier.document.text))
    for (chain, around), run in groupby(words, key=spoken):
        start, count = _first_and_count(run)
        found.append(Stretch(count, chain, around, start))
    return tuple(found)


def _first_and_count(run: Iterator[int]) -> tuple[int, int]:
    first = next(run)
    return first, 1 + sum(1 for _ in run)


@dataclass(frozen=True, slots=True)
class Shares:
    """How many words of the text are whose; a word spoken through several voices counts for the innermost."""

    words: int
    own: int
    others: int
    around: int
    by_voice: Counter[Voice]

    def percent(self, words: int) -> int:
        """A share of the whole text in whole per cent; something is never rounded down to nothing."""
        return max(round(100 * words / self.words), 1) if words else 0


def shares(stretches: Sequence[Stretch]) -> Shares:
    """Add up the stretches of a text.

    >>> told = shares([Stretch(30, ()), Stretch(10, (UNNAMED,)), Stretch(60, (), around=True)])
    >>> told.percent(told.own), told.percent(told.others), told.percent(told.around)
    (30, 10, 60)
    """
    by_voice: Counter[Voice] = Counter()
    for stretch in stretches:
        if stretch.chain:
            by_voice[stretch.chain[-1]] += stretch.words
    around = sum(stretch.words for stretch in stretches if stretch.around)
    words = sum(stretch.words for stretch in stretches)
    return Shares(words, words - around - by_voice.total(), by_voice.total(), around, by_voice)


def part_at(document: Document) -> Callable[[int], Part]:
    """A way to ask what the stretch around an offset is; outside all zones it is taken for the body."""
    starts = [zone.span.start for zone in document.zones]

    def part(offset: int) -> Part:
        at = bisect_right(starts, offset) - 1
        return document.zones[at].part if at >= 0 and offset < document.zones[at].span.end else Part.BODY

    return part
