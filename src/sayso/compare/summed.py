"""The toll of a whole report: from all that it tells of one slot, the number that it gives for its own event."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sayso.compare.scope import scope
from sayso.compare.tolls import SELF, TIMES, Toll, tolls
from sayso.model.coverage import Report, Scope
from sayso.model.place import Span

SENTENCE = re.compile(r"[^\n.!?]*(?:[.!?](?!\s|$|[”\"])[^\n.!?]*)*(?:[.!?][”\"’']?|\n|$)")
REACH = 4000
"""Code points from the beginning in which a report tells what happened; behind them it goes on to other things."""

DEATH = re.compile(
    r"\b(?:killed|dead|died|dies|fatal(?:ly)?|homicide|murder(?:ed|s)?|pronounced|deceased|slain|slaying|death|kills|deadly(?!\s+(?:weapon|force|conduct|missile)))\b(?!\s+(?:unit|detectives?|bureau|division|squad|investigators?|threats?|penalty|row))",
    re.IGNORECASE,
)
TRIED = re.compile(
    r"\b(?:attempted|attempting|attempt(?:ed)?\s+to|charged\s+with\s+attempted|intent\s+to(?:\s+commit)?|conspiracy\s+to(?:\s+commit)?)\s+(?:\w+\s+)?(?:murder|homicide|kill)",
    re.IGNORECASE,
)
MORE = re.compile(
    r"\b(?:another|second|also|critical\w*|wounded|stable|surviv\w+|grazed|injured|injuring|hurt)\b", re.IGNORECASE
)
MULTIPLE = re.compile(r"\b(?P<n>double|triple|quadruple|quintuple)\s+shooting\b", re.IGNORECASE)
HURT = re.compile(
    r"\b(?:shot|shooting|gunshot|grazed|struck|wounded|injured|hospital(?:ized)?|critical(?:ly)?|condition|recovering|survived|hurt|non-life)\b",
    re.IGNORECASE,
)


MURDER_SUICIDE = re.compile(
    r"\bmurder[-\s]suicide\b|\b(?:kill(?:ed|s|ing)|shot|shoots|shooting|murdered)\s+(?:and\s+killed\s+)?(?:his|her|the|a|an)\s[^.;]{2,80}?\b(?:then|before|and)\s[^.;]{0,40}?\b"
    r"(?:himself|herself|his\s+own\s+life|her\s+own\s+life)\b",
    re.IGNORECASE,
)


class Summed(NamedTuple):
    """How many a report gives for its own event, where, and by which rule."""

    value: float
    at: Span | None
    rule: str


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Sentences cut plainly: good enough to keep a figure beside the words about it."""
    stop = len(text) if end is None else end
    return [Span(*met.span()) for met in SENTENCE.finditer(text, start, stop) if met.group().strip()]


def within(report: Report) -> list[tuple[Toll, Span]]:
    """The tolls of the report's own event, each with its sentence, in order."""
    found = []
    for sentence in sentences(report.text, 0, min(len(report.text), REACH)):
        here, _ = scope(sentence.of(report.text))
        if here is Scope.THIS:
            found += [(toll, sentence) for toll in tolls(report.text, sentence.start, sentence.end)]
    return found


def killed(report: Report) -> Summed:
    """How many the report says were killed in its event, the one who did it included where he killed himself."""
    told = [pair for pair in within(report) if pair[0].slot == "killed"]
    counted = [pair for pair in told if pair[0].told]
    early = SELF.search(report.text, 0, min(len(report.text), 1500))
    if counted:
        best = _likeliest(counted)
        more = _also_himself(report.text, best[1], early, best[0])
        return Summed(best[0].low + more, best[0].span, "toll/1")
    dead = DEATH.search(TRIED.sub(lambda met: " " * len(met.group()), report.text[:900]))
    if told or dead:
        at = told[0][0].span if told else Span(*dead.span()) if dead else None
        return Summed(1.0 + (MURDER_SUICIDE.search(report.text, 0, 2000) is not None), at, "death-told/1")
    return Summed(0.0, None, "no-death-told/1")


def _likeliest(counted: Sequence[tuple[Toll, Span]]) -> tuple[Toll, Span]:
    """The number told first, unless a later one of the lead holds it: "two men", then "three people were killed"."""
    first = counted[0]
    lead = [pair for pair in counted if pair[0].span.start < 1200]
    largest = max(lead or [first], key=lambda pair: pair[0].low)
    times = sum(1 for pair in counted if pair[0].low == largest[0].low)
    return largest if largest[0].low > first[0].low and times > 1 else first


def _also_himself(text: str, sentence: Span | None, found: re.Match[str] | None, toll: Toll | None) -> float:
    """One more where the one who did it is told to have killed himself, and is not in the number."""
    if found is None:
        return 0.0
    around = text[max(0, found.start() - 120) : found.end() + 60].lower()
    if re.search(r"(?:tried|attempted|apparently not|not)\s", around) or (
        toll is not None and toll.span.start > found.start() + 400
    ):
        return 0.0
    if toll is not None and re.search(
        r"\b(?:dead|found dead|murder[-\s]suicide|bodies)\b", text[toll.span.start : toll.span.end + 40].lower()
    ):
        return 0.0
    return 1.0


def injured(report: Report, dead: Summed) -> Summed:
    """How many the report says were injured in its event; of those shot, the dead are not among them."""
    told = [pair for pair in within(report) if pair[0].slot == "injured"]
    counted = [pair for pair in told if pair[0].told]
    if counted and not any(pair[0].low for pair in counted) and not dead.value:
        counted = []
    if counted:
        toll = next((one for one, _ in counted if one.low), counted[0][0])
        words = toll.span.of(report.text).lower()
        value = toll.low
        if words.endswith("shot") and "other" not in words and dead.value:
            later = next(
                (one.low for one, _ in counted if one.low and "shot" not in one.span.of(report.text).lower()), None
            )
            value = later if later is not None else max(0.0, value - dead.value)
        return Summed(value, toll.span, "toll/1")
    several = MULTIPLE.search(report.text, 0, min(len(report.text), 900))
    if several and TIMES[several["n"].lower()] > dead.value:
        return Summed(TIMES[several["n"].lower()] - dead.value, Span(*several.span()), "multiple-shooting/1")
    if dead.value:
        more = [pair[0] for pair in told if MORE.search(pair[0].span.of(report.text))]
        return Summed(float(bool(more)), more[0].span if more else None, "one-more-told/1")
    if told:
        return Summed(max(pair[0].low for pair in told), told[0][0].span, "one-told/1")
    hurt = HURT.search(report.text, 0, min(len(report.text), REACH))
    return Summed(1.0 if hurt else 0.0, Span(*hurt.span()) if hurt else None, "injury-told/1")
