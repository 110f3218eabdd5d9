"""One report more: the event it belongs to, found among very many by the index of telling words."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import exp, log, log1p
from typing import Any, NamedTuple

import apsw

from sayso.codec import decode, encode
from sayso.compare.events import alone, because
from sayso.compare.likeness import Settings
from sayso.compare.telling import telling
from sayso.library.ask import rows, value
from sayso.model.coverage import Event, Report, Tie

EVENT_OF = """
SELECT CAST(record AS BLOB) FROM events JOIN event_documents ON event_documents.event = events.number
WHERE document = ?
"""
LOOKED_UP = 15_000
"""Reports looked up by words, all words together; the rarest words come first."""

FULLY = 250
"""Reports held fully against the new one: those that have most of its rare words."""

NOT_WORD = re.compile(r"[^\w]", re.ASCII)


class Field(NamedTuple):
    """Words of one sort with their weights, and in how many reports each stands."""

    name: str
    weights: dict[str, float]
    rarity: dict[str, float]
    many: dict[str, int]


def event(connection: apsw.Connection, sql: str, *asked: str) -> Event | None:
    """The event that a query gives."""
    return next((decode(record, Event) for (record,) in rows(connection, sql, *asked)), None)


def keep(connection: apsw.Connection, found: Sequence[Event], reports: Iterable[Report]) -> None:
    """Write all events anew, with the telling words of their reports."""
    for table in ("event_documents", "events", "tellings", "telling_index"):
        connection.execute(f"DELETE FROM {table}")
    for one in found:
        _write_event(connection, one)
    told = [(report, telling(report)) for report in reports]
    many: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    for _, words in told:
        many[0].update(words.words.keys())
        many[1].update(words.names.keys())
    for report, words in told:
        fields = (words.words, words.names)
        lengths = [_length(field, count, len(told)) for field, count in zip(fields, many, strict=True)]
        _write_telling(connection, report, fields, lengths)


def _write_event(connection: apsw.Connection, one: Event) -> None:
    connection.execute("INSERT INTO events (id, record) VALUES (?, ?)", (one.id, encode(one).decode()))
    number = connection.last_insert_rowid()
    connection.executemany("INSERT INTO event_documents VALUES (?, ?)", [(name, number) for name in one.documents])


def _length(words: Mapping[str, int], many: Mapping[str, int], total: int) -> float:
    weights = [(1 + log(count)) * log1p(total / max(1, many.get(word, 0))) for word, count in words.items()]
    return sum(weight * weight for weight in weights) ** 0.5 or 1.0


def _write_telling(
    connection: apsw.Connection, report: Report, fields: Sequence[Mapping[str, int]], lengths: Sequence[float]
) -> None:
    day = report.published.toordinal() if report.published else None
    connection.execute(
        "INSERT INTO tellings (document, day, words, names, words_length, names_length) VALUES (?, ?, ?, ?, ?, ?)",
        (report.document, day, *(json.dumps(words, ensure_ascii=False) for words in fields), *lengths),
    )
    words, names = (" ".join(token(word) for word in field) for field in fields)
    sql = "INSERT INTO telling_index (rowid, words, names) VALUES (?, ?, ?)"
    connection.execute(sql, (connection.last_insert_rowid(), words, names))


def token(word: str) -> str:
    """A word or name as the index has it: one token.

    >>> token("port ostrel"), token("o’neill")
    ('port_ostrel', 'o_neill')
    """
    return NOT_WORD.sub("_", word)


def place(connection: apsw.Connection, report: Report, settings: Settings) -> Event:
    """Find the event, and write the report into it."""
    total = int(value(connection, "SELECT count(*) FROM tellings"))
    told = telling(report)
    fields = [_field(connection, name, words, total) for name, words in (("words", told.words), ("names", told.names))]
    scores = _scores(connection, report, fields, _likely(connection, fields, total, settings), settings)
    found = _found(connection, report, scores, fields, settings)
    held = event(connection, EVENT_OF, report.document)
    if held is None:
        _write(connection, found)
        lengths = [_length(words, one.many, total) for words, one in zip((told.words, told.names), fields, strict=True)]
        _write_telling(connection, report, (told.words, told.names), lengths)
    return held or found


def _write(connection: apsw.Connection, found: Event) -> None:
    kept = connection.execute("SELECT number FROM events WHERE id = ?", (found.id,)).fetchone()
    if kept is None:
        _write_event(connection, found)
        return
    connection.execute("UPDATE events SET record = ? WHERE number = ?", (encode(found).decode(), kept[0]))
    rows = [(name, kept[0]) for name in found.documents]
    connection.executemany("INSERT OR IGNORE INTO event_documents VALUES (?, ?)", rows)


def _field(connection: apsw.Connection, name: str, words: Mapping[str, int], total: int) -> Field:
    """The new report's words that the library knows, weighed by rarity, of unit length."""
    sql = "SELECT doc FROM telling_counts WHERE term = ? AND col = ?"
    counted = {word: connection.execute(sql, (token(word), name)).fetchone() for word in words}
    many = {word: int(row[0]) for word, row in counted.items() if row}
    rarity = {word: log1p(total / count) for word, count in many.items()}
    weights = {word: (1 + log(words[word])) * rarity[word] for word in many}
    length = sum(weight * weight for weight in weights.values()) ** 0.5 or 1.0
    return Field(name, {word: weight / length for word, weight in weights.items()}, rarity, many)


