"""Files and texts on their way into the library: what became of each is said only when it is on the disk."""

import secrets
import shutil
import tempfile
from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from sayso.library import Added, Outcome
from sayso.model.place import Problem
from sayso.web.examinations import Examinations
from sayso.web.hands import Hand, Stopped
from sayso.web.jobs import fetch, group_events, take_in
from sayso.web.settings import RoomSettings

REMEMBERED = 50
"""Imports whose outcomes can still be looked at; the library remembers the documents themselves."""


@dataclass(slots=True)
class Given:
    """One file or text that was handed in, and what became of it; no outcomes yet: it waits."""

    name: str
    file: Path
    fetched: bool = False
    """Whether `name` is an address to be fetched, and there is no file."""

    outcomes: tuple[Added, ...] = ()

    @property
    def done(self) -> bool:
        """Whether it is known what became of it."""
        return bool(self.outcomes)


@dataclass(slots=True)
class Import:
    """Things handed in together."""

    id: str
    folder: Path
    given: list[Given] = field(default_factory=list)

    @property
    def done(self) -> int:
        """Of how many it is known what became of them."""
        return sum(one.done for one in self.given)

    def outcomes(self, outcome: Outcome) -> list[Added]:
        """All that came out so."""
        return [added for one in self.given for added in one.outcomes if added.outcome is outcome]


class Imports:
    """A thread that takes in what was handed in, file by file."""

    def __init__(self, library: Path, hand: Hand, settings: RoomSettings, examinations: Examinations) -> None:
        self.library, self.hand, self.settings, self.examinations = library, hand, settings, examinations
        self._held: OrderedDict[str, Import] = OrderedDict()
        self._queue: SimpleQueue[Import | None] = SimpleQueue()
        self._spool = Path(tempfile.mkdtemp(prefix="sayso-"))
        self._thread = Thread(target=self._work, name="imports", daemon=True)
        self._thread.start()

    def begin(self) -> Import:
        """A new import, to put things into and then to `hand_in`."""
        name = secrets.token_urlsafe(9)
        folder = self._spool / name
        folder.mkdir()
        begun = Import(name, folder)
        self._held[name] = begun
        while len(self._held) > REMEMBERED:
            self._held.popitem(last=False)
        return begun

    def place(self, into: Import, name: str) -> Path:
        """Where the bytes of one more thing go."""
        file = into.folder / f"{len(into.given)}"
        into.given.append(Given(name, file))
        return file

    def address(self, into: Import, address: str) -> None:
        """One more thing: a page to be fetched."""
        into.given.append(Given(address, into.folder / "none", fetched=True))

    def hand_in(self, begun: Import) -> None:
        """All is there: take it in."""
        self._queue.put(begun)

    def get(self, name: str) -> Import | None:
        """An import, by its id."""
        return self._held.get(name)

    def close(self) -> None:
        """Stop; what was not said to be added is not."""
        self._queue.put(None)
        self.hand.close()
        shutil.rmtree(self._spool, ignore_errors=True)

    def _work(self) -> None:
        while (begun := self._queue.get()) is not None:
            for given in begun.given:
                given.outcomes = self._take_in(given)
            for given in begun.given:
                for added in given.outcomes:
                    if added.outcome in (Outcome.ADDED, Outcome.CHANGED) and added.document:
                        self.examinations.want(added.document, soon=False)
            shutil.rmtree(begun.folder, ignore_errors=True)
            with suppress(Stopped):  # the list of events offers it again
                self.hand.do(group_events, self.library)

    def _take_in(self, given: Given) -> tuple[Added, ...]:
        try:
            if given.fetched:
                outcomes = self.hand.do(fetch, self.library, given.name)
            else:
                outcomes = self.hand.do(take_in, self.library, given.file, given.name)
        except Stopped as stopped:
            return (Added(Outcome.REFUSED, None, given.name, problems=(Problem("intake", str(stopped)),)),)
        nothing = Problem("intake", "There was nothing in it to read.")
        return outcomes or (Added(Outcome.REFUSED, None, given.name, problems=(nothing,)),)
