"""Which of two neighbouring days a report was published on, when its metadata keep another clock than its page."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from sayso.model.document import DetailName
from sayso.read.details import Said

SHOWN = ("dateline-zone/1", "history-notice/1", "date-near-top/1", "address-date/1", "first-time/1")
EARLIEST, LATEST = timedelta(hours=-12), timedelta(hours=14)  # clocks of the world, from Greenwich


def clocks(said: Iterable[Said]) -> list[Said]:
    """The things said, the day that the page shows before a moment in UTC that is the same by the page's own clock.

    Metadata often give the moment in UTC, where the evening of one day is already the next day, or still the day
    before. Both values are kept.

    >>> one = Said(DetailName.PUBLISHED, "2031-03-03T23:00:00Z", "json-ld/1", "the page's JSON-LD says so", None)
    >>> two = Said(DetailName.PUBLISHED, "2031-03-04", "dateline-zone/1", "stands in the line “4 March 2031”", None)
    >>> [each.value for each in clocks([one, two])]
    ['2031-03-04', '2031-03-03T23:00:00Z']
    """
    every = list(said)
    dates = [each for each in every if each.name is DetailName.PUBLISHED and each.value]
    first = dates[0] if dates else None
    days = [each for each in dates if each.rule in SHOWN and each is not first]
    if first is None or any(each.value[:10] == first.value[:10] for each in days):
        return every
    shown = next((each for each in days if same_moment(first.value, each.value)), None)
    if shown is None:
        return every
    words = f"{shown.words}, which by the page's own clock may be the moment that its metadata give as {first.value}"
    kept = [each for each in every if each is not shown]
    kept.insert(kept.index(first), shown._replace(words=words))
    return kept


def same_moment(stamp: str, day: str) -> bool:
    """Whether a moment in UTC falls on another day than its own somewhere on earth, and on this one."""
    try:
        moment, wanted = datetime.fromisoformat(stamp), datetime.fromisoformat(day).date()
    except ValueError:
        return False
    if "T" not in stamp or moment.utcoffset() != timedelta(0) or moment.date() == wanted:
        return False
    moment = moment.astimezone(UTC)
    return wanted in ((moment + EARLIEST).date(), (moment + LATEST).date())
