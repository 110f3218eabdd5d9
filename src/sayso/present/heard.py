"""The list of voices in a report: how much of it is theirs, how it is told, how their quotations stand."""

from collections import defaultdict
from dataclasses import dataclass

from sayso.model.checks import QuoteCheck, Verdict
from sayso.model.voices import Attribution, Manner
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
    verdicts: tuple[tuple[Verdict, int], ...]
    first: str
    """The anchor of the first attribution."""

    @property
    def times(self) -> int:
        """How many times it is given words."""
        return sum(count for _, count in self.manners)


def heard(notes: Notes, total: Shares) -> tuple[Heard, ...]:
    """Every voice in the order of the cast."""
    said: dict[Voice, list[Attribution]] = defaultdict(list)
    for attribution in in_order(notes.dossier.attributions):
        said[notes.cast.speaks[attribution.id]].append(attribution)
    checks: dict[Voice, list[QuoteCheck]] = defaultdict(list)
    for check in notes.dossier.checks:
        if check.attribution in notes.cast.speaks:
            checks[notes.cast.speaks[check.attribution]].append(check)
    return tuple(_heard(notes, total, voice, said[voice], checks[voice]) for voice in notes.cast.voices)


def _heard(notes: Notes, total: Shares, voice: Voice, said: list[Attribution], checks: list[QuoteCheck]) -> Heard:
    words = total.by_voice[voice]
    came = [attribution.manner for attribution in said]
    manners = tuple((manner, came.count(manner)) for manner in Manner if manner in came)
    return Heard(voice, words, total.percent(words), manners, tally(checks), notes.anchors[said[0].id])
