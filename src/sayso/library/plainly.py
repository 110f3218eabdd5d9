"""SQLite's errors in words that say what to do."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw
import msgspec

from sayso.errors import NotALibrary, NotWritten, SaysoError, Unreadable

DAMAGE = (
    apsw.CorruptError,
    apsw.NotADBError,
    apsw.FormatError,
    apsw.SQLError,
    apsw.MismatchError,
    msgspec.DecodeError,
    UnicodeDecodeError,
    zlib.error,
)
"""What a damaged file raises: pages that make no sense, tables that are gone, records that are no JSON."""


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Whatever goes wrong with the file inside is raised as a `SaysoError` fit to show."""
    try:
        yield
    except (apsw.Error, *DAMAGE) as error:
        raise plain(error, path) from error


def plain(error: Exception, path: Path) -> SaysoError:
    """The error to show for one of SQLite's."""
    match error:
        case apsw.BusyError() | apsw.LockedError():
            return NotWritten(f"Another program is writing to {path} and does not finish. Try again when it has.")
        case apsw.FullError():
            return NotWritten(f"The disk of {path} is full. What was reported as added is there; the rest is not.")
        case apsw.ReadOnlyError() | apsw.PermissionsError():
            return NotWritten(f"{path} may only be read: it was opened so, or its file or folder is protected.")
        case apsw.CantOpenError():
            return Unreadable(f"{path} cannot be opened. Does its folder exist, and may you write there?")
        case apsw.IOError():
            return NotWritten(
                f"The disk of {path} reports an error ({error}). Copy the library elsewhere and check it."
            )
        case _ if isinstance(error, DAMAGE):
            return NotALibrary(f"{path} is damaged ({error}). `sayso check` says how far; a backup may be at hand.")
    return SaysoError(f"{path} cannot be used: {error}.")
