"""Reports waiting to be examined, one after the other, those that somebody looks at first."""

from collections import deque
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from threading import Condition, Thread

from sayso.library import Library, open_library
from sayso.library.dossiers import FIRST_LOOK
from sayso.resolve import Aliases
from sayso.web.hands import Hand, Stopped
from sayso.web.jobs import examine_report, wake


class State(StrEnum):
    """How far the examination of a report is."""

    WAITING = "waiting"
    READING = "reading"
    DONE = "done"
    FAILED = "failed"


class Examinations:
    """A thread that has reports examined in a process of its own and keeps their dossiers."""

    def __init__(self, library: Path, hand: Hand, engine: str, made: str, aliases: Aliases | None) -> None:
        self.library, self.hand, self.engine, self.made, self.aliases = library, hand, engine, made, aliases
        self._waiting: deque[str] = deque()
        self._looked_at: set[str] = set()
        self._now = ""
        self._tried: dict[str, tuple[str, str]] = {}
        self._news = Condition()
        self._over = False
        self._thread = Thread(target=self._work, name="examinations", daemon=True)
        self._thread.start()

    def want(self, document: str, soon: bool = True) -> State:
        """Ask for a report's dossier; what failed before is tried anew only when the library has changed."""
        with self._news:
            if self._now == document:
                return State.READING
            if document in self._tried and self._tried[document][0] == self._mark():
                return State.FAILED
            if soon:
                self._looked_at.add(document)
            if soon and document in self._waiting:
                self._waiting.remove(document)
            if document not in self._waiting and soon:
                self._waiting.appendleft(document)
            elif document not in self._waiting:
                self._waiting.append(document)
            self._news.notify_all()
            return State.WAITING

    def state(self, document: str) -> tuple[State, str]:
        """How far it is, and in words what went wrong."""
        with self._news:
            if self._now == document:
                return State.READING, ""
            if document in self._waiting:
                return State.WAITING, ""
            if document in self._tried:
                return State.FAILED, self._tried[document][1]
            return State.DONE, ""

    def fresh(self, mark: tuple[str, str, str], library: Library) -> bool:
        """Whether a kept dossier is by this version and engine, against what the library holds now."""
        return mark[0].removesuffix(FIRST_LOOK) == self.made and mark[1] == library.shelf_mark()

    def left(self) -> int:
        """How many reports are waiting or being read."""
        with self._news:
            return len(self._waiting) + bool(self._now)

    def close(self) -> None:
        """Stop, whatever is being read; it is read again when it is asked for."""
        with self._news:
            self._over = True
            self._news.notify_all()
        self.hand.close()

    def _mark(self) -> str:
        with open_library(self.library) as opened:
            return opened.shelf_mark()

    def _work(self) -> None:
        with suppress(Stopped):  # what is wrong will be said of the first report
            self.hand.do(wake)
        while True:
            with self._news:
                while not self._waiting and not self._over:
                    self._news.wait()
                if self._over:
                    return
                self._now = self._waiting.popleft()
            self._examine(self._now)
            with self._news:
                self._now = ""

    def _examine(self, document: str) -> None:
        count = document in self._looked_at  # origins take long: only of reports that somebody reads
        try:
            self.hand.do(examine_report, self.library, document, self.engine, self.made, self.aliases, count)
            self._tried.pop(document, None)
        except Stopped as stopped:
            if not self._over:
                self._tried[document] = (self._mark(), str(stopped))
