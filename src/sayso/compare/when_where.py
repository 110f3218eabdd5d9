"""When and where: the day and the place that a report gives for its event."""

import re
from collections.abc import Iterable, Sequence

from sayso.compare.places import places
from sayso.compare.speaking import speaking
from sayso.model.coverage import Moment, Particular, PlaceKind, PlaceName, Precision, Report, Scope, Site
from sayso.model.place import Passage, Reason, Span

LEAD = 900
"""Code points from the beginning in which a report says when and where its event was."""

SLOT_OF_DAY, SLOT_OF_PLACE = "when", "where"
LONGEST = 30
"""Days before publication up to which a day may be the event's."""

RAISED = re.compile(
    r"\b(?:rose|rises|risen|climb\w*|toll|found|by\s+\w+’s\s+count|died\s+of|searching|searched|read\s+out|mourn\w*)\b",
    re.IGNORECASE,
)
"""Beside these, a day is that of the count or of the search."""

AGENCY = re.compile(
    r"\s?(?:\)|(?:news\s)?(?:agency|wire|reported|post|times|herald|gazette|courier|tribune)\b)", re.IGNORECASE
)
"""Behind a name, these make it no place: "(Meridian)", "the Meridian agency"."""

PLACED = re.compile(
    r"(?P<city>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,3})(?:,\s*(?P<land>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}))?"
)
MONTH = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$|.*day$|(?:updated?|published|issued|date|statement)$",
    re.IGNORECASE,
)


def when(report: Report, moments: Sequence[Moment], told: Sequence[Particular]) -> Iterable[Particular]:
    """The day named beside the first toll of the event; where no toll is told, the first day of the beginning."""
    fit = [moment for moment in moments if _may_be(moment, report)]
    tolls = [one.at.span for one in told if one.scope is Scope.THIS and one.unit == "people"]
    for toll in tolls[:4]:
        start = max(report.text.rfind("\n", 0, toll.start), report.text.rfind(". ", 0, toll.start)) + 1
        ends = (report.text.find(". ", toll.end), report.text.find("\n", toll.end))
        end = min((at for at in ends if at >= 0), default=len(report.text))
        beside = [moment for moment in fit if start <= moment.span.start < end]
        if beside and not RAISED.search(report.text, start, end):
            yield _day(report, beside[0], "toll-day/1", "is the day named beside the toll.")
            return
    first = next((moment for moment in fit if moment.span.start <= LEAD), None)
    if first is not None and not tolls:
        yield _day(report, first, "first-day/1", "is the first day that the report names.")


def _may_be(moment: Moment, report: Report) -> bool:
    """Whether a time is one day, not after publication, and no dateline's."""
    if moment.first is None or moment.precision is not Precision.DAY or moment.first != moment.last:
        return False
    if report.dateline is not None and moment.span.overlaps(report.dateline):
        return False
    return report.published is None or 0 <= (report.published - moment.first).days <= LONGEST


def _day(report: Report, moment: Moment, rule: str, words: str) -> Particular:
    assert moment.first is not None
    at = Passage(report.document, moment.span)
    because = Reason(rule, f"“{moment.span.of(report.text)}” {words}", (at,))
    number = float(moment.first.toordinal())
    return Particular(
        SLOT_OF_DAY, moment.first.isoformat(), at, number, number, because=because,
        said_by=speaking(report, moment.span.start),
    )  # fmt: skip


def where(report: Report) -> Iterable[Particular]:
    """The place of the dateline; else the first city, else the first region or country, named in the beginning."""
    start = report.dateline.end if report.dateline else 0
    placed = _dateline(report)
    if placed is not None:
        yield placed
        return
    named = [
        one for one in places(report.text[:LEAD])
        if one.site is not None and not one.people and one.site.kind is not PlaceKind.SITE
        and one.span.start >= start and not AGENCY.match(report.text, one.span.end)
    ]  # fmt: skip
    cities = [one for one in named if one.site and one.site.kind is PlaceKind.CITY]
    for one in (cities or named)[:1]:
        yield _place(report, one)


def _place(report: Report, one: PlaceName) -> Particular:
    assert one.site is not None
    at = Passage(report.document, one.span)
    words = f"“{one.span.of(report.text)}” is the first place that the report names. {one.because.words}"
    return Particular(
        SLOT_OF_PLACE, one.site.name, at, unit=path(one.site), because=Reason("first-place/1", words, (at,)),
        said_by=speaking(report, one.span.start),
    )  # fmt: skip


def _dateline(report: Report) -> Particular | None:
    """The place before the dash, known to the list of places or not."""
    if report.dateline is None:
        return None
    met = PLACED.match(report.text, report.dateline.start, report.dateline.end)
    if met is None or MONTH.match(met["city"].split()[0]):
        return None
    span = Span(*met.span("city"))
    known = next((one.site for one in places(report.text[:LEAD]) if one.span == span and one.site), None)
    name = known.name if known else met["city"].title() if met["city"].isupper() else met["city"]
    at = Passage(report.document, span)
    words = f"The dateline gives “{span.of(report.text)}”."
    unit = path(known) if known else f"named:{name.casefold()}"
    return Particular(SLOT_OF_PLACE, name, at, unit=unit, because=Reason("dateline/1", words, (at,)))


def path(site: Site) -> str:
    """A place with what it lies in, the largest first: "US/TX/4684888"."""
    parts = [site.country, site.region if site.kind is not PlaceKind.COUNTRY else ""]
    if site.kind in (PlaceKind.CITY, PlaceKind.SITE, PlaceKind.WIDE):
        parts.append(site.id)
    return "/".join(part for part in parts if part)
