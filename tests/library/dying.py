"""A program that dies at each of its own disk operations in turn, and looks at what is left each time.

    dying.py FOLDER SCENARIO MANNER STEP

SCENARIO is what is going on: add, remove, reindex or migrate. MANNER is how it ends: `kill` before the operation,
`half` in the middle of a write, `cut` as in a power cut that loses all that was not synced, `torn` as in one that
loses some of it, `full` by giving up on a disk that takes no more writes from then on. Every STEPth operation is
tried. Prints a line for each death, and what is wrong with what it left.
"""

import os
import random
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import apsw

sys.path.insert(0, str(Path(__file__).parent))

from adder import report

from sayso.errors import SaysoError
from sayso.library import open_library
from sayso.library.connect import connect, layout
from sayso.library.migrate import migrate, own_migrations
from sayso.library.plainly import plainly

NEXT = (
    *own_migrations(),
    "CREATE TABLE shelfmarks (number INTEGER); INSERT INTO shelfmarks SELECT number FROM documents",
)
LOTS = (range(3), range(3, 4), range(4, 12))
BEFORE = range(100, 104)
PLAIN = apsw.vfs_names()[0]


class DyingFile(apsw.VFSFile):
    """A file whose operations are counted, and whose writes can be taken back until they are synced."""

    def __init__(self, disk: "DyingDisk", name: Any, flags: list[int]) -> None:
        super().__init__(PLAIN, name, flags)
        self.disk = disk
        self.unsynced: list[tuple[int, bytes, int]] = []
        disk.files.append(self)

    def xWrite(self, data: Any, offset: int) -> None:  # noqa: N802
        self.disk.operation(lambda: super(DyingFile, self).xWrite(bytes(data)[: len(data) // 2], offset))
        if self.disk.manner == "full" and self.disk.left <= 0:
            raise apsw.FullError("the disk is full")
        size = super().xFileSize()
        old = super().xRead(min(len(data), max(size - offset, 0)), offset) if offset < size else b""
        self.unsynced.append((offset, old, size))
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:  # noqa: N802
        self.disk.operation()
        length = super().xFileSize()
        if size < length:
            self.unsynced.append((size, super().xRead(length - size, size), length))
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:  # noqa: N802
        self.disk.operation()
        super().xSync(flags)
        self.unsynced = []

    def lose(self, chance: Callable[[], bool]) -> None:
        """Take back writes that were not synced."""
        for offset, old, size in reversed(self.unsynced):
            if chance():
                if old:
                    super().xWrite(old, offset)
                if super().xFileSize() > size:
                    super().xTruncate(size)


class DyingDisk(apsw.VFS):
    """A disk that the program dies at."""

    def __init__(self, manner: str, last: int) -> None:
        super().__init__("dying", PLAIN, makedefault=True)
        self.manner, self.left, self.files = manner, last, list[DyingFile]()

    def xOpen(self, name: Any, flags: list[int]) -> DyingFile:  # noqa: N802
        return DyingFile(self, name, flags)

    def xDelete(self, name: str, sync: bool) -> None:  # noqa: N802
        self.operation()
        super().xDelete(name, sync)

    def operation(self, half: Callable[[], None] = lambda: None) -> None:
        """One operation; at the last one the program dies."""
        self.left -= 1
        if self.left > 0:
            return
        if self.manner == "full":
            return
        if self.manner == "half":
            half()
        chance = random.Random(len(self.files)).random
        for file in self.files:
            if self.manner in ("cut", "torn"):
                file.lose(lambda: self.manner == "cut" or chance() < 0.5)
        os.kill(os.getpid(), signal.SIGKILL)


def going_on(scenario: str, path: Path, told: int) -> None:
    """What the program does; it tells the ids of what was added by writing them to a file descriptor."""
    if scenario == "migrate":
        with plainly(path):
            connection = connect(path, read_only=False, newest=len(NEXT))
            migrate(connection, path, NEXT)
            connection.close()
        return
    with open_library(path) as library:
        if scenario == "reindex":
            library.reindex()
        for lot in LOTS if scenario == "add" else ():
            for added in library.adding((report(number), b"original " * number) for number in lot):
                os.write(told, f"{added.document}\n".encode())
        for number in BEFORE if scenario == "remove" else ():
            library.remove(report(number).id)
            os.write(told, f"{report(number).id}\n".encode())


def dies(scenario: str, manner: str, path: Path, last: int) -> tuple[bool, list[str]]:
    """Whether the program died at that operation, and what it had told."""
    reader, told = os.pipe()
    child = os.fork()
    if child == 0:
        disk = DyingDisk(manner, last)
        try:
            going_on(scenario, path, told)
        except SaysoError:
            os.kill(os.getpid(), signal.SIGKILL)  # it was told that the disk is full
        os._exit(0 if disk.left > 0 or manner == "full" else 2)
    os.close(told)
    with os.fdopen(reader) as lines:
        printed = lines.read().split()
    _, status = os.waitpid(child, 0)
    if manner in ("cut", "torn"):
        path.with_name(path.name + "-shm").unlink(missing_ok=True)  # memory does not outlive the power
    assert os.WIFSIGNALED(status) or status == 0, "the program failed by itself"
    return os.WIFSIGNALED(status), printed


def left(scenario: str, path: Path, told: list[str]) -> list[str]:
    """What is wrong with what is left; and with what comes of doing it all again."""
    if scenario == "migrate":
        return left_by_migration(path)
    with open_library(path) as library:
        wrong = [problem.words for problem in library.check()]
        held = {card.document for card in library.documents()}
        if scenario == "remove":
            wrong += [f"{name} was removed and is there" for name in told if name in held]
            return wrong
        wrong += [f"{name} was told and is not there" for name in told if name not in held]
        library.add((report(number), b"original " * number) for lot in LOTS for number in lot)
        wrong += [problem.words for problem in library.check()]
        if scenario == "reindex":
            wrong += ["a document is gone" for number in BEFORE if library.get(report(number).id) != report(number)]
        return wrong


def left_by_migration(path: Path) -> list[str]:
    """Either layout, never between; a backup that is whole before the new one; nothing gone."""
    connection = connect(path, read_only=False, newest=len(NEXT))
    tables = connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'shelfmarks'").fetchone()
    before, after = len(NEXT) - 1, len(NEXT)
    wrong = [] if (layout(connection), tables) in ((before, (0,)), (after, (1,))) else ["it stands between two layouts"]
    backups = sorted(place for place in path.parent.glob(f"{path.name}.before-*") if ".part" not in place.name)
    if layout(connection) == after and not backups:
        wrong.append("there is no backup")
    migrate(connection, path, NEXT)
    wrong += [] if connection.execute("SELECT count(*) FROM shelfmarks").fetchone() == (4,) else ["a row is gone"]
    connection.close()
    for place in backups:
        with open_library(place) as library:
            wrong += [problem.words for problem in library.check()] + ["it is short"] * (len(library) != 4)
    return wrong


def main(folder: Path, scenario: str, manner: str, step: int) -> None:
    """Die at every `step`th operation until there are no more."""
    last, died = 1, True
    while died:
        path = folder / f"{scenario}-{manner}-{last}.sayso"
        if scenario != "add":
            with open_library(path) as library:
                library.add(report(number) for number in BEFORE)
        died, told = dies(scenario, manner, path, last)
        print(last, "died" if died else "done", len(told), left(scenario, path, told), flush=True)
        last += step


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]))
