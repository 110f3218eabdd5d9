"""Relation: how two reports' words for one thing stand to each other: agree, compatible, update, conflict."""

import math
from typing import NamedTuple

from sayso.compare.actors import body_key
from sayso.model.coverage import Bound, Particular, Relation, Report

NEAR, LEAST = 0.1, 0.04
"""How far from the number "about" may be, as a share of it: at most, and at least."""


class Said(NamedTuple):
    """A particular, the report that gives it, and the names of whom it rests on."""

    what: Particular
    report: Report
    sources: tuple[str, ...] = ()


def half(number: float) -> float:
    """How far from a number "about" may be: what rounds to it, and no more than a tenth.

    >>> half(1200), half(40), half(2000)
    (50.0, 4.0, 200.0)
    """
    if not number:
        return 0.0
    unit = 10.0 ** math.floor(math.log10(abs(number)))
    while unit >= 1 and number % unit:
        unit /= 10
    return max(LEAST * abs(number), min(unit / 2, NEAR * abs(number)))


def reach(low: float, high: float, bound: Bound) -> tuple[float, float]:
    """From where to where the true number may lie, by the words.

    >>> reach(40, 40, Bound.AT_LEAST), reach(40, 40, Bound.EXACT)
    ((40, inf), (40, 40))
    """
    above, below = math.nextafter(high, math.inf), math.nextafter(low, -math.inf)
    return {
        Bound.EXACT: (low, high),
        Bound.RANGE: (low, high),
        Bound.ABOUT: (low - half(low), math.nextafter(high + half(high), -math.inf)),
        Bound.AT_LEAST: (low, math.inf),
        Bound.MORE_THAN: (above, math.inf),
        Bound.UP_TO: (-math.inf, high),
        Bound.LESS_THAN: (-math.inf, below),
        Bound.NEARLY: (low - half(low), below),
    }[bound]


def relation(one: Said, other: Said) -> tuple[Relation, str]:
    """How two particulars of one slot stand to each other, and why, in a sentence. Swapping them changes nothing."""
    first, second = sorted((one, other), key=lambda said: (said.report.when(), said.what.at))
    if first.what.at.document == second.what.at.document:
        return Relation.INSIDE, f"The report itself gives {first.what.value} and {second.what.value}."
    if _same(first.what, second.what):
        return Relation.AGREE, f"Both give {first.what.value}."
    if _together(first, second):
        return Relation.COMPATIBLE, f"“{first.what.value}” and “{second.what.value}” can both hold."
    later = _later(first.report, second.report)
    source = same_source(first, second)
    if source and later:
        return Relation.UPDATE, f"{source} gave {first.what.value}, and later {second.what.value}."
    if later and _counted_later(first, second):
        return Relation.UPDATE, f"{first.what.value} is the earlier count, {second.what.value} one of a later day."
    return (
        Relation.CONFLICT,
        f"{_who(first)} gives {first.what.value}, {_who(second)} gives {second.what.value}; both cannot hold.",
    )


def _counted_later(first: Said, second: Said) -> bool:
    """Whether a count that rests on nobody by name is dated after the first was published."""
    day, published = second.what.as_of, first.report.published
    return not second.what.said_by and day is not None and published is not None and day > published


def _later(first: Report, second: Report) -> bool:
    """Whether the second is known to have been published after the first."""
    if first.published is None or second.published is None:
        return False
    if first.published != second.published:
        return first.published < second.published
    return bool(first.time and second.time) and first.time < second.time


def _same(one: Particular, other: Particular) -> bool:
    if one.low is None or other.low is None:
        return one.unit == other.unit and one.value == other.value
    return (one.low, one.high, one.bound) == (other.low, other.high, other.bound)


def _together(first: Said, second: Said) -> bool:
    """Whether both may hold: their bounds overlap; the one place lies in the other, or one report names both."""
    one, other = first.what, second.what
    if one.low is None or other.low is None or one.high is None or other.high is None:
        short, long = sorted((one.unit, other.unit), key=len)
        within = bool(short) and (long == short or long.startswith(f"{short}/"))
        return within or one.value in second.report.text or other.value in first.report.text
    from_one, to_one = reach(one.low, one.high, one.bound)
    from_other, to_other = reach(other.low, other.high, other.bound)
    return max(from_one, from_other) <= min(to_one, to_other)


def same_source(one: Said, other: Said) -> str:
    """The source that both rest on, by name; empty where they differ or one rests on nobody.

    A ministry and its spokesman are one source, and so are a full name and its last words. An outlet that gives a
    number in its own voice puts right what it gave before.
    """
    own = not one.what.said_by or not other.what.said_by
    if own and one.report.outlet and body_key(one.report.outlet) == body_key(other.report.outlet):
        return one.report.outlet
    for who in one.sources:
        for whose in other.sources:
            key, other_key = body_key(who).split(), body_key(whose).split()
            short, long = sorted((key, other_key), key=len)
            if short and (long[-len(short) :] == short or long[: len(short)] == short):
                return max((who, whose), key=len)
    return ""


def _who(said: Said) -> str:
    """Whom the words finally rest on: the innermost voice, else the outlet itself."""
    return said.sources[0] if said.sources else "One report"
