"""A web archive (WARC) to the pages in it, each with the place it lies at."""

import base64
import hashlib
import re
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any, BinaryIO

from sayso.intake.found import Found, Page, Repeat
from sayso.intake.records import Record, records
from sayso.model.capture import Capture
from sayso.model.place import Problem
from sayso.read.inflate import Broken, TooLarge, inflate

READABLE = re.compile(r"\s*(?:text/(?:html|plain|markdown)|application/(?:xhtml\+xml|pdf)|message/rfc822)\b", re.I)
MOST = 64_000_000  # bytes of a body once unpacked
VERSIONS = ["WARC/1.1", "WARC/1.0", "WARC/0.17", "WARC/0.18"]
DOUBLED = re.compile(rb"charset\s?=\s?[\"']?([\w.:-]{1,40})", re.I)


def archive(file: BinaryIO, locator: str) -> Iterator[Found]:
    """The pages of a WARC file, plain or gzip, in order: answers with status 200 that may hold a report, and resources.

    Whatever is damaged, cut off, too large or not what it says is a `Problem` that names file, record and byte; the
    other records are found all the same. Nothing but the record at hand is in memory.
    """
    for record in records(file):
        where = f"record {record.number} at byte {record.offset} of {locator}"
        if record.flaw:
            yield Problem("intake", f"{where[0].upper()}{where[1:]} {record.flaw}.", locator=locator)
        if not record.lost:
            yield from of_record(record, where, locator)


def of_record(record: Record, where: str, locator: str) -> Iterator[Found]:
    """The page in a record, if there is one."""
    try:
        header = parsed(record.header, VERSIONS)
        kind, address = told(header, "WARC-Type"), told(header, "WARC-Target-URI").strip("<>")
        if kind == "revisit":
            yield Repeat(Capture(address, where, moment(told(header, "WARC-Date")), repeats=repeated(header)))
        elif kind in ("response", "resource", "conversion") and address.startswith(("http://", "https://")):
            yield from of_answer(kind, record, header, address, where)
    except Exception as error:  # foreign code on a hostile record: the other records may still be read
        words = f"{where[0].upper()}{where[1:]} is damaged and is passed over ({type(error).__name__})."
        yield Problem("intake", words, locator=locator)


def of_answer(kind: str, record: Record, header: Any, address: str, where: str) -> Iterator[Found]:
    """The body of an answer, unpacked, as a page."""
    body, status, media_type, words = record.block, 200, told(header, "Content-Type"), []
    http = None
    if kind == "response":
        stream = BytesIO(record.block)
        http = parsed_http(stream)
        body, status, media_type = stream.read(), code(http), told(http, "Content-Type")
    if status != 200 or address.endswith("/robots.txt") or (media_type and not READABLE.match(media_type)):
        return
    if told(header, "WARC-Truncated"):
        words.append(f"The crawler cut it off ({told(header, 'WARC-Truncated')[:40]})")
    if http is not None:
        body, odd = opened(body, http)
        words += odd
    if digest_differs(record.block, told(header, "WARC-Block-Digest")):
        words.append("Its bytes are not those that were captured: their digest differs")
    words += lying(body, media_type)
    yield Page(
        data=body,
        locator=address,
        media_type=media_type,
        captured=moment(told(header, "WARC-Date")),
        source=where,
        status=status,
        words=tuple(f"{each} ({where})." for each in words),
        digest=told(header, "WARC-Payload-Digest"),
    )


def opened(body: bytes, http: Any) -> tuple[bytes, list[str]]:
    """A body without its chunks and its packing, and what is odd about it."""
    words = []
    length = told(http, "Content-Length")
    if "chunked" in told(http, "Transfer-Encoding").lower() and looks_chunked(body):
        body, whole = unchunked(body)
        if not whole:
            words.append("Its chunks break off: the page may be cut off")
    elif length.isdigit() and int(length) > len(body):
        words.append(f"The server announced {int(length):,} bytes and {len(body):,} came: the page may be cut off")
    try:
        return inflate(body, told(http, "Content-Encoding"), MOST), words
    except TooLarge:
        return b"", [*words, f"It unpacks to more than {MOST // 1_000_000} MB and is not read"]
    except Broken as broken:
        # Some crawlers unpack the body and leave the header that says that it is packed.
        plain = body.lstrip()[:1] in (b"<", b"{") or not body[:1024].strip(b"\t\r\n" + bytes(range(32, 127)))
        return (body, words) if plain else (broken.got, [*words, str(broken).rstrip(".")])


