"""Entries into the library, all or none: the caller's transaction decides when they are there for good."""

from collections.abc import Iterable
from dataclasses import replace

import apsw

from sayso import __version__
from sayso.library.added import Added, Outcome
from sayso.library.ask import rows
from sayso.library.captures import copied, earlier, repeated, write_capture
from sayso.library.index import write_words
from sayso.library.journal import Done, write_journal
from sayso.library.prepare import Again, Entry, Original, printable
from sayso.model.capture import Capture
from sayso.model.place import Problem

SAME_TEXT_SHOWN = 5


def store(connection: apsw.Connection, entries: Iterable[Entry | Added | Again]) -> list[Added]:
    """Write what is not there yet and say what became of each; refusals pass through. The journal tells of it."""
    done: list[Done] = []
    outcomes = [store_any(connection, entry, done) for entry in entries]
    write_journal(connection, done)
    return outcomes


def store_any(connection: apsw.Connection, entry: Entry | Added | Again, done: list[Done]) -> Added:
    """Write one thing, whatever it is."""
    if isinstance(entry, Added):
        return entry
    return again(connection, entry, done) if isinstance(entry, Again) else store_one(connection, entry, done)


def store_one(connection: apsw.Connection, entry: Entry, done: list[Done]) -> Added:
    """Write one entry, unless its document is held, or one that it is a copy of."""
    named, capture = entry.card, entry.capture
    held = connection.execute("SELECT number, original FROM documents WHERE id = ?", (named.document,)).fetchone()
    if held is not None:
        number, original = held
        if lend_original(connection, number, original, entry.original):
            done.append({"did": "kept the original", "document": named.document, "original": sha256(entry)})
        captured(connection, number, named.document, entry, done)
        same = same_text(connection, entry)
        return Added(Outcome.HELD, named.document, named.locator, same, problems=entry.problems)
    copy = copied(connection, entry.text_digest, capture.address) if capture else None
    if copy is not None:
        captured(connection, copy[0], copy[1], entry, done)
        return Added(Outcome.HELD, copy[1], named.locator, (copy[1],), problems=entry.problems)
    same, before = same_text(connection, entry), earlier(connection, capture.address) if capture else ()
    number = write(connection, entry)
    digest = entry.record_digest.hex()
    done.append({"did": "added", "document": named.document, "record": digest, "original": sha256(entry)})
    captured(connection, number, named.document, entry, done)
    outcome = Outcome.CHANGED if before else Outcome.ADDED
    return Added(outcome, named.document, named.locator, same, before, entry.problems)


def sha256(entry: Entry) -> str:
    """The SHA-256 of an entry's original, in hexadecimal; "" where it has none."""
    return entry.original.sha256.hex() if entry.original else ""


def captured(connection: apsw.Connection, number: int, document: str, entry: Entry, done: list[Done]) -> None:
    """Write down when and where the document was had, if anybody says and it is news."""
    if entry.capture:
        record(connection, number, document, entry.capture, entry.payload, done)


def record(
    connection: apsw.Connection, number: int, document: str, capture: Capture, payload: bytes, done: list[Done]
) -> None:
    """Write one capture, in its table and in the journal; names that are no text as well as they can be."""
    capture = replace(
        capture,
        address=printable(capture.address),
        source=printable(capture.source),
        asked=printable(capture.asked),
    )
    if capture.asked:
        write_capture(connection, number, replace(capture, address=capture.asked), payload, __version__)
    if write_capture(connection, number, capture, payload, __version__):
        told = {"did": "captured", "document": document, "address": capture.address, "from": capture.source}
        when = capture.at.isoformat() if capture.at else ""
        done.append({**told, "had": when, "payload": payload.hex(), "warc": capture.record})


def again(connection: apsw.Connection, entry: Again, done: list[Done]) -> Added:
    """Write down that a page was had again unchanged; refused where the page that it repeats is not held."""
    capture = entry.capture
    if entry.document:
        sql = "SELECT number FROM documents WHERE id = ?"
        number = connection.execute(sql, (entry.document,)).fetchone()
        held = (int(number[0]), entry.document, entry.payload) if number else None
    else:
        held = repeated(connection, capture)
    if held is None:
        words = f"It only says that the page was as before, and that page is not in the library ({capture.source})."
        problem = Problem("library", words, locator=capture.address)
        return Added(Outcome.REFUSED, None, capture.address, problems=(problem,))
    record(connection, *held[:2], capture, held[2], done)
    return Added(Outcome.HELD, held[1], capture.address)


def same_text(connection: apsw.Connection, entry: Entry) -> tuple[str, ...]:
    """The first few documents of other ids with that very text."""
    sql = "SELECT id FROM documents WHERE text_digest = ? AND id <> ? ORDER BY id LIMIT ?"
    same = connection.execute(sql, (entry.text_digest, entry.card.document, SAME_TEXT_SHOWN))
    return tuple(document for (document,) in same)


def write(connection: apsw.Connection, entry: Entry) -> int:
    """Write one document, its original and its words; returns its number."""
    named = entry.card
    original = None if entry.original is None else original_number(connection, entry.original)
    connection.execute(
        "INSERT INTO documents (id, headline, outlet, published, locator, canonical, outlet_folded, text_digest,"
        " original, captured) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(named.document, named.headline, named.outlet, named.published, named.locator, named.canonical),
            *(entry.outlet_folded, entry.text_digest, original, named.captured),
        ),
    )
    number = connection.last_insert_rowid()
    connection.execute("INSERT INTO records VALUES (?, ?, ?)", (number, entry.record_digest, entry.record))
    write_words(connection, number, entry.indexed)
    return number


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


def lend_original(connection: apsw.Connection, number: int, held: int | None, original: Original | None) -> bool:
    """Keep the bytes of a document that came without any; those that are there stay, as first captured."""
    if held is not None or original is None:
        return False
    kept = original_number(connection, original)
    connection.execute("UPDATE documents SET original = ? WHERE number = ?", (kept, number))
    return True


def remove(connection: apsw.Connection, document: str) -> bool:
    """Take a document out, with its words, and its original where no other document came of it."""
    held = rows(connection, "SELECT number, original FROM documents WHERE id = ?", document)
    if not held:
        return False
    ((number, original),) = held
    keys = {"words": "rowid", "titles": "rowid", "captures": "document", "records": "number", "documents": "number"}
    for table, key in keys.items():
        connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (number,))
    unused = (
        "DELETE FROM originals WHERE number = ? AND number NOT IN (SELECT original FROM documents WHERE original = ?)"
    )
    connection.execute(unused, (original, original))
    write_journal(connection, [{"did": "removed", "document": document}])
    return True
