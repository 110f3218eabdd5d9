"""Is the library whole? Everything in the file is read and held against everything else."""

import hashlib
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import apsw
import msgspec

from sayso.codec import decode
from sayso.errors import SaysoError
from sayso.library.card import card, fold_outlet
from sayso.library.connect import APPLICATION_ID, layout
from sayso.library.index import indexed
from sayso.library.journal import broken, told_of
from sayso.library.migrate import own_migrations
from sayso.library.plainly import plainly
from sayso.library.prepare import text_digest, unpacked
from sayso.library.records import amiss
from sayso.library.shape import misshapen
from sayso.library.tally import COLUMNS, Tally, differences, miscounts
from sayso.library.transaction import one_moment
from sayso.model.document import Document
from sayso.model.place import Passage, Problem, Span
from sayso.text.identity import document_id

Progress = Callable[[int, int], None]
"""Told how many of how many documents have been read."""


AGAIN = "Remove it and add it again."
MEND = "No text is lost: reindexing mends it."


def unwatched(done: int, of: int) -> None:
    """Nobody follows the progress."""


def check(connection: apsw.Connection, path: Path, progress: Progress = unwatched) -> tuple[Problem, ...]:
    """All that is wrong with a library, in plain words; nothing when it is whole."""
    with one_moment(connection):
        return tuple(every_problem(connection, path, progress))


def every_problem(connection: apsw.Connection, path: Path, progress: Progress) -> Iterator[Problem]:
    """What each look finds."""
    tally = Tally()
    looks = (header(connection), pages(connection), references(connection))
    more = (documents(connection, tally, progress), originals(connection), indexes(connection, tally))
    evidence = (journal(connection), kept_records(connection, path))
    for look in (*looks, *more, *evidence):
        yield from survivors(look, path)


def survivors(look: Iterator[Problem], path: Path) -> Iterator[Problem]:
    """The problems that a look finds, and one more when damage ends it."""
    try:
        with plainly(path):
            yield from look
    except SaysoError as error:
        yield trouble(str(error))


def trouble(words: str, document: str = "", locator: str = "") -> Problem:
    """A problem of the library, at a document or as a whole."""
    return Problem("library", words, Passage(document, Span(0, 0)) if document else None, locator)


def many(count: int, thing: str) -> str:
    """A number of things, in English."""
    return f"{count} {thing}" + "s" * (count != 1)


def header(connection: apsw.Connection) -> Iterator[Problem]:
    """The file says what it is, in a layout that we know."""
    if connection.pragma("application_id") != APPLICATION_ID:
        yield trouble("The file does not say that it is a library.")
    if layout(connection) != len(own_migrations()):
        yield trouble(f"The file has layout {layout(connection)}, and this version writes {len(own_migrations())}.")
    for name in misshapen(connection):
        yield trouble(f"“{name}” is not laid out as in other libraries. Unless somebody meant it so, restore a backup.")


def pages(connection: apsw.Connection) -> Iterator[Problem]:
    """SQLite's own check of pages, tables, indexes and full-text structures."""
    for (found,) in connection.execute("PRAGMA integrity_check"):
        if found != "ok":
            yield trouble(f"The file is damaged: {found}. Restore a backup, or add the lost documents again.")


def references(connection: apsw.Connection) -> Iterator[Problem]:
    """Every row that another one needs is there."""
    for table, number, needed, _ in connection.execute("PRAGMA foreign_key_check"):
        yield trouble(f"Row {number} of {table} needs a row of {needed} that is gone.")
    lacking = "SELECT id FROM documents WHERE number NOT IN (SELECT number FROM records) ORDER BY id"
    for (document,) in connection.execute(lacking):
        yield trouble(f"Of document {document} only the card is left; its text is gone. Add it again.", document)


DOCUMENT = """
SELECT CAST(id AS BLOB), CAST(headline AS BLOB), CAST(outlet AS BLOB), CAST(published AS BLOB), CAST(locator AS BLOB),
       CAST(canonical AS BLOB), CAST(captured AS BLOB), CAST(outlet_folded AS BLOB), text_digest, digest,
       CAST(record AS BLOB)
FROM documents JOIN records USING (number) WHERE number = ?
"""


def documents(connection: apsw.Connection, tally: Tally, progress: Progress) -> Iterator[Problem]:
    """Every document is what was stored, and its card and words are its own."""
    numbers = [number for (number,) in connection.execute("SELECT number FROM records ORDER BY number")]
    for done, number in enumerate(numbers, 1):
        for row in connection.execute(DOCUMENT, (number,)):
            yield from stored(number, row, tally)
        progress(done, len(numbers))
    tally.complete = all(len(sizes) == len(numbers) for sizes in tally.sizes.values())


