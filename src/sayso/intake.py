"""From what a person points at (files, folders, patterns, standard input) to readings."""

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from sayso.errors import Unreadable
from sayso.model.document import Document, Reading
from sayso.model.place import Problem
from sayso.model.shelf import Shelf
from sayso.read import read

LARGEST = 256 * 1024 * 1024
"""Bytes. A larger file is no report; archives have their own way in."""

Taken = tuple[Reading, bytes]
"""What came of reading some bytes, and those bytes."""

HIDDEN = (".", "~")


def take(places: Iterable[str], absolute: bool = False) -> Iterator[Taken]:
    """Read everything that `places` point at, one after the other: files, folders and patterns, `-` for standard input.

    A folder is read through, in order of names, without hidden files. With `absolute` the locators are absolute
    paths, so that a library knows a file again wherever it is named from. What cannot be read is a `Problem`.
    """
    for place in places:
        if place == "-":
            data = sys.stdin.buffer.read()
            yield read(data, "-"), data
        else:
            for path in files(place):
                yield take_file(path, absolute)


def files(place: str) -> Iterator[Path]:
    """The files that a path, a folder or a pattern means, in order of names; a path that is nothing is itself."""
    path = Path(place)
    if path.is_dir():
        for folder, inner, names in os.walk(path):
            inner[:] = sorted(name for name in inner if not name.startswith(HIDDEN))
            yield from (Path(folder) / name for name in sorted(names) if not name.startswith(HIDDEN))
    elif path.exists() or not glob.has_magic(place):
        yield path
    else:
        found = sorted(glob.glob(place, recursive=True))  # noqa: PTH207 (a pattern may be absolute)
        yield from (path for name in found for path in files(name))


def take_file(path: Path, absolute: bool = False) -> Taken:
    """Read one file. A missing, forbidden or huge one is a `Problem`."""
    locator = str(path.absolute()) if absolute else str(path)
    try:
        size = path.stat().st_size
        if size > LARGEST:
            words = f"The file has {size // 1_000_000} MB; a report of more than {LARGEST // 1_000_000} MB is not read."
            return Reading(None, (Problem("intake", words, locator=locator),)), b""
        data = path.read_bytes()
    except FileNotFoundError:
        return Reading(None, (Problem("intake", "There is no such file.", locator=locator),)), b""
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return Reading(None, (Problem("intake", f"The file cannot be read: {reason}.", locator=locator),)), b""
    return read(data, locator), data


def report_named(report: str, shelf: Shelf) -> Reading:
    """The report a person names: a file, `-`, or the id or address of a document held.

    Raises `Unreadable` when it is none of these.
    """
    if report == "-" or _is_file(report):
        return next(take([report]))[0]
    held = _held(report, shelf)
    if held is not None:
        return Reading(held)
    if report.startswith(("http://", "https://")):
        raise Unreadable(
            f"The library holds no document of the address {report}, and this version of Sayso does not fetch pages. "
            "Save the page from your browser and give the file."
        )
    raise Unreadable(f"{report} is neither a file nor the id of a document in the library. Try: sayso search WORDS")


def _is_file(report: str) -> bool:
    try:
        return Path(report).is_file()
    except (OSError, ValueError):  # too long for a path, or with a NUL in it
        return False


def _held(report: str, shelf: Shelf) -> Document | None:
    """The document of that id or address, if one is held."""
    document = shelf.get(report)
    if document is None:
        card = next(iter(shelf.by_address(report)), None)
        document = shelf.get(card.document) if card else None
    return document
