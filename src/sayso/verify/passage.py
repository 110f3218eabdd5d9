"""Find where in a text a quotation stands."""

from dataclasses import dataclass

from sayso.model.place import Span
from sayso.text.common import COMMON
from sayso.text.fold import straight
from sayso.verify.align import Cell, Deed, align
from sayso.verify.chain import Stretch, chain
from sayso.verify.marks import Quoted, Sort, Unit
from sayso.verify.settings import USUAL, Settings
from sayso.verify.wording import Wording, signs

LEAD = 3
"""A bracket that opens or closes a quotation stands for so many words of the sentence, if no more are left there."""

FIRST_SIEVE = 0.8
"""A text that has fewer of the words at all, wherever, is not looked into; words written apart are allowed for."""

FIRST_LOOK = 3
"""A closer look finds up to three times the words that the runs of rare words have; with fewer it is not taken."""

FIRST = Span(0, 1)

EDGE = 6
"""So many changed words at either end are held against words of the source; a longer end was put in."""

SLACK = 2
"""Beyond a changed first or last word, so many more words of the source are looked at."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation stands in a source, and the share of its words that stand there."""

    span: Span
    share: float


def find(quote: Quoted, source: Wording, settings: Settings = USUAL, share: float = 0.0) -> Place | None:
    """The passage of the source that the quotation gives, from word to word, or None: the first of `places`.

    >>> from sayso.verify.marks import quoted
    >>> source = Wording.of("The mayor was clear. “They will not leave the pier tonight,” she wrote.")
    >>> find(quoted("[We] will … leave the pier tonight!"), source).span.of(source.text)
    'They will not leave the pier tonight'
    """
    return next(iter(places(quote, source, settings, share)), None)


def places(quote: Quoted, source: Wording, settings: Settings = USUAL, share: float = 0.0) -> tuple[Place, ...]:
    """Where the quotation stands: every exact run of its words (up to eight), else the likeliest chain of shared runs.

    `share` asks for more of the words than the settings do. Closing marks that both have are part of a passage.
    """
    whole = (0, len(quote.keys))
    exact = [Stretch(whole, (first, first + len(quote.keys))) for first in source.runs(quote.keys)]
    cores = exact or _chained(quote, source, settings, share)
    found = (_place(core, quote, source, settings, share) for core in cores)
    return tuple(place for place in found if place is not None)


def stands_in(quote: Quoted, source: Wording) -> bool:
    """Whether the quotation's words stand in the source in a row."""
    return bool(source.runs(quote.keys, limit=1))


def _place(core: Stretch, quote: Quoted, source: Wording, settings: Settings, share: float) -> Place | None:
    """The passage around words that match, if enough of the quotation is there."""
    cells = _trimmed(align(quote, source, _widened(core, quote, source, settings), settings))
    kept = _kept_words(cells, quote)
    strays = [word for cell in cells for word in _stray(cell, quote, source, settings)]
    if not kept or not _enough(kept + strays, quote, settings, share):
        return None
    span = _with_marks((cells[0].words[0], cells[-1].words[1]), cells, quote, source)
    return Place(span, len(kept) / len(quote.keys))


def _chained(quote: Quoted, source: Wording, settings: Settings, share: float) -> list[Stretch]:
    """The words that match first and last in the likeliest passage."""
    present = sum(word in source.positions for word in quote.keys)
    if present < FIRST_SIEVE * max(share, settings.share) * len(quote.keys):
        return []
    runs = chain(quote, source, Stretch((0, len(quote.keys)), (0, len(source))), settings)
    if not runs or sum(run.length for run in runs) < len(quote.keys) * settings.share / FIRST_LOOK:
        return []
    return [Stretch((runs[0].quote, runs[-1].quote_end), (runs[0].source, runs[-1].source_end))]


def _widened(core: Stretch, quote: Quoted, source: Wording, settings: Settings) -> tuple[int, int]:
    """The matching words with as many more as the rest of the quotation may stand for, within their sentence."""
    before, after = quote.units[: quote.at[core.quote[0]]], quote.units[quote.at[core.quote[1] - 1] + 1 :]
    low = _back(core.source[0], _room(before, quote, source, settings), source, sure=core.quote[0] > 0)
    room = _room(after, quote, source, settings)
    return low, _on(core.source[1], room, source, sure=core.quote[1] < len(quote.keys))


def _back(first: int, room: int, source: Wording, sure: bool) -> int:
    """So many words further back in the sentence; all or none, where only a bracket stands before the match."""
    low = first
    while low > first - room and not source.parted(low):
        low -= 1
    return low if sure or source.parted(low) else first


