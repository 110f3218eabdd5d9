"""One SQLite file that keeps documents, and answers what steps ask of a shelf."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType

import apsw

from sayso.errors import NotHeld
from sayso.library import shelf
from sayso.library.added import Added
from sayso.library.ask import value
from sayso.library.backup import backup
from sayso.library.batches import batches
from sayso.library.check import Progress, check, unwatched
from sayso.library.coverage import CoverageShelf
from sayso.library.plainly import plainly
from sayso.library.prepare import Item, prepare, printable
from sayso.library.reindex import reindex
from sayso.library.search import Hit, matching, search
from sayso.library.store import remove, store
from sayso.library.transaction import transaction
from sayso.model.document import Document
from sayso.model.dossier import Card
from sayso.model.place import Problem


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

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; closing twice does no harm."""
        with plainly(self.path):
            self._connection.close()

    def __len__(self) -> int:
        with plainly(self.path):
            return int(value(self._connection, "SELECT count(*) FROM documents"))

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

    def titled(self, words: Sequence[str], limit: int = 50) -> tuple[Card, ...]:
        """Cards whose headlines have some of these folded words, best first by BM25, then by id."""
        with plainly(self.path):
            return shelf.titled(self._connection, words, limit)

    def holding(self, words: Sequence[str], limit: int = 20) -> tuple[str, ...]:
        """Ids of the documents whose texts have most of these folded words, best first; `holding.py` says how."""
        with plainly(self.path):
            return shelf.holding(self._connection, words, limit)

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

    def adding(self, items: Iterable[Item]) -> Iterator[Added]:
        """Add documents, and say of each, in order, what became of it *after* the commit that holds it.

        Nothing happens until the outcomes are asked for; `add` asks for all of them. Items are read and prepared
        between transactions, so a slow source blocks no other program. What was added before a source or the disk
        fails stays added.
        """
        for batch in batches(map(prepare, items)):
            with plainly(self.path), transaction(self._connection):
                outcomes = store(self._connection, batch)
            yield from outcomes

    def add(self, items: "str | Path | Iterable[Item]") -> tuple[Added, ...]:
        """Add documents, each with or without the bytes it was read from, and say what became of each.

        A path, a folder or a pattern such as `"saved/*.html"` stands for all that can be read there.
        """
        if isinstance(items, str | Path):
            from sayso.intake import take

            items = take([str(items)], absolute=True)
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
            return check(self._connection, self.path, progress)

    def reindex(self) -> None:
        """Make the indexes of words anew from the documents, when `check` says that they differ."""
        with plainly(self.path), transaction(self._connection):
            reindex(self._connection)

    def backup(self, path: str | Path) -> None:
        """Copy the library, as it is now, to a file that does not exist yet; raises `Unreadable` when it does."""
        with plainly(self.path):
            backup(self.path, Path(path))

    def _not_held(self, document: str) -> NotHeld:
        return NotHeld(f"{self.path} holds no document {printable(document)}.")
