"""Dates: the times that a text names, reckoned from the day it was published."""

import re
from collections.abc import Callable
from datetime import date

from sayso.compare import calendar
from sayso.compare.calendar import DAY, Stretch
from sayso.compare.date_words import ANY, COUNTS, DAYS, MONTHS, ORDINALS, SEASONS
from sayso.model.coverage import Moment, Precision
from sayso.model.place import Span

FUTURE = re.compile(
    r"\b(?:will|shall|[’']ll|to be|scheduled|is due|are due|due|expected|expects?|planned|plans?|set to|going to|next|"
    r"begins?|starts?|would|upcoming|effective|expires?|matures?|payable|maturing|is to|are to|slated|deadline)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:said|was|were|had|told|ended|since|did|(?!scheduled|expected|planned|slated|need)\w{2,}ed|rose|fell|came|went|made|took|began|met|"
    r"held|won|lost|after|following|happened|saw|shot|found)\b",
    re.IGNORECASE,
)
STOP = re.compile(r"[.!?]\s+(?=[A-Z\"“])|\n\n")
AMBIGUOUS = frozenset("May March Mar Sun Sat Mon Dec Jan Oct".split())
FAR = 120
"""Days from which on the verbs tell on which side of the day of publication a time lies; below, the nearest is meant."""

CLAUSE = 90
"""Code points around a time in which a verb tells whether it is past or to come."""


class Clock:
    """The day of publication, and what the text named last: "a year earlier" is reckoned from that."""

    def __init__(self, published: date | None) -> None:
        self.published = published
        self.day: date | None = None
        self.quarter: Stretch | None = None
        self.year: int | None = None

    def note(self, stretch: Stretch) -> None:
        """Remember a time that was named."""
        if stretch.precision is Precision.DAY:
            self.day = stretch.first
        elif stretch.precision is Precision.QUARTER:
            self.quarter = stretch
        elif stretch.precision is Precision.YEAR:
            self.year = stretch.first.year


def dates(text: str, published: date | None) -> tuple[Moment, ...]:
    """The times that a text names, in order, none inside another.

    >>> [m.first.isoformat() for m in dates("On Tuesday, and on 3 May 2019.", date(2024, 3, 7))]
    ['2024-03-05', '2019-05-03']
    """
    clock = Clock(published)
    found = []
    for met in ANY.finditer(text):
        way = next(name for name in RULES if met[name] is not None)
        if not _meant(text, met, way):
            continue
        moment = _moment(text, met, way, clock)
        if moment is not None:
            found.append(moment)
    return tuple(found)


def _meant(text: str, met: re.Match[str], way: str) -> bool:
    """Whether words that may name a time do: "March" and "May" need their capital."""
    if way in ("month", "month_day", "month_year", "day_month", "full", "which_month", "month_which", "british"):
        word = met[f"{way}_m"]
        if not word[0].isupper():
            return False
        if way == "month" and word.rstrip(".") in ("May", "March", "Mar", "Jan", "Dec", "Sun", "August"):
            return _month_meant(text, met)
        return not (way == "month" and len(word.rstrip(".")) == 3 and word != "May" and not word.endswith("."))
    if way in ("weekday", "eve"):
        return (met["weekday_d"] or "X")[0].isupper()
    return True


def _month_meant(text: str, met: re.Match[str]) -> bool:
    """Whether "May" alone is the month: behind a preposition or another word for a time."""
    before = text[max(0, met.start("month_m") - 12) : met.start("month_m")]
    return (
        re.search(
            r"(?:\b(?:in|since|by|until|for|from|of|during|through|last|to|and|this|early|late|mid)|[Ll]ate|[Ee]arly)[\s-]$",
            before,
        )
        is not None
    )


