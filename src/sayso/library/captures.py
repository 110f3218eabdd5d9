"""When and where each document was had; the same page had again, copies, and earlier versions."""

import apsw

from sayso.library.ask import rows
from sayso.library.card import in_utc
from sayso.model.capture import Capture
from sayso.text.addresses import folded_address, host_of

SHOWN = 5


def place(address: str) -> str:
    """What the addresses of one page have in common; "" for a row of a table, which may be another one tomorrow.

    >>> place("/home/ida/news.jsonl#line=3"), place("/home/ida/ferry.html")
    ('', '/home/ida/ferry.html')
    """
    if host_of(address):
        return folded_address(address)
    return "" if "#" in address or address == "-" else address


def known(connection: apsw.Connection, address: str, payload: bytes, reader: str) -> str | None:
    """The document that came of these bytes from that place before, read by the same version of Sayso."""
    sql = (
        "SELECT id FROM captures JOIN documents ON documents.number = captures.document"
        " WHERE place = ? AND payload = ? AND reader = ? ORDER BY documents.number LIMIT 1"
    )
    where = place(address)
    try:
        found = connection.execute(sql, (where, payload, reader)).fetchone() if where else None
    except UnicodeEncodeError:
        return None
    return str(found[0]) if found else None


def write_capture(connection: apsw.Connection, number: int, capture: Capture, payload: bytes, reader: str) -> bool:
    """Write down that a document was had so; whether that is news."""
    before = connection.total_changes()
    at = in_utc(capture.at) if capture.at else ""
    connection.execute(
        "INSERT OR IGNORE INTO captures (document, address, place, source, at, status, payload, sha1, record, reader)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(number, capture.address, place(capture.address), capture.source, at, capture.status, payload),
            *(capture.repeats, capture.record, reader),
        ),
    )
    return connection.total_changes() > before


def repeated(connection: apsw.Connection, capture: Capture) -> tuple[int, str, bytes] | None:
    """The number and id of the document that a record repeats, and the digest of its bytes; its own address first."""
    sql = (
        "SELECT document, id, payload FROM captures JOIN documents ON documents.number = captures.document"
        " WHERE sha1 = ? ORDER BY address <> ?, captures.number LIMIT 1"
    )
    return next(iter(rows(connection, sql, capture.repeats, capture.address)), None) if capture.repeats else None


def copied(connection: apsw.Connection, text_digest: bytes, address: str) -> tuple[int, str] | None:
    """The document held that this text is a copy of: at one place by another address, at one site, or in another file.

    The same text at another site is no copy but another outlet that carries it.
    """
    sql = (
        "SELECT documents.number, id, locator, canonical FROM documents WHERE text_digest = ? ORDER BY documents.number"
    )
    for number, document, locator, canonical in connection.execute(sql, (text_digest,)):
        if host_of(address) == host_of(locator) or place(address) in (place(locator), place(canonical)):
            return number, document
    return None


def earlier(connection: apsw.Connection, address: str) -> tuple[str, ...]:
    """The documents of that place, the first few."""
    sql = (
        "SELECT DISTINCT id FROM captures JOIN documents ON documents.number = captures.document"
        " WHERE place = ? ORDER BY documents.number LIMIT ?"
    )
    where = place(address)
    return tuple(document for (document,) in rows(connection, sql, where, SHOWN)) if where else ()
