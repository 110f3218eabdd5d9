"""The library's answers to what a step may ask: cards and ids, in an order that depends on the contents alone."""

import json
from collections.abc import Iterator, Sequence

import apsw

from sayso.codec import decode
from sayso.library.ask import rows, value
from sayso.library.card import fold_outlet
from sayso.library.holding import best, votes
from sayso.library.prepare import unpacked
from sayso.library.sharing import rarity as telling
from sayso.library.sharing import sharing as shared
from sayso.library.titled import any_of, sought
from sayso.model.document import Document
from sayso.model.dossier import Card

CARD = "SELECT id, headline, outlet, published, locator, canonical, captured FROM documents"
TITLED = """
SELECT id, documents.headline, outlet, published, locator, canonical, captured
FROM titles JOIN documents ON documents.number = titles.rowid
WHERE titles MATCH ? ORDER BY bm25(titles), id LIMIT ?
"""
A_FEW = 500


def get(connection: apsw.Connection, document: str) -> Document | None:
    """The document of that id, or None."""
    sql = "SELECT CAST(record AS BLOB) FROM records JOIN documents USING (number) WHERE id = ?"
    return next((decode(record, Document) for (record,) in rows(connection, sql, document)), None)


def original(connection: apsw.Connection, document: str) -> bytes | None:
    """The bytes that a document was read from, empty when none were given; None when it is not held."""
    kept = "LEFT JOIN originals ON originals.number = documents.original"
    sql = f"SELECT packing, packed, size FROM documents {kept} WHERE id = ?"
    found = ((unpacked(*row) if row[0] else b"") for row in rows(connection, sql, document))
    return next(found, None)


def card_of(connection: apsw.Connection, document: str) -> Card | None:
    """The card of that id, or None."""
    return next(iter(cards(connection, f"{CARD} WHERE id = ?", document)), None)


def outlets(connection: apsw.Connection) -> tuple[str, ...]:
    """The outlets' names, each once however it is written, sorted."""
    sql = "SELECT min(outlet) FROM documents WHERE outlet_folded <> '' GROUP BY outlet_folded ORDER BY 1"
    return tuple(outlet for (outlet,) in rows(connection, sql))


def by_outlet(connection: apsw.Connection, outlet: str) -> tuple[Card, ...]:
    """Cards of one outlet, in order of id."""
    return cards(connection, f"{CARD} WHERE outlet_folded = ? ORDER BY id", fold_outlet(outlet))


def by_address(connection: apsw.Connection, address: str) -> tuple[Card, ...]:
    """Cards of one address, in order of id."""
    had = "number IN (SELECT document FROM captures WHERE address = ?1)"
    return cards(connection, f"{CARD} WHERE locator = ?1 OR canonical = ?1 OR {had} ORDER BY id", address)


def records(connection: apsw.Connection, document: str) -> tuple[str, ...]:
    """The names of the raw answers that a document came in, the latest first."""
    own = "SELECT record FROM captures JOIN documents ON documents.number = document WHERE id = ? AND record <> ''"
    found = rows(connection, f"{own} GROUP BY record ORDER BY max(captures.number) DESC", document)
    return tuple(name for (name,) in found)


def versions(connection: apsw.Connection, document: str) -> tuple[Card, ...]:
    """Cards of everything had from a place that the document was had from, itself among them, in order of time."""
    own = "SELECT place FROM captures JOIN documents ON documents.number = document WHERE id = ? AND place <> ''"
    theirs = f"SELECT document FROM captures WHERE place IN ({own})"
    return cards(connection, f"{CARD} WHERE number IN ({theirs}) ORDER BY captured, number", document)


def titled(connection: apsw.Connection, words: Sequence[str], limit: int) -> tuple[Card, ...]:
    """Cards whose headlines have some of the words, best first."""
    asked = sought(words)
    return cards(connection, TITLED, any_of(asked), limit) if asked and limit > 0 else ()


def holding(connection: apsw.Connection, words: Sequence[str], limit: int) -> tuple[str, ...]:
    """Ids of the documents that most likely hold the words, best first."""
    return best(votes(words, TextIndex(connection)), limit, lambda numbers: ids(connection, numbers))


def rarity(connection: apsw.Connection, words: Sequence[str]) -> tuple[float, ...]:
    """How much each of the words tells."""
    return telling(words, TextIndex(connection), texts(connection))


def sharing(connection: apsw.Connection, words: Sequence[str], limit: int) -> tuple[str, ...]:
    """Ids of the documents that share the rarest of the words, most telling first."""
    found = shared(words, TextIndex(connection), texts(connection))
    return best(found, limit, lambda numbers: ids(connection, numbers))


def texts(connection: apsw.Connection) -> int:
    """How many documents are held."""
    return int(value(connection, "SELECT count(*) FROM documents"))


def cards(connection: apsw.Connection, sql: str, *asked: str | int) -> tuple[Card, ...]:
    """The cards that a query gives."""
    return tuple(Card(*row) for row in rows(connection, sql, *asked))


def every_card(connection: apsw.Connection) -> Iterator[Card]:
    """All cards in order of id, a few at a time, so that a slow reader keeps nobody waiting."""
    last = ""
    while some := cards(connection, f"{CARD} WHERE id > ? ORDER BY id LIMIT ?", last, A_FEW):
        yield from some
        last = some[-1].document


def ids(connection: apsw.Connection, numbers: list[int]) -> dict[int, str]:
    """The ids of documents by their numbers in this file."""
    sql = "SELECT number, id FROM documents WHERE number IN (SELECT value FROM json_each(?))"
    return dict(connection.execute(sql, (json.dumps(numbers),)))


class TextIndex:
    """The words of texts, as `holding` asks for them; rows are numbers in this file."""

    def __init__(self, connection: apsw.Connection) -> None:
        self.connection = connection

    def how_many(self, word: str, at_most: int) -> int:
        """In how many texts the word stands; counting stops at `at_most`."""
        sql = "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)"
        return int(value(self.connection, sql, f'text : "{word}"', at_most))

    def having(self, *phrase: str) -> list[int]:
        """The rows in whose texts the phrase stands."""
        sql = "SELECT rowid FROM words WHERE words MATCH ?"
        return [number for (number,) in self.connection.execute(sql, (f'text : "{" ".join(phrase)}"',))]