def looks_chunked(body: bytes) -> bool:
    """Whether a body begins with the length of a chunk; many crawlers take the chunks away and leave the header."""
    return re.match(rb"[0-9a-fA-F]{1,8}[ \t]*(?:;[^\r\n]{0,200})?\r\n", body) is not None


def unchunked(body: bytes) -> tuple[bytes, bool]:
    """A body put together from its chunks, and whether the last of them is there.

    >>> unchunked(b"5\\r\\nSo th\\r\\n4\\r\\ney s\\r\\n0\\r\\n\\r\\n")
    (b'So they s', True)
    """
    out, at = bytearray(), 0
    while found := re.compile(rb"(?:\r\n)?([0-9a-fA-F]{1,8})[^\r\n]{0,200}\r\n").match(body, at):
        length = int(found[1], 16)
        if length == 0:
            return bytes(out), True
        piece = body[found.end() : found.end() + length]
        out += piece
        at = found.end() + length
        if len(piece) < length:
            break
    return bytes(out), False


def lying(body: bytes, media_type: str) -> list[str]:
    """What to say of a page whose server and whose own head declare two encodings, neither of which it need be in."""
    server, own = DOUBLED.search(media_type.encode("utf-8", "replace")), DOUBLED.search(body[:4096])
    if not server or not own or body.isascii() or alike(server[1]) == alike(own[1]):
        return []
    return [f"The server declares {server[1].decode()} and the page {own[1].decode('ascii', 'replace')}"]


def alike(charset: bytes) -> bytes:
    """An encoding's name without its signs; Latin-1 is read as Windows-1252 by everybody."""
    bare = re.sub(rb"[^a-z0-9]", b"", charset.lower())
    return b"windows1252" if bare in (b"iso88591", b"latin1", b"usascii", b"ascii", b"cp1252") else bare


def parsed(header: bytes, versions: list[str]) -> Any:
    """The header lines of a record."""
    from warcio.statusandheaders import StatusAndHeadersParser

    return StatusAndHeadersParser(versions).parse(BytesIO(header))


def parsed_http(stream: BytesIO) -> Any:
    """The header lines of an answer; the stream then stands at its body."""
    from warcio.statusandheaders import StatusAndHeadersParser

    return StatusAndHeadersParser(["HTTP/1.0", "HTTP/1.1", "HTTP/2"], verify=False).parse(stream)


def told(header: Any, name: str) -> str:
    """The value of a header line, or ""."""
    return str(header.get_header(name) or "").strip()


def code(http: Any) -> int:
    """The number of a server's answer."""
    found = re.match(r"(?:HTTP/[\d.]+ )?(\d{3})\b", str(http.statusline))
    return int(found[1]) if found else 0


def repeated(header: Any) -> str:
    """The digest of the page that a revisit record repeats."""
    return told(header, "WARC-Payload-Digest")


def moment(date: str) -> datetime | None:
    """A time as archives write it, or None."""
    try:
        return datetime.fromisoformat(date.replace("Z", "+00:00"))
    except ValueError:
        return None


def digest_differs(block: bytes, declared: str) -> bool:
    """Whether a block is other than its digest says; unknown sorts of digests are believed."""
    name, _, value = declared.partition(":")
    if name.lower() not in ("sha1", "sha256", "md5") or not value:
        return False
    digest = hashlib.new(name.lower(), block, usedforsecurity=False)
    return value.lower() != digest.hexdigest() and value.upper().rstrip("=") != base32(digest.digest())


def base32(digest: bytes) -> str:
    """A digest as archives write it."""
    return base64.b32encode(digest).decode().rstrip("=")
