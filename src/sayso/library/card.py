"""What names a document, taken from what it says about itself."""

import unicodedata
from datetime import UTC, datetime

from sayso.model.document import DetailName, Document, Part
from sayso.model.dossier import Card


def card(document: Document) -> Card:
    """The card of a document; what the page does not say is an empty string."""
    return Card(
        document=document.id,
        headline=headline(document),
        outlet=document.detail(DetailName.OUTLET) or "",
        published=document.detail(DetailName.PUBLISHED) or "",
        locator=document.locator,
        canonical=document.detail(DetailName.CANONICAL) or "",
        captured=in_utc(document.captured) if document.captured else "",
    )


def in_utc(moment: datetime) -> str:
    """A moment in ISO 8601, so that moments sort as they came; one that names no zone is taken to be in UTC.

    >>> in_utc(datetime.fromisoformat("2031-03-04T10:15:00+01:00"))
    '2031-03-04T09:15:00+00:00'
    """
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).isoformat()
    except OverflowError:  # at either end of the calendar, where only a hostile file puts a page
        return moment.isoformat()


def headline(document: Document) -> str:
    """The headline that the page gives, else the first that stands in the text, on one line."""
    given = document.detail(DetailName.HEADLINE)
    standing = (zone.span.of(document.text) for zone in document.zones if zone.part is Part.HEADLINE)
    return " ".join((given or next(standing, "")).split())


def fold_outlet(outlet: str) -> str:
    """An outlet's name without case, compatibility forms and spare spaces.

    >>> fold_outlet(" The  Northbank\\tPOST") == fold_outlet("the northbank post")
    True
    """
    return " ".join(unicodedata.normalize("NFKC", outlet).casefold().split())
