"""Weigh: which hypotheses the evidence speaks against, by Heuer's count and by Bayes' rule, origins counted once.

R. J. Heuer, "Psychology of Intelligence Analysis" (CIA, 1999), chapter 8: the likeliest hypothesis is the one with
least against it, not the one with most for it.
"""

from collections.abc import Mapping, Sequence
from math import exp, log

from sayso.model.boards import Bearing, Board, Evidence, Fit, Standing, Weighed
from sayso.model.place import Reason

STEPS = {
    Fit.VERY_CONSISTENT: 2, Fit.CONSISTENT: 1, Fit.NEUTRAL: 0, Fit.INCONSISTENT: -1, Fit.VERY_INCONSISTENT: -2,
}  # fmt: skip
AGAINST = {2: 0.0, 1: 0.0, 0: 0.0, -1: 1.0, -2: 2.0}
"""Heuer's weights: only what is inconsistent counts."""

CHANCE = {2: 0.9, 1: 0.7, 0: 0.5, -1: 0.3, -2: 0.1}
"""How likely the evidence would be were the hypothesis true, by mark; a convention, told with the result."""

DIGITS = 9
"""Sums are rounded so, that the order in which evidence came changes no ranking."""

Cells = dict[str, dict[str, list[int]]]
"""By evidence and hypothesis: the last mark of each person."""


def weigh(found: Board) -> Weighed:
    """What a board comes to. Evidence of one origin counts once; what is marked alike for all tells nothing.

    The order of evidence, hypotheses and marks of different people changes nothing but the order of the answer.
    """
    cells = _cells(found)
    telling = [one for one in found.evidence if _range(cells, found, one.id) > 0]
    standings = _standings(found, telling, cells)
    first = _first(standings)
    bearings = tuple(_bearing(found, one, telling, cells, first) for one in found.evidence)
    origins = len({origin(one) for one in telling})
    origins_told = "1 origin" if origins == 1 else f"{origins} origins"
    words = f"{len(telling)} of {len(found.evidence)} pieces of evidence, of {origins_told}, tell the hypotheses apart."
    at = tuple(one.at for one in telling if one.at)
    return Weighed(standings, bearings, Reason("heuer-bayes/1", words, at))


def origin(one: Evidence) -> str:
    """Whom a piece of evidence rests on; one of no known origin is its own."""
    return " ".join(one.origin.casefold().split()) or f"evidence {one.id}"


def _cells(found: Board) -> Cells:
    last: dict[tuple[str, str, str], int] = {}
    for mark in found.marks:
        last[mark.evidence, mark.hypothesis, mark.by] = STEPS[mark.fit]
    cells: Cells = {}
    for (evidence, hypothesis, _), step in sorted(last.items()):
        cells.setdefault(evidence, {}).setdefault(hypothesis, []).append(step)
    return cells


def _steps(cells: Cells, evidence: str, hypothesis: str) -> Sequence[int]:
    return cells.get(evidence, {}).get(hypothesis) or [0]


def _range(cells: Cells, found: Board, evidence: str) -> float:
    """How far the marks of a piece of evidence lie apart, hypothesis by hypothesis; several people's by their mean."""
    means = [_mean(_steps(cells, evidence, one.id)) for one in found.hypotheses]
    return max(means, default=0.0) - min(means, default=0.0)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _standings(found: Board, telling: Sequence[Evidence], cells: Cells) -> tuple[Standing, ...]:
    groups: dict[str, list[str]] = {}
    for one in telling:
        groups.setdefault(origin(one), []).append(one.id)
    against: dict[str, float] = {}
    logs: dict[str, float] = {}
    for name in (one.id for one in found.hypotheses):
        marked = [[step for evidence in group for step in _steps(cells, evidence, name)] for group in groups.values()]
        against[name] = round(sum(sorted(_mean([AGAINST[step] for step in steps]) for steps in marked)), DIGITS)
        logs[name] = sum(sorted(_mean([log(CHANCE[step]) for step in steps]) for steps in marked))
    shares = _shares(logs)
    standings = [Standing(one.id, against[one.id], shares[one.id]) for one in found.hypotheses]
    return tuple(sorted(standings, key=lambda one: (one.against, -one.share, one.hypothesis)))


def _shares(logs: Mapping[str, float]) -> dict[str, float]:
    """Bayes' rule with the same chance for all to begin with."""
    top = max(logs.values(), default=0.0)
    weights = {name: exp(value - top) for name, value in logs.items()}
    total = sum(weights.values()) or 1.0
    return {name: round(weight / total, DIGITS) for name, weight in weights.items()}


def _first(standings: Sequence[Standing]) -> frozenset[str]:
    """All that have least against them."""
    least = min((one.against for one in standings), default=0.0)
    return frozenset(one.hypothesis for one in standings if one.against == least)


def _bearing(found: Board, one: Evidence, telling: Sequence[Evidence], cells: Cells, first: frozenset[str]) -> Bearing:
    left = [other for other in telling if origin(other) != origin(one)]
    pivotal = one in telling and _first(_standings(found, left, cells)) != first
    disputed = any(len(set(steps)) > 1 for steps in cells.get(one.id, {}).values())
    apart = _range(cells, found, one.id)
    words = (
        f"Its marks lie {apart:.2g} steps apart."
        if apart
        else "It is marked alike for all, or not at all: it tells nothing."
    )
    if pivotal:
        words += " Were its origin wrong, another hypothesis would come first."
    same = [other.id for other in telling if other is not one and origin(other) == origin(one)]
    if same:
        words += f" It shares its origin with {', '.join(same)}; together they count once."
    return Bearing(one.id, round(apart), pivotal, disputed, Reason("bearing/1", words, (one.at,) if one.at else ()))
