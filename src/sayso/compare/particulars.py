"""Particulars: what one report says of its event, slot by slot: tolls and other figures, the day, the place."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sayso.compare.dates import dates
from sayso.compare.figures import figures
from sayso.compare.scope import scope
from sayso.compare.speaking import speaking
from sayso.compare.summed import sentences
from sayso.compare.tolls import Toll, tolls
from sayso.compare.when_where import when, where
from sayso.model.coverage import Bound, Figure, Measure, Particular, Precision, Report, Scope
from sayso.model.place import Passage, Reason, Span


def particulars(report: Report) -> tuple[Particular, ...]:
    """What a report says of its event, in the order of the text; what it says of other events is marked so.

    >>> [(p.slot, p.value, p.scope.value) for p in particulars(Report("a", "At least 40 people were killed."))]
    [('killed', 'at least 40', 'this event')]
    """
    found: list[Particular] = []
    moments = dates(report.text, report.published)
    here, told, last = Scope.THIS, "", Span(0, 0)
    for sentence in sentences(report.text):
        before = (here, told) if "\n" not in report.text[max(0, last.end - 1) : sentence.start] else (Scope.THIS, "")
        last = sentence
        days = tuple(
            (Span(one.span.start - sentence.start, one.span.end - sentence.start), one.first, one.precision)
            for one in moments
            if one.first is not None and sentence.holds(one.span)
        )
        here, told = scope(sentence.of(report.text), days, report.published, before)
        named = tuple(day for _, day, precision in days if precision is Precision.DAY)
        found += _figures(report, sentence, here, told, max(named, default=None))
    found += when(report, moments, found)
    found += where(report)
    return tuple(sorted(found, key=lambda one: (one.at.span, one.slot)))


def _figures(report: Report, sentence: Span, here: Scope, told: str, as_of: date | None) -> Iterable[Particular]:
    """Tolls first; then the other figures, those left out that are part of a toll.

    That a day long past is named moves a toll to another event, no other figure: a quantity may have been there long.
    """
    counted = tolls(report.text, sentence.start, sentence.end)
    taken = [toll.number for toll in counted]
    for toll in counted:
        if toll.told:
            yield replace(_toll(report, toll, here, told), as_of=as_of)
    if here is Scope.OTHER:
        here, told = scope(sentence.of(report.text))
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
    if here is Scope.EARLIER:
        words = f"“{told}” in its sentence says that the figure is one of before."
    if here is Scope.OTHER:
        words = f"“{told}” in its sentence says that the figure is about another event or time."
    return Reason(rule, words, (Passage(report.document, span),))


def _shown(low: float, high: float, bound: Bound) -> str:
    if low != high:
        return f"{low:,.10g} to {high:,.10g}"
    return f"{low:,.10g}" if bound is Bound.EXACT else f"{bound.value} {low:,.10g}"
