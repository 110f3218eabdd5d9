"""One SQLite file that keeps documents, and answers what steps ask of a shelf."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import TYPE_CHECKING

import apsw

from sayso import __version__
from sayso.errors import NotHeld, SaysoError
from sayso.library import shelf
from sayso.library.added import Added
from sayso.library.backup import backup
from sayso.library.batches import batches
from sayso.library.browse import Page, Wanted, browse
from sayso.library.captures import known
from sayso.library.check import Progress, check, unwatched
from sayso.library.connect import connect
from sayso.library.coverage import CoverageShelf
from sayso.library.decisions import decide, decided, every_decision
from sayso.library.dossiers import (
    Kept,
    Speaker,
    keep,
    kept,
    kept_mark,
    read_of,
    shelf_mark,
    speakers,
    speaks_in,
    unread,
    verdicts_of,
)
from sayso.library.journal import entries
from sayso.library.migrate import own_migrations
from sayso.library.numbered import id_of, newest, numbered
from sayso.library.plainly import plainly
from sayso.library.prepare import Again, Entry, Item, prepare, printable
from sayso.library.records import copy_records
from sayso.library.reindex import reindex
from sayso.library.search import Hit, matching, search
from sayso.library.store import remove, store
from sayso.library.transaction import transaction
from sayso.model.decisions import Decision
from sayso.model.document import Document
from sayso.model.dossier import Card, Dossier
from sayso.model.place import Problem

if TYPE_CHECKING:
    from sayso.library.passages import PassageIndex

PASSAGES_TOGETHER = 4_000
"""Documents. While fewer are new, the index of passages waits until it is asked."""


class Library:
    """Documents in one file. Open it with `open_library`; leaving its `with` block closes it.

    What is reported as added is on the disk, whatever happens next. Any number of programs may read, and several may
    add, at the same time. One `Library` serves one thread; open another for another. Every method raises
    `NotALibrary` when the file turns out to be damaged, and those that write raise `NotWritten` when the disk is full
    or another program is in the way.
    """

    def __init__(self, connection: apsw.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path
        self._indexing: Thread | None = None

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file, when the index beside it is up to date; closing twice does no harm."""
        if self._indexing is not None:
            self._indexing.join()
        with plainly(self.path):
            self._connection.close()

    def __len__(self) -> int:
        with plainly(self.path):
            return shelf.texts(self._connection)

    def documents(self) -> Iterator[Card]:
        """The cards of all documents, in order of id."""
        with plainly(self.path):
            yield from shelf.every_card(self._connection)

    def get(self, document: str) -> Document | None:
        """The document of that id, or None when it is not held."""
        with plainly(self.path):
            return shelf.get(self._connection, document)

    def card(self, document: str) -> Card | None:
        """Its card, without reading the text."""
        with plainly(self.path):
            return shelf.card_of(self._connection, document)

    def original(self, document: str) -> bytes:
        """The bytes that a document was read from; empty when none were given. Raises `NotHeld`."""
        with plainly(self.path):
            kept = shelf.original(self._connection, document)
        if kept is None:
            raise self._not_held(document)
        return kept

    def outlets(self) -> tuple[str, ...]:
        """The names of the outlets whose documents are held, each once whatever its case, sorted."""
        with plainly(self.path):
            return shelf.outlets(self._connection)

    def by_outlet(self, outlet: str) -> tuple[Card, ...]:
        """Cards of the documents whose outlet is `outlet`, compared without case, in order of id."""
        with plainly(self.path):
            return shelf.by_outlet(self._connection, outlet)

    def by_address(self, address: str) -> tuple[Card, ...]:
        """Cards of the documents whose locator or canonical URL is `address`, in order of id."""
        with plainly(self.path):
            return shelf.by_address(self._connection, address)

    def versions(self, document: str) -> tuple[Card, ...]:
        """Cards of what was had from the same place, the document itself among them, in order of time."""
        with plainly(self.path):
            return shelf.versions(self._connection, document)

    def known(self, address: str, payload: bytes) -> str | None:
        """The document that came of these bytes (their SHA-256) from that address before, by this version of Sayso."""
        with plainly(self.path):
            return known(self._connection, address, payload, __version__)

    def records(self, document: str) -> tuple[str, ...]:
        """The names of the raw answers that a document came in, the latest first; see `library.records`."""
        with plainly(self.path):
            return shelf.records(self._connection, document)

    def journal(self) -> Iterator[tuple[int, str, str]]:
        """What was done when: number, JSON, and the hash in hexadecimal that holds for all up to it."""
        with plainly(self.path):
            for number, entry, digest in entries(self._connection):
                yield number, entry, digest.hex()

    def titled(self, words: Sequence[str], limit: int = 50) -> tuple[Card, ...]:
        """Cards whose headlines have some of these folded words, best first by BM25, then by id."""
        with plainly(self.path):
            return shelf.titled(self._connection, words, limit)

    def holding(self, words: Sequence[str], limit: int = 20) -> tuple[str, ...]:
        """Ids of the documents whose texts have most of these folded words, best first; `holding.py` says how."""
        with plainly(self.path):
            return shelf.holding(self._connection, words, limit)

    def rarity(self, words: Sequence[str]) -> tuple[float, ...]:
        """How much each of these folded words tells: the fewer texts have it, the more; `sharing.py` says how."""
        with plainly(self.path):
            return shelf.rarity(self._connection, words)

    def sharing(self, words: Sequence[str], limit: int = 40) -> tuple[str, ...]:
        """Ids of the documents that share the rarest of these folded words, most telling first."""
        with plainly(self.path):
            return shelf.sharing(self._connection, words, limit)

    @property
    def coverage(self) -> CoverageShelf:
        """Events, what people have ruled and marked, and checks that others have published."""
        return CoverageShelf(self._connection, self.path)

    def search(self, query: str, limit: int = 20, offset: int = 0) -> tuple[Hit, ...]:
        """Documents that have all of the words, "phrases" and begin* of a query, best first by BM25, then by id."""
        with plainly(self.path):
            return search(self._connection, query, limit, offset)

    def matching(self, query: str) -> int:
        """How many documents `search` would find in all."""
        with plainly(self.path):
            return matching(self._connection, query)

    def adding(self, items: Iterable[Item | Entry | Added | Again]) -> Iterator[Added]:
        """Add documents, and say of each, in order, what became of it *after* the commit that holds it.

        Nothing happens until the outcomes are asked for; `add` asks for all of them. Items are read and prepared
        between transactions, so a slow source blocks no other program. What was added before a source or the disk
        fails stays added.
        """
        waiting = 0
        for batch in batches(map(prepare, items)):
            with plainly(self.path), transaction(self._connection):
                outcomes = store(self._connection, batch)
            yield from outcomes
            waiting += len(outcomes)
            if waiting >= PASSAGES_TOGETHER:
                self._index_beside()
                waiting = 0

    def add(self, items: "str | Path | Iterable[Item]") -> tuple[Added, ...]:
        """Add documents, each with or without the bytes it was read from, and say what became of each.

        A path, a folder or a pattern such as `"saved/*.html"` stands for all that can be read there.
        """
        if isinstance(items, str | Path):
            from sayso.intake import every
            from sayso.intake.workers import ready

            return tuple(self.adding(ready(every([str(items)], absolute=True), 1, self.known)))
        return tuple(self.adding(items))

    def store(self, document: Document, original: bytes = b"") -> Added:
        """Add one document, in a transaction of its own."""
        return self.add([(document, original)])[0]

    def remove(self, document: str) -> None:
        """Take a document out, with its original where no other document came of it. Raises `NotHeld`."""
        with plainly(self.path), transaction(self._connection):
            removed = remove(self._connection, document)
        if not removed:
            raise self._not_held(document)

    def check(self, progress: Progress = unwatched) -> tuple[Problem, ...]:
        """What is wrong with the library: nothing, or problems in plain words. Reads everything, changes nothing.

        `progress` is told after each document how many of how many were read.
        """
        with plainly(self.path):
            return (*check(self._connection, self.path, progress), *self._passages.check())

    def likely(self, text: str, limit: int = 50) -> tuple[str, ...]:
        """Ids of the documents that most likely share passages with a text, the likeliest first.

        Documents that came since are taken into the index of passages first.
        """
        self._catch_up()
        return self._passages.likely(text, limit)

    def _catch_up(self) -> None:
        """Take the documents that came since into the index of passages."""
        with plainly(self.path):
            if newest(self._connection) != self._passages.last or self._passages.moved(self._id_of):
                self._passages.catch_up(self._id_of, self._numbered)

    def _index_beside(self) -> None:
        """Bring the index of passages up to date in the background, unless that is going on."""
        if self._indexing is None or not self._indexing.is_alive():
            self._indexing = Thread(target=index_beside, args=(self.path,), daemon=True)
            self._indexing.start()

    def _id_of(self, number: int) -> str | None:
        return id_of(self._connection, number)

    def _numbered(self, after: int) -> Iterator[tuple[int, Document]]:
        return numbered(self._connection, after)

    @cached_property
    def _passages(self) -> "PassageIndex":
        from sayso.library.passages import PassageIndex

        return PassageIndex(self.path.with_name(f"{self.path.name}-passages"))

    def reindex(self) -> None:
        """Make the indexes of words and of passages anew from the documents, when `check` says that they differ."""
        with plainly(self.path), transaction(self._connection):
            reindex(self._connection)
        with plainly(self.path):
            self._passages.rebuild(self._numbered)

    def backup(self, path: str | Path) -> None:
        """Copy the library, as it is now, to a file that does not exist yet; raises `Unreadable` when it does.

        The raw answers of servers beside it are copied too.
        """
        with plainly(self.path):
            backup(self.path, Path(path))
            copy_records(self.path, Path(path))

    def browse(self, wanted: Wanted, limit: int = 20, offset: int = 0) -> Page:
        """Documents that fit some words and filters, a page at a time; `browse.py` says in which order."""
        with plainly(self.path):
            return browse(self._connection, wanted, limit, offset)

    def shelf_mark(self) -> str:
        """What the library holds, in a few characters: it changes when documents come or go."""
        with plainly(self.path):
            return shelf_mark(self._connection)

    def keep(self, dossier: Dossier, made: str, shelf: str) -> bool:
        """Keep a dossier in place of the last one of its document; False where the document is not held.

        `made` names the program and engine, `shelf` what the library held when it was made (`shelf_mark`).
        """
        with plainly(self.path), transaction(self._connection):
            return keep(self._connection, dossier, made, shelf)

    def kept(self, document: str) -> Kept | None:
        """The dossier that was kept of a document, or None."""
        with plainly(self.path):
            return kept(self._connection, document)

    def kept_mark(self, document: str) -> tuple[str, str, str] | None:
        """Of the dossier that was kept: `made`, `shelf`, and a mark that changes with it; None where none was."""
        with plainly(self.path):
            return kept_mark(self._connection, document)

    def unread(self, made: str, limit: int = 100) -> tuple[str, ...]:
        """Documents without a dossier by that program and engine, the latest come first."""
        with plainly(self.path):
            return unread(self._connection, made, limit)

    def read_of(self, made: str) -> tuple[int, int]:
        """How many documents have a dossier by that program and engine, of how many."""
        with plainly(self.path):
            return read_of(self._connection, made)

    def speakers(self, begins: str = "", limit: int = 100, offset: int = 0) -> tuple[Speaker, ...]:
        """Who speaks in the reports that were read, those in most reports first; `begins` is part of a name."""
        with plainly(self.path):
            return speakers(self._connection, begins, limit, offset)

    def speaks_in(self, name: str, limit: int = 50, offset: int = 0) -> tuple[str, ...]:
        """Ids of the reports in which a name speaks, the latest published first."""
        with plainly(self.path):
            return speaks_in(self._connection, name, limit, offset)

    def verdicts_of(self, documents: Sequence[str]) -> dict[str, dict[str, int]]:
        """How the quotations of some reports stand: verdicts by document; a report that was not read is missing."""
        with plainly(self.path):
            return verdicts_of(self._connection, tuple(documents))

    def decide(self, decisions: Iterable[Decision]) -> int:
        """Keep people's decisions for good, and say how many were new; what this returns from is on the disk."""
        with plainly(self.path), transaction(self._connection):
            return decide(self._connection, decisions)

    def decided(self, document: str) -> tuple[Decision, ...]:
        """Every decision about a document, also those taken back, in the order they were made."""
        with plainly(self.path):
            return decided(self._connection, document)

    def decisions(self) -> tuple[Decision, ...]:
        """All decisions in the library, in the order they were made."""
        with plainly(self.path):
            return every_decision(self._connection)

    def _not_held(self, document: str) -> NotHeld:
        return NotHeld(f"{self.path} holds no document {printable(document)}.")


def index_beside(path: Path) -> None:
    """Bring the index of passages of a library up to date, over a connection of its own. What fails here is done when
    the index is asked next, which says what is wrong."""
    with suppress(SaysoError, OSError, apsw.Error):
        connection = connect(path, read_only=True, newest=len(own_migrations()))
        with Library(connection, path) as beside:
            beside._catch_up()
