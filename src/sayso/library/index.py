"""What the two indexes of words hold of a document, and how it is written there.

`words` finds texts, `titles` finds headlines; the second is kept apart because a headline's words stand in ten
thousand texts and looking through those would take long.
"""

from dataclasses import dataclass

import apsw

from sayso.library.card import card
from sayso.library.tokens import tokens_and_pieces
from sayso.model.document import Document


@dataclass(frozen=True, slots=True)
class Indexed:
    """The tokens of one document for each column of the indexes, in order."""

    text: list[str]
    pieces: list[str]
    headline: list[str]
    outlet: list[str]


def indexed(document: Document) -> Indexed:
    """The tokens to index of a document."""
    naming = card(document)
    text, in_text = tokens_and_pieces(document.text)
    headline, in_headline = tokens_and_pieces(naming.headline)
    outlet, in_outlet = tokens_and_pieces(naming.outlet)
    return Indexed(text, in_text + in_headline + in_outlet, headline, outlet)


def write_words(connection: apsw.Connection, number: int, found: Indexed) -> None:
    """Write one document's words into both indexes."""
    columns = (found.text, found.pieces, found.headline, found.outlet)
    connection.execute(
        "INSERT INTO words (rowid, text, pieces, headline, outlet) VALUES (?, ?, ?, ?, ?)",
        (number, *map(" ".join, columns)),
    )
    connection.execute("INSERT INTO titles (rowid, headline) VALUES (?, ?)", (number, " ".join(found.headline)))
