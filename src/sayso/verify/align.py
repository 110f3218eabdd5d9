"""Say word by word which words of a source a quotation keeps, changes, brackets or leaves out."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import zip_longest

from sayso.text.common import COMMON
from sayso.verify.chain import Stretch, chain
from sayso.verify.marks import Quoted, Sort, Unit
from sayso.verify.settings import Settings
from sayso.verify.wording import Wording, joined


class Deed(Enum):
    """What was done with some words of the source."""

    KEPT = "kept"
    CHANGED = "changed"
    BRACKETED = "bracketed"
    ELIDED = "elided"


@dataclass(frozen=True, slots=True)
class Cell:
    """Units `units` of the quotation stand for words `words` of the source; both half-open, either may be empty."""

    deed: Deed
    units: tuple[int, int]
    words: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Costs:
    """What makes one reading of a change likelier than another; the cheapest reading wins."""

    drop: float = 0.6
    """Leave out, or put in, a word silently."""

    replace: float = 0.85
    """Another word in its place; cheaper than one out and one in."""

    alike: float = 0.6
    """A word that begins like the old one: walked for walks."""

    lettered: float = 0.2
    """th[ey] for those: the letters outside the brackets fit."""

    bracket: float = 0.2
    """A bracket put in."""

    into_bracket: float = 0.3
    """A word of the source that the bracket stands for, and a twentieth where the bracket repeats it."""

    ellipsis: float = 0.1
    into_ellipsis: float = 0.01


COSTS = Costs()
DEPTH = 2
"""Gaps in gaps in gaps are not looked into: there is nothing a reader would know again."""

REMAINS = 2
"""th[ey] may stand for "the old men": so many words go with the one that a bracket finishes."""

Step = tuple[int, int, Deed]


def align(quote: Quoted, source: Wording, within: tuple[int, int], settings: Settings) -> list[Cell]:
    """Lay the whole quotation along words `within` of the source: cells in order that cover both.

    Exact runs first; what lies between them is compared word by word, where it is small enough; a bracket or an
    ellipsis takes the words of the source that it best accounts for.
    """
    low, high = within
    if quote.keys == source.keys[low:high] and len(quote.keys) == len(quote.units):
        return [Cell(Deed.KEPT, (k, k + 1), (low + k, low + k + 1)) for k in range(len(quote.keys))]
    cells = list(_laid(quote, source, Piece((0, len(quote.units)), within), settings, (settings.cells, DEPTH)))
    return _without_islands(_merged(cells), quote)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some units of the quotation and the words of the source that they lie along."""

    units: tuple[int, int]
    words: tuple[int, int]

    def __len__(self) -> int:
        """How many pairs of a unit and a word there are to compare."""
        return (self.units[1] - self.units[0]) * (self.words[1] - self.words[0])


def _laid(quote: Quoted, source: Wording, piece: Piece, settings: Settings, budget: tuple[int, int]) -> Iterator[Cell]:
    """Cells for a piece: the pairs that a chain of exact runs gives, and between them what a closer look gives.

    The gaps share the budget (pairs of words, depth) alike, so that a text made to be slow is looked at less closely.
    """
    pairs = _pairs(quote, source, piece, settings)
    gaps = list(_gaps(pairs, piece))
    share, depth = budget[0] // max(1, sum(len(gap) > 0 for gap in gaps)), budget[1]
    for gap, pair in zip_longest(gaps, pairs):
        if len(gap) <= share or gap.units[1] - gap.units[0] == 1:
            yield from _compared(quote.units, source.keys, gap)
        elif pairs and depth:
            yield from _laid(quote, source, gap, settings, (share, depth - 1))
        else:
            yield Cell(Deed.CHANGED, gap.units, gap.words)
        if pair:
            yield Cell(Deed.KEPT, (pair[0], pair[0] + 1), (pair[1], pair[1] + 1))


def _gaps(pairs: list[tuple[int, int]], piece: Piece) -> Iterator[Piece]:
    """What lies before, between and after the pairs, empty gaps included."""
    unit, word = piece.units[0], piece.words[0]
    for here, there in pairs:
        yield Piece((unit, here), (word, there))
        unit, word = here + 1, there + 1
    yield Piece((unit, piece.units[1]), (word, piece.words[1]))


def _pairs(quote: Quoted, source: Wording, piece: Piece, settings: Settings) -> list[tuple[int, int]]:
    """Places of the same word in the quotation and in the source, ascending in both."""
    words = quote.word_at(piece.units[0]), quote.word_at(piece.units[1])
    runs = chain(quote, source, Stretch(words, piece.words), settings)
    return [(quote.at[run.quote + k], run.source + k) for run in runs for k in range(run.length)]


