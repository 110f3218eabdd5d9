"""The edits that turn the words of a source into a quotation, and back again by hand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from sayso.model.checks import Edit, EditKind
from sayso.model.place import Span
from sayso.verify.align import Cell, Deed, align
from sayso.verify.interruption import interrupts
from sayso.verify.marks import Quoted, quoted
from sayso.verify.settings import USUAL, Settings
from sayso.verify.wording import Wording, joined, signs

FIXED = frozenset("[](){}")
"""Never trimmed from an edit: half a bracket would be left."""


def edits(source: str, quote: str, settings: Settings = USUAL) -> tuple[Edit, ...]:
    """How the words of a source became a quotation: edits in order, which do not overlap, whole words at a time.

    `at` counts code points from the start of `source`. Typography (quote marks, dashes, spaces, case, hyphenation,
    house spelling, final punctuation) changes no word; brackets and ellipses are the quoter's to own; the rest is
    silent. Replaying them gives the quotation back.

    >>> for edit in edits("we will never leave the base", "We will [not] leave … base"):
    ...     print(edit.at, repr(edit.old), repr(edit.new), edit.kind, edit.owned)
    0 'we' 'We' typography True
    8 'never' '[not]' bracket True
    20 'the' '…' ellipsis True
    """
    if source == quote:
        return ()
    held, said = Wording.of(source), quoted(quote)
    cells = align(said, held, (0, len(held)), settings)
    return tuple(made for region in _regions(cells, said, held) for made in _edit(region, source, quote, settings))


def replay(source: str, made: Iterable[Edit]) -> str:
    """The quotation again, from the words of the source and the edits.

    >>> replay("we will never leave", [Edit(8, "never", "[not]", EditKind.BRACKET, True)])
    'we will [not] leave'
    """
    out: list[str] = []
    at = 0
    for edit in made:
        out += source[at : edit.at], edit.new
        at = edit.at + len(edit.old)
    return "".join(out) + source[at:]


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the source and the stretch of the quotation it became. Regions cover both texts."""

    deed: Deed | None
    """None between words."""

    old: Span
    new: Span
    words: int = 0
    """How many words of the source it takes, and how many units of the quotation stand there."""

    units: int = 0
    edge: bool = False
    """Whether it begins or ends the quotation."""

    parted: bool = False
    """Whether a sentence of the source ends among its words."""

    same: bool = False
    """Whether the words on both sides are the same but for how they are joined."""

    lettered: bool = False
    """Whether the quotation's word has bracketed letters."""


def _regions(cells: list[Cell], quote: Quoted, source: Wording) -> Iterator[Region]:
    """Cut both texts at the words that were kept; what stands between goes to the changes between."""
    old = new = 0
    changes: list[Cell] = []
    for cell in cells:
        if cell.deed is not Deed.KEPT:
            changes.append(cell)
            continue
        kept = _kept(cell, quote, source)
        yield from _between(changes, Span(old, kept.old.start), Span(new, kept.new.start), quote, source)
        yield kept
        old, new, changes = kept.old.end, kept.new.end, []
    yield from _between(changes, Span(old, len(source.text)), Span(new, len(quote.text)), quote, source)


def _kept(cell: Cell, quote: Quoted, source: Wording) -> Region:
    units = quote.units[slice(*cell.units)]
    new = Span(units[0].span.start, units[-1].span.end)
    lettered = any(unit.shown for unit in units)
    return Region(Deed.KEPT, source.span(*cell.words), new, len(units), len(units), lettered=lettered)


def _between(changes: list[Cell], old: Span, new: Span, quote: Quoted, source: Wording) -> Iterator[Region]:
    """The changes between two kept words; the space and marks around a change go with it, to be trimmed later."""
    if not changes:
        yield Region(None, old, new)
        return
    starts: list[tuple[int, int]] = []
    stop_old, stop_new = old.end, new.end
    for cell in reversed(changes[1:]):
        stop_old = source.starts[cell.words[0]] if cell.words[0] < cell.words[1] else stop_old
        stop_new = quote.units[cell.units[0]].span.start if cell.units[0] < cell.units[1] else stop_new
        starts.append((stop_old, stop_new))
    bounds = [(old.start, new.start), *reversed(starts), (old.end, new.end)]
    for cell, (left, right) in zip(changes, pairwise(bounds), strict=True):
        yield _changed(cell, Span(left[0], right[0]), Span(left[1], right[1]), quote, source)


def _changed(cell: Cell, old: Span, new: Span, quote: Quoted, source: Wording) -> Region:
    (first, past), units = cell.words, quote.units[slice(*cell.units)]
    return Region(
        cell.deed,
        old,
        new,
        past - first,
        len(units),
        edge=cell.units[0] == 0 or cell.units[1] == len(quote.units),
        parted=any(source.parted(word) for word in range(max(first, 1), min(past + 1, len(source)))),
        same=first < past and joined(source.keys[first:past], "".join(unit.key for unit in units)),
    )


def _edit(region: Region, source: str, quote: str, settings: Settings) -> Iterator[Edit]:
    """The edit of one region, or none where both texts read alike."""
    old, new = region.old.of(source), region.new.of(quote)
    if old != new:
        said = signs(source, region.old) == signs(quote, region.new)
        kind, owned = _judged(region, old, said, settings)
        trim = kind is not EditKind.ELLIPSIS
        head = _alike(old, new, trim) if region.deed is not Deed.KEPT else 0
        old, new = old[head:], new[head:]
        tail = _alike(old[::-1], new[::-1], trim) if region.deed is not Deed.KEPT else 0
        yield Edit(region.old.start + head, old[: len(old) - tail], new[: len(new) - tail], kind, owned)


def _alike(old: str, new: str, marks: bool) -> int:
    """How much both begin with that is no word: space, and marks where they are no part of the change."""
    length = 0
    while length < min(len(old), len(new)) and old[length] == new[length] and _loose(old[length], marks):
        length += 1
    return length


def _loose(letter: str, marks: bool) -> bool:
    return letter.isspace() or (marks and not letter.isalnum() and letter not in FIXED)


def _judged(region: Region, old: str, same_signs: bool, settings: Settings) -> tuple[EditKind, bool]:
    """What sort of change it is, and whether the quoter shows it."""
    if region.deed is Deed.KEPT:
        return (EditKind.BRACKET if region.lettered else EditKind.TYPOGRAPHY), True
    if region.deed is None or region.same:
        return (EditKind.TYPOGRAPHY, True) if same_signs else (EditKind.WORDING, False)
    if region.deed is Deed.ELIDED:
        return (EditKind.ELLIPSIS if region.words or region.edge else EditKind.TYPOGRAPHY), True
    if region.deed is Deed.BRACKETED and region.words <= settings.bracket_reach + region.units:
        return EditKind.BRACKET, True
    if not region.units and region.words <= settings.interruption and interrupts(old):
        return EditKind.TYPOGRAPHY, True
    return (EditKind.SPLICE if _spliced(region, settings) else EditKind.WORDING), False


def _spliced(region: Region, settings: Settings) -> bool:
    """Whether so much is silently gone that two pieces of the source have been joined."""
    gone = region.words - region.units
    return gone > settings.splice or (region.parted and gone >= settings.splice_sentence)
