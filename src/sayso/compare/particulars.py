"""Particulars: what one report says of its event, slot by slot: tolls and other figures, the day, the place."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from sayso.compare.dates import dates
from sayso.compare.figures import figures
from sayso.compare.places import places
from sayso.compare.scope import scope
from sayso.compare.summed import sentences
from sayso.compare.tolls import Toll, tolls
from sayso.model.coverage import (
    Bound,
    Figure,
    Measure,
    Moment,
    Particular,
    PlaceKind,
    Precision,
    Report,
    Scope,
    Site,
)  # fmt: skip
from sayso.model.place import Passage, Reason, Span

LEAD = 900
"""Code points from the beginning in which a report says when and where its event was."""

SLOT_OF_DAY, SLOT_OF_PLACE = "when", "where"


def particulars(report: Report) -> tuple[Particular, ...]:
    """What a report says of its event, in the order of the text; what it says of other events is marked so.

    >>> [(p.slot, p.value, p.scope.value) for p in particulars(Report("a", "At least 40 people were killed."))]
    [('killed', 'at least 40', 'this event')]
    """
    found: list[Particular] = []
    moments = dates(report.text, report.published)
    for sentence in sentences(report.text):
        days = tuple(
            (Span(one.span.start - sentence.start, one.span.end - sentence.start), one.first, one.precision)
            for one in moments
            if one.first is not None and sentence.holds(one.span)
        )
        here, told = scope(sentence.of(report.text), days, report.published)
        found += _figures(report, sentence, here, told)
    found += _when(report, moments)
    found += _where(report)
    return tuple(sorted(found, key=lambda one: (one.at.span, one.slot)))


def _figures(report: Report, sentence: Span, here: Scope, told: str) -> Iterable[Particular]:
    """Tolls first; then the other figures, those left out that are part of a toll."""
    counted = tolls(report.text, sentence.start, sentence.end)
    taken = [toll.number for toll in counted]
    for toll in counted:
        if toll.told:
            yield _toll(report, toll, here, told)
    for figure in figures(report.text, sentence.start, sentence.end):
        slot = _slot(figure)
        if slot and not any(figure.number.overlaps(span) for span in taken):
            yield _figure(report, figure, slot, here, told)


def _slot(figure: Figure) -> str:
    """What a figure is of; empty for those that are held against nothing: ages, scores, durations, bare numbers."""
    if figure.measure is Measure.COUNT:
        return figure.counted.split()[-1].casefold() if figure.counted else ""
    if figure.measure in (Measure.MONEY, Measure.QUANTITY, Measure.SHARE):
        return " per ".join(filter(None, (figure.unit or "share", figure.per)))
    return ""


def _toll(report: Report, toll: Toll, here: Scope, told: str) -> Particular:
    value = _shown(toll.low, toll.high, toll.bound)
    return Particular(
        toll.slot, value, Passage(report.document, toll.span), toll.low, toll.high, toll.bound, "people",
        speaking(report, toll.span.start), here, _because("toll/1", here, told, report, toll.span),
    )  # fmt: skip


def _figure(report: Report, figure: Figure, slot: str, here: Scope, told: str) -> Particular:
    value = _shown(figure.low, figure.high, figure.bound)
    return Particular(
        slot, value, Passage(report.document, figure.span), figure.low, figure.high, figure.bound,
        figure.unit or figure.counted, speaking(report, figure.span.start), here,
        _because("figure/1", here, told, report, figure.span),
    )  # fmt: skip


def _because(rule: str, here: Scope, told: str, report: Report, span: Span) -> Reason:
    words = "The figure stands in a sentence about the event itself."
    if here is Scope.OTHER:
        words = f"“{told}” in its sentence says that the figure is about another event or time."
    return Reason(rule, words, (Passage(report.document, span),))


def _shown(low: float, high: float, bound: Bound) -> str:
    if low != high:
        return f"{low:,.10g} to {high:,.10g}"
    return f"{low:,.10g}" if bound is Bound.EXACT else f"{bound.value} {low:,.10g}"


def speaking(report: Report, at: int) -> tuple[str, ...]:
    """Who speaks at a place, outermost first; empty for the report itself.

    >>> from sayso.model.coverage import Voice
    >>> speaking(Report("a", "Four died, he said.", voices=(Voice(Span(0, 9), ("Orlo",)),)), 3)
    ('Orlo',)
    """
    number = bisect_right(report.voices, at, key=lambda voice: voice.span.start) - 1
    if number < 0 or report.voices[number].span.end <= at:
        return ()
    return report.voices[number].said_by


def _when(report: Report, moments: Sequence[Moment]) -> Iterable[Particular]:
    """The first day named in the beginning that is not after publication."""
    for moment in moments:
        if moment.span.start > LEAD:
            return
        first = moment.first
        if first is None or moment.precision is not Precision.DAY or first != moment.last:
            continue
        if report.published is not None and not 0 <= (report.published - first).days <= 30:
            continue
        words = f"“{moment.span.of(report.text)}” is the first day that the report names."
        yield Particular(
            SLOT_OF_DAY, first.isoformat(), Passage(report.document, moment.span), float(first.toordinal()),
            float(first.toordinal()), because=Reason("first-day/1", words, (Passage(report.document, moment.span),)),
            said_by=speaking(report, moment.span.start),
        )  # fmt: skip
        return


def _where(report: Report) -> Iterable[Particular]:
    """The first city, else the first place of any sort, named in the beginning."""
    named = [one for one in places(report.text[:LEAD]) if one.site is not None and not one.people]
    cities = [one for one in named if one.site and one.site.kind is PlaceKind.CITY]
    for one in (cities or named)[:1]:
        assert one.site
        words = f"“{one.span.of(report.text)}” is the first place that the report names. {one.because.words}"
        yield Particular(
            SLOT_OF_PLACE, one.site.name, Passage(report.document, one.span), unit=path(one.site),
            because=Reason("first-place/1", words, (Passage(report.document, one.span),)),
            said_by=speaking(report, one.span.start),
        )  # fmt: skip


def path(site: Site) -> str:
    """A place with what it lies in, the largest first: "US/TX/4684888"."""
    parts = [site.country, site.region if site.kind is not PlaceKind.COUNTRY else ""]
    if site.kind in (PlaceKind.CITY, PlaceKind.SITE, PlaceKind.WIDE):
        parts.append(site.id)
    return "/".join(part for part in parts if part)
