"""A gzip file member by member, and on to the next member where one is damaged."""

import zlib
from collections.abc import Iterator
from typing import BinaryIO

MAGIC = b"\x1f\x8b\x08"
STEP = 1 << 16
PEEK = 2_048  # packed bytes in which a record shows that it begins there
PIECE = 1 << 20
HUGE = 600_000_000
"""Bytes out of one member from which on it is asked whether it is a bomb."""

RATIO = 100
"""So many times its packed size no honest text unpacks to; pages pack to a tenth or so."""


class Member:
    """One gzip member of a file, from an offset on. `end` and `damage` are known when its pieces are used up."""

    def __init__(self, file: BinaryIO, start: int) -> None:
        self.file = file
        self.start = start
        self.end = start
        """Where the next member may begin."""

        self.damage = ""
        """What is wrong with it, in words: "its packing is damaged"."""

    def pieces(self) -> Iterator[bytes]:
        """Its contents, a megabyte at a time at most. They end at damage, and the reader looks at `damage` then."""
        opened = zlib.decompressobj(31)
        taken = given = 0
        self.file.seek(self.start)
        while not opened.eof:
            packed = self.file.read(STEP)
            if not packed:
                self.damage = "it is cut off there, with the file"
                break
            taken += len(packed)
            try:
                more = True
                while more and not opened.eof:
                    piece = opened.decompress(packed, PIECE)
                    given += len(piece)
                    packed = opened.unconsumed_tail
                    more = bool(packed) or len(piece) == PIECE  # a full piece may have left some behind
                    if given > HUGE and given > RATIO * taken:
                        self.damage = f"it unpacks to more than {HUGE // 1_000_000} MB, as no page does"
                        self.end = self.start + taken
                        return
                    if piece:
                        yield piece
            except zlib.error:
                self.damage = "its packing is damaged there"
                break
        self.end = self.start + (taken - len(opened.unused_data) if opened.eof else 2)


def next_member(file: BinaryIO, start: int) -> int:
    """Where the next member with a record of an archive in it begins, from an offset on; -1 where there is none."""
    at = start
    held = b""
    while True:
        file.seek(at + len(held))
        more = file.read(PIECE)
        held += more
        found = held.find(MAGIC)
        while found >= 0 and (found + PEEK <= len(held) or not more):
            if begins_record(held[found : found + PEEK]):
                return at + found
            found = held.find(MAGIC, found + 1)
        if not more:
            return -1
        kept = found if found >= 0 else max(0, len(held) - 2)
        at, held = at + kept, held[kept:]


def begins_record(packed: bytes) -> bool:
    """Whether a record begins where these packed bytes do."""
    try:
        return zlib.decompressobj(31).decompress(packed, 64).startswith(b"WARC/")
    except zlib.error:
        return False
