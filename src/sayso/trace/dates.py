"""When pages say that they were published, compared no more precisely than they say it."""

from datetime import UTC, datetime

DAY = 10
"""Letters of a date without a time."""


def hours_between(one: str, other: str) -> float | None:
    """The hours from one ISO 8601 date to another, whole days where a page gives no time; None where one is no date.

    >>> hours_between("2031-03-02T10:00:00Z", "2031-03-02T16:30:00+00:00"), hours_between("2031-03-02", "2031-03-04")
    (6.5, 48.0)
    """
    if min(len(one), len(other)) <= DAY:
        one, other = one[:DAY], other[:DAY]
    first, second = moment(one), moment(other)
    return None if first is None or second is None else (second - first).total_seconds() / 3600


def moment(date: str) -> datetime | None:
    """The moment meant; a time without a zone counts as UTC."""
    if len(date) < DAY:
        return None
    try:
        found = datetime.fromisoformat(date)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