def _on(past: int, room: int, source: Wording, sure: bool) -> int:
    high = past
    while high < past + room and not source.parted(high):
        high += 1
    return high if sure or source.parted(high) else past


def _room(units: tuple[Unit, ...], quote: Quoted, source: Wording, settings: Settings) -> int:
    """How many words of the source an unmatched beginning or end of the quotation may stand for.

    None where its words stand elsewhere in the source, or where a bracket glosses a fragment from outside its marks.
    """
    words = tuple(unit.key for unit in units if unit.sort is Sort.WORD)
    if len(words) >= settings.stray and source.runs(words, limit=1):
        return 0
    marked = any(unit.sort is Sort.BRACKET and not _glosses(unit, quote.text) for unit in units)
    return min(len(words), EDGE) + (LEAD if marked else SLACK if words else 0)


def _glosses(bracket: Unit, text: str) -> bool:
    """Whether a closing mark stands right before the bracket: “fragment” [gloss]."""
    return text[: bracket.span.start].rstrip()[-1:] in tuple('”"»')


def _trimmed(cells: list[Cell]) -> list[Cell]:
    """Without the words at either end that nothing in the quotation stands for."""
    cells = list(cells)
    while cells and cells[0].units[0] == cells[0].units[1]:
        cells.pop(0)
    while cells and cells[-1].units[0] == cells[-1].units[1]:
        cells.pop()
    if cells:
        keep = _worth(cells[0])
        cells[0] = Cell(cells[0].deed, cells[0].units, (cells[0].words[1] - keep, cells[0].words[1]))
        keep = _worth(cells[-1])
        cells[-1] = Cell(cells[-1].deed, cells[-1].units, (cells[-1].words[0], cells[-1].words[0] + keep))
    return cells


def _worth(cell: Cell) -> int:
    """How many words of the source a first or last cell may take: an ellipsis at an end stands for none."""
    words = cell.words[1] - cell.words[0]
    if cell.deed is Deed.ELIDED:
        return 0
    return min(words, cell.units[1] - cell.units[0]) if cell.deed is Deed.CHANGED else words


def _stray(cell: Cell, quote: Quoted, source: Wording, settings: Settings) -> tuple[str, ...]:
    """Words that are not in the passage, and stand in a row elsewhere in the source: a piece joined on."""
    words = tuple(unit.key for unit in quote.units[slice(*cell.units)])
    longer = cell.deed is Deed.CHANGED and len(words) >= settings.stray
    return words if longer and source.runs(words, limit=1) else ()


def _kept_words(cells: list[Cell], quote: Quoted) -> list[str]:
    kept = (quote.units[slice(*cell.units)] for cell in cells if cell.deed is Deed.KEPT)
    return [unit.key for units in kept for unit in units]


def _enough(kept: list[str], quote: Quoted, settings: Settings, share: float) -> bool:
    """Whether so many words stand there, and so many telling ones, that it is the same passage."""
    length = len(quote.keys)
    if length < settings.short:
        return len(kept) == length
    if len(kept) < length * max(share, settings.share if length >= settings.long else settings.share_short):
        return False
    telling = sum(word not in COMMON for word in quote.keys)
    return sum(word not in COMMON for word in kept) >= settings.telling_share * telling


def _with_marks(words: tuple[int, int], cells: list[Cell], quote: Quoted, source: Wording) -> Span:
    """The passage with the marks before and after it that the quotation has as well."""
    span = source.span(*words)
    head = quote.text[: quote.units[0].span.start] if cells[0].words[0] < cells[0].words[1] else ""
    tail = quote.text[quote.units[-1].span.end :] if cells[-1].words[0] < cells[-1].words[1] else ""
    before, after = source.text[: span.start][-len(head) - 1 :], source.text[span.end : span.end + len(tail) + 1]
    start, end = _shared(head[::-1], before[::-1]), _shared(tail, after)
    if not start and quote.text[: 1 + len(head)].endswith("[") and before.endswith("["):
        start = 1
    if not end and quote.text[len(quote.text) - len(tail) - 1 :].startswith("]") and after.startswith("]"):
        end = 1
    return Span(span.start - start, span.end + end)


def _shared(marks: str, text: str) -> int:
    """How many characters of the text begin as these marks do; a sign that says something counts if it differs."""
    length = 0
    while length < min(len(marks), len(text)) and straight(marks[length]) == straight(text[length]):
        length += 1
    if length == 0 and marks and text and signs(marks, FIRST) and signs(text, FIRST):
        return 1
    return len(text[:length].rstrip())
