"""A connection to a library's file, set so that nothing acknowledged is ever lost."""

from pathlib import Path
from time import monotonic, sleep

import apsw

from sayso.errors import NotALibrary, Unreadable

APPLICATION_ID = int.from_bytes(b"Says", "big")
"""Written into the file's header; `file desk.sayso` shows it, and other SQLite files lack it."""

PATIENCE = 60.0
"""Seconds to wait for another program that writes."""

MAGIC = b"SQLite format 3\0"
CACHE = 64 * 1024  # KiB of pages in memory; SQLite's own 2 MB makes bulk adding and search read pages again and again


def connect(path: Path, *, read_only: bool, newest: int) -> apsw.Connection:
    """Open the file, having made sure that it is a library of a layout up to `newest`, or empty.

    Raises `NotALibrary` for anything else, which stays as it is; `Unreadable` when there is no opening it; and apsw's
    own errors.
    """
    refuse_foreign(path)
    logged = size(log_of(path)) > 0
    connection = opened(path, read_only)
    try:
        # The log of a file that is not ours, or that we may not write, stays as its last writer left it.
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, int(logged))
        refuse_tables_of_others(connection, path)
        refuse_newer(connection, path, newest)
        settle(connection, read_only)
    except BaseException:
        connection.close()
        raise
    return connection


def log_of(path: Path) -> Path:
    """Where SQLite keeps what is not yet written into the file itself."""
    return path.with_name(path.name + "-wal")


def size(path: Path) -> int:
    """Bytes of a file; none when there is no such file."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def refuse_foreign(path: Path) -> None:
    """Look at the file's first bytes, so as not to open somebody else's database at all."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        return
    except IsADirectoryError:
        raise Unreadable(f"{path} is a folder; name a file in it, such as {path / 'desk.sayso'}.") from None
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror}.") from error
    if header and not (header.startswith(MAGIC) and header[68:72] in (bytes(4), b"Says")):
        raise foreign(path)


def foreign(path: Path) -> NotALibrary:
    """What to say of a file that is none of ours."""
    return NotALibrary(f"{path} is not a Sayso library but some other file; it was left as it is. Name another place.")


def opened(path: Path, read_only: bool) -> apsw.Connection:
    """The bare connection.

    One that only reads is opened like the others and then kept from writing: SQLite's own way of reading leaves two
    more files in the folder. Where nothing can be written, SQLite cannot put its log, and the file is read as it is.
    """
    flags = apsw.SQLITE_OPEN_READWRITE | (0 if read_only else apsw.SQLITE_OPEN_CREATE)
    connection = patient(apsw.Connection(str(path), flags=flags))
    try:
        connection.pragma("user_version")
    except (apsw.CantOpenError, apsw.ReadOnlyError):
        connection.close()
        if not read_only:
            raise
        return unchanging(path)
    return connection


def unchanging(path: Path) -> apsw.Connection:
    """A library where nothing can be written, read as a file that stands still."""
    if size(log_of(path)):
        raise Unreadable(
            f"{path} was not closed properly and lies where nothing can be written; copy all its files first."
        )
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    return patient(apsw.Connection(f"{path.absolute().as_uri()}?immutable=1", flags=flags))


def patient(connection: apsw.Connection) -> apsw.Connection:
    """Wait for others instead of giving up at once."""
    connection.set_busy_timeout(int(PATIENCE * 1000))
    return connection


def refuse_tables_of_others(connection: apsw.Connection, path: Path) -> None:
    """The file must say that it is a library, or have nothing in it yet."""
    if connection.pragma("application_id") == APPLICATION_ID:
        return
    if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() != (0,):
        raise foreign(path)


def layout(connection: apsw.Connection) -> int:
    """The number of the last step of `migrate` that the file has been through; 0 for an empty file."""
    return int(connection.pragma("user_version"))


def refuse_newer(connection: apsw.Connection, path: Path, newest: int) -> None:
    """A library that a newer Sayso has changed is not for us to read, let alone write."""
    held = layout(connection)
    if held > newest:
        told = f"{path} was written by a newer Sayso (layout {held}; this one knows {newest}). It was left as it is."
        raise NotALibrary(f"{told} Update with: pip install --upgrade sayso")


def settle(connection: apsw.Connection, read_only: bool) -> None:
    """The settings of every connection."""
    if read_only:
        connection.pragma("query_only", True)
    else:
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0)
        write_ahead(connection)
    # FULL syncs the log at every commit. NORMAL would keep the file whole after a power cut and yet lose the last
    # commits, of which we have said "added".
    connection.pragma("synchronous", "FULL")
    connection.pragma("fullfsync", True)  # macOS needs it for a sync that reaches the disk; others ignore it
    connection.pragma("checkpoint_fullfsync", True)
    connection.pragma("foreign_keys", True)
    connection.pragma("trusted_schema", False)  # a library may come from a stranger
    connection.pragma("cell_size_check", True)
    connection.pragma("cache_size", -CACHE)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    connection.config(apsw.SQLITE_DBCONFIG_DQS_DML, 0)
    connection.config(apsw.SQLITE_DBCONFIG_DQS_DDL, 0)


def write_ahead(connection: apsw.Connection) -> None:
    """Turn on write-ahead logging: readers never wait. Two programs that both do so first may meet."""
    end = monotonic() + PATIENCE
    while True:
        try:
            connection.pragma("journal_mode", "wal")
            return
        except apsw.BusyError:
            if monotonic() > end:
                raise
            sleep(0.02)
