"""All of it or nothing."""

from collections.abc import Iterator
from contextlib import contextmanager

import apsw


@contextmanager
def transaction(connection: apsw.Connection) -> Iterator[None]:
    """Everything written inside is committed together at the end, or none of it is.

    The write lock is taken first: to read, and only then wait for it, could dead-lock. SQLite itself undoes everything
    when the disk is full, which apsw's own `with connection` does not expect.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def one_moment(connection: apsw.Connection) -> Iterator[None]:
    """Everything read inside is as of one moment, whatever other programs write meanwhile; they need not wait."""
    connection.execute("BEGIN DEFERRED")
    try:
        yield
    finally:
        if connection.in_transaction:  # damage may have ended it
            connection.execute("ROLLBACK")
