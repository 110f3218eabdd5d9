"""A bar with rate and time left, on a terminal, for what takes longer than a second."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

Told = Callable[[str, int], None]
"""Hears of each thing that is met in which file, and how many bytes of the file are behind it."""

PATIENCE = 1.0
"""Seconds without a bar; what takes no longer is done before one could be read."""


@contextmanager
def adding(console: "Console | None", total: int) -> Iterator[Told]:
    """A bar over the bytes of what is added, with pages a second; nothing where nobody looks."""
    if console is None or not console.is_terminal or not total:
        yield lambda path, at: None
        return
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    rate = TextColumn("{task.fields[met]:,} met, {task.fields[rate]:.0f} a second,")
    columns = (TextColumn("adding"), BarColumn(), DownloadColumn(), rate, TimeRemainingColumn(), TextColumn("left"))
    with late(Progress(*columns, console=console, transient=True)) as (bar, since):
        task = bar.add_task("adding", total=total, met=0, rate=0.0)
        reached: dict[str, int] = {}
        met = 0

        def told(path: str, at: int) -> None:
            nonlocal met
            met += 1
            more = max(0, at - reached.get(path, 0))
            reached[path] = max(at, reached.get(path, 0))
            bar.update(task, advance=more, met=met, rate=met / since())

        yield told


@contextmanager
def checking(console: "Console | None") -> Iterator[Callable[[int, int], None]]:
    """A bar over the documents of a library that is checked."""
    if console is None or not console.is_terminal:
        yield lambda done, total: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("checking"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("left"))
    with late(Progress(*columns, console=console, transient=True)) as (bar, since):
        task = bar.add_task("checking", total=None)

        def told(done: int, total: int) -> None:
            since()
            bar.update(task, completed=done, total=total)

        yield told


@contextmanager
def late(bar: "Progress") -> "Iterator[tuple[Progress, Callable[[], float]]]":
    """The bar, and how many seconds have passed; asked after the first of them, it shows the bar."""
    began = time.monotonic()

    def since() -> float:
        passed = time.monotonic() - began
        if passed > PATIENCE and not bar.live.is_started:
            bar.start()
        return max(passed, 0.001)

    try:
        yield bar, since
    finally:
        bar.stop()
