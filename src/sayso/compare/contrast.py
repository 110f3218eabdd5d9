"""Contrast: the particulars of an event's reports, aligned in rows and held against each other."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import combinations

from sayso.compare.particulars import SLOT_OF_DAY, SLOT_OF_PLACE
from sayso.compare.relation import Said, relation
from sayso.compare.summed import sentences
from sayso.compare.tolls import SLOTS
from sayso.model.coverage import Pair, Particular, Relation, Report, Row, Scope
from sayso.model.place import Reason
from sayso.text.common import COMMON
from sayso.text.fold import folded_words

PLAIN = frozenset([*SLOTS, SLOT_OF_DAY, SLOT_OF_PLACE])
"""Slots that mean the same thing in every report of an event; others need words in common around them."""

SHARED = 2
"""Telling words that two sentences must share for their figures to be of the same thing."""

MOST = 60
"""Reports of one event that are held against each other, pair by pair; of more, the first by publication."""


def contrast(
    reports: Sequence[Report], told: Mapping[str, Sequence[Particular]], copies: Sequence[Sequence[str]] = ()
) -> tuple[Row, ...]:
    """Rows of one event: for each slot what each report gives, and how each two of them stand.

    `told` has the particulars of each report, by its id. Of copies of one story, only the first is held against others.
    Figures about other events stay out. The order of the reports changes nothing.
    """
    ordered = sorted(reports, key=lambda report: (report.published or date.max, report.document))
    again = {one for group in copies for one in sorted(group, key=_place(ordered))[1:]}
    slots = sorted({one.slot for report in ordered for one in told.get(report.document, ()) if one.scope is Scope.THIS})
    rows = []
    for slot in slots:
        given = [(report, _in_slot(told.get(report.document, ()), slot)) for report in ordered]
        for cells in _aligned(slot, [(report, ones) for report, ones in given if ones]):
            row = _row(slot, cells, again, [(report, ones) for report, ones in given if ones])
            if row is not None:
                rows.append(row)
    return tuple(rows)


def _place(ordered: Sequence[Report]) -> Callable[[str], int]:
    order = {report.document: at for at, report in enumerate(ordered)}
    return lambda document: order.get(document, len(order))


def _in_slot(told: Sequence[Particular], slot: str) -> list[Particular]:
    return [one for one in told if one.slot == slot and one.scope is Scope.THIS]


Cell = tuple[Report, Particular]


def _aligned(slot: str, given: Sequence[tuple[Report, list[Particular]]]) -> list[list[Cell]]:
    """Cells that speak of the same thing: one for each report in a plain slot, else those whose sentences are alike."""
    if slot in PLAIN:
        return [[(report, ones[0]) for report, ones in given]]
    groups: list[tuple[list[set[str]], list[Cell]]] = []
    for report, ones in given:
        taken: set[int] = set()
        for one in ones[:MOST]:
            words = _around(report, one)
            fits = [
                (max(len(words & other) for other in held), -at)
                for at, (held, cells) in enumerate(groups)
                if at not in taken and all(cell[0] is not report for cell in cells)
            ]
            best = max(fits, default=(0, 0))
            if best[0] >= SHARED:
                held, cells = groups[-best[1]]
                held.append(words)
                cells.append((report, one))
                taken.add(-best[1])
            else:
                groups.append(([words], [(report, one)]))
    return [cells for _, cells in groups if len(cells) > 1]


def _around(report: Report, one: Particular) -> set[str]:
    """The telling words of a figure's sentence."""
    start = report.text.rfind("\n", 0, one.at.span.start) + 1
    for sentence in sentences(report.text, start, min(len(report.text), one.at.span.end + 400)):
        if sentence.holds(one.at.span) or sentence.end >= one.at.span.end:
            words = folded_words(sentence.of(report.text))
            return {word for word in words if word not in COMMON and not word.isdigit() and len(word) > 2}
    return set()


def _row(
    slot: str, cells: Sequence[Cell], again: set[str], given: Sequence[tuple[Report, list[Particular]]]
) -> Row | None:
    said = [Said(one, report.outlet, report.published) for report, one in cells if report.document not in again]
    pairs = [_pair(one, other) for one, other in combinations(said[:MOST], 2)]
    if slot in PLAIN:
        for report, ones in given:
            pairs += _inside(report, ones, slot)
    if len(cells) < 2 and not pairs:
        return None
    return Row(slot, tuple(one for _, one in cells), tuple(pairs))


def _pair(one: Said, other: Said) -> Pair:
    how, why = relation(one, other)
    return Pair(one.what.at, other.what.at, how, Reason(f"{how.name.lower()}/1", why, (one.what.at, other.what.at)))


def _inside(report: Report, ones: Sequence[Particular], slot: str) -> list[Pair]:
    """Within one report, the first number and a later one that cannot be a part of it."""
    if slot in (SLOT_OF_DAY, SLOT_OF_PLACE):
        return []
    first = ones[0]
    larger = [one for one in ones[1:] if (one.low or 0) > (first.high or 0) and first.bound.value == "exact"]
    return [
        _pair(Said(first, report.outlet, report.published), Said(one, report.outlet, report.published))
        for one in larger[:1]
    ]


def differing(row: Row) -> tuple[Pair, ...]:
    """The pairs of a row that a reader should look at: all but those that agree."""
    return tuple(pair for pair in row.pairs if pair.relation is not Relation.AGREE)
