"""Full text: the documents that have all the words of a query, best first, each with the passage to open at."""

from dataclasses import dataclass

import apsw

from sayso.codec import decode
from sayso.library.ask import value
from sayso.library.find import find, passage
from sayso.library.query import Term, expression, query
from sayso.model.document import Document
from sayso.model.dossier import Card
from sayso.model.place import Passage, Span

WEIGHTS = "1.0, 0.5, 5.0, 2.0"
"""What a word counts in text, pieces, headline and outlet."""

SEARCH = f"""
WITH best AS MATERIALIZED (
    SELECT words.rowid AS number, documents.id AS id, bm25(words, {WEIGHTS}) AS score
    FROM words JOIN documents ON documents.number = words.rowid
    WHERE words MATCH ? ORDER BY score, id LIMIT ? OFFSET ?
)
SELECT documents.id, headline, outlet, published, locator, canonical, CAST(record AS BLOB)
FROM best JOIN documents USING (number) JOIN records USING (number)
ORDER BY score, best.id
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """One document found, with the stretch of its text to show."""

    card: Card
    passage: Passage
    """Where to open it, in code points of its text: most of the words close together, or the text's start."""

    snippet: str
    """The words of the passage, as they stand."""

    found: tuple[Span, ...]
    """The words looked for that stand in the passage, as spans of the document's text; empty when only its headline
    or outlet has them."""


def search(connection: apsw.Connection, typed: str, limit: int, offset: int) -> tuple[Hit, ...]:
    """The documents that match, by BM25, then by id."""
    terms = query(typed)
    if not terms:
        return ()
    rows = connection.execute(SEARCH, (expression(terms), limit, offset))
    return tuple(hit(Card(*named), decode(record, Document), terms) for *named, record in rows)


def matching(connection: apsw.Connection, typed: str) -> int:
    """How many documents match."""
    terms = query(typed)
    if not terms:
        return 0
    return int(value(connection, "SELECT count(*) FROM words WHERE words MATCH ?", expression(terms)))


def hit(card: Card, document: Document, terms: tuple[Term, ...]) -> Hit:
    """A document as found."""
    found = find(document.text, terms)
    shown = passage(document.text, found)
    inside = tuple(dict.fromkeys(span for span, _ in found if shown.holds(span)))
    return Hit(card, Passage(document.id, shown), shown.of(document.text), inside)
