"""The library leafed through: documents that fit a search and some filters, a page at a time."""

from dataclasses import dataclass

import apsw

from sayso.codec import decode
from sayso.library.ask import rows, value
from sayso.library.card import fold_outlet
from sayso.library.query import expression, query
from sayso.library.search import WEIGHTS, Hit, hit
from sayso.model.document import Document
from sayso.model.dossier import Card
from sayso.model.place import Passage, Span

COUNTED = 1_000
"""Matches are counted up to here: nobody leafs further, and a common word has very many."""

RANKED = 5_000
"""Among so many documents that have the words the best are sought: of commoner words, among those that came last."""


EVENT = """EXISTS (
    SELECT 1 FROM event_documents JOIN events ON events.number = event_documents.event
    WHERE event_documents.document = documents.id AND events.id = ?
)"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader looks for; an empty string asks for nothing. Days are ISO 8601, as precise as given."""

    words: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    source: str = ""
    verdict: str = ""
    event: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """Some documents, and how many there are in all; `more` where counting stopped."""

    hits: tuple[Hit, ...]
    count: int
    more: bool


def browse(connection: apsw.Connection, wanted: Wanted, limit: int = 20, offset: int = 0) -> Page:
    """Documents that fit: with words best first by BM25, without them the latest published first."""
    terms = query(wanted.words)
    where, asked = _filters(wanted)
    if terms:
        matched = f"{expression(terms)}"
        inner = f"SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT {RANKED}"
        among = (
            f"SELECT words.rowid AS number, bm25(words, {WEIGHTS}) AS score FROM words"
            f" WHERE words MATCH ? AND rowid >= (SELECT min(rowid) FROM ({inner}))"
        )
        sql = (
            f"SELECT id, headline, outlet, published, locator, canonical FROM ({among}) AS best"
            f" JOIN documents USING (number) WHERE {where} ORDER BY score, id LIMIT ? OFFSET ?"
        )
        found = rows(connection, sql, matched, matched, *asked, limit, offset)
        counting = (
            "SELECT count(*) FROM (SELECT 1 FROM words JOIN documents ON documents.number = words.rowid"
            f" WHERE words MATCH ? AND {where} LIMIT {COUNTED + 1})"
        )
        count = int(value(connection, counting, matched, *asked) or 0)
    else:
        sql = (
            "SELECT id, headline, outlet, published, locator, canonical FROM documents"
            f" WHERE {where} ORDER BY published DESC, id LIMIT ? OFFSET ?"
        )
        found = rows(connection, sql, *asked, limit, offset)
        counting = f"SELECT count(*) FROM (SELECT 1 FROM documents WHERE {where} LIMIT {COUNTED + 1})"
        count = int(value(connection, counting, *asked) or 0)
    hits = tuple(_hit(connection, Card(*row), wanted.words) for row in found)
    return Page(hits, min(count, COUNTED), count > COUNTED)


def _filters(wanted: Wanted) -> tuple[str, list[str]]:
    said = {
        "outlet_folded = ?": fold_outlet(wanted.outlet),
        "published >= ?": wanted.since,
        "published <> '' AND published < ?": f"{wanted.until}\uffff" if wanted.until else "",
        "EXISTS (SELECT 1 FROM heard WHERE document = documents.id AND folded = ?)": fold_outlet(wanted.source),
        "EXISTS (SELECT 1 FROM verdicts WHERE document = documents.id AND verdict = ?)": wanted.verdict,
        EVENT: wanted.event,
    }
    used = {sql: asked for sql, asked in said.items() if asked}
    return " AND ".join(used) or "1", list(used.values())


def _hit(connection: apsw.Connection, card: Card, words: str) -> Hit:
    terms = query(words)
    sql = "SELECT CAST(record AS BLOB) FROM records JOIN documents USING (number) WHERE id = ?"
    for (record,) in rows(connection, sql, card.document) if terms else ():
        return hit(card, decode(record, Document), terms)
    return Hit(card, Passage(card.document, Span(0, 0)), "", ())
