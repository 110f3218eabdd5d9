"""The list of voices in a report: how much of it is theirs, how it is told, how their quotations stand.

Those who say something come first; those of whom it is only told what they think, want or feel come after.
"""

from collections import defaultdict
from dataclasses import dataclass

from sayso.model.checks import QuoteCheck, Verdict
from sayso.model.voices import Attribution, Manner, Stance
from sayso.present.cast import Shares, Voice, in_order
from sayso.present.notes import Notes
from sayso.present.wording import tally


@dataclass(frozen=True, slots=True)
class Heard:
    """One voice: its share of the text's words, the attributions that give it words, the verdicts on its quotations."""

    voice: Voice
    words: int
    percent: int
    manners: tuple[tuple[Manner, int], ...]
    """How its statements are given, and how many so."""

    attitudes: int
    """How many times the report tells what it thinks, wants or feels."""

    verdicts: tuple[tuple[Verdict, int], ...]
    first: str
    """The anchor of the first attribution."""

    @property
    def times(self) -> int:
        """How many times it is given words."""
        return sum(count for _, count in self.manners) + self.attitudes

    @property
    def silent(self) -> bool:
        """Whether it has attitudes alone, and is given no statement."""
        return not self.manners


def heard(notes: Notes, total: Shares) -> tuple[Heard, ...]:
    """Every voice in the order of the cast, but first those that say something, then the `silent` ones."""
    said: dict[Voice, list[Attribution]] = defaultdict(list)
    for attribution in in_order(notes.dossier.attributions):
        said[notes.cast.speaks[attribution.id]].append(attribution)
    checks: dict[Voice, list[QuoteCheck]] = defaultdict(list)
    for check in notes.dossier.checks:
        if check.attribution in notes.cast.speaks:
            checks[notes.cast.speaks[check.attribution]].append(check)
    found = (_heard(notes, total, voice, said[voice], checks[voice]) for voice in notes.cast.voices)
    return tuple(sorted(found, key=lambda one: one.silent))


def _heard(notes: Notes, total: Shares, voice: Voice, said: list[Attribution], checks: list[QuoteCheck]) -> Heard:
    words = total.by_voice[voice]
    came = [attribution.manner for attribution in said if attribution.stance is Stance.STATEMENT]
    manners = tuple((manner, came.count(manner)) for manner in Manner if manner in came)
    first, attitudes = notes.anchors[said[0].id], len(said) - len(came)
    return Heard(voice, words, total.percent(words), manners, attitudes, tally(checks), first)
