"""What to call a document or a work in a sentence."""

from sayso.model.document import DetailName, Document
from sayso.model.dossier import Card

LONG = 120
"""Characters of a headline that a reader is shown."""


def document_name(card: Card | None, document: Document | None, name: str) -> str:
    """“Its headline” (its outlet); failing these, where it was read from, or its id."""
    if card is not None:
        return titled(card.headline, card.outlet) or card.locator or f"document {name}"
    if document is None:
        return f"document {name}"
    headline, outlet = document.detail(DetailName.HEADLINE), document.detail(DetailName.OUTLET)
    return titled(headline or "", outlet or "") or document.locator or f"document {name}"


def titled(headline: str, outlet: str) -> str:
    """“The headline” (The Outlet), or as much of it as is known.

    >>> titled("Pier burns", "The Tarn Gazette"), titled("", "The Tarn Gazette")
    ('“Pier burns” (The Tarn Gazette)', 'The Tarn Gazette')
    """
    short = " ".join(headline.split())
    short = short if len(short) <= LONG else short[:LONG].rsplit(" ", 1)[0] + " …"
    if not short:
        return outlet
    return f"“{short}” ({outlet})" if outlet else f"“{short}”"
