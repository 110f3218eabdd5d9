"""The quoter's own marks in a quotation: [insertions], let[ters], ellipses, (sic)."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import accumulate

from sayso.model.place import Span
from sayso.text.fold import fold_word
from sayso.verify.spelling import key
from sayso.verify.wording import tokens

DOTS = r"(?:…|\.(?:\s?\.){2,5})"
NOTES = r"\((?:sic|(?:my |our )?emphasis(?: added| mine| ours)?|italics(?: added| mine| ours))\s?!?\)"
MARKS = re.compile(
    rf"(?P<ellipsis>[\[(]\s{{0,2}}{DOTS}\s{{0,2}}[\])]|{DOTS})|(?P<bracket>\[[^\[\]]{{0,300}}\]|{NOTES})", re.I
)
LETTERS = re.compile(r"\[[^\W\d_]{0,20}\]")
"""A bracket that can be part of a word: [t]he, th[ey], polic[]. Figures are notes: said[12]."""

MOST_BRACKETS = 3
"""No word of a real quotation has more bracketed parts."""


class Sort(Enum):
    """What a stretch of a quotation is."""

    WORD = "word"
    BRACKET = "bracket"
    ELLIPSIS = "ellipsis"


@dataclass(frozen=True, slots=True)
class Unit:
    """A word of a quotation, or a mark of the quoter's that stands where words could."""

    sort: Sort
    key: str
    """What a word is compared by, bracketed letters included; empty for marks."""

    span: Span
    inner: tuple[str, ...] = ()
    """The words inside a bracket."""

    shown: tuple[Span, ...] = ()
    """What in it is the quoter's own."""

    edges: tuple[str, str] = ("", "")
    """For a word with bracketed letters, what is left of it before and after them."""

    def could_be(self, other: str) -> bool:
        """Whether the letters outside the brackets are those that the other word begins and ends with."""
        head, tail = self.edges
        return bool(head or tail) and other.startswith(head) and other.endswith(tail)


@dataclass(frozen=True, eq=False)
class Quoted:
    """A quotation taken into units."""

    text: str
    units: tuple[Unit, ...]

    @cached_property
    def at(self) -> tuple[int, ...]:
        """The places of the words among the units."""
        return tuple(place for place, unit in enumerate(self.units) if unit.sort is Sort.WORD)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The words alone, as they are compared."""
        return tuple(self.units[place].key for place in self.at)

    def word_at(self, unit: int) -> int:
        """How many words stand before that unit."""
        return bisect_left(self.at, unit)

    @cached_property
    def _ellipses(self) -> tuple[int, ...]:
        return (0, *accumulate(unit.sort is Sort.ELLIPSIS for unit in self.units))

    @cached_property
    def _cuts(self) -> tuple[int, ...]:
        words = range(1, len(self.keys))
        return (0, *(k for k in words if self.marked(k - 1, k) is Sort.ELLIPSIS), len(self.keys))

    def stretch(self, word: int) -> tuple[int, int]:
        """The words around that word with no ellipsis between them, half-open."""
        place = bisect_right(self._cuts, word)
        return self._cuts[place - 1], self._cuts[place]

    def marked(self, left: int, right: int) -> Sort | None:
        """What the quoter shows between words `left` and `right`: an ellipsis, a bracket, or nothing."""
        start, end = self.at[left], self.at[right]
        if self._ellipses[end] > self._ellipses[start]:
            return Sort.ELLIPSIS
        return Sort.BRACKET if end - start > right - left else None


def quoted(text: str) -> Quoted:
    """Take a quotation into words and the quoter's marks.

    >>> [(unit.sort.value, unit.key or unit.inner) for unit in quoted("[T]he [old] pier … burnt").units]
    [('word', 'the'), ('bracket', ('old',)), ('word', 'pier'), ('ellipsis', ()), ('word', 'burnt')]
    """
    units: list[Unit] = []
    done = 0
    for mark in MARKS.finditer(text):
        word = _word_around(text, mark, done) if LETTERS.fullmatch(mark.group()) else Span(*mark.span())
        units.extend(_words(text, done, word.start))
        if units and _goes_on(units[-1], mark):
            before = units.pop()
            units.append(_lettered(text, Span(before.span.start, word.end), (*before.shown, Span(*mark.span()))))
        elif len(word) > len(mark.group()):
            units.append(_lettered(text, word, (Span(*mark.span()),)))
        else:
            units.append(_mark(text, mark))
        done = word.end
    units.extend(_words(text, done, len(text)))
    return Quoted(text, tuple(units))


def _words(text: str, start: int, end: int) -> list[Unit]:
    return [Unit(Sort.WORD, word, Span(a, b)) for word, a, b in tokens(text, start, end)]


def _mark(text: str, mark: re.Match[str]) -> Unit:
    span = Span(*mark.span())
    if mark.lastgroup == "ellipsis":
        return Unit(Sort.ELLIPSIS, "", span, shown=(span,))
    inner = tuple(word for word, _, _ in tokens(text, span.start, span.end))
    return Unit(Sort.BRACKET, "", span, inner, (span,))


def _goes_on(before: Unit, mark: re.Match[str]) -> bool:
    """Whether a second bracket belongs to the same word: [T]h[ey]."""
    lettered = before.sort is Sort.WORD and 0 < len(before.shown) < MOST_BRACKETS
    return lettered and before.span.end == mark.start() and LETTERS.fullmatch(mark.group()) is not None


def _word_around(text: str, mark: re.Match[str], done: int) -> Span:
    """The word that a bracket is part of, or the bracket where it stands alone."""
    start, end = mark.span()
    while start > done and (text[start - 1].isalnum() or _apostrophe(text, start - 1)):
        start -= 1
    while end < len(text) and (text[end].isalnum() or _apostrophe(text, end)):
        end += 1
    return Span(start, end)


def _apostrophe(text: str, at: int) -> bool:
    return text[at] in "'’" and text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum()


def _lettered(text: str, span: Span, shown: tuple[Span, ...]) -> Unit:
    word = span.of(text)
    edges = fold_word(text[span.start : shown[0].start] or ""), fold_word(text[shown[-1].end : span.end] or "")
    return Unit(Sort.WORD, key(word.replace("[", "").replace("]", "") or word), span, (), shown, edges)