def stored(number: int, row: tuple[Any, ...], tally: Tally) -> Iterator[Problem]:
    """One document as stored."""
    *named, digest, record = row
    name, locator = (str(named[at], "utf-8", "replace") for at in (0, 4))
    try:
        document = decode(record, Document)
    except (msgspec.DecodeError, UnicodeDecodeError):
        yield trouble(f"Document {name} cannot be read any more. {AGAIN}", name, locator)
        return
    tally.add(number, indexed(document))
    if hashlib.sha256(record).digest() != digest:
        yield trouble(f"Document {name} is not as it was stored. {AGAIN}", name, locator)
    elif document_id(document.locator, document.text) != document.id or columns(document) != named:
        yield trouble(f"The card of document {name} is not its own. {AGAIN}", name, locator)


def columns(document: Document) -> list[bytes]:
    """What the row of a document must hold."""
    own = card(document)
    named = (own.document, own.headline, own.outlet, own.published, own.locator, own.canonical, own.captured)
    return [*(words.encode() for words in (*named, fold_outlet(own.outlet))), text_digest(document.text)]


def originals(connection: apsw.Connection) -> Iterator[Problem]:
    """Every original gives back the bytes that it is named for, and some document came of it."""
    for number in [number for (number,) in connection.execute("SELECT number FROM originals ORDER BY number")]:
        for row in connection.execute(
            "SELECT packing, packed, size, sha256 FROM originals WHERE number = ?", (number,)
        ):
            yield from kept(connection, number, row)


def kept(connection: apsw.Connection, number: int, row: tuple[Any, ...]) -> Iterator[Problem]:
    """One original as kept."""
    sql = "SELECT id, locator FROM documents WHERE original = ? ORDER BY id"
    users = list(connection.execute(sql, (number,)))
    if not users:
        yield trouble(f"Original {number} belongs to no document.")
    if not gives_back(*row):
        for document, locator in users:
            yield trouble(f"The original of document {document} is damaged; its text is not.", document, locator)


def gives_back(packing: object, packed: object, size: object, sha256: object) -> bool:
    """Whether an original can be unpacked and is what it was."""
    try:
        original = unpacked(packing, packed, size)
    except zlib.error:
        return False
    return len(original) == size and hashlib.sha256(original).digest() == sha256


def journal(connection: apsw.Connection) -> Iterator[Problem]:
    """The journal is one chain, and what it says was added is what is held."""
    for number in broken(connection):
        yield trouble(f"Entry {number} of the journal does not follow from the one before: somebody has changed it.")
    told = told_of(connection)
    sql = (
        "SELECT id, locator, digest, sha256 FROM documents JOIN records USING (number)"
        " LEFT JOIN originals ON originals.number = documents.original ORDER BY id"
    )
    for name, locator, digest, original in connection.execute(sql):
        said = told.pop(name, None)
        if said is None:
            yield trouble(f"The journal does not tell of document {name}.", name, locator)
        elif said != (digest.hex(), original.hex() if original else ""):
            yield trouble(f"Document {name} or its original is not the one that the journal tells of.", name, locator)
    for name in told:
        yield trouble(f"The journal tells of document {name}, and it is gone though nobody removed it.")


def kept_records(connection: apsw.Connection, path: Path) -> Iterator[Problem]:
    """Every raw answer beside the library is there and is what it is named for."""
    sql = "SELECT DISTINCT record, address FROM captures WHERE record <> '' ORDER BY 1"
    for name, address in connection.execute(sql):
        words = amiss(path, name)
        if words:
            yield trouble(f"The raw answer of {address} ({name[:16]}…) {words}.", locator=address)


def indexes(connection: apsw.Connection, tally: Tally) -> Iterator[Problem]:
    """The indexes hold the words of the documents, all of them and no others."""
    if not tally.complete:
        return  # there is nothing to hold them against; the documents come first
    for index in COLUMNS:
        words = differences(connection, index, tally)
        if words:
            differs = f"The index of {index} differs from the documents in {many(len(words), 'word')}"
            yield trouble(f"{differs}, such as {', '.join(f'“{word}”' for word in words[:3])}. {MEND}")
        if miscounts(connection, index, tally):
            yield trouble(f"The index of {index} counts other documents or words than there are. {MEND}")
