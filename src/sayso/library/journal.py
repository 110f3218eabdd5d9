"""What was done when, in entries that each hold the hash of the one before: none can be changed or left out unseen."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import apsw
import msgspec

from sayso.codec import decode
from sayso.library.ask import value
from sayso.library.card import card
from sayso.library.transaction import transaction
from sayso.model.document import Document

FIRST = bytes(32)
"""The hash before the first entry."""

BEFORE = "held before the journal began"
Done = Mapping[str, str]


def now() -> str:
    """This moment, in UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def chained(before: bytes, entry: str) -> bytes:
    """The hash of an entry that follows one with that hash.

    >>> chained(FIRST, "{}") == hashlib.sha256(FIRST + b"{}").digest()
    True
    """
    return hashlib.sha256(before + entry.encode()).digest()


def write_journal(connection: apsw.Connection, done: Iterable[Done]) -> None:
    """Write entries, all of one moment; the caller's transaction keeps other writers out."""
    last = connection.execute("SELECT hash FROM journal ORDER BY number DESC LIMIT 1").fetchone()
    before = bytes(last[0]) if last else FIRST
    at = now()
    for each in done:
        entry = json.dumps({"at": at, **each}, ensure_ascii=False, separators=(",", ":"))
        before = chained(before, entry)
        connection.execute("INSERT INTO journal (entry, hash) VALUES (?, ?)", (entry, before))


def entries(connection: apsw.Connection) -> Iterator[tuple[int, str, bytes]]:
    """All entries in order: number, JSON, hash."""
    for number, entry, digest in connection.execute("SELECT number, CAST(entry AS BLOB), hash FROM journal ORDER BY 1"):
        yield number, str(entry, "utf-8", "replace"), bytes(digest)


def broken(connection: apsw.Connection) -> Iterator[int]:
    """The numbers of entries that do not follow from the one before."""
    before, expected = FIRST, 1
    for number, entry, digest in entries(connection):
        if chained(before, entry) != digest or number != expected:
            yield number
        before, expected = digest, number + 1


def told_of(connection: apsw.Connection) -> dict[str, tuple[str, str]]:
    """By the journal: each document that should be held, with the SHA-256 of its record and of its original."""
    held: dict[str, tuple[str, str]] = {}
    for _, entry, _ in entries(connection):
        said = parsed(entry)
        name = str(said.get("document", ""))
        if said.get("did") == "removed":
            held.pop(name, None)
        elif said.get("did") in ("added", BEFORE):
            held[name] = (str(said.get("record", "")), str(said.get("original", "")))
        elif said.get("did") == "kept the original" and name in held:
            held[name] = (held[name][0], str(said.get("original", "")))
    return held


def parsed(entry: str) -> dict[str, Any]:
    """An entry's parts; none where it is damaged."""
    try:
        said = json.loads(entry)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def begin_journal(connection: apsw.Connection) -> None:
    """In a library from before there was a journal, begin it with every document that is held."""
    if not lacking(connection):
        return
    with transaction(connection):
        if not lacking(connection):  # another program may have been first while we waited for the lock
            return
        numbers = [number for (number,) in connection.execute("SELECT number FROM documents ORDER BY number")]
        write_journal(connection, (before_it(connection, number) for number in numbers))


def lacking(connection: apsw.Connection) -> bool:
    """Whether documents are held and no journal tells of any."""
    sql = "SELECT EXISTS (SELECT 1 FROM documents) AND NOT EXISTS (SELECT 1 FROM journal)"
    return bool(value(connection, sql))


def before_it(connection: apsw.Connection, number: int) -> Done:
    """The entry for a document of old, with the time that its page was had written to its card."""
    sql = (
        "SELECT id, digest, CAST(record AS BLOB), sha256 FROM documents JOIN records USING (number)"
        " LEFT JOIN originals ON originals.number = documents.original WHERE documents.number = ?"
    )
    for name, digest, record, original in connection.execute(sql, (number,)):
        try:
            captured = card(decode(record, Document)).captured
        except (msgspec.DecodeError, UnicodeDecodeError):
            captured = ""  # `check` says that the document is damaged
        connection.execute("UPDATE documents SET captured = ? WHERE number = ?", (captured, number))
        kept = original.hex() if original else ""
        return {"did": BEFORE, "document": name, "record": digest.hex(), "original": kept}
    return {"did": BEFORE, "document": f"number {number}", "record": "", "original": ""}