def _moment(text: str, met: re.Match[str], way: str, clock: Clock) -> Moment | None:
    span = Span(met.start(way), met.end(way)).trimmed(text)
    if way in VAGUE:
        return Moment(span, None, None, VAGUE[way], True, f"{way}/1")
    relative = way not in ABSOLUTE
    if relative and clock.published is None:
        return Moment(span, None, None, _precision(met, way), True, f"{way}/1")
    try:
        stretch = RULES[way](text, met, clock)
    except (OverflowError, ValueError):
        return None
    if isinstance(stretch, Precision):
        return Moment(span, None, None, stretch, True, f"{way}/1")
    if stretch is None:
        return None
    if way not in BESIDE:
        clock.note(stretch)
    return Moment(span, stretch.first, stretch.last, stretch.precision, relative, f"{way}/1")


def _precision(met: re.Match[str], way: str) -> Precision:
    unit = (met["which_week_u"] or met["ago_u"] or met["that_quarter_u"] or met["the_week_u"] or "").lower()
    known = {one.value: one for one in Precision} | {"period": Precision.QUARTER}
    by_way = {"month": Precision.MONTH, "which_month": Precision.MONTH, "month_which": Precision.MONTH,
              "quarter": Precision.QUARTER, "season": Precision.SEASON, "half": Precision.HALF}  # fmt: skip
    return known.get(unit) or by_way.get(way, Precision.DAY)


def _month_number(word: str) -> int:
    return MONTHS[word.strip(" .").capitalize()]


def _year(word: str) -> int:
    if word.isdigit():
        return int(word)
    parts = re.split(r"[\s-]+", word.lower())
    tens = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
    total = 1900 if "nineteen" in parts[:1] else 2000
    return total + sum(
        tens.get(part, COUNTS.get(part, 0)) for part in parts[1:] if part not in ("thousand", "two", "the", "year")
    )


def _days(first: date, last: str | None) -> Stretch:
    """A day, or from one day of a month to another."""
    if last and int(last) > first.day:
        return Stretch(first, first.replace(day=int(last)), Precision.DAY)
    return calendar.day(first)


