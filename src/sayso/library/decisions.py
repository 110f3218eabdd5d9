"""People's decisions, kept for good in the order they were made."""

from collections.abc import Iterable

import apsw

from sayso.codec import decode, encode
from sayso.library.ask import rows
from sayso.model.decisions import Decision


def decide(connection: apsw.Connection, decisions: Iterable[Decision]) -> int:
    """Write decisions that are not there yet, in the caller's transaction; says how many were new."""
    written = 0
    for decision in decisions:
        held = connection.execute("SELECT 1 FROM decisions WHERE id = ?", (decision.id,)).fetchone()
        if held is None:
            row = (decision.id, decision.on.document, encode(decision).decode())
            connection.execute("INSERT INTO decisions (id, document, record) VALUES (?, ?, ?)", row)
            written += 1
    return written


def decided(connection: apsw.Connection, document: str) -> tuple[Decision, ...]:
    """Every decision about a document, also those taken back, in the order they were made."""
    sql = "SELECT CAST(record AS BLOB) FROM decisions WHERE document = ? ORDER BY number"
    return tuple(decode(record, Decision) for (record,) in rows(connection, sql, document))


def every_decision(connection: apsw.Connection) -> tuple[Decision, ...]:
    """All decisions in the library, in the order they were made."""
    found = rows(connection, "SELECT CAST(record AS BLOB) FROM decisions ORDER BY number")
    return tuple(decode(record, Decision) for (record,) in found)
