"""Published checks in the library: kept once, found by the words of their claims, then ranked by words and letters."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log

import apsw

from sayso.codec import decode, encode
from sayso.compare.claims import grams, terms
from sayso.library.ask import rows
from sayso.library.placing import token
from sayso.model.claims import Matched, Review
from sayso.model.place import Reason

K1, B = 0.9, 0.4
"""BM25 (Robertson and Zaragoza, 2009): how soon more of a word adds nothing, how much long claims count for less."""

WORDS, LETTERS = 0.5, 1.0
"""How much words and runs of letters count; chosen on the training half of CheckThat! 2020, task 2."""

LIKELY = 60
"""Checks found by words that are ranked anew by words and letters."""

FOUND = """
SELECT CAST(record AS BLOB) FROM review_index JOIN reviews ON reviews.number = review_index.rowid
WHERE review_index MATCH ? ORDER BY bm25(review_index, 1.0, 0.5), reviews.id LIMIT ?
"""
COUNTED = "INSERT INTO review_counts VALUES (?, 1) ON CONFLICT DO UPDATE SET many = many + 1"


def add(connection: apsw.Connection, found: Iterable[Review]) -> int:
    """Keep those that are not held yet; returns how many."""
    new = 0
    for one in found:
        pieces = _pieces(f"{one.claim} {one.title}")
        counts = (sum(piece.startswith("=") for piece in pieces), sum(not piece.startswith("=") for piece in pieces))
        sql = "INSERT INTO reviews (id, record, terms, grams) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
        connection.execute(sql, (one.id, encode(one).decode(), *counts))
        if connection.changes():
            new += 1
            fields = (" ".join(token(term) for term in terms(words)) for words in (one.claim, one.title))
            sql = "INSERT INTO review_index (rowid, claim, title) VALUES (?, ?, ?)"
            connection.execute(sql, (connection.last_insert_rowid(), *fields))
            connection.executemany(COUNTED, [(piece,) for piece in sorted(set(pieces))])
    return new


def _pieces(words: str) -> list[str]:
    """The terms, with "=" in front, and the runs of letters."""
    return [*(f"={term}" for term in terms(words)), *grams(words)]


def matching(connection: apsw.Connection, claim: str, limit: int) -> tuple[Matched, ...]:
    """The checks most like a claim, best first."""
    asked = list(dict.fromkeys(token(term) for term in terms(claim)))
    if not asked or limit < 1:
        return ()
    query = " OR ".join(f'"{term}"' for term in asked)
    found = [decode(record, Review) for (record,) in rows(connection, FOUND, query, max(limit, LIKELY))]
    scores = _scores(connection, claim, found)
    ranked = sorted(zip(scores, found, strict=True), key=lambda pair: (-pair[0], pair[1].id))
    return tuple(_matched(one, score, set(terms(claim))) for score, one in ranked[:limit])


def _scores(connection: apsw.Connection, claim: str, found: Sequence[Review]) -> list[float]:
    """BM25 of words and of letters, added up."""
    asked = list(dict.fromkeys(_pieces(claim)))
    ((total, *means),) = rows(connection, "SELECT count(*), avg(terms), avg(grams) FROM reviews")
    sql = "SELECT piece, many FROM review_counts WHERE piece IN (SELECT value FROM json_each(?))"
    many: dict[str, int] = dict(rows(connection, sql, json.dumps(asked)))
    rarity = {piece: log(1 + (total - count + 0.5) / (count + 0.5)) for piece, count in many.items()}
    return [_score(Counter(_pieces(f"{one.claim} {one.title}")), rarity, means) for one in found]


def _score(held: Mapping[str, int], rarity: Mapping[str, float], means: Sequence[float]) -> float:
    lengths = [0, 0]
    for piece, times in held.items():
        lengths[not piece.startswith("=")] += times
    norms = [K1 * (1 - B + B * length / max(1.0, mean)) for length, mean in zip(lengths, means, strict=True)]
    score = 0.0
    for piece, weight in rarity.items():
        times = held.get(piece, 0)
        if times:
            letters = not piece.startswith("=")
            score += (LETTERS if letters else WORDS) * weight * times * (K1 + 1) / (times + norms[letters])
    return score


def _matched(one: Review, score: float, asked: set[str]) -> Matched:
    shared = [term for term in dict.fromkeys(terms(f"{one.claim} {one.title}")) if term in asked]
    words = f"The claim checked shares these words: {', '.join(shared[:8])}."
    return Matched(one, round(score, 4), Reason("claim-words/1", words))
