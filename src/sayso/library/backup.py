"""A copy of a library that is whole, taken while others read and write."""

import os
from pathlib import Path

import apsw

from sayso.errors import Unreadable


def backup(path: Path, target: Path) -> None:
    """Copy the library at `path` to `target`: everything committed up to now, in one file.

    The copy gets its name when it is complete and on the disk, so a file of that name is always whole.
    Raises `Unreadable` when something of that name exists.
    """
    if target.exists():
        raise Unreadable(f"{target} exists already; a backup overwrites nothing. Name another place.")
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        copy(path, part)
        sync(part)
        part.rename(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync(target.parent)


def copy(path: Path, part: Path) -> None:
    """Page by page, as of one moment."""
    source = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        source.set_busy_timeout(60_000)
        target = apsw.Connection(str(part))
        try:
            with target.backup("main", source, "main") as pages:
                pages.step(-1)
        finally:
            target.close()
    finally:
        source.close()


def sync(place: Path) -> None:
    """Make sure that a file, or a folder's list of names, is on the disk."""
    if place.is_dir() and os.name == "nt":
        return  # Windows cannot open a folder, and writes its names through
    handle = os.open(place, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
