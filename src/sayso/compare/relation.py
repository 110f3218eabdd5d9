"""Relation: how two reports' words for one thing stand to each other: agree, compatible, update, conflict."""

import math
from datetime import date
from typing import NamedTuple

from sayso.compare.actors import body_key
from sayso.model.coverage import Bound, Particular, Relation

NEAR = 0.1
"""How far from the number "about" may be."""


class Said(NamedTuple):
    """A particular, the outlet that gives it, and the day it was published."""

    what: Particular
    outlet: str
    published: date | None


def reach(low: float, high: float, bound: Bound) -> tuple[float, float]:
    """From where to where the true number may lie, by the words.

    >>> reach(40, 40, Bound.AT_LEAST), reach(40, 40, Bound.EXACT)
    ((40, inf), (40, 40))
    """
    above, below = math.nextafter(high, math.inf), math.nextafter(low, -math.inf)
    return {
        Bound.EXACT: (low, high),
        Bound.RANGE: (low, high),
        Bound.ABOUT: (low * (1 - NEAR), high * (1 + NEAR)),
        Bound.AT_LEAST: (low, math.inf),
        Bound.MORE_THAN: (above, math.inf),
        Bound.UP_TO: (-math.inf, high),
        Bound.LESS_THAN: (-math.inf, below),
        Bound.NEARLY: (low * (1 - NEAR), below),
    }[bound]


def relation(one: Said, other: Said) -> tuple[Relation, str]:
    """How two particulars of one slot stand to each other, and why, in a sentence. Swapping them changes nothing."""
    first, second = sorted((one, other), key=lambda said: (said.published or date.min, said.what.at))
    if first.what.at.document == second.what.at.document:
        return Relation.INSIDE, f"The report itself gives {first.what.value} and {second.what.value}."
    if _same(first.what, second.what):
        return Relation.AGREE, f"Both give {first.what.value}."
    if _together(first.what, second.what):
        return Relation.COMPATIBLE, f"“{first.what.value}” and “{second.what.value}” can both hold."
    source = same_source(first, second)
    if source and first.published and second.published and first.published < second.published:
        return Relation.UPDATE, f"{source} gave {first.what.value}, and later {second.what.value}."
    return (
        Relation.CONFLICT,
        f"{_who(first)} gives {first.what.value}, {_who(second)} gives {second.what.value}; both cannot hold.",
    )


def _same(one: Particular, other: Particular) -> bool:
    if one.low is None or other.low is None:
        return one.unit == other.unit and one.value == other.value
    return (one.low, one.high, one.bound) == (other.low, other.high, other.bound)


def _together(one: Particular, other: Particular) -> bool:
    """Whether both may hold: their bounds overlap, or the one place lies in the other."""
    if one.low is None or other.low is None or one.high is None or other.high is None:
        short, long = sorted((one.unit, other.unit), key=len)
        return bool(short) and (long == short or long.startswith(f"{short}/"))
    from_one, to_one = reach(one.low, one.high, one.bound)
    from_other, to_other = reach(other.low, other.high, other.bound)
    return max(from_one, from_other) <= min(to_one, to_other)


def same_source(one: Said, other: Said) -> str:
    """The source that both rest on, by name; empty where they differ or one rests on nobody."""
    who, whose = _source(one), _source(other)
    if not who or not whose:
        return ""
    key, other_key = body_key(who).split(), body_key(whose).split()
    short, long = sorted((key, other_key), key=len)
    if short and (long[-len(short) :] == short or long[: len(short)] == short):
        return max((who, whose), key=len)
    return ""


def _source(said: Said) -> str:
    """Whom the words finally rest on: the innermost voice, else the outlet itself."""
    return said.what.said_by[-1] if said.what.said_by else said.outlet


def _who(said: Said) -> str:
    return _source(said) or "One report"
