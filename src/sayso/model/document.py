"""The text as read: one immutable text, and what each stretch of it is."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sayso.model.place import Problem, Reason, Span


class Part(StrEnum):
    """What a stretch of the page is to its reader."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    NOTICE = "notice"
    BIOGRAPHY = "biography"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the text and what it is. Zones lie in order and cover the text."""

    part: Part
    span: Span
    because: Reason


class DetailName(StrEnum):
    """What a page may say about itself."""

    HEADLINE = "headline"
    KICKER = "kicker"
    AUTHOR = "author"
    OUTLET = "outlet"
    PUBLISHED = "published"
    MODIFIED = "modified"
    CANONICAL = "canonical"
    LANGUAGE = "language"
    ORIGINALLY_PUBLISHED_AT = "originally published at"
    LICENCE = "licence"
    DISCLAIMER = "disclaimer"
    AGENCY = "agency"
    """A news agency that the page credits with the report or part of it."""

    CORRECTION = "correction"
    """A note that the page has corrected, clarified or updated the report, in its words."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that the page says about itself. A name may occur twice (two authors, two dates that differ)."""

    name: DetailName
    value: str
    """As the page gives it; dates in ISO 8601, no more precise than the page."""

    because: Reason


class MarkupKind(StrEnum):
    """Markup of the original page that later steps need."""

    BLOCK_QUOTE = "block quote"
    LINK = "link"
    LIST_ITEM = "list item"
    PULL_QUOTE = "pull quote"
    """Words of the report that the page shows once more, set large: no second quotation."""

    EMBEDDED_POST = "embedded post"
    """A post from a social network set into the report; `target` is its address where the page gives it."""

    TITLE = "title"
    """Set as the title of a work: `<cite>`, italics around a title."""


@dataclass(frozen=True, slots=True)
class Markup:
    """One stretch that the original page marked; `target` is a link's or a post's address, else empty."""

    kind: MarkupKind
    span: Span
    target: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One text as read, never changed afterwards; everything else points into `text`.

    `id` is made from locator and text: the same capture has the same id, two outlets have two.
    """

    id: str
    text: str
    zones: tuple[Zone, ...]
    details: tuple[Detail, ...] = ()
    markup: tuple[Markup, ...] = ()
    locator: str = ""
    """URL, file path or archive record that the text was read from."""

    captured: datetime | None = None
    origin: tuple[tuple[int, str], ...] = ()
    """Where stretches stood in the original, ascending: (offset in text, "page 3" or an xpath)."""

    def detail(self, name: DetailName) -> str | None:
        """The first value of that name, or None when the page does not say."""
        return next((detail.value for detail in self.details if detail.name is name), None)

    def details_named(self, name: DetailName) -> tuple[str, ...]:
        """Every value of that name, in the order the page was trusted."""
        return tuple(detail.value for detail in self.details if detail.name is name)


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading some bytes: a document or none, and what went wrong on the way."""

    document: Document | None
    problems: tuple[Problem, ...] = ()
