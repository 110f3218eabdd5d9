"""Contrast: the particulars of an event's reports, aligned in rows and held against each other."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from sayso.compare.relation import Said, relation
from sayso.compare.speaking import speaks_for
from sayso.compare.summed import sentences
from sayso.compare.tolls import SLOTS
from sayso.compare.when_where import SLOT_OF_DAY, SLOT_OF_PLACE
from sayso.model.coverage import Pair, Particular, Relation, Report, Row, Scope
from sayso.model.place import Reason
from sayso.text.common import COMMON
from sayso.text.fold import folded_words

PLAIN = frozenset([*SLOTS, SLOT_OF_DAY, SLOT_OF_PLACE])
"""Slots that mean the same thing in every report of an event; others need words in common around them."""

SHARED = 2
"""Telling words that two sentences must share for their figures to be of the same thing."""

ABOUT = 4
"""Words that tell what a row is about."""

MOST = 60
"""Reports of one event that are held against each other, pair by pair; of more, the first by publication."""


def contrast(
    reports: Sequence[Report], told: Mapping[str, Sequence[Particular]], copies: Sequence[Sequence[str]] = ()
) -> tuple[Row, ...]:
    """Rows of one event: for each slot what each report gives, and how each two of them stand.

    `told` has the particulars of each report, by its id. Of copies of one story, only the first is held against others.
    Figures about other events stay out. The order of the reports changes nothing.
    """
    ordered = sorted(reports, key=Report.when)
    again = {one for group in copies for one in sorted(group, key=_place(ordered))[1:]}
    slots = {one.slot for report in ordered for one in told.get(report.document, ()) if one.scope is Scope.THIS}
    desk = _Desk(again, speaks_for(ordered))
    rows = []
    for slot in sorted(slots, key=lambda slot: (_rank(slot), slot)):
        given = [(report, ones) for report in ordered if (ones := _in_slot(report, told, slot))]
        for cells, about in _aligned(slot, given):
            row = desk.row(slot, cells, about, given)
            if row is not None:
                rows.append(row)
    return tuple(rows)


def _rank(slot: str) -> int:
    """Tolls first, then the day and the place, then the rest."""
    first = (*SLOTS, SLOT_OF_DAY, SLOT_OF_PLACE)
    return first.index(slot) if slot in first else len(first)


def _place(ordered: Sequence[Report]) -> Callable[[str], int]:
    order = {report.document: at for at, report in enumerate(ordered)}
    return lambda document: order.get(document, len(order))


def _in_slot(report: Report, told: Mapping[str, Sequence[Particular]], slot: str) -> list[Particular]:
    """What a report gives for a slot, the headline's words last: the body says more closely who they rest on."""
    ones = [one for one in told.get(report.document, ()) if one.slot == slot and one.scope is Scope.THIS]
    headline = report.headline
    return sorted(ones, key=lambda one: (headline is not None and headline.holds(one.at.span), one.at.span))


Cell = tuple[Report, Particular]


def _aligned(slot: str, given: Sequence[tuple[Report, list[Particular]]]) -> list[tuple[list[Cell], tuple[str, ...]]]:
    """Cells that speak of the same thing: one for each report in a plain slot, else those whose sentences are alike."""
    if slot == SLOT_OF_DAY:
        beside = [(report, [one for one in ones if _beside_toll(one)]) for report, ones in given]
        given = [pair for pair in beside if pair[1]] or given
    if slot in PLAIN:
        return [([(report, ones[0]) for report, ones in given], ())]
    groups: list[tuple[list[set[str]], list[Cell]]] = []
    for report, ones in given:
        words = [_around(report, one) for one in ones[:MOST]]
        fits = sorted(
            (-max(len(mine & other) for other in held), number, at)
            for number, mine in enumerate(words)
            for at, (held, _) in enumerate(groups)
        )
        placed: dict[int, int] = {}
        for score, number, at in fits:
            if -score >= SHARED and number not in placed and at not in placed.values():
                placed[number] = at
        for number, mine in enumerate(words):
            held, cells = groups[placed[number]] if number in placed else _new(groups)
            held.append(mine)
            cells.append((report, ones[number]))
    return [(cells, _about(held)) for held, cells in groups if len(cells) > 1]


