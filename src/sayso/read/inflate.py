"""Bodies as servers and archives pack them, unpacked within a limit."""

import zlib
from collections.abc import Iterator
from typing import Any

STEP = 1 << 16  # bytes taken in at a time
PIECE = 1 << 20  # bytes given out at a time
GZIP = 31  # zlib's name for a gzip header before the stream
ZLIB, BARE = 15, -15
UNPACKED = ("", "identity", "none", "utf-8", "binary")
"""What servers write for bodies that are not packed at all; the last two by mistake."""


class TooLarge(Exception):
    """It unpacks to more than the limit."""


class Broken(Exception):
    """The packed bytes are damaged, cut off, or packed in a way that is not known; `got` came out before that."""

    def __init__(self, words: str, got: bytes = b"") -> None:
        super().__init__(words)
        self.got = got


def inflate(data: bytes, encoding: str, limit: int) -> bytes:
    """The body that was packed as `encoding` says ("gzip", "deflate", "br"; commas between), at most `limit` bytes.

    Raises `TooLarge` as soon as more comes out, so a small bomb costs no memory; `Broken` for damage.

    >>> inflate(zlib.compress(b"So they say."), "deflate", 100)
    b'So they say.'
    """
    for name in reversed([each.strip().lower() for each in encoding.split(",")]):
        if name not in UNPACKED:
            data = unpacked(data, name, limit)
    return data


def unpacked(data: bytes, name: str, limit: int) -> bytes:
    """One layer taken off."""
    out = bytearray()
    try:
        for piece in pieces(data, name, limit):
            out += piece
            if len(out) > limit:
                raise TooLarge
    except Broken as broken:
        raise Broken(str(broken), bytes(out)) from None
    return bytes(out)


def pieces(data: bytes, name: str, limit: int) -> Iterator[bytes]:
    """What comes out, piece by piece."""
    if name in ("gzip", "x-gzip"):
        return members(data)
    if name == "deflate":
        # Some servers leave the header away that "deflate" means; the first byte tells.
        return stream(data, ZLIB if data[:1] and data[0] & 0x0F == 8 else BARE)
    if name == "br":
        return brotli(data, limit)
    raise Broken(f"It is packed as “{name[:40]}”, which Sayso does not unpack.")


def members(data: bytes) -> Iterator[bytes]:
    """Every gzip member, one after the other; zeros and rubbish after the last one are passed over, as gzip does."""
    at = 0
    while at == 0 or data[at : at + 2] == b"\x1f\x8b":
        opened = zlib.decompressobj(GZIP)
        for start in range(at, len(data), STEP):
            yield from pulled(opened, data[start : start + STEP])
            if opened.eof:
                at = start + min(STEP, len(data) - start) - len(opened.unused_data)
                break
        else:
            raise Broken("It is cut off: its packing does not end.")


def stream(data: bytes, bits: int) -> Iterator[bytes]:
    """One deflate stream."""
    opened = zlib.decompressobj(bits)
    for start in range(0, len(data), STEP):
        yield from pulled(opened, data[start : start + STEP])
        if opened.eof:
            return
    raise Broken("It is cut off: its packing does not end.")


def pulled(opened: Any, packed: bytes) -> Iterator[bytes]:
    """What a decompressor gives for some bytes, a megabyte at a time."""
    try:
        more = True
        while more and not opened.eof:
            piece = opened.decompress(packed, PIECE)
            packed = opened.unconsumed_tail
            more = bool(packed) or len(piece) == PIECE  # a full piece may have left some behind
            yield piece
    except zlib.error:
        raise Broken("Its packing is damaged.") from None


def brotli(data: bytes, limit: int) -> Iterator[bytes]:
    """A brotli stream."""
    import brotli as library

    opened = library.Decompressor()
    try:
        yield opened.process(data, output_buffer_limit=min(limit + 1, 1 << 20))
        while not opened.is_finished():
            piece = opened.process(b"", output_buffer_limit=1 << 20)
            if not piece:
                raise Broken("It is cut off: its packing does not end.")
            yield piece
    except library.error:
        raise Broken("Its packing is damaged.") from None
