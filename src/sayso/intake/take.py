"""From what a person points at (files, folders, patterns, standard input) to readings."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from sayso.intake.found import Article, Found, Page, Pointer, Repeat, Taken
from sayso.intake.opened import NO_COLUMNS, opened, opened_file
from sayso.intake.places import files
from sayso.model.capture import Capture
from sayso.model.document import Reading
from sayso.model.place import Problem
from sayso.read import read
from sayso.read.given import given

IN_MEMORY = 32_000_000
"""Bytes of standard input that are kept in memory."""


def take(places: Iterable[str], absolute: bool = False, columns: Mapping[str, str] = NO_COLUMNS) -> Iterator[Taken]:
    """Read everything that `places` point at, one after the other: files, folders and patterns, `-` for standard input.

    A folder is read through, in order of names, without hidden files; archives, feeds and tables give what is in
    them. With `absolute` the locators are absolute paths, so that a library knows a file again wherever it is named
    from. `columns` says which columns of tables hold what. What cannot be read is a `Problem`.
    """
    return read_all(every(places, absolute, columns))


def every(
    places: Iterable[str],
    absolute: bool = False,
    columns: Mapping[str, str] = NO_COLUMNS,
    told: Callable[[str, int], None] | None = None,
) -> Iterator[Found]:
    """All that `places` hold, not read yet. `told` hears of each file how many bytes of it are behind us."""
    for place in places:
        if place == "-":
            with standard_input() as file:
                yield from opened(file, "-", columns)
        else:
            for path in files(place):
                yield from opened_file(path, str(path.absolute()) if absolute else str(path), columns, told)


@contextmanager
def standard_input() -> Iterator[BinaryIO]:
    """Standard input as a file that can be sought in; what is large waits on the disk."""
    with SpooledTemporaryFile(IN_MEMORY) as file:
        copyfileobj(sys.stdin.buffer, file)
        file.seek(0)
        yield cast(BinaryIO, file)


def take_file(path: Path, absolute: bool = False, columns: Mapping[str, str] = NO_COLUMNS) -> Iterator[Taken]:
    """Read what is in one file."""
    return take([str(path)], absolute, columns)


def read_all(found: Iterable[Found]) -> Iterator[Taken]:
    """Read what was found. Pointers of one feed or site map are told of together, in one `Problem`."""
    pointers: dict[str, list[Pointer]] = {}
    for each in found:
        if isinstance(each, Pointer):
            pointers.setdefault(each.source.partition(" of ")[2], []).append(each)
        elif not isinstance(each, Repeat):
            yield read_found(each)
    for locator, some in pointers.items():
        yield Taken(Reading(None, (led_to(locator, some),)), b"")


def led_to(locator: str, pointers: list[Pointer]) -> Problem:
    """What to say of pages that a feed or site map only leads to."""
    count = f"{len(pointers)} page{'s' * (len(pointers) != 1)}"
    first = f", the first {pointers[0].address}" if pointers[0].address else ""
    what = ("its text", "it") if len(pointers) == 1 else ("their text", "them")
    words = f"It leads to {count} and does not hold {what[0]}{first}. `sayso add --follow` fetches {what[1]}."
    return Problem("intake", words, locator=locator)


def read_found(found: Page | Article | Repeat | Problem) -> Taken:
    """Read one thing."""
    match found:
        case Problem():
            return Taken(Reading(None, (found,)), b"")
        case Repeat():
            return Taken(Reading(None), b"", found.capture)
        case Article():
            reading = given(found.given, found.locator)
            return Taken(placed(reading, found.source), found.data, Capture(found.locator, found.source))
    return read_page(found)


def read_page(page: Page) -> Taken:
    """Read a page; what was odd about its record comes first among its problems."""
    told = tuple(Problem("intake", words, locator=page.locator) for words in page.words)
    if told and not page.data.strip():
        return Taken(Reading(None, told), page.data)
    reading = placed(read(page.data, page.locator, page.captured, page.media_type), page.source)
    capture = Capture(
        address=page.locator,
        source=page.source or page.locator,
        at=page.captured,
        status=page.status,
        repeats=page.digest,
        asked=page.asked if page.asked != page.locator else "",
        record=page.record,
    )
    return Taken(Reading(reading.document, (*told, *reading.problems)), page.data, capture)


def placed(reading: Reading, source: str) -> Reading:
    """The reading with the place in the archive named in each of its problems."""
    if not source or not reading.problems:
        return reading
    said = (replace(problem, words=f"{problem.words.rstrip('.')} ({source}).") for problem in reading.problems)
    return replace(reading, problems=tuple(said))
