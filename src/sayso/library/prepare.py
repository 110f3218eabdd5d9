"""A document made ready to be stored, before any transaction opens."""

import hashlib
import zlib
from dataclasses import dataclass

from sayso.codec import encode
from sayso.library.added import Added, Outcome
from sayso.library.card import card, fold_outlet
from sayso.library.index import Indexed, indexed
from sayso.model.capture import Capture
from sayso.model.document import Document, Reading
from sayso.model.dossier import Card
from sayso.model.place import Problem
from sayso.text.identity import document_id

Item = Document | Reading | tuple[Document | Reading, bytes] | tuple[Document | Reading, bytes, Capture | None]
"""What can be added: a document or what came of reading one, alone or with the bytes it was read from, and with when
and where those were had."""

LARGEST = 250_000_000
"""Bytes of one record or original; SQLite takes four times as much in one row, a laptop's memory does not."""

PAYS = 0.9
"""An original is kept packed when that makes it smaller than this share; pictures and archives do not pack."""


class Unfit(Exception):
    """This document cannot be kept; the message says why."""


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes a document was read from, packed where it pays."""

    sha256: bytes
    size: int
    packing: str
    packed: bytes


@dataclass(frozen=True, slots=True)
class Entry:
    """All that is written about one document."""

    card: Card
    outlet_folded: str
    text_digest: bytes
    record: str
    record_digest: bytes
    indexed: Indexed
    original: Original | None
    problems: tuple[Problem, ...]
    capture: Capture | None = None
    payload: bytes = b""
    """The SHA-256 of the bytes it was read from."""

    @property
    def weight(self) -> int:
        """About how many bytes this will write."""
        return len(self.record) + (len(self.original.packed) if self.original else 0)


@dataclass(frozen=True, slots=True)
class Again:
    """A page that was had again, by a record that only says so or by bytes that are known."""

    capture: Capture
    payload: bytes = b""
    document: str = ""


def prepare(item: "Item | Entry | Added | Again") -> Entry | Added | Again:
    """The entry to store, or the refusal that says why there is none; what is prepared stays as it is."""
    if isinstance(item, Entry | Added | Again):
        return item
    found, original, capture = (*item, None)[:3] if isinstance(item, tuple) else (item, b"", None)
    reading = Reading(found) if isinstance(found, Document) else found
    if reading.document is None and capture and capture.repeats and not reading.problems:
        return Again(capture)
    if reading.document is None:
        locator = next((problem.locator for problem in reading.problems if problem.locator), "")
        return Added(Outcome.REFUSED, None, locator, problems=reading.problems)
    try:
        return entry(reading.document, original, reading.problems, capture)
    except Unfit as unfit:
        locator = reading.document.locator
        problem = Problem("library", str(unfit), locator=printable(locator))
        return Added(Outcome.REFUSED, reading.document.id, locator, problems=(*reading.problems, problem))


def entry(document: Document, original: bytes, problems: tuple[Problem, ...], capture: Capture | None = None) -> Entry:
    """Everything to write about a document; raises `Unfit` when it cannot be kept."""
    if document.id != document_id(document.locator, document.text):
        raise Unfit(f"The document calls itself {document.id}, which is not the id of its locator and text.")
    record = written(document)
    if max(len(record), len(original)) > LARGEST:
        raise Unfit(f"It is larger than {LARGEST // 1_000_000} MB.")
    naming = card(document)
    return Entry(
        card=naming,
        outlet_folded=fold_outlet(naming.outlet),
        text_digest=text_digest(document.text),
        record=record.decode(),
        record_digest=hashlib.sha256(record).digest(),
        indexed=indexed(document),
        original=packed(original) if original else None,
        problems=problems,
        capture=capture,
        payload=hashlib.sha256(original).digest(),
    )


def written(document: Document) -> bytes:
    """The document as JSON; raises `Unfit` when it holds something that JSON cannot."""
    try:
        return encode(document)
    except UnicodeEncodeError:
        words = "It holds half a character (a lone surrogate), which no file can keep; read it anew from its bytes."
        raise Unfit(words) from None
    except (ValueError, TypeError, OverflowError) as error:
        raise Unfit(f"It cannot be written down: {printable(str(error))}.") from error


def text_digest(text: str) -> bytes:
    """The same for the same text, wherever it was found."""
    return hashlib.blake2b(text.encode(), digest_size=16).digest()


def packed(original: bytes) -> Original:
    """The bytes as they will be kept, named by their SHA-256."""
    digest = hashlib.sha256(original).digest()
    small = zlib.compress(original, 6)
    if len(small) < PAYS * len(original):
        return Original(digest, len(original), "zlib", small)
    return Original(digest, len(original), "none", original)


def unpacked(packing: object, kept: object, size: object) -> bytes:
    """The bytes as they were; raises `zlib.error` when their row is damaged.

    What unpacks to more than it should, as no honest file does, is cut there.
    """
    if not (isinstance(kept, bytes) and isinstance(size, int)):
        raise zlib.error("the row of an original is damaged")
    return kept if packing == "none" else zlib.decompressobj().decompress(kept, max(size, 0) + 1)


def printable(words: str) -> str:
    """Words fit for any terminal or file."""
    return words.encode("utf-8", "backslashreplace").decode()
