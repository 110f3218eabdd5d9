"""Dossiers kept, so that a report opens at once; and who speaks in which, so that it can be looked up."""

import hashlib
import zlib
from collections import Counter
from dataclasses import dataclass

import apsw

from sayso.codec import decode, encode
from sayso.library.ask import rows, value
from sayso.library.card import fold_outlet
from sayso.model.dossier import Dossier
from sayso.model.voices import Kind, Manner

FIRST_LOOK = ", first look"
"""Ends the maker's name of a dossier that lacks what takes long: what is shared with others, independent origins."""

HIGHEST = 6
"""Of zlib's levels; a dossier is written once and read often."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A dossier as it was kept: who made it, and what the library held then."""

    dossier: Dossier
    made: str
    shelf: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """One name that speaks in reports of the library."""

    name: str
    kind: Kind
    reports: int
    times: int


def shelf_mark(connection: apsw.Connection) -> str:
    """What the library holds, in a few characters: it changes when documents come or go."""
    count, last = rows(connection, "SELECT count(*), coalesce(max(number), 0) FROM documents")[0]
    return f"{count}.{last}"


def keep(connection: apsw.Connection, dossier: Dossier, made: str, shelf: str) -> bool:
    """Write a dossier in place of the last one; False where its document is not held. In the caller's transaction."""
    document = dossier.document.id
    if not value(connection, "SELECT count(*) FROM documents WHERE id = ?", document):
        return False
    record = zlib.compress(encode(dossier), HIGHEST)
    mark = hashlib.blake2b(record, digest_size=8).hexdigest()
    for table in ("dossiers", "heard", "verdicts"):
        connection.execute(f"DELETE FROM {table} WHERE document = ?", (document,))
    connection.execute("INSERT INTO dossiers VALUES (?, ?, ?, ?, ?)", (document, made, shelf, mark, record))
    spoken = Counter(a.source for a in dossier.attributions if a.source and a.manner is not Manner.SCARE)
    connection.executemany(
        "INSERT INTO heard VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET times = times + excluded.times",
        [
            (fold_outlet(source.name), document, source.name, source.kind.value, spoken[source.id])
            for source in dossier.sources
            if spoken[source.id]
        ],
    )
    came = Counter(check.verdict.value for check in dossier.checks)
    connection.executemany("INSERT INTO verdicts VALUES (?, ?, ?)", [(v, document, n) for v, n in came.items()])
    return True


def kept(connection: apsw.Connection, document: str) -> Kept | None:
    """The dossier that was kept of a document; None where there is none, or none that this version can read."""
    import msgspec

    for made, shelf, record in rows(
        connection, "SELECT made, shelf, record FROM dossiers WHERE document = ?", document
    ):
        try:
            return Kept(decode(zlib.decompress(record), Dossier), made, shelf)
        except (msgspec.DecodeError, zlib.error, UnicodeDecodeError):
            return None
    return None


def kept_mark(connection: apsw.Connection, document: str) -> tuple[str, str, str] | None:
    """Of the dossier that was kept: who made it, what the library held then, and a mark that changes with it."""
    found = rows(connection, "SELECT made, shelf, mark FROM dossiers WHERE document = ?", document)
    return (str(found[0][0]), str(found[0][1]), str(found[0][2])) if found else None


def unread(connection: apsw.Connection, made: str, limit: int) -> tuple[str, ...]:
    """Documents without a dossier by this program and engine, the latest come first."""
    sql = (
        "SELECT id FROM documents WHERE NOT EXISTS"
        " (SELECT 1 FROM dossiers WHERE document = documents.id AND made IN (?, ?)) ORDER BY number DESC LIMIT ?"
    )
    return tuple(document for (document,) in rows(connection, sql, made, made + FIRST_LOOK, limit))


def read_of(connection: apsw.Connection, made: str) -> tuple[int, int]:
    """How many documents have a dossier by this program and engine, of how many."""
    done = value(connection, "SELECT count(*) FROM dossiers WHERE made IN (?, ?)", made, made + FIRST_LOOK)
    return int(done), int(value(connection, "SELECT count(*) FROM documents"))


def speakers(connection: apsw.Connection, begins: str, limit: int, offset: int = 0) -> tuple[Speaker, ...]:
    """Who speaks in the library, those in most reports first; `begins` is part of a name, or empty for all."""
    sql = (
        "SELECT min(name), min(kind), count(*), sum(times) FROM heard WHERE instr(folded, ?) > 0 OR ? = ''"
        " GROUP BY folded ORDER BY 3 DESC, 4 DESC, folded LIMIT ? OFFSET ?"
    )
    wanted = fold_outlet(begins)
    return tuple(
        Speaker(name, Kind(kind), reports, times)
        for name, kind, reports, times in rows(connection, sql, wanted, wanted, limit, offset)
    )


def speaks_in(connection: apsw.Connection, name: str, limit: int, offset: int = 0) -> tuple[str, ...]:
    """Ids of the reports in which a name speaks, the latest published first."""
    sql = (
        "SELECT id FROM heard JOIN documents ON documents.id = heard.document WHERE folded = ?"
        " ORDER BY published DESC, id LIMIT ? OFFSET ?"
    )
    return tuple(document for (document,) in rows(connection, sql, fold_outlet(name), limit, offset))


def verdicts_of(connection: apsw.Connection, documents: tuple[str, ...]) -> dict[str, dict[str, int]]:
    """How the quotations of some reports stand, by document and verdict; a document that was not read is missing."""
    import json

    asked = json.dumps(documents)
    read = "SELECT document FROM dossiers WHERE document IN (SELECT value FROM json_each(?))"
    found: dict[str, dict[str, int]] = {document: {} for (document,) in rows(connection, read, asked)}
    sql = "SELECT document, verdict, times FROM verdicts WHERE document IN (SELECT value FROM json_each(?))"
    for document, verdict, times in rows(connection, sql, asked):
        found.setdefault(document, {})[verdict] = times
    return found