def _compared(quote: tuple[Unit, ...], source: tuple[str, ...], gap: Piece) -> list[Cell]:
    """The cheapest reading of a small gap, by dynamic programming (Needleman and Wunsch 1970, over words)."""
    units, words = quote[slice(*gap.units)], source[slice(*gap.words)]
    if not units:
        return [Cell(Deed.CHANGED, gap.units, gap.words)] if words else []
    if len(units) == 1 and units[0].sort is Sort.ELLIPSIS:
        return [Cell(Deed.ELIDED, gap.units, gap.words)]
    cost = [[0.0] * (len(words) + 1) for _ in range(len(units) + 1)]
    steps: list[list[Step]] = [[(0, 0, Deed.KEPT)] * (len(words) + 1) for _ in range(len(units) + 1)]
    for row in range(len(units) + 1):
        for column in range(len(words) + 1):
            if row or column:
                ways = _ways(units[max(0, row - 3) : row], words[max(0, column - 3) : column])
                cost[row][column], steps[row][column] = min(
                    ((cost[row - step[0]][column - step[1]] + price, step) for price, step in ways), key=_price
                )
    return _walked(steps, gap)


def _price(way: tuple[float, Step]) -> float:
    return round(way[0], 6)


def _ways(units: tuple[Unit, ...], words: tuple[str, ...]) -> Iterator[tuple[float, Step]]:
    """The ways to arrive behind these units and words (the last three): the price, and what each takes."""
    if units and words and units[-1].sort is Sort.WORD:
        yield _paired(units[-1], words[-1])
        yield from _written_apart(units, words)
    if words:
        yield _left_out(units[-1] if units else None, words[-1])
    if units:
        yield _put_in(units[-1])


def _paired(unit: Unit, word: str) -> tuple[float, Step]:
    if unit.key == word:
        return 0.0, (1, 1, Deed.KEPT)
    if unit.could_be(word):
        return COSTS.lettered, (1, 1, Deed.BRACKETED)
    alike = len(word) > 3 and unit.key[:4] == word[:4]
    return COSTS.alike if alike else COSTS.replace, (1, 1, Deed.CHANGED)


def _written_apart(units: tuple[Unit, ...], words: tuple[str, ...]) -> Iterator[tuple[float, Step]]:
    """One word here that is two or three there: "cease fire" and "ceasefire"."""
    for count in (2, 3):
        if len(words) >= count and joined(words[-count:], units[-1].key):
            yield 0.0, (1, count, Deed.KEPT)
        last = units[-count:]
        if len(last) == count and joined(tuple(unit.key for unit in last), words[-1]) and all(u.key for u in last):
            yield 0.0, (count, 1, Deed.KEPT)


def _left_out(unit: Unit | None, word: str) -> tuple[float, Step]:
    if unit is not None and unit.sort is Sort.BRACKET:
        return COSTS.into_bracket / (20 if word in unit.inner else 1), (0, 1, Deed.BRACKETED)
    if unit is not None and unit.sort is Sort.ELLIPSIS:
        return COSTS.into_ellipsis, (0, 1, Deed.ELIDED)
    return COSTS.drop, (0, 1, Deed.CHANGED)


def _put_in(unit: Unit) -> tuple[float, Step]:
    if unit.sort is Sort.BRACKET:
        return COSTS.bracket, (1, 0, Deed.BRACKETED)
    if unit.sort is Sort.ELLIPSIS:
        return COSTS.ellipsis, (1, 0, Deed.ELIDED)
    return COSTS.drop, (1, 0, Deed.CHANGED)


def _walked(steps: list[list[Step]], gap: Piece) -> list[Cell]:
    """Follow the cheapest way back from the end, and give its cells in reading order."""
    (unit, word), found = (gap.units[1], gap.words[1]), []
    while unit > gap.units[0] or word > gap.words[0]:
        down, right, deed = steps[unit - gap.units[0]][word - gap.words[0]]
        found.append(Cell(deed, (unit - down, unit), (word - right, word)))
        unit, word = unit - down, word - right
    return found[::-1]


def _merged(cells: list[Cell]) -> list[Cell]:
    """Neighbouring changes made one; what a bracket or an ellipsis stands for joined to it."""
    found: list[Cell] = []
    for cell in cells:
        if found and _joins(found[-1], cell):
            found[-1] = Cell(found[-1].deed, (found[-1].units[0], cell.units[1]), (found[-1].words[0], cell.words[1]))
        else:
            found.append(cell)
    return found


def _joins(left: Cell, right: Cell) -> bool:
    if left.deed is Deed.KEPT:
        return False
    if right.units[0] == right.units[1]:
        return left.deed is right.deed or (left.deed is Deed.BRACKETED and right.words[1] - right.words[0] <= REMAINS)
    return left.deed is right.deed is Deed.CHANGED


def _without_islands(cells: list[Cell], quote: Quoted) -> list[Cell]:
    """A lone "of" kept amid a rewritten stretch makes three edits where a reader sees one."""
    found: list[Cell] = []
    for place, cell in enumerate(cells):
        after = cells[place + 1] if place + 1 < len(cells) else None
        if found and after and _rewritten(found[-1]) and _rewritten(after) and _lone(cell, quote):
            cell = Cell(Deed.CHANGED, cell.units, cell.words)
        found.append(cell)
    return _merged(found)


def _rewritten(cell: Cell) -> bool:
    return cell.deed is Deed.CHANGED and min(cell.units[1] - cell.units[0], cell.words[1] - cell.words[0]) >= 2


def _lone(cell: Cell, quote: Quoted) -> bool:
    return cell.deed is Deed.KEPT and all(unit.key in COMMON for unit in quote.units[slice(*cell.units)])