def _iso(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    return calendar.day(date(int(met["iso_y"]), int(met["iso_m"]), int(met["iso_d"])))


def _full(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    return _days(date(int(met["full_y"]), _month_number(met["full_m"]), int(met["full_d"])), met["full_d2"])


def _british(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    first = date(int(met["british_y"]), _month_number(met["british_m"]), int(met["british_d"]))
    return _days(first, met["british_d2"])


def _month_year(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    return calendar.month(_year(met["month_year_y"]), _month_number(met["month_year_m"]))


def _month_which(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    assert clock.published
    by = {"last": -1, "this": 0, "next": 1}[met["month_which_w"].lower()]
    return calendar.month(clock.published.year + by, _month_number(met["month_which_m"]))


def _nearest_day(clock: Clock, month: int, number: int, to_come: bool, gone: bool) -> date:
    """The day of that name nearest to the day of publication, on the side that the verbs tell."""
    assert clock.published
    here = clock.published
    fits = []
    for year in (here.year - 1, here.year, here.year + 1):
        try:
            fits.append(date(year, month, number))
        except ValueError:
            continue
    if to_come != gone and min(abs((one - here).days) for one in fits) > FAR:
        fits = [one for one in fits if (one >= here) is to_come] or fits
    return min(fits, key=lambda one: abs((one - here).days))


def _month_day(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    number = int(met["month_day_d"])
    if not 1 <= number <= 31:
        return None
    first = _nearest_day(clock, _month_number(met["month_day_m"]), number, *_tense(text, met))
    return _days(first, met["month_day_d2"])


def _day_month(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    first = _nearest_day(clock, _month_number(met["day_month_m"]), int(met["day_month_d"]), *_tense(text, met))
    return _days(first, met["day_month_d2"])


def _slashed(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    one, other, year = int(met["slashed_a"]), int(met["slashed_b"]), int(met["slashed_y"])
    here = clock.published.year if clock.published else 2000
    if year < 100:
        year += here // 100 * 100 if year <= here % 100 + 5 else here // 100 * 100 - 100
    if met["slashed_s"] == "." or one > 12:
        one, other = other, one
    return calendar.day(date(year, one, other))


def _eve(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    assert clock.published
    if met["eve_m"]:
        return calendar.day(_nearest_day(clock, _month_number(met["eve_m"]), int(met["eve_d"]), False, False) - DAY)
    return calendar.day(_weekday_of(clock.published, DAYS[met["eve_w"].capitalize()], False) - DAY)


def _fortnights(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    assert clock.published
    return calendar.day(clock.published + (2 if "after" in met["fortnights_w"].lower() else -2) * DAY)


def _ago(text: str, met: re.Match[str], clock: Clock) -> Stretch | Precision | None:
    """ "three days ago" from the day of publication; "a year earlier" from the time named last."""
    assert clock.published
    word = met["ago_n"].lower()
    count = int(word) if word.isdigit() else COUNTS[word]
    unit = {"centurie": "century"}.get(met["ago_u"].lower(), met["ago_u"].lower())
    way = met["ago_w"].lower()
    back = way in ("ago", "earlier", "before", "prior")
    if unit == "year" and way in ("earlier", "ago") and clock.quarter is not None and count == 1:
        return _quarter_before(clock.quarter)
    if way in ("before", "prior", "later", "after", "earlier"):
        if unit == "year" and way in ("earlier", "before") and count == 1 and clock.day is None:
            return calendar.year((clock.year or clock.published.year) - 1)
        if clock.day is None or unit not in ("day", "week"):
            anchor = clock.published if way in ("earlier", "later") else None
        else:
            anchor = clock.day
        if anchor is None:
            return None
    else:
        anchor = clock.published
    if unit == "week" and way == "ago":
        return calendar.week(anchor - 7 * count * DAY)
    return calendar.moved(anchor, -count if back else count, unit)


def _quarter_before(of: Stretch) -> Stretch | None:
    return calendar.quarter(of.first.year - 1, calendar.quarter_of(of.first))


def _yearago(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    assert clock.published
    words = (met["yearago_q"] or "").lower().replace("-", " ").split()
    if len(words) == 2:
        return calendar.quarter(clock.published.year - 1, ORDINALS[words[0]])
    if clock.quarter is not None:
        return _quarter_before(clock.quarter)
    return calendar.year(clock.published.year - 1)


def _quarter(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    assert clock.published
    number = ORDINALS[met["quarter_n"].lower()]
    told = met["quarter_y"] or met["quarter_y0"]
    which = (met["quarter_w"] or met["quarter_x"] or ("last" if met["quarter_e"] else "")).lower()
    if told:
        stretch = calendar.quarter(int(told), number)
    elif which:
        stretch = calendar.quarter(clock.published.year + {"last": -1, "this": 0, "next": 1}[which], number)
    else:
        stretch = _nearest_quarter(clock.published, number, _tense(text, met)[0])
    if stretch is not None and not which and not told:
        clock.quarter = stretch
    return stretch


def _nearest_quarter(here: date, number: int, to_come: bool) -> Stretch | None:
    """The last quarter of that number that has begun; reports come after it has ended."""
    now = calendar.quarter_of(here)
    if to_come and number >= now:
        return calendar.quarter(here.year, number)
    return calendar.quarter(here.year if number <= now or (number == 4 and now == 4) else here.year - 1, number)


def _half(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    assert clock.published
    by = {"last": -1, "this": 0, "the": 0, "next": 1}
    year = int(met["half_y"]) if met["half_y"] else clock.published.year + by[met["half_w"].lower()]
    return calendar.half(year, ORDINALS[met["half_n"].lower()])


def _that_quarter(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    """ "the quarter": the one named last, else the one that ended before the report."""
    assert clock.published
    words = met["that_quarter"].lower()
    if "period" in words and clock.quarter is None and not met["that_quarter_y"]:
        return None
    latest = clock.quarter or calendar.moved(clock.published, -1, "quarter")
    if latest is None:
        return None
    if met["that_quarter_y"]:
        if "period" in words and clock.quarter is None:
            return calendar.year(int(met["that_quarter_y"]))
        return calendar.quarter(int(met["that_quarter_y"]), calendar.quarter_of(latest.first))
    if "last year" in words:
        return _quarter_before(latest)
    if words.startswith(("this", "the current")):
        return calendar.moved(clock.published, 0, "quarter")
    if words.startswith("next"):
        return calendar.moved(clock.published, 1, "quarter")
    return latest


def _which_week(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    assert clock.published
    which, unit = " ".join(met["which_week_w"].lower().split()), met["which_week_u"].lower()
    if unit == "day" and which in ("this", "the past", "the current", "the last", "the full", "that"):
        return None
    if which in ("the following", "the previous", "previous", "the same", "that same", "that"):
        by = {"the following": 1, "the previous": -1, "previous": -1}.get(which, 0)
        if unit == "day" or by == 0:
            anchor = clock.day
        else:
            anchor = date(clock.year, 1, 1) if unit == "year" and clock.year else clock.day or clock.published
        return calendar.moved(anchor, by, unit) if anchor else None
    if which == "the next" and unit == "day":
        return calendar.moved(clock.day, 1, "day") if clock.day else None
    if (which.startswith("the last") and unit in ("week", "month", "year")) or (
        which in ("the past",) and unit != "year"
    ):
        return calendar.moved(clock.published, -1, unit)
    ways = {"last": -1, "next": 1, "the coming": 1, "the past": -1, "the next": 1, "this coming": 1, "the last": -1}
    if which == "this past" or which == "the latest":
        return calendar.moved(clock.published, -1 if which == "this past" and unit != "weekend" else 0, unit)
    if unit == "weekend" and which == "this":
        return calendar.weekend(
            clock.published - (7 * DAY if clock.published.weekday() < 3 and not _tense(text, met)[0] else 0 * DAY)
        )
    return calendar.moved(clock.published, ways.get(which, 0), unit)


def _end_of(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    assert clock.published
    if (met["end_of_u"] or "").lower() == "month":
        return calendar.moved(clock.published, 0, "month")
    if met["end_of_u"]:
        return calendar.year(clock.published.year)
    return calendar.day(date(clock.published.year, 12, 31))


def _season(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    assert clock.published
    number, which = SEASONS[met["season_s"].lower()], met["season_w"].lower()
    if met["season_y"]:
        return calendar.season(int(met["season_y"]), number)
    if which in ("in", "the", "early", "late") and met["season_s"].lower() in ("fall", "spring"):
        return None
    here = clock.published
    this = calendar.season(here.year, number)
    if which == "next":
        return this if this and this.first > here else calendar.season(here.year + 1, number)
    if which.startswith("last") and this and this.last >= here:
        return calendar.season(here.year - 1, number)
    return this


def _which_month(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    assert clock.published
    here, number, which = clock.published, _month_number(met["which_month_m"]), met["which_month_w"].lower()
    year = here.year
    if which in ("last", "this past"):
        year -= number >= here.month
    elif which == "next":
        year += number <= here.month
    if met["which_month_d"]:
        return calendar.day(date(year, number, int(met["which_month_d"])))
    return calendar.month(year, number)


def _weekday_of(here: date, number: int, to_come: bool) -> date:
    back = (here.weekday() - number) % 7
    return here + ((number - here.weekday()) % 7) * DAY if to_come else here - back * DAY


def _weekday(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    assert clock.published
    number = DAYS[met["weekday_d"].capitalize()]
    if met["weekday_m"]:
        year = int(met["weekday_y"]) if met["weekday_y"] else None
        month, count = _month_number(met["weekday_m"]), int(met["weekday_n"])
        return calendar.day(date(year, month, count) if year else _nearest_day(clock, month, count, False, False))
    which = " ".join((met["weekday_w"] or "").lower().split())
    if which in ("the previous", "the following", "the next"):
        anchor = clock.day or clock.published
        if which == "the previous":
            return calendar.day(anchor - ((anchor.weekday() - number) % 7 or 7) * DAY)
        return calendar.day(anchor + ((number - anchor.weekday()) % 7 or 7) * DAY)
    if which in ("next", "coming"):
        return calendar.day(clock.published + ((number - clock.published.weekday()) % 7 or 7) * DAY)
    if which == "last":
        return calendar.day(clock.published - ((clock.published.weekday() - number) % 7 or 7) * DAY)
    owned = text[met.end() : met.end() + 2] in ("’s", "'s")
    to_come = not owned and _tense(text, met)[0] and number != clock.published.weekday()
    return calendar.day(_weekday_of(clock.published, number, to_come))


def _today(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    assert clock.published
    word = " ".join(met["today_w"].lower().split())
    by = {"yesterday": -1, "tomorrow": 1, "last night": -1}.get(word, 0)
    return calendar.day(clock.published + by * DAY)


def _decade(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    told = int(met["decade_y"])
    if told < 100:
        told += 1900
    return calendar.years(told, 10, Precision.DECADE)


def _century(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    return calendar.years((int(met["century_n"]) - 1) * 100 or 1, 100, Precision.CENTURY)


def _written(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    return calendar.year(_year(met["written_y"]))


def _plain_year(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    return calendar.year(int(met["year_y"]))


def _month(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    assert clock.published
    number = _month_number(met["month_m"])
    first = _nearest_day(clock, number, 15, *_tense(text, met))
    return calendar.month(first.year, number)


def _the_week(text: str, met: re.Match[str], clock: Clock) -> Stretch | Precision | None:
    assert clock.published
    if met["the_week_u"].lower() == "weekend":
        return calendar.weekend(clock.published - 7 * DAY)
    return calendar.week(clock.published)


def _tense(text: str, met: re.Match[str]) -> tuple[bool, bool]:
    """Whether the verbs around tell of what is to come, and whether of what is past."""
    start, end = met.span()
    before, behind = text[max(0, start - CLAUSE) : start], text[end : end + CLAUSE]
    stops = [stop.end() for stop in STOP.finditer(before)]
    before = before[stops[-1] :] if stops else before
    stop = STOP.search(behind)
    behind = behind[: stop.start()] if stop else behind
    future = max((met.end() for met in FUTURE.finditer(before)), default=-1)
    past = max((met.end() for met in PAST.finditer(before)), default=-1)
    if future < 0 and past < 0:
        after = FUTURE.search(behind[:40])
        gone = PAST.search(behind[:40])
        return after is not None and (gone is None or after.start() < gone.start()), gone is not None and after is None
    return future > past, past > future


Rule = Callable[[str, "re.Match[str]", Clock], Stretch | Precision | None]
VAGUE = {"now": Precision.NOW, "past": Precision.PAST, "future": Precision.FUTURE}
BESIDE = frozenset(["ago", "yearago", "that_quarter"])
"""Ways that name a time beside another one, which stays the one spoken of."""
ABSOLUTE = frozenset("iso full british month_year slashed decade century written year".split())


def _none(text: str, met: re.Match[str], clock: Clock) -> Stretch | None:
    return None


RULES: dict[str, Rule] = {
    "iso": _iso, "full": _full, "british": _british, "month_year": _month_year, "month_which": _month_which,
    "month_day": _month_day, "day_month": _day_month, "slashed": _slashed, "eve": _eve, "fortnights": _fortnights,
    "ago": _ago, "yearago": _yearago, "quarter": _quarter, "half": _half, "that_quarter": _that_quarter,
    "which_week": _which_week, "end_of": _end_of, "season": _season, "which_month": _which_month, "weekday": _weekday,
    "today": _today, "decade": _decade, "century": _century, "written": _written, "year": _plain_year,
    "month": _month, "the_week": _the_week, "now": _none, "past": _none, "future": _none,
}  # fmt: skip
