"""The calendar: days, weeks, months, quarters, reckoned forward and back."""

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from sayso.model.coverage import Precision

DAY = timedelta(1)


class Stretch(NamedTuple):
    """From one day to another, both included, and what sort of stretch that is."""

    first: date
    last: date
    precision: Precision


def day(of: date) -> Stretch:
    """A single day."""
    return Stretch(of, of, Precision.DAY)


def week(of: date) -> Stretch:
    """The week of a day, from Monday to Sunday."""
    monday = of - of.weekday() * DAY
    return Stretch(monday, monday + 6 * DAY, Precision.WEEK)


def weekend(of: date) -> Stretch:
    """The Saturday and Sunday of a day's week."""
    monday = of - of.weekday() * DAY
    return Stretch(monday + 5 * DAY, monday + 6 * DAY, Precision.WEEKEND)


def months(year: int, month: int, count: int, precision: Precision) -> Stretch | None:
    """So many months from one on; None outside the calendar."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    after = year * 12 + month - 1 + count
    if not year >= MINYEAR or not after // 12 <= MAXYEAR:
        return None
    return Stretch(date(year, month, 1), date(after // 12, after % 12 + 1, 1) - DAY, precision)


def month(year: int, number: int) -> Stretch | None:
    """A month of a year; a number past twelve, or below one, counts on into other years."""
    return months(year, number, 1, Precision.MONTH)


def quarter(year: int, number: int) -> Stretch | None:
    """A quarter of a year, from 1 to 4, or counted on."""
    return months(year, 3 * number - 2, 3, Precision.QUARTER)


def half(year: int, number: int) -> Stretch | None:
    """The first or the second half of a year."""
    return months(year, 6 * number - 5, 6, Precision.HALF)


def season(year: int, number: int) -> Stretch | None:
    """Spring (1), summer, autumn, winter (4), as newspapers north of the equator have them; winter runs over."""
    return months(year, 3 * number, 3, Precision.SEASON)


def years(year: int, count: int, precision: Precision) -> Stretch | None:
    """So many years from one on; None outside the calendar."""
    return months(year, 1, 12 * count, precision)


def year(of: int) -> Stretch | None:
    """A year."""
    return years(of, 1, Precision.YEAR)


def quarter_of(of: date) -> int:
    """The number of a day's quarter."""
    return (of.month - 1) // 3 + 1


def moved(of: date, count: int, unit: str) -> Stretch | None:
    """The day, week, month … that lies so many units after the one that a day is in; before, where it is negative.

    >>> moved(date(2024, 3, 5), -1, "month").first
    datetime.date(2024, 2, 1)
    """
    if abs(count) > 10_000:
        return None
    by_unit: dict[str, Callable[[], Stretch | None]] = {
        "day": lambda: day(of + count * DAY),
        "week": lambda: week(of + 7 * count * DAY),
        "weekend": lambda: weekend(of + 7 * count * DAY),
        "fortnight": lambda: week(of + 14 * count * DAY),
        "month": lambda: month(of.year, of.month + count),
        "quarter": lambda: quarter(of.year, quarter_of(of) + count),
        "year": lambda: year(of.year + count),
        "decade": lambda: years((of.year // 10 + count) * 10, 10, Precision.DECADE),
        "century": lambda: years((of.year // 100 + count) * 100, 100, Precision.CENTURY),
    }
    try:
        return by_unit[unit]()
    except OverflowError:
        return None
