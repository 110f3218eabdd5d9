"""Processes of their own for hostile or heavy work: what takes too long is stopped, and the room stays awake."""

import multiprocessing
import os
from collections.abc import Callable
from multiprocessing.connection import Connection
from threading import Lock
from typing import Any, TypeVar

MEMORY = 6_000_000_000
"""Bytes of address space; the engine's network and its libraries map a good part of that."""

Answer = TypeVar("Answer")


class Stopped(Exception):
    """The work was not done; the message says why, fit to be shown."""


class Hand:
    """Does one job at a time in a process that is started when needed and replaced when a job brings it down."""

    def __init__(self, limit: float) -> None:
        self.limit = limit
        self._lock = Lock()
        self._process: Any = None
        self._line: Connection | None = None

    def do(self, job: Callable[..., Answer], *given: object) -> Answer:
        """Call a module's function with picklable arguments; raises `Stopped` when it does not come back."""
        with self._lock:
            line = self._ready()
            try:
                line.send((job, given))
                if not line.poll(self.limit):
                    raise Stopped(f"It took longer than {self.limit:.0f} seconds and was stopped.")
                done, answer = line.recv()
            except (EOFError, OSError) as error:
                self._let_go()
                raise Stopped("The work needed more than this machine allows it, and was stopped.") from error
            except Stopped:
                self._let_go()
                raise
        if not done:
            raise Stopped(answer)
        return answer  # type: ignore[no-any-return]

    def close(self) -> None:
        """Send the process away, whatever it is doing."""
        self._let_go()

    def _ready(self) -> Connection:
        if self._line is None or not self._process.is_alive():
            self._let_go()
            context = multiprocessing.get_context("spawn")
            self._line, theirs = context.Pipe()
            self._process = context.Process(target=work, args=(theirs,), daemon=True)
            self._process.start()
            theirs.close()
        return self._line

    def _let_go(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join(5)
        if self._line is not None:
            self._line.close()
        self._process = self._line = None


def work(line: Connection) -> None:
    """In the process: do what comes down the line until it is cut."""
    from sayso.errors import SaysoError

    humbly()
    while True:
        try:
            job, given = line.recv()
        except (EOFError, OSError, KeyboardInterrupt):
            return
        try:
            answer = (True, job(*given))
        except SaysoError as error:
            answer = (False, str(error))
        except MemoryError:
            answer = (False, "It needs more memory than this machine allows it.")
        except Exception as error:  # whatever a reader of hostile files may raise; the room must go on
            answer = (False, f"It could not be done ({type(error).__name__}). Please report this.")
        line.send(answer)


def humbly() -> None:
    """Behind the room itself in the queue for the processor, and within bounds of memory."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(5)
    try:
        import resource
    except ImportError:  # not on this system
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
