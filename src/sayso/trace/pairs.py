"""Every passage that any two articles of a corpus share, each with its kind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.model.place import Passage, Span
from sayso.model.reuse import ReuseKind
from sayso.trace.agency import agency
from sayso.trace.arrays import Bytes, Numbers, Table
from sayso.trace.columns import END_A, END_B, FRAME, FROM_A, FROM_B, MATCHED, A, B
from sayso.trace.compiled import compiled
from sayso.trace.corpus import Corpus, Reader
from sayso.trace.dates import moment
from sayso.trace.frames import CLOSED, CLOSED_NEAR, OPENED, OPENED_NEAR
from sayso.trace.offsets import offsets
from sayso.trace.settings import USUAL, Settings
from sayso.trace.shared import Keeper, Watch, shared, unwatched
from sayso.trace.sharing import MOST, SAME_TIME, WIRE
from sayso.trace.words import STOCK

BEGINNING = 12
"""Words. A passage begins a text when no more stand before it."""

KINDS = (ReuseKind.WIRE, ReuseKind.REPUBLISHED, ReuseKind.TRUNCATED, ReuseKind.QUOTED, ReuseKind.REPUBLISHED)
"""What fits first; else the words are shared. As in `sayso.trace.sharing`."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a corpus. Only `id` and `text` need be known."""

    id: str
    text: str
    outlet: str = ""
    date: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A passage that two articles share; `a` comes before `b` in the corpus."""

    a: Passage
    b: Passage
    kind: ReuseKind
    first: str | None
    """The article of the earlier date; None where dates are missing or the same."""


def pairs(
    articles: Iterable[Article],
    size: int,
    settings: Settings = USUAL,
    watch: Watch = unwatched,
    keeper: Keeper | None = None,
) -> Iterator[Pair]:
    """Every passage that two articles share, in order of the corpus, without their stock text.

    `size`: so many bytes of text at most. The articles are read once, and their letters are not kept.
    """
    ids, dates, agencies = [], [], []
    reader = Reader(size)
    for article in articles:
        reader.add(article.text, article.outlet, article.title)
        ids.append(article.id)
        when = moment(article.date)
        dates.append(when.timestamp() / 3600 if when else np.nan)
        agencies.append(bool(agency(article.text)))
    read = reader.corpus()
    rows = in_order(shared(read, settings, watch, keeper))
    hours = np.array(dates, np.float64)
    kinds = kinds_of(rows, read, hours, np.array(agencies, np.bool_))
    lead = hours[rows[:, B]] - hours[rows[:, A]]
    known = zip(rows.tolist(), offsets(rows, read.words, read.bounds).tolist(), kinds, lead.tolist(), strict=True)
    for row, (start, end, other_start, other_end), kind, ahead in known:
        a, b = ids[row[A]], ids[row[B]]
        first = a if ahead > 0 else b if ahead < 0 else None
        yield Pair(Passage(a, Span(start, end)), Passage(b, Span(other_start, other_end)), kind, first)


def in_order(rows: Table) -> Table:
    """The passages with the earlier article of the corpus first, in order of articles and places."""
    turned = rows[:, A] > rows[:, B]
    rows[turned] = rows[turned][:, [B, A, FROM_B, END_B, FROM_A, END_A, *range(MATCHED, rows.shape[1])]]
    return rows[np.lexsort((rows[:, FROM_B], rows[:, FROM_A], rows[:, B], rows[:, A]))]


def kinds_of(rows: Table, read: Corpus, hours: NDArray[np.float64], agencies: NDArray[np.bool_]) -> list[ReuseKind]:
    """The kind of each passage, as `sayso.trace.sharing` has it: (passages)."""
    if not len(rows):
        return []
    own = own_words(read.words.marks, read.bounds)
    a, b = rows[:, A], rows[:, B]
    starts = np.flatnonzero(np.r_[True, (a[1:] != a[:-1]) | (b[1:] != b[:-1])])
    of_pair = np.repeat(np.arange(len(starts)), np.diff(np.r_[starts, len(rows)]))
    matched = np.add.reduceat(rows[:, MATCHED], starts)[of_pair]
    shares = np.minimum(1.0, matched[:, None] / own[rows[:, [A, B]]])
    least, most = shares.min(axis=1), shares.max(axis=1)
    begins = [
        np.minimum.reduceat(rows[:, at] - read.bounds[rows[:, text]], starts) for at, text in ((FROM_A, A), (FROM_B, B))
    ]
    both_begin = ((begins[0] <= BEGINNING) & (begins[1] <= BEGINNING))[of_pair]
    frame = rows[:, FRAME]
    quoted = ((frame & (OPENED | OPENED_NEAR)) != 0) & ((frame & (CLOSED | CLOSED_NEAR)) != 0)
    wire = (agencies[a] | agencies[b]) & (read.outlets[a] != read.outlets[b]) & (most >= WIRE)
    wire &= np.abs(hours[a] - hours[b]) <= SAME_TIME
    fits = [wire, least >= MOST, (most >= MOST) & both_begin, quoted, most >= MOST]
    names = (*KINDS, ReuseKind.SHARED)
    return [names[at] for at in np.select(fits, list(range(len(fits))), len(fits)).tolist()]


@compiled
def own_words(marks: Bytes, bounds: Numbers) -> Numbers:
    """How many words each text has that are not stock text, at least one: (texts)."""
    found = np.ones(len(bounds) - 1, np.int64)
    for text in range(len(found)):
        count = 0
        for at in range(bounds[text], bounds[text + 1]):
            count += marks[at] & STOCK == 0
        found[text] = max(1, count)
    return found
