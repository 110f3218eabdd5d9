"""Events: which reports tell of the same event, and why."""

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from sayso.compare.likeness import Likenesses, Settings
from sayso.model.coverage import Event, Grouping, Report, Tie, Together
from sayso.model.place import Reason

SURE = 1.0
USUAL = Settings()


def events(
    reports: Sequence[Report],
    copies: Sequence[Sequence[str]] = (),
    rulings: Sequence[Grouping] = (),
    settings: Settings = USUAL,
) -> tuple[Event, ...]:
    """Group reports by event, in the order of their ids; the order in which they come changes nothing.

    `copies` are groups of documents that carry one story: they stay together and count as one. `rulings` are what
    people have decided; no likeness overrules them. Groups are joined by mean likeness (average linkage), the most
    alike first; only reports that share a rare word or name within the window of days are ever held against each other.

    >>> from datetime import date
    >>> told = [Report("a", "Fire kills four in Ostrel", date(2024, 3, 1)),
    ...         Report("b", "Ostrel fire: four dead", date(2024, 3, 2)), Report("c", "Vote in Tarn", date(2024, 3, 2))]
    >>> [event.documents for event in events(told)]
    [('a', 'b'), ('c',)]
    """
    ordered = sorted({report.document: report for report in reports}.values(), key=lambda report: report.document)
    whole = _first_of(ordered, copies)
    kept = [report for report in ordered if whole.get(report.document, report.document) == report.document]
    likenesses = Likenesses(kept, settings)
    joined = _Groups(kept, rulings, whole)
    ties = joined.join(likenesses)
    return _made(joined, ties, whole, ordered, likenesses)


def _first_of(ordered: Sequence[Report], copies: Sequence[Sequence[str]]) -> dict[str, str]:
    """For each document of a group of copies the earliest one, which stands for them all."""
    held = {report.document: report for report in ordered}
    first: dict[str, str] = {}
    for group in copies:
        here = [held[one] for one in group if one in held]
        here.sort(key=lambda report: (report.published is None, report.published or 0, report.document))
        for report in here:
            first[report.document] = here[0].document
    return first


class _Join(NamedTuple):
    """Two reports whose groups were joined, and the mean likeness of the groups."""

    one: int
    other: int
    mean: float


class _Groups:
    """Groups of reports, joined step by step."""

    def __init__(self, kept: Sequence[Report], rulings: Sequence[Grouping], whole: Mapping[str, str]) -> None:
        self.kept = kept
        self.members: dict[int, list[int]] = {at: [at] for at in range(len(kept))}
        self.sums: dict[int, dict[int, float]] = {at: {} for at in range(len(kept))}
        self.best: dict[tuple[int, int], float] = {}
        place = {report.document: at for at, report in enumerate(kept)}
        self.apart: set[tuple[int, int]] = set()
        self.ruled: list[tuple[int, int]] = []
        for ruling in rulings:
            one, other = (place.get(whole.get(doc, doc)) for doc in (ruling.one, ruling.other))
            if one is None or other is None or one == other:
                continue
            if ruling.together is Together.SAME:
                self.ruled.append((min(one, other), max(one, other)))
            else:
                self.apart.add((min(one, other), max(one, other)))

    def join(self, likenesses: Likenesses) -> list[_Join]:
        """Join what people have ruled together, then the groups most alike, while they are alike enough."""
        for at in range(len(self.kept)):
            for other, score in likenesses.near(at):
                self.sums[at][other] = self.sums[other][at] = score
        self.best = {(a, b): score for a, row in self.sums.items() for b, score in row.items() if a < b}
        made = []
        for one, other in sorted(set(self.ruled)):
            a, b = self._group(one), self._group(other)
            if a != b:
                self._merge(a, b)
            made.append(_Join(one, other, SURE))
        return made + self._by_likeness(likenesses.settings.together)

    def _group(self, report: int) -> int:
        return next(group for group, members in self.members.items() if report in members)

    def _by_likeness(self, enough: float) -> list[_Join]:
        heap = [(-self._mean(a, b), a, b) for a, row in self.sums.items() for b in row if a < b]
        heapq.heapify(heap)
        made = []
        while heap:
            mean, a, b = heapq.heappop(heap)
            if -mean < enough:
                break
            if a not in self.members or b not in self.members or abs(self._mean(a, b) + mean) > 1e-9:
                continue
            if self._forbidden(a, b):
                continue
            made.append(_Join(*self._closest(a, b), -mean))
            self._merge(a, b)
            for other in self.sums[a]:
                heapq.heappush(heap, (-self._mean(a, other), min(a, other), max(a, other)))
        return made

    def _mean(self, a: int, b: int) -> float:
        return self.sums[a].get(b, 0.0) / (len(self.members[a]) * len(self.members[b]))

    def _forbidden(self, a: int, b: int) -> bool:
        if not self.apart:
            return False
        return any((min(x, y), max(x, y)) in self.apart for x in self.members[a] for y in self.members[b])

    def _closest(self, a: int, b: int) -> tuple[int, int]:
        """The two reports of two groups that are most alike."""
        pairs = ((min(x, y), max(x, y)) for x in self.members[a] for y in self.members[b])
        return max(pairs, key=lambda pair: (self.best.get(pair, 0.0), -pair[0], -pair[1]))

    def _merge(self, a: int, b: int) -> None:
        """Put the second group into the first; likenesses between groups add up."""
        a, b = min(a, b), max(a, b)
        self.members[a] += self.members.pop(b)
        for other, score in self.sums.pop(b).items():
            self.sums[other].pop(b, None)
            if other != a:
                total = self.sums[a].get(other, 0.0) + score
                self.sums[a][other] = self.sums[other][a] = total
        self.sums[a].pop(b, None)


