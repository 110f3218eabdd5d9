"""A document taken into paragraphs, sentences and quotations."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum

from sayso.model.place import Reason, Span


class QuoteStyle(StrEnum):
    """How a quotation is marked."""

    STRAIGHT = "straight"
    CURLY = "curly"
    SINGLE = "single"
    CURLY_SINGLE = "curly single"
    DOUBLED = "doubled"
    """Two apostrophes, as old wire systems write them: ''like this''."""
    GUILLEMETS = "guillemets"
    LOW = "low"
    """Opened low, as in German or Polish: „so“."""
    BLOCK = "block"
    """A paragraph or more set apart, without marks."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch between quotation marks, or one block quote, within one paragraph or over a block's paragraphs.

    `span` has the marks, `inner` has not. A quotation that opens several paragraphs and closes once is one
    `Quotation` a paragraph; all but the last have `runs_on`.
    """

    span: Span
    inner: Span
    style: QuoteStyle
    because: Reason
    runs_on: bool = False
    closed: bool = True
    """False when no closing mark was found and the paragraph's end had to do."""


@dataclass(frozen=True, slots=True)
class Outline:
    """Paragraphs, sentences and quotations, each in the order they begin; quotations may nest."""

    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    quotations: tuple[Quotation, ...]

    def within(self, span: Span) -> tuple[Quotation, ...]:
        """The quotations that lie wholly in a span."""
        first = bisect_left(self.quotations, span.start, key=lambda quotation: quotation.span.start)
        last = bisect_left(self.quotations, span.end, key=lambda quotation: quotation.span.start)
        return tuple(quotation for quotation in self.quotations[first:last] if quotation.span.end <= span.end)

    def paragraphs_in(self, span: Span) -> tuple[Span, ...]:
        """The paragraphs that share at least one code point with a span."""
        return _meeting(self.paragraphs, span)

    def sentences_in(self, span: Span) -> tuple[Span, ...]:
        """The sentences that share at least one code point with a span."""
        return _meeting(self.sentences, span)


def _meeting(ordered: tuple[Span, ...], span: Span) -> tuple[Span, ...]:
    """Those of some spans in order, none overlapping another, that share at least one code point with `span`."""
    first = bisect_right(ordered, span.start, key=lambda one: one.end)
    last = bisect_left(ordered, span.end, key=lambda one: one.start)
    return ordered[first:last]
