"""The file's layout brought up to date, one numbered step at a time."""

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import apsw

from sayso.errors import NotALibrary
from sayso.library.backup import backup
from sayso.library.connect import APPLICATION_ID, layout
from sayso.library.transaction import transaction


@lru_cache(maxsize=1)
def own_migrations() -> tuple[str, ...]:
    """The steps that this version knows; `0001_first.sql` makes an empty file a library."""
    folder = files("sayso.library") / "migrations"
    named = sorted((file.name, file) for file in folder.iterdir() if file.name.endswith(".sql"))
    return tuple(file.read_text(encoding="utf-8") for _, file in named)


def migrate(connection: apsw.Connection, path: Path, migrations: Sequence[str]) -> None:
    """Take the steps that the file lacks, each in one transaction, after a backup beside a file that has documents.

    A kill in the middle leaves the layout as it was. The backups are named `desk.sayso.before-0002` and so on.
    """
    for number in range(layout(connection) + 1, len(migrations) + 1):
        connection.pragma("foreign_keys", False)  # or a step could not rebuild a table that others refer to
        try:
            with transaction(connection):
                take_step(connection, path, number, migrations[number - 1])
        finally:
            connection.pragma("foreign_keys", True)


def take_step(connection: apsw.Connection, path: Path, number: int, sql: str) -> None:
    """One step, inside a transaction that already keeps other writers out."""
    if layout(connection) >= number:
        return  # another program was first while we waited for the lock
    if number == 1:
        connection.pragma("application_id", APPLICATION_ID)
    elif connection.execute("SELECT EXISTS (SELECT 1 FROM documents)").fetchone() == (1,):
        backup(path, free_name(path, number))
    connection.execute(sql)
    connection.pragma("user_version", number)
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise NotALibrary(
            f"{path} could not be brought to layout {number}: its parts do not fit. It was left as it is."
        )


def free_name(path: Path, number: int) -> Path:
    """Where the backup before a step goes; an earlier backup is never overwritten."""
    names = (f"{path.name}.before-{number:04}{suffix}" for suffix in ("", *(f".{n}" for n in range(2, 1000))))
    return next(place for place in map(path.with_name, names) if not place.exists())
