"""Documents by the numbers that the library gave them, in the order they came."""

from collections.abc import Iterator

import apsw
import msgspec

from sayso.codec import decode
from sayso.library.ask import rows, value
from sayso.model.document import Document


def newest(connection: apsw.Connection) -> int:
    """The highest number that a document has; 0 where there is none."""
    return int(value(connection, "SELECT max(number) FROM documents") or 0)


def id_of(connection: apsw.Connection, number: int) -> str | None:
    """The id of the document of a number, or None where there is none."""
    found = rows(connection, "SELECT id FROM documents WHERE number = ?", number)
    return str(found[0][0]) if found else None


def numbered(connection: apsw.Connection, after: int) -> Iterator[tuple[int, Document]]:
    """The documents after a number, with their numbers; one that cannot be read is left out, and `check` says so."""
    numbers = rows(connection, "SELECT number FROM records WHERE number > ? ORDER BY number", after)
    for (number,) in numbers:
        for (record,) in rows(connection, "SELECT CAST(record AS BLOB) FROM records WHERE number = ?", number):
            try:
                yield int(number), decode(record, Document)
            except (msgspec.DecodeError, UnicodeDecodeError):
                continue
