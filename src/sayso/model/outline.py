"""A document taken into paragraphs, sentences and quotations."""

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
