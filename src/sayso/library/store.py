"""Entries into the library, all or none: the caller's transaction decides when they are there for good."""

from collections.abc import Iterable

import apsw

from sayso.library.added import Added, Outcome
from sayso.library.ask import rows
from sayso.library.index import write_words
from sayso.library.prepare import Entry, Original

SAME_TEXT_SHOWN = 5


def store(connection: apsw.Connection, entries: Iterable[Entry | Added]) -> list[Added]:
    """Write what is not there yet and say what became of each; refusals pass through."""
    return [entry if isinstance(entry, Added) else store_one(connection, entry) for entry in entries]


def store_one(connection: apsw.Connection, entry: Entry) -> Added:
    """Write one entry, unless its document is held."""
    same = same_text(connection, entry)
    held = connection.execute("SELECT number, original FROM documents WHERE id = ?", (entry.card.document,)).fetchone()
    if held is None:
        write(connection, entry)
        outcome = Outcome.ADDED
    else:
        number, original = held
        lend_original(connection, number, original, entry.original)
        outcome = Outcome.HELD
    return Added(outcome, entry.card.document, entry.card.locator, same, entry.problems)


def same_text(connection: apsw.Connection, entry: Entry) -> tuple[str, ...]:
    """The first few documents of other ids with that very text."""
    sql = "SELECT id FROM documents WHERE text_digest = ? AND id <> ? ORDER BY id LIMIT ?"
    same = connection.execute(sql, (entry.text_digest, entry.card.document, SAME_TEXT_SHOWN))
    return tuple(document for (document,) in same)


def write(connection: apsw.Connection, entry: Entry) -> None:
    """Write one document, its original and its words."""
    named = entry.card
    original = None if entry.original is None else original_number(connection, entry.original)
    connection.execute(
        "INSERT INTO documents (id, headline, outlet, published, locator, canonical, outlet_folded, text_digest,"
        " original) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(named.document, named.headline, named.outlet, named.published, named.locator, named.canonical),
            *(entry.outlet_folded, entry.text_digest, original),
        ),
    )
    number = connection.last_insert_rowid()
    connection.execute("INSERT INTO records VALUES (?, ?, ?)", (number, entry.record_digest, entry.record))
    write_words(connection, number, entry.indexed)


def original_number(connection: apsw.Connection, original: Original) -> int:
    """The number of those bytes, written when they are new."""
    held = connection.execute("SELECT number FROM originals WHERE sha256 = ?", (original.sha256,)).fetchone()
    if held is not None:
        return int(held[0])
    connection.execute(
        "INSERT INTO originals (sha256, size, packing, packed) VALUES (?, ?, ?, ?)",
        (original.sha256, original.size, original.packing, original.packed),
    )
    return connection.last_insert_rowid()


def lend_original(connection: apsw.Connection, number: int, held: int | None, original: Original | None) -> None:
    """Keep the bytes of a document that came without any; those that are there stay, as first captured."""
    if held is None and original is not None:
        kept = original_number(connection, original)
        connection.execute("UPDATE documents SET original = ? WHERE number = ?", (kept, number))


def remove(connection: apsw.Connection, document: str) -> bool:
    """Take a document out, with its words, and its original where no other document came of it."""
    held = rows(connection, "SELECT number, original FROM documents WHERE id = ?", document)
    if not held:
        return False
    ((number, original),) = held
    for table, key in (("words", "rowid"), ("titles", "rowid"), ("records", "number"), ("documents", "number")):
        connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (number,))
    unused = (
        "DELETE FROM originals WHERE number = ? AND number NOT IN (SELECT original FROM documents WHERE original = ?)"
    )
    connection.execute(unused, (original, original))
    return True
