"""Published checks in the library: kept once, found by the words of their claims."""

from collections.abc import Iterable

import apsw

from sayso.codec import decode, encode
from sayso.compare.claims import terms
from sayso.library.placing import token
from sayso.model.claims import Matched, Review
from sayso.model.place import Reason

FIELDS = (1.0, 0.5)
"""How much a word counts in the claim, and in the headline of the check."""

MATCHING = f"""
SELECT CAST(record AS BLOB), -bm25(review_index, {FIELDS[0]}, {FIELDS[1]}) FROM review_index
JOIN reviews ON reviews.number = review_index.rowid
WHERE review_index MATCH ? ORDER BY bm25(review_index, {FIELDS[0]}, {FIELDS[1]}), reviews.id LIMIT ?
"""


def add(connection: apsw.Connection, found: Iterable[Review]) -> int:
    """Keep those that are not held yet; returns how many."""
    new = 0
    for one in found:
        sql = "INSERT INTO reviews (id, record) VALUES (?, ?) ON CONFLICT DO NOTHING"
        connection.execute(sql, (one.id, encode(one).decode()))
        if connection.changes():
            new += 1
            claim, title = (" ".join(token(term) for term in terms(words)) for words in (one.claim, one.title))
            sql = "INSERT INTO review_index (rowid, claim, title) VALUES (?, ?, ?)"
            connection.execute(sql, (connection.last_insert_rowid(), claim, title))
    return new


def matching(connection: apsw.Connection, claim: str, limit: int) -> tuple[Matched, ...]:
    """The checks most like a claim, best first by BM25."""
    asked = list(dict.fromkeys(token(term) for term in terms(claim)))
    if not asked or limit < 1:
        return ()
    query = " OR ".join(f'"{term}"' for term in asked)
    rows = connection.execute(MATCHING, (query, limit)).fetchall()
    return tuple(_matched(decode(record, Review), score, set(asked)) for record, score in rows)


def _matched(one: Review, score: float, asked: set[str]) -> Matched:
    shared = [term for term in dict.fromkeys(terms(f"{one.claim} {one.title}")) if term in asked]
    words = f"The claim checked shares these words: {', '.join(shared[:8])}."
    return Matched(one, round(score, 4), Reason("claim-words/1", words))
