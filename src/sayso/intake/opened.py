"""A file opened: the pages, articles and pointers in it, or the one report that it is."""

import zipfile
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from sayso.intake.archive import archive
from sayso.intake.feeds import feed, is_feed, is_site_map, site_map
from sayso.intake.found import Found, Page
from sayso.intake.members import MAGIC, begins_record
from sayso.intake.tables import comma_separated, json_array, json_lines
from sayso.model.place import Problem
from sayso.read.inflate import Broken, TooLarge, inflate

LARGEST = 256 * 1024 * 1024
"""Bytes. A larger file is no report; archives and JSON lines may be of any size."""

HEAD = 65_536
NO_COLUMNS: Mapping[str, str] = {}


def opened_file(
    path: Path,
    locator: str,
    columns: Mapping[str, str] = NO_COLUMNS,
    told: Callable[[str, int], None] | None = None,
) -> Iterator[Found]:
    """What is in a file, one after the other. A missing, forbidden or huge one is a `Problem`."""
    try:
        with path.open("rb") as file:
            for each in opened(file, locator, columns):
                if told:
                    told(locator, file.tell())
                yield each
    except FileNotFoundError:
        yield Problem("intake", "There is no such file.", locator=locator)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        yield Problem("intake", f"The file cannot be read: {reason}.", locator=locator)


def opened(file: BinaryIO, locator: str, columns: Mapping[str, str] = NO_COLUMNS) -> Iterator[Found]:
    """What is in an open file that can be sought in. What it is, its first bytes tell, then its name."""
    head = file.read(HEAD)
    file.seek(0)
    name = locator.lower()
    if head.startswith((b"WARC/1.", b"WARC/0.")) or (head.startswith(MAGIC) and begins_record(head)):
        yield from archive(file, locator)
    elif head.startswith(b"PK") and name.endswith(".wacz"):
        yield from wacz(file, locator)
    elif name.endswith((".jsonl", ".ndjson")) or (name == "-" and head.lstrip()[:1] == b"{" and not is_feed(head)):
        yield from json_lines(file, locator, columns)
    else:
        data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            words = f"The file has more than {LARGEST // 1_000_000} MB; no report of that size is read."
            yield Problem("intake", words, locator=locator)
        else:
            yield from whole(data, locator, columns)


def whole(data: bytes, locator: str, columns: Mapping[str, str] = NO_COLUMNS) -> Iterator[Found]:
    """What is in a file that is in memory."""
    name = locator.lower()
    if data.startswith(MAGIC):
        yield from unpacked(data, locator, columns)
    elif is_feed(data[:HEAD]):
        yield from feed(data, locator)
    elif is_site_map(data[:HEAD]):
        yield from site_map(data, locator)
    elif name.endswith(".json"):
        yield from json_array(data, locator, columns)
    elif name.endswith((".csv", ".tsv")):
        yield from comma_separated(data, locator, columns)
    else:
        yield Page(data, locator)


def unpacked(data: bytes, locator: str, columns: Mapping[str, str]) -> Iterator[Found]:
    """What is in a gzip file that is no archive: a page, a site map, a table."""
    try:
        inner = inflate(data, "gzip", LARGEST)
    except TooLarge:
        words = f"The file unpacks to more than {LARGEST // 1_000_000} MB and is not read."
        yield Problem("intake", words, locator=locator)
        return
    except Broken as broken:
        yield Problem("intake", f"The file is packed (gzip) and damaged: {broken}", locator=locator)
        return
    if inner.startswith(MAGIC):
        yield Problem("intake", "The file is packed twice (gzip in gzip) and is not read.", locator=locator)
        return
    yield from opened(BytesIO(inner), locator.removesuffix(".gz").removesuffix(".GZ"), columns)


def wacz(file: BinaryIO, locator: str) -> Iterator[Found]:
    """The pages in the archives of a WACZ package."""
    try:
        with zipfile.ZipFile(file) as package:
            names = [name for name in package.namelist() if name.startswith("archive/")]
            for name in names:
                with package.open(name) as inside:
                    yield from archive(inside, f"{locator}/{name}")  # type: ignore[arg-type]
            if not names:
                yield Problem("intake", "The package (WACZ) has no archive in it.", locator=locator)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError) as error:
        yield Problem("intake", f"The package (WACZ) is damaged: {error}.", locator=locator)
