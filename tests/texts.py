"""Documents made of plain words, for tests of single steps."""

from sayso.model.document import Document, Markup, Part, Zone
from sayso.model.place import Reason, Span
from sayso.text.identity import document_id

BY_HAND = Reason("by-hand/1", "Set in a test.")


def body(text: str, markup: tuple[Markup, ...] = (), locator: str = "") -> Document:
    """A document whose whole text is body."""
    zones = (Zone(Part.BODY, Span(0, len(text)), BY_HAND),) if text else ()
    return Document(document_id(locator, text), text, zones, markup=markup, locator=locator)


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    """The words of spans."""
    return [span.of(text) for span in spans]
