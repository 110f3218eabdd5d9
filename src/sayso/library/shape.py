"""How the file is laid out: its tables, and the settings of its indexes."""

import apsw

from sayso.library.migrate import own_migrations
from sayso.library.tally import COLUMNS


def misshapen(connection: apsw.Connection) -> list[str]:
    """The tables, indexes and settings that differ from those of a new library, by name."""
    blank = apsw.Connection(":memory:")
    try:
        for step in own_migrations():
            blank.execute(step)
        return sorted({name for name, _ in shape(blank) ^ shape(connection)})
    finally:
        blank.close()


def shape(connection: apsw.Connection) -> set[tuple[str, str]]:
    """Everything in the file that is not contents, nor SQLite's own."""
    schema = "SELECT name, type || tbl_name || coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
    settings = (f"SELECT '{index}_config', k || '=' || v FROM {index}_config" for index in COLUMNS)
    return {(str(name), str(said)) for sql in (schema, *settings) for name, said in connection.execute(sql)}
