"""What the library keeps of coverage: events, what people have done, checks that others have published."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import apsw

from sayso.codec import decode, encode
from sayso.compare.likeness import Settings
from sayso.library import placing, reviews
from sayso.library.ask import rows
from sayso.library.plainly import plainly
from sayso.library.transaction import transaction
from sayso.model.claims import Matched, Review
from sayso.model.coverage import Act, Event, Report

Record = TypeVar("Record")


class CoverageShelf:
    """Coverage in one library; `Library.coverage` gives it. Errors are those of `Library`."""

    def __init__(self, connection: apsw.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def events(self) -> Iterator[Event]:
        """All events as last grouped, in order of id."""
        with plainly(self._path):
            for (record,) in rows(self._connection, "SELECT CAST(record AS BLOB) FROM events ORDER BY id"):
                yield decode(record, Event)

    def event(self, name: str) -> Event | None:
        """The event of that id, or None."""
        with plainly(self._path):
            return placing.event(self._connection, "SELECT CAST(record AS BLOB) FROM events WHERE id = ?", name)

    def event_of(self, document: str) -> Event | None:
        """The event that a document was put into, or None where it has not been grouped yet."""
        with plainly(self._path):
            return placing.event(self._connection, placing.EVENT_OF, document)

    def grouped(self) -> frozenset[str]:
        """The documents that stand in an event."""
        with plainly(self._path):
            return frozenset(name for (name,) in rows(self._connection, "SELECT document FROM event_documents"))

    def keep(self, found: Sequence[Event], reports: Iterable[Report]) -> None:
        """Put these events in place of all that are kept, and make ready for placing one report more."""
        with plainly(self._path), transaction(self._connection):
            placing.keep(self._connection, found, reports)

    def place(self, report: Report, settings: Settings | None = None) -> Event:
        """The event that a new report belongs to, itself added, or one of its own; and keep it."""
        with plainly(self._path), transaction(self._connection):
            return placing.place(self._connection, report, settings or Settings())

    def act(self, about: str, record: object, signed: str, at: str) -> None:
        """Keep what a person has done; nothing of it is ever changed or removed. `at` is in ISO 8601."""
        row = (about, encode(record).decode(), signed, at)
        with plainly(self._path), transaction(self._connection):
            self._connection.execute("INSERT INTO acts (about, record, signed, at) VALUES (?, ?, ?, ?)", row)

    def acts(self, about: str, kind: type[Record]) -> tuple[Act[Record], ...]:
        """What people have done about a thing, in order."""
        sql = "SELECT CAST(record AS BLOB), signed, at FROM acts WHERE about = ? ORDER BY number"
        with plainly(self._path):
            kept = rows(self._connection, sql, about)
        return tuple(Act(decode(record, kind), signed, at) for record, signed, at in kept)

    def subjects(self, beginning: str) -> tuple[str, ...]:
        """Everything that people have done something about, whose name begins so, sorted."""
        sql = "SELECT DISTINCT about FROM acts WHERE substr(about, 1, ?) = ? ORDER BY about"
        with plainly(self._path):
            return tuple(name for (name,) in rows(self._connection, sql, len(beginning), beginning))

    def add_reviews(self, found: Iterable[Review]) -> int:
        """Keep checks that others have published; those held already are left. Returns how many are new."""
        with plainly(self._path), transaction(self._connection):
            return reviews.add(self._connection, found)

    def matching(self, claim: str, limit: int = 5) -> tuple[Matched, ...]:
        """The published checks whose claims are most like this one, best first."""
        with plainly(self._path):
            return reviews.matching(self._connection, claim, limit)
