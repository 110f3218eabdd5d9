"""Likeness: how alike reports are by telling words, names and day of publication, without holding all against all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sayso.compare.telling import telling
from sayso.model.coverage import Report

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Settings:
    """What counts for how much in grouping."""

    names: float = 0.4
    """The share of names and numbers in the likeness; words have the rest."""

    days: float = 10.0
    """Days of publication apart at which a likeness counts for three fifths (one standard deviation)."""

    window: int = 21
    """Days of publication apart from which two reports are never held against each other directly."""

    common: float = 0.05
    """A word in more than this share of the reports finds no other report (it still counts once found)."""

    least: float = 0.03
    """Likeness below which two reports are strangers."""

    together: float = 0.07
    """Mean likeness from which two groups are one event."""


class Field(NamedTuple):
    """One sort of word for all reports, as postings: for each word the reports that have it, with weights."""

    number: dict[str, int]
    spelled: list[str]
    starts: Ints
    reports: Ints
    weights: Floats
    kept: list[list[tuple[int, float]]]
    """For each report its words by number, with weights of unit length."""


def field(counts: Sequence[dict[str, int]], common: float) -> Field:
    """Weigh words by rarity (TF-IDF, unit length) and turn them round into postings."""
    held: dict[str, int] = {}
    for words in counts:
        for word in words:
            held[word] = held.get(word, 0) + 1
    spelled = sorted(held)
    number = {word: at for at, word in enumerate(spelled)}
    total = len(counts)
    rarity = {word: float(np.log1p(total / many)) for word, many in held.items()}
    kept = [
        _unit([(number[word], (1 + np.log(many)) * rarity[word]) for word, many in words.items()]) for words in counts
    ]
    most = max(common * total, 25)
    postings: list[list[tuple[int, float]]] = [[] for _ in number]
    for report, words_ in enumerate(kept):
        for word_at, weight in words_:
            postings[word_at].append((report, weight))
    cut = [one if len(one) <= most else [] for one in postings]
    starts = np.cumsum([0, *(len(one) for one in cut)], dtype=np.int32)
    flat = [pair for one in cut for pair in one]
    return Field(
        number, spelled, starts, np.array([pair[0] for pair in flat], dtype=np.int32),
        np.array([pair[1] for pair in flat], dtype=np.float32), kept,
    )  # fmt: skip


def _unit(words: list[tuple[int, float]]) -> list[tuple[int, float]]:
    length = sum(weight * weight for _, weight in words) ** 0.5 or 1.0
    return [(word, float(weight / length)) for word, weight in words]


def against_all(one: Iterable[tuple[int, float]], of: Field, total: int) -> Floats:
    """The likeness of one report's words to every report's, by postings."""
    pieces, weights = [], []
    for word, weight in one:
        first, last = of.starts[word], of.starts[word + 1]
        if last > first:
            pieces.append(of.reports[first:last])
            weights.append(of.weights[first:last] * np.float32(weight))
    if not pieces:
        return np.zeros(total, np.float32)
    counted = np.bincount(np.concatenate(pieces), weights=np.concatenate(weights), minlength=total)
    return counted.astype(np.float32)


class Likenesses:
    """Some reports made ready: each can be held against all the others in little time, and new ones against them."""

    def __init__(self, reports: Sequence[Report], settings: Settings | None = None) -> None:
        self.reports = tuple(reports)
        self.settings = settings or Settings()
        told = [telling(report) for report in self.reports]
        self.words = field([one.words for one in told], self.settings.common)
        self.names = field([one.names for one in told], self.settings.common)
        self.days = np.array([_day(report) for report in self.reports], dtype=np.float64)

    def near(self, at: int) -> list[tuple[int, float]]:
        """The reports behind one in order that are no strangers to it, with their likeness."""
        scores = self._scores(self.words.kept[at], self.names.kept[at], self.days[at])
        scores[: at + 1] = 0
        found = np.flatnonzero(scores >= self.settings.least)
        return [(int(other), float(scores[other])) for other in found]

    def to(self, report: Report) -> Floats:
        """The likeness of a new report to each of these."""
        told = telling(report)
        words = _unit(
            [(self.words.number[w], 1.0 + float(np.log(n))) for w, n in told.words.items() if w in self.words.number]
        )
        names = _unit(
            [(self.names.number[w], 1.0 + float(np.log(n))) for w, n in told.names.items() if w in self.names.number]
        )
        return self._scores(self._weighed(words, self.words), self._weighed(names, self.names), _day(report))

    def _weighed(self, words: list[tuple[int, float]], of: Field) -> list[tuple[int, float]]:
        """A new report's words by their rarity among these."""
        total = max(len(self.reports), 1)
        many = {word: int(of.starts[word + 1] - of.starts[word]) or total for word, _ in words}
        return _unit([(word, weight * float(np.log1p(total / many[word]))) for word, weight in words])

    def _scores(self, words: list[tuple[int, float]], names: list[tuple[int, float]], day: float) -> Floats:
        total, share = len(self.reports), self.settings.names
        scores = (1 - share) * against_all(words, self.words, total) + share * against_all(names, self.names, total)
        apart = np.abs(self.days - day)
        near = np.where(np.isnan(apart), 1.0, np.exp(-((apart / self.settings.days) ** 2) / 2))
        near[apart > self.settings.window] = 0.0
        result: Floats = (scores * near).astype(np.float32)
        return result

    def shared(self, one: int, other: int, most: int = 5) -> tuple[str, ...]:
        """The words and names that two reports share, those first that count for most."""
        found: dict[str, float] = {}
        for of in (self.names, self.words):
            told = dict(of.kept[other])
            for word, weight in of.kept[one]:
                if word in told:
                    name = of.spelled[word]
                    found[name] = found.get(name, 0.0) + weight * told[word]
        return tuple(sorted(found, key=lambda name: (-found[name], name))[:most])

    def shared_with(self, report: Report, document: str, most: int = 5) -> tuple[str, ...]:
        """The words and names that a new report shares with one of these, those first that count for most."""
        at = next(number for number, one in enumerate(self.reports) if one.document == document)
        told = telling(report)
        found: dict[str, float] = {}
        for of, new in ((self.names, told.names), (self.words, told.words)):
            for word, weight in of.kept[at]:
                if of.spelled[word] in new:
                    found[of.spelled[word]] = found.get(of.spelled[word], 0.0) + weight
        return tuple(sorted(found, key=lambda name: (-found[name], name))[:most])


def _day(report: Report) -> float:
    return float(report.published.toordinal()) if report.published else float("nan")