def _likely(connection: apsw.Connection, fields: Sequence[Field], total: int, settings: Settings) -> list[int]:
    """The reports that have most of the new one's rare words."""
    most = max(settings.common * total, 25)
    listed = [
        (field.many[word], -weight, field.name, word)
        for field in fields
        for word, weight in field.weights.items()
        if field.many[word] <= most
    ]
    votes: dict[int, float] = {}
    left = LOOKED_UP
    for many, weight, name, word in sorted(listed):
        left -= many
        if left < 0 and votes:
            break
        share = settings.names if name == "names" else 1 - settings.names
        sql = "SELECT rowid FROM telling_index WHERE telling_index MATCH ?"
        for (number,) in connection.execute(sql, (f'{name} : "{token(word)}"',)):
            votes[number] = votes.get(number, 0.0) - weight * share * log1p(total / many)
    return sorted(sorted(votes, key=lambda number: (-votes[number], number))[:FULLY])


TELLINGS = "SELECT document, day, words, names, words_length, names_length FROM tellings WHERE "


def _scores(
    connection: apsw.Connection, report: Report, fields: Sequence[Field], likely: Sequence[int], settings: Settings
) -> dict[str, tuple[float, int | None]]:
    """Likeness, and days apart, of the reports looked at, and of all that stand in an event with the most alike."""
    sql = TELLINGS + "number IN (SELECT value FROM json_each(?))"
    scores = _held(connection.execute(sql, (json.dumps(likely),)), report, fields, settings)
    near = sorted((name for name in scores if scores[name][0] >= settings.least), key=lambda name: -scores[name][0])
    with_them = (
        TELLINGS + "document IN (SELECT b.document FROM event_documents a JOIN event_documents b USING (event) "
        "WHERE a.document IN (SELECT value FROM json_each(?))) LIMIT ?"
    )
    rest = connection.execute(with_them, (json.dumps(near[:20]), 4 * FULLY))
    return {**_held(rest, report, fields, settings), **scores}


def _held(
    rows: Iterable[tuple[Any, ...]], report: Report, fields: Sequence[Field], settings: Settings
) -> dict[str, tuple[float, int | None]]:
    found = {}
    shares = (1 - settings.names, settings.names)
    today = report.published.toordinal() if report.published else None
    for document, day, *told, words_length, names_length in rows:
        apart = abs(day - today) if day is not None and today is not None else None
        if document == report.document or (apart is not None and apart > settings.window):
            continue
        score = 0.0
        for share, field, words, length in zip(shares, fields, told, (words_length, names_length), strict=True):
            theirs = json.loads(words)
            both = theirs.keys() & field.weights.keys()
            score += share * sum(field.weights[w] * (1 + log(theirs[w])) * field.rarity[w] for w in both) / length
        found[document] = (score * (exp(-((apart / settings.days) ** 2) / 2) if apart is not None else 1.0), apart)
    return found


def _found(
    connection: apsw.Connection, report: Report, scores: Mapping[str, tuple[float, int | None]],
    fields: Sequence[Field], settings: Settings,
) -> Event:  # fmt: skip
    """The event with the highest mean likeness, if that is high enough."""
    means: dict[str, tuple[float, Event]] = {}
    for document in sorted(scores, key=lambda name: (-scores[name][0], name))[:20]:
        held = event(connection, EVENT_OF, document)
        if held is not None and held.id not in means:
            total = sum(scores.get(one, (0.0, None))[0] for one in held.documents)
            means[held.id] = (total / len(held.documents), held)
    best = min(means.values(), key=lambda pair: (-pair[0], pair[1].id), default=None)
    if best is None or best[0] < settings.together:
        return alone(report.document)
    closest = max(best[1].documents, key=lambda name: (scores.get(name, (0.0, None))[0], name))
    score, days = scores[closest]
    weights = {word: weight for field in fields for word, weight in field.weights.items()}
    shared = sorted(set(weights) & _words_of(connection, closest), key=lambda word: (-weights[word], word))
    tie = Tie(closest, report.document, round(min(1.0, score), 4), tuple(shared[:5]), days)
    documents = tuple(sorted({*best[1].documents, report.document}))
    ties = tuple(sorted((*best[1].ties, tie), key=lambda tie: (-tie.likeness, tie.one, tie.other)))
    return replace(best[1], documents=documents, ties=ties, because=because(documents, ties, {}))


def _words_of(connection: apsw.Connection, document: str) -> set[str]:
    row = connection.execute("SELECT words, names FROM tellings WHERE document = ?", (document,)).fetchone()
    return {word for field in row or () for word in json.loads(field)}
