"""Dates as pages write them, in ISO 8601 and no more precise than the page."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

# Month names of English, German, French, Spanish, Italian, Portuguese and Dutch, by their first letters.
MONTHS = (
    "jan|ene|gen",
    "feb|fév|fev",
    "mar|mär|mrz|maa|mrt",
    "apr|avr|abr",
    "may|mai|mayo|mag|maio|mei",
    "jun|juin|giu",
    "jul|juil|lug",
    "aug|aoû|aou|ago",
    "sep|set",
    "oct|okt|ott|out",
    "nov",
    "dec|dez|déc|dic",
)
MONTH_OF = {start: number for number, starts in enumerate(MONTHS, 1) for start in starts.split("|")}
MONTH = rf"({'|'.join(sorted(MONTH_OF, key=len, reverse=True))})[a-zéûç]{{0,8}}\.?"
YEAR = r"((?:19|20)\d\d)"
CLOCK = r"(?:[T ]\s?(\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d{1,9})?\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?"
NUMERIC = re.compile(rf"\b{YEAR}[-/](\d\d?)[-/](\d\d?)(?!\d){CLOCK}")
DAY_FIRST = re.compile(
    rf"\b(\d\d?)(?:st|nd|rd|th|\.|er|º|°)?\s{{1,3}}(?:of\s|de\s)?{MONTH},?\s{{1,3}}(?:de\s|del\s)?{YEAR}\b", re.I
)
MONTH_FIRST = re.compile(rf"\b{MONTH}\s{{1,3}}(\d\d?)(?:st|nd|rd|th)?,?\s{{1,3}}{YEAR}\b", re.I)
SLASHED = re.compile(rf"\b(\d\d?)([./-])\s?(\d\d?)\2\s?{YEAR}\b")
EASTERN = re.compile(rf"{YEAR}\s?[年년]\s?(\d\d?)\s?[月월]\s?(\d\d?)\s?[日일]")
IN_ADDRESS = re.compile(rf"/{YEAR}[/-](\d\d?|{MONTH})[/-](\d\d?)(?=[/-]|$)", re.I)


class Dated(NamedTuple):
    """A date found in a text, and the place of the words that give it."""

    iso: str
    start: int
    end: int


def dated(text: str) -> Dated | None:
    """The first date written out in full in a short text; None where day and month cannot be told apart.

    >>> dated("Posted on March 3rd, 2021 by the desk").iso, dated("03/04/2021"), dated("23/04/2021").iso
    ('2021-03-03', None, '2021-04-23')
    """
    found = [one for one in (numeric(text), day_first(text), month_first(text), slashed(text), eastern(text)) if one]
    return min(found, key=lambda one: one.start, default=None)


CHANGED = re.compile(
    r"updat|modif|chang|amend|correct|actualiz|mis à jour|aktualisiert|geändert|änderung|aggiornat|atualizad|"
    r"bijgewerkt",
    re.IGNORECASE,
)
MADE = re.compile(r"publi|post|issued|erschienen|veröffentlicht|erstellt|pubblic", re.IGNORECASE)
MOST_STAMPS = 4


def stamps(line: str) -> Iterator[tuple[bool, Dated]]:
    """The dates in a line that gives one or more, each with whether it is one of a change.

    >>> [(changed, day.iso) for changed, day in stamps("Published 3 March 2031, updated 4 March 2031")]
    [(False, '2031-03-03'), (True, '2031-03-04')]
    """
    start, changed = 0, False
    for _ in range(MOST_STAMPS):
        day = dated(line[start:])
        if not day:
            return
        before = line[start : start + day.start]
        told = [
            (found.start(), kind) for kind, sign in ((True, CHANGED), (False, MADE)) for found in sign.finditer(before)
        ]
        changed = max(told)[1] if told else changed
        yield changed, day._replace(start=start + day.start, end=start + day.end)
        start += day.end


def numeric(text: str) -> Dated | None:
    """2021-03-03, with the time if there is one."""
    found = NUMERIC.search(text)
    if not found:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    iso = calendar(year, month, day)
    if iso and hour and int(hour) < 24 and int(minute) < 60:
        zone = {"UTC": "Z", "GMT": "Z"}.get(zone, zone or "")
        iso += f"T{hour}:{minute}" + (f":{second}" if second else "") + re.sub(r"(\d\d)(\d\d)$", r"\1:\2", zone)
    return Dated(iso, *found.span()) if iso else None


def day_first(text: str) -> Dated | None:
    """3 March 2021."""
    found = DAY_FIRST.search(text)
    return found and placed(found, found[3], MONTH_OF[found[2].lower()], found[1])


def month_first(text: str) -> Dated | None:
    """March 3, 2021."""
    found = MONTH_FIRST.search(text)
    return found and placed(found, found[3], MONTH_OF[found[1].lower()], found[2])


def slashed(text: str) -> Dated | None:
    """23/04/2021; with dots the day stands first, with slashes and strokes only a number over 12 tells the day."""
    found = SLASHED.search(text)
    if not found:
        return None
    one, other = int(found[1]), int(found[3])
    if found[2] == "." or one > 12 or one == other:
        return placed(found, found[4], other, one)
    return placed(found, found[4], one, other) if other > 12 else None


def eastern(text: str) -> Dated | None:
    """2021年3月3日."""
    found = EASTERN.search(text)
    return found and placed(found, found[1], found[2], found[3])


def in_address(address: str) -> str:
    """The date in the path of an address, or "".

    >>> in_address("https://gazette.example/2021/mar/03/bridge")
    '2021-03-03'
    """
    found = IN_ADDRESS.search(address)
    if not found:
        return ""
    return calendar(found[1], MONTH_OF[found[3].lower()] if found[3] else found[2], found[4])


def placed(found: re.Match[str], year: str | int, month: str | int, day: str | int) -> Dated | None:
    """The date of a match, or None when the calendar has no such day."""
    iso = calendar(year, month, day)
    return Dated(iso, *found.span()) if iso else None


def calendar(year: str | int, month: str | int, day: str | int) -> str:
    """ISO 8601 for a day, or "" when the calendar has no such day."""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def iso(value: str) -> str:
    """ISO 8601 for a date as page metadata gives it, or "" when it is none.

    >>> iso("2021-03-03T10:15:00.000+0100"), iso("Wed, 03 Mar 2021 10:15:00 GMT"), iso("yesterday")
    ('2021-03-03T10:15:00+01:00', '2021-03-03T10:15:00+00:00', '')
    """
    found = dated(value[:80])
    if found and "T" in found.iso:
        return found.iso
    return mailed(value) or (found.iso if found else stamped(value))


def mailed(value: str) -> str:
    """A date as mail and feeds write it."""
    if not re.search(r"\d\d:\d\d", value[:60]):
        return ""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(value[:60]).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def stamped(value: str) -> str:
    """Eight digits of a day, 20210303, with or without a time after them."""
    found = re.match(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d):?(\d\d))?", value.strip())
    if not found or not (day := calendar(found[1], found[2], found[3])):
        return ""
    return day


def day(iso_date: str) -> date | None:
    """The day of an ISO date, for comparing."""
    try:
        return datetime.fromisoformat(iso_date).date()
    except ValueError:
        return None