def _beside_toll(one: Particular) -> bool:
    return one.because is not None and one.because.rule.startswith("toll-day")


def _new(groups: list[tuple[list[set[str]], list[Cell]]]) -> tuple[list[set[str]], list[Cell]]:
    groups.append(([], []))
    return groups[-1]


def _about(held: Sequence[set[str]]) -> tuple[str, ...]:
    """The words that most of the sentences share."""
    many = Counter(word for words in held for word in words)
    shared = [word for word, count in many.items() if count > 1]
    return tuple(sorted(shared, key=lambda word: (-many[word], word))[:ABOUT])


def _around(report: Report, one: Particular) -> set[str]:
    """The telling words of a figure's sentence."""
    start = report.text.rfind("\n", 0, one.at.span.start) + 1
    for sentence in sentences(report.text, start, min(len(report.text), one.at.span.end + 400)):
        if sentence.holds(one.at.span) or sentence.end >= one.at.span.end:
            words = folded_words(sentence.of(report.text))
            own = set(folded_words(f"{one.slot} {one.at.span.of(report.text)}"))
            return {word for word in words if word not in COMMON | own and not word.isdigit() and len(word) > 2}
    return set()


class _Desk(NamedTuple):
    """What holding two cells against each other takes: which are copies, and who speaks for whom."""

    again: Set[str]
    speaks: Mapping[str, tuple[str, ...]]

    def row(
        self, slot: str, cells: Sequence[Cell], about: tuple[str, ...], given: Sequence[tuple[Report, list[Particular]]]
    ) -> Row | None:
        said = [self.said(report, one) for report, one in cells if report.document not in self.again]
        pairs = [_pair(one, other) for one, other in combinations(said[:MOST], 2)]
        pairs = _told_later(pairs, said)
        if slot in SLOTS:
            for report, ones in given:
                if report.document not in self.again:
                    pairs += self.inside(report, ones)
        if len(cells) < 2 and not pairs:
            return None
        return Row(slot, tuple(one for _, one in cells), tuple(pairs), about)

    def said(self, report: Report, one: Particular) -> Said:
        """A particular with all the names of whom it rests on: the last voice, else outlet and authors."""
        names = one.said_by[-1:] or tuple(name for name in (report.outlet, *report.authors) if name)
        also = tuple(body for name in names for body in self.speaks.get(name, ()))
        return Said(one, report, (*names, *also))

    def inside(self, report: Report, ones: Sequence[Particular]) -> list[Pair]:
        """Within one report, the first number and a later one that cannot be a part of it."""
        first = ones[0]
        larger = [one for one in ones[1:] if (one.low or 0) > (first.high or 0) and first.bound.value == "exact"]
        return [_pair(self.said(report, first), self.said(report, one)) for one in larger[:1]]


def _told_later(pairs: Sequence[Pair], said: Sequence[Said]) -> list[Pair]:
    """Conflicts between a count and the one that its own source gave later, wherever they are repeated, are updates."""
    value = {one.what.at: one.what for one in said}
    raised = {
        frozenset((value[pair.one].low, value[pair.other].low)): pair
        for pair in pairs
        if pair.relation is Relation.UPDATE and value[pair.one].low is not None
    }
    made = []
    for pair in pairs:
        by = raised.get(frozenset((value[pair.one].low, value[pair.other].low)))
        if pair.relation is Relation.CONFLICT and by is not None:
            words = f"These are the earlier and the later count of one source: {by.because.words}"
            made.append(
                replace(pair, relation=Relation.UPDATE, because=Reason("update-repeated/1", words, by.because.at))
            )
        else:
            made.append(pair)
    return made


def _pair(one: Said, other: Said) -> Pair:
    how, why = relation(one, other)
    return Pair(one.what.at, other.what.at, how, Reason(f"{how.name.lower()}/1", why, (one.what.at, other.what.at)))


def differing(row: Row) -> tuple[Pair, ...]:
    """The pairs of a row that a reader should look at: all but those that agree."""
    return tuple(pair for pair in row.pairs if pair.relation is not Relation.AGREE)
