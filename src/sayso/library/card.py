"""What names a document, taken from what it says about itself."""

import unicodedata

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
    )


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
