"""What an archive, feed, table or folder holds, before it is read."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sayso.model.capture import Capture
from sayso.model.document import Reading
from sayso.model.place import Problem
from sayso.read.given import Given


@dataclass(frozen=True, slots=True)
class Page:
    """A file, or the body of an archived answer; what it is, its bytes tell."""

    data: bytes
    locator: str
    media_type: str = ""
    captured: datetime | None = None
    source: str = ""
    """Where in which archive it lies, for people; empty for a file of its own."""

    status: int = 0
    record: str = ""
    words: tuple[str, ...] = ()
    """What is odd about it, in sentences."""

    asked: str = ""
    """The address that was asked for, where it led on to this one."""

    digest: str = ""
    """The SHA-1 of the payload as archives write it, to know it again in a record that repeats it."""


@dataclass(frozen=True, slots=True)
class Article:
    """A report in parts, from a feed or a table."""

    given: Given
    data: bytes
    """The bytes it was taken from: the row, or the whole feed."""

    locator: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A page that a feed or site map leads to, and does not hold."""

    address: str
    headline: str
    source: str


@dataclass(frozen=True, slots=True)
class Repeat:
    """A record of an archive that says: the page was as captured before."""

    capture: Capture


Found = Page | Article | Pointer | Repeat | Problem


class Taken(NamedTuple):
    """What came of reading something found, the bytes it was read from, and when and where they were had."""

    reading: Reading
    data: bytes
    capture: Capture | None = None
