"""Questions put to SQLite, with answers even where nothing can be held."""

from typing import Any

import apsw


def rows(connection: apsw.Connection, sql: str, *asked: str | int) -> list[tuple[Any, ...]]:
    """The rows that a query gives; none for words that cannot be written down, since nothing is held under them."""
    try:
        return connection.execute(sql, asked).fetchall()
    except UnicodeEncodeError:
        return []


def value(connection: apsw.Connection, sql: str, *asked: str | int) -> Any:
    """The first value of the first row; None when there is no row, as in a damaged file."""
    return next((first for first, *_ in rows(connection, sql, *asked)), None)
