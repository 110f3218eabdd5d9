"""The originals of a report and of the works it leads to, for a package that shows the evidence without Sayso."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import sayso
from sayso.errors import Unreadable
from sayso.model.document import Document
from sayso.model.dossier import Card, Dossier

if TYPE_CHECKING:
    from sayso.library import Library, MemoryShelf
    from sayso.present.wacz import Kept

UNKNOWN = datetime(1980, 1, 1, tzinfo=UTC)
TYPES = ((b"%PDF-", "application/pdf"), (b"<", "text/html"))


def package(dossier: Dossier, shelf: "Library | MemoryShelf") -> bytes:
    """The WACZ of a dossier. Raises `Unreadable` where the report is not in a library, which alone keeps originals."""
    from sayso.library import MemoryShelf
    from sayso.present.wacz import wacz

    report = None if isinstance(shelf, MemoryShelf) else held(dossier.document, shelf)
    if isinstance(shelf, MemoryShelf) or report is None:
        raise Unreadable("Only the library keeps originals. Put the report there first: sayso add FILE")
    names = dict.fromkeys((report.document, *(card.document for card in dossier.cards)))
    kept = [each for name in names if (each := original(shelf, name))]
    return wacz(kept, f"Evidence for “{report.headline or report.document}”", f"Sayso {sayso.__version__}")


def held(document: Document, library: "Library") -> Card | None:
    """The card of a document that the library holds, be it by the file's whole path."""
    card = library.card(document.id)
    path = str(Path(document.locator).absolute())
    return card or next((each for each in library.by_address(path) if same(library, each, document)), None)


def same(library: "Library", card: Card, document: Document) -> bool:
    """Whether the document of a card has the text of another."""
    found = library.get(card.document)
    return found is not None and found.text == document.text


def original(library: "Library", name: str) -> "Kept | None":
    """The original of one document, with the raw answer it came in where that is kept; None where there is none."""
    from sayso.library.records import record_path
    from sayso.present.wacz import Kept

    card, data = library.card(name), library.original(name)
    if card is None or not data:
        return None
    warc = next(
        (
            path.read_bytes()
            for path in (record_path(library.path, each) for each in library.records(name))
            if path.exists()
        ),
        b"",
    )
    had = datetime.fromisoformat(card.captured) if card.captured else next(iter(added(library, name)), UNKNOWN)
    media_type = next((kind for start, kind in TYPES if data.lstrip().startswith(start)), "text/plain")
    return Kept(card.locator, card.headline, had, data, media_type, warc)


def added(library: "Library", name: str) -> Iterator[datetime]:
    """When a document was put into the library, by its journal."""
    import json

    for _, entry, _ in library.journal():
        said = json.loads(entry)
        if said.get("document") == name:
            yield datetime.fromisoformat(said["at"])
