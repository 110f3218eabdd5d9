"""The indexes of words made anew from the documents."""

from typing import Any

import apsw
import msgspec

from sayso.codec import decode
from sayso.library.ask import value
from sayso.library.index import indexed, write_words
from sayso.library.tokens import FOLDING
from sayso.library.transaction import transaction
from sayso.model.document import Document


def keep_folding(connection: apsw.Connection) -> None:
    """Make the indexes anew when they were made by another folding of words."""
    if folding(connection) == str(FOLDING):
        return
    with transaction(connection):
        if folding(connection) != str(FOLDING):  # another program may have been first while we waited for the lock
            reindex(connection)


def folding(connection: apsw.Connection) -> Any:
    """The folding that the indexes were made with; a string where the file is whole."""
    return value(connection, "SELECT value FROM facts WHERE name = 'folding'")


def reindex(connection: apsw.Connection) -> None:
    """Empty both indexes and fill them from the documents; the caller's transaction makes it all or nothing."""
    for table in ("words", "titles"):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
    for number, record in connection.execute("SELECT number, CAST(record AS BLOB) FROM records ORDER BY number"):
        try:
            document = decode(record, Document)
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue  # `check` says so; the others need not suffer for it
        write_words(connection, number, indexed(document))
    connection.execute("REPLACE INTO facts VALUES ('folding', ?)", (str(FOLDING),))
