"""A file opened as a library."""

from pathlib import Path

import apsw

from sayso.errors import NotALibrary, Unreadable
from sayso.library.connect import connect, layout
from sayso.library.journal import begin_journal
from sayso.library.library import Library
from sayso.library.migrate import migrate, own_migrations
from sayso.library.plainly import plainly
from sayso.library.reindex import keep_folding


def open_library(path: str | Path, create: bool = True, read_only: bool = False) -> Library:
    """Open the library at `path`; make it when there is none, unless `create` is false.

    A library of an older layout is brought up to date, with a backup beside it. With `read_only` nothing is ever
    written. Raises `NotALibrary` for a file that is something else, damaged, or written by a newer Sayso;
    `Unreadable` when it does not exist or cannot be opened; `NotWritten` when another program blocks it.
    """
    place = possible(Path(path).absolute())
    if (read_only or not create) and not place.exists():
        raise Unreadable(f"There is no library at {place}. `sayso add` makes one.")
    if not place.parent.is_dir():
        raise Unreadable(f"There is no folder {place.parent} to keep a library in.")
    with plainly(place):
        connection = connect(place, read_only=read_only, newest=len(own_migrations()))
        try:
            if read_only:
                refuse_older(connection, place)
            else:
                migrate(connection, place, own_migrations())
                keep_folding(connection)
                begin_journal(connection)
        except BaseException:
            connection.close()
            raise
    return Library(connection, place)


def refuse_older(connection: apsw.Connection, place: Path) -> None:
    """What only reads cannot bring a library up to date."""
    if layout(connection) < len(own_migrations()):
        older = "has an older layout" if layout(connection) else "has nothing in it yet"
        raise NotALibrary(f"{place} {older}. Open it once for writing, and it will be made ready.")


def possible(place: Path) -> Path:
    """The place, unless SQLite cannot be told its name."""
    name = str(place)
    if "\0" in name or name != name.encode("utf-8", "replace").decode():
        raise Unreadable(f"{name!a} cannot be the name of a library. Name another place.")
    return place
