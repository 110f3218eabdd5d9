"""An archive cut into its records, and on to the next record where one is damaged."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from sayso.intake.members import MAGIC, Member, next_member
from sayso.intake.window import Window

LARGEST = 32_000_000
"""Bytes of the largest record that is read; a report is hardly ever a hundredth of it."""

HEADER = 65_536
ENDED = b"\r\n\r\n"
NEXT = b"\r\n\r\nWARC/1."
LENGTH = re.compile(rb"^Content-Length:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Record:
    """One record as it lies in its file: number from 1, place in bytes, header and block; or why it was passed over."""

    number: int
    offset: int
    header: bytes = b""
    block: bytes = b""
    flaw: str = ""
    """What is wrong, in words that go on after "Record 17, at byte 48213, "."""

    lost: bool = False
    """Whether it is passed over for that; otherwise it is read all the same."""


def records(file: BinaryIO) -> Iterator[Record]:
    """Every record of a WARC file, plain or gzip; a damaged one says what is wrong and the next one follows."""
    start = file.read(len(MAGIC))
    file.seek(0)
    return packed(file) if start == MAGIC else cut(Window(iter(lambda: file.read(1 << 16), b"")), None, 0)


def packed(file: BinaryIO) -> Iterator[Record]:
    """The records of a gzip file, one member (and mostly one record) after the other."""
    number, at = 0, 0
    while at >= 0:
        member = Member(file, at)
        for record in cut(Window(member.pieces()), member, number):
            number = record.number
            yield record
        if not member.damage and not file_goes_on(file, member.end):
            return
        at = member.end if not member.damage and is_member(file, member.end) else next_member(file, member.end)
        if not member.damage and at != member.end:
            words = "does not begin as one should; what lies there is passed over"
            yield Record(number + 1, member.end, flaw=words, lost=True)
            number += 1


def file_goes_on(file: BinaryIO, at: int) -> bool:
    """Whether there is anything but zeros from there on, which some disks append."""
    file.seek(at)
    return bool(file.read(1024).strip(b"\0"))


def is_member(file: BinaryIO, at: int) -> bool:
    """Whether a gzip member begins there."""
    file.seek(at)
    return file.read(len(MAGIC)) == MAGIC


def cut(window: Window, member: Member | None, number: int) -> Iterator[Record]:
    """The records in a window: a plain file, or one member of a packed one."""
    while True:
        while window.begins(b"\r\n"):
            window.drop(2)
        if not window.holds(1):
            if member and member.damage:
                yield Record(number + 1, member.start, flaw=f"cannot be read: {member.damage}", lost=True)
            return
        number += 1
        offset = member.start if member else window.at
        record = one(window, number, offset, member is not None)
        if member and not window.holds(1) and member.damage:
            yield Record(number, offset, flaw=f"cannot be read: {member.damage}", lost=True)
            return
        yield record


def one(window: Window, number: int, offset: int, packed_alone: bool) -> Record:
    """The record that begins where the window stands, and the window moved to its end."""
    size = window.find(ENDED, HEADER)
    if not window.begins(b"WARC/") or size < 0:
        window.drop_to(NEXT)
        return Record(
            number, offset, flaw="does not begin as a record should; what lies there is passed over", lost=True
        )
    header = window.take(size + len(ENDED))
    told = LENGTH.search(header)
    if told is None:
        block = to_next(window)
        return Record(number, offset, header, block, "does not say how long it is; it is taken to the next record")
    length = int(told[1])
    if length > LARGEST:
        return too_large(window, number, offset, length)
    return by_length(window, number, offset, header, length, packed_alone)


def too_large(window: Window, number: int, offset: int, length: int) -> Record:
    """A record that says that it is too large to read, passed over, be it so or not."""
    gone = window.drop_to(NEXT)
    words = f"has {gone:,} bytes, and no more than {LARGEST:,} are read; it is passed over"
    if gone < length:
        words = f"says that it has {length:,} bytes, and has {gone:,}; it is passed over"
    return Record(number, offset, flaw=words, lost=True)


def by_length(window: Window, number: int, offset: int, header: bytes, length: int, alone: bool) -> Record:
    """A record of the length that it says, or to where the next one begins, where it says wrong."""
    early = window.find(NEXT, length) if not fits(window, length) else -1
    if early < 0 and window.holds(length) and fits(window, length):
        return Record(number, offset, header, window.take(length))
    if early < 0 and not window.holds(length) and not alone:
        had = len(window.take(length))
        words = f"is cut off: it says that it has {length:,} bytes, and the file ends after {had:,}"
        return Record(number, offset, flaw=words, lost=True)
    block = window.take(early) if early >= 0 else to_next(window)
    block = block.removesuffix(ENDED)
    words = f"says that it has {length:,} bytes, and has {len(block):,}"
    if len(block) == length:
        words = "does not end as a record should; the file may be cut off there"
    return Record(number, offset, header, block, words)


def fits(window: Window, length: int) -> bool:
    """Whether so many bytes end as a record does: with an empty line behind them, and the next record or nothing."""
    window.holds(length + len(NEXT))
    return window.shows(length, NEXT) or window.shows(length, ENDED, last=True)


def to_next(window: Window) -> bytes:
    """Everything up to the next record, as far as it may be read."""
    found = window.find(NEXT, LARGEST)
    if found >= 0:
        return window.take(found)
    block = window.take(LARGEST)
    window.drop_to(NEXT)
    return block
