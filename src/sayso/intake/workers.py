"""Reading over several processes: in order, each thing within limits of time and memory, and no more in memory at once
than the processes need."""

import hashlib
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any

from sayso.intake.found import Article, Found, Page, Pointer, Repeat
from sayso.intake.take import led_to, read_found
from sayso.library.added import Added, Outcome
from sayso.library.prepare import Again, Entry, prepare
from sayso.model.capture import Capture
from sayso.model.place import Problem

Ready = Entry | Added | Again
Known = Callable[[str, bytes], str | None]
"""The document that came of bytes with that SHA-256 from that address before."""

PATIENCE = 60.0
"""Seconds that one page may take; all honest ones take less than one."""

MEMORY = 1_500_000_000
"""Bytes that a process may have, what it needs to start with included."""

AHEAD = 4
"""Pages for each process that are read ahead of the one whose turn it is."""


def unknown(address: str, payload: bytes) -> str | None:
    """Nothing is known yet."""
    return None


def ready(found: Iterable[Found], processes: int = 1, known: Known = unknown) -> Iterator[Ready]:
    """Everything found, read and ready to be stored, in order.

    What is `known` is not read again, so a run that was broken off goes on where it was. With several `processes`
    a page that takes too long or too much memory costs that page alone.
    """
    pointers: dict[str, list[Pointer]] = {}
    jobs = (job(each, known) for each in without(found, pointers))
    yield from (map(done, jobs) if processes <= 1 else Crew(processes).work(jobs))
    for locator, some in pointers.items():
        problem = led_to(locator, some)
        yield Added(Outcome.REFUSED, None, locator, problems=(problem,))


def without(found: Iterable[Found], pointers: dict[str, list[Pointer]]) -> Iterator[Page | Article | Repeat | Problem]:
    """What is found but for pointers, which are gathered by where they stand."""
    for each in found:
        if isinstance(each, Pointer):
            pointers.setdefault(each.source.partition(" of ")[2], []).append(each)
        else:
            yield each


def job(found: Page | Article | Repeat | Problem, known: Known) -> Any:
    """What there is to do: to read it, or nothing where it is known."""
    if not isinstance(found, Page | Article) or (isinstance(found, Page) and found.words):
        return found
    payload = hashlib.sha256(found.data).digest()
    document = known(found.locator, payload)
    if document is None:
        return found
    at, status, record = (found.captured, found.status, found.record) if isinstance(found, Page) else (None, 0, "")
    sha1, asked = (found.digest, found.asked) if isinstance(found, Page) else ("", "")
    source = found.source or found.locator
    return Again(Capture(found.locator, source, at, status, sha1, asked, record), payload, document)


def done(each: Any) -> Ready:
    """One job done, here."""
    return prepare(each) if isinstance(each, Again) else prepare(read_found(each))


@dataclass(slots=True)
class Hand:
    """One process at work: the line to it, the number of the job it has, and since when."""

    process: Any
    line: Connection
    job: int = -1
    since: float = 0.0


class Crew:
    """Processes that read pages."""

    def __init__(self, processes: int) -> None:
        self._context = get_context("spawn")
        self._hands = [self._hired() for _ in range(processes)]
        self._results: dict[int, Ready] = {}
        self._locators: dict[int, str] = {}

    def work(self, jobs: Iterator[Any]) -> Iterator[Ready]:
        """The jobs done, in order."""
        waiting: deque[tuple[int, Any]] = deque()
        given = told = 0
        more = True
        try:
            while more or told < given:
                while more and given - told < AHEAD * len(self._hands):
                    each = next(jobs, None)
                    more = each is not None
                    if more:
                        waiting.append((given, each))
                        given += 1
                self._give(waiting)
                self._gather()
                while told in self._results:
                    yield self._results.pop(told)
                    told += 1
        finally:
            for hand in self._hands:
                self._dismiss(hand)

    def _give(self, waiting: deque[tuple[int, Any]]) -> None:
        """Give the jobs that wait to the processes that are free; what needs no reading is done here."""
        while waiting and isinstance(waiting[0][1], Again | Repeat | Problem):
            number, each = waiting.popleft()
            self._results[number] = done(each)
        for hand in self._hands:
            if hand.job < 0 and waiting:
                hand.job, each = waiting.popleft()
                hand.since = time.monotonic()
                self._locators[hand.job] = getattr(each, "locator", "")
                if isinstance(each, Again | Repeat | Problem):
                    self._finish(hand, done(each))
                    continue
                try:
                    hand.line.send(each)
                except OSError:
                    self._lost(hand, "could not be read: the process that read it ended")

    def _gather(self) -> None:
        """Take what is done; give up what takes too long."""
        busy = [hand for hand in self._hands if hand.job >= 0]
        for line in wait([hand.line for hand in busy], timeout=1.0) if busy else ():
            hand = next(hand for hand in busy if hand.line is line)
            try:
                self._finish(hand, hand.line.recv())
            except (EOFError, OSError):
                self._lost(hand, "could not be read: it needs more memory than a page may")
        for hand in busy:
            if hand.job >= 0 and time.monotonic() - hand.since > PATIENCE:
                self._lost(hand, f"was given up: reading it took longer than {PATIENCE:g} seconds")

    def _finish(self, hand: Hand, result: Ready) -> None:
        self._results[hand.job] = result
        self._locators.pop(hand.job, None)
        hand.job = -1

    def _lost(self, hand: Hand, words: str) -> None:
        """A job that a process did not survive, and another process in its place."""
        locator = self._locators.get(hand.job, "")
        problem = Problem("intake", f"The page {words}.", locator=locator)
        self._finish(hand, Added(Outcome.REFUSED, None, locator, problems=(problem,)))
        self._dismiss(hand)
        new = self._hired()
        hand.process, hand.line = new.process, new.line

    def _hired(self) -> Hand:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=read_on, args=(theirs,), daemon=True)
        process.start()
        theirs.close()
        return Hand(process, ours)

    def _dismiss(self, hand: Hand) -> None:
        hand.line.close()
        hand.process.kill()
        hand.process.join()


def read_on(line: Connection) -> None:
    """What a process does: read what comes, until nobody is at the other end."""
    limit_memory()
    while True:
        try:
            each = line.recv()
        except (EOFError, OSError, KeyboardInterrupt):
            return
        try:
            result = done(each)
        except MemoryError:
            return  # what is left of this process is not to be trusted
        try:
            line.send(result)
        except (BrokenPipeError, OSError):
            return


def limit_memory() -> None:
    """Let the system refuse memory beyond the measure, where it can."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    except (ImportError, ValueError, OSError):
        return