def _made(
    joined: _Groups, ties: Sequence[_Join], whole: Mapping[str, str], ordered: Sequence[Report], likenesses: Likenesses
) -> tuple[Event, ...]:
    place = {report.document: at for at, report in enumerate(joined.kept)}
    group = {at: members[0] for members in map(sorted, joined.members.values()) for at in members}
    documents: dict[int, list[str]] = {}
    for report in ordered:
        documents.setdefault(group[place[whole.get(report.document, report.document)]], []).append(report.document)
    told: dict[int, list[Tie]] = {}
    for join in ties:
        told.setdefault(group[join.one], []).append(_tie(joined, join, likenesses))
    found = [_event(documents[at], told.get(at, []), whole) for at in sorted(documents)]
    return tuple(sorted(found, key=lambda event: event.documents))


def _tie(joined: _Groups, join: _Join, likenesses: Likenesses) -> Tie:
    one, other = joined.kept[join.one], joined.kept[join.other]
    days = abs((one.published - other.published).days) if one.published and other.published else None
    likeness = SURE if join.mean == SURE else joined.best.get((join.one, join.other), join.mean)
    return Tie(one.document, other.document, round(likeness, 4), likenesses.shared(join.one, join.other), days)


def _event(documents: Sequence[str], ties: Sequence[Tie], whole: Mapping[str, str]) -> Event:
    ordered = tuple(sorted(ties, key=lambda tie: (-tie.likeness, tie.one, tie.other)))
    return Event(f"event:{documents[0]}", tuple(documents), ordered, because(documents, ordered, whole))


def alone(document: str) -> Event:
    """A report that no other stands beside."""
    return _event([document], [], {})


def because(documents: Sequence[str], ties: Sequence[Tie], whole: Mapping[str, str]) -> Reason:
    """Why these documents are one event, in a sentence."""
    if len(documents) == 1:
        return Reason("event-alone/1", "No other report held is near it in words, names and day of publication.")
    if not ties:
        return Reason("event-copies/1", f"These {len(documents)} documents carry one story.")
    weakest = ties[-1]
    shared = ", ".join(weakest.shared[:4]) or "a person’s ruling"
    days = "" if weakest.days is None else f", published {_apart(weakest.days)}"
    copies = sum(1 for one in documents if whole.get(one, one) != one)
    also = f" {copies} of them are copies." if copies else ""
    return Reason("event-alike/1", f"The two least alike that hold them together share {shared}{days}.{also}")


def _apart(days: int) -> str:
    return "the same day" if days == 0 else "a day apart" if days == 1 else f"{days} days apart"


def place(report: Report, groups: Sequence[Event], held: Likenesses, settings: Settings = USUAL) -> Event:
    """The event that a new report belongs to, itself added, or an event of its own.

    `held` are the reports of `groups` made ready once; placing one takes milliseconds.
    """
    scores = held.to(report)
    near = {held.reports[at].document: float(scores[at]) for at in scores.nonzero()[0]}
    means = [
        (sum(near.get(document, 0.0) for document in event.documents) / len(event.documents), event)
        for event in groups
        if any(document in near for document in event.documents)
    ]
    means.sort(key=lambda pair: (-pair[0], pair[1].id))
    if not means or means[0][0] < settings.together:
        return _event([report.document], [], {})
    event = means[0][1]
    closest = max(event.documents, key=lambda document: (near.get(document, 0.0), document))
    tie = Tie(closest, report.document, round(near[closest], 4), held.shared_with(report, closest), None)
    documents = tuple(sorted({*event.documents, report.document}))
    ties = tuple(sorted((*event.ties, tie), key=lambda tie: (-tie.likeness, tie.one, tie.other)))
    return replace(event, documents=documents, ties=ties, because=because(documents, ties, {}))
